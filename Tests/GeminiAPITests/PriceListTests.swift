import Testing

@testable import GeminiAPI

/// Which list holds when, and what the file may say.
struct PriceListTests {
    private static let file = #"""
        {"models": {"m": [
          {"since": "2026-10-06", "standard": {"input": 1}},
          {"since": "2026-12-01", "standard": {"input": 3, "inputImage": 4}, "flex": null,
           "vertex": {"standard": {"cached": 0.5}}, "longPrompt": {"above": 10, "standard": {"input": 6}}},
          {"since": "2026-11-01", "standard": {"input": 2}}
        ]}}
        """#

    private static func model() throws -> Model {
        let catalogue = Catalogue(
            try JSON(Array(#"{"models": [{"id": "m"}, {"id": "n", "like": "m"}, {"id": "o", "like": "n"}, {"id": "p"}]}"#.utf8)),
            prices: try JSON(Array(file.utf8)))
        #expect(catalogue.model("p")?.prices.isEmpty == true)
        #expect(catalogue.model("o")?.pricedAs == "m")
        return try #require(catalogue.model("o"))
    }

    /// Microseconds since 1970 of an instant and the one before it.
    @Test(
        arguments: [
            (0, 1.0), (1_791_244_799_999_999, 1), (1_791_244_800_000_000, 1), (1_793_491_199_999_999, 1), (1_793_491_200_000_000, 2),
            (1_796_083_199_999_999, 2), (1_796_083_200_000_000, 3), (1_900_000_000_000_000, 3),
        ] as [(Int64, Double)])
    func `the newest list that began by the day holds, before all of them the oldest`(instant: Int64, input: Double) throws {
        #expect(try Self.model().price(at: instant).input == Int(input * 1000))
    }

    @Test func `what no rate names is priced as the prompt, a tier without a price as standard`() throws {
        let model = try Self.model()
        let now: Int64 = 1_796_083_200_000_000
        let price = model.price(at: now)
        #expect((price.input, price.inputImage, price.cached, price.text, price.image, price.search) == (3000, 4000, 3000, 0, 0, 0))
        #expect(model.price(tier: .flex, at: now) == price)
        #expect(model.price(backend: .vertex(parent: ""), at: now).cached == 500)
        #expect(model.price(prompt: 10, at: now) == price)
        #expect(model.price(prompt: 11, at: now).input == 6000)
        #expect(model.priceList(at: now)?.refused == [.flex])
    }

    @Test func `every price of the file is exact in nano-dollars a token, dated, and says its guesses`() throws {
        func numbers(_ json: JSON) -> [String] {
            (json.lexeme.map { [$0] } ?? []) + (json.members?.map(\.1) ?? json.elements ?? []).flatMap(numbers)
        }
        let file = try JSON(PackageResources.prices_json)
        #expect(PriceList.asOf == "2026-10-15")
        let sources = Set(file["sources"]?.members?.map(\.0) ?? [])
        for (id, lists) in try #require(file["models"]?.members) {
            #expect(Catalogue.gemini.model(id)?.pricedAs == id)
            for list in try #require(lists.elements) {
                #expect(list["since"]?.text?.wholeMatch(of: /20\d\d-\d\d-\d\d/) != nil, "\(id)")
                let named = Set((list["source"]?.elements ?? []).compactMap(\.text))
                #expect(!named.isEmpty && named.subtracting(sources).isEmpty, "\(id)")
                #expect(numbers(list).allSatisfy { $0.wholeMatch(of: /\d+(\.\d{1,3})?/) != nil }, "\(id)")
            }
        }
        for model in Catalogue.gemini.models {
            for list in model.prices { #expect(!list.guesses.isEmpty && list.tiers.contains(.standard)) }
        }
    }

    @Test func `batch is half of standard, priority 1.8 times, wherever there is a price`() throws {
        for model in Catalogue.gemini.models {
            for list in model.prices {
                for prompt in [0, 1_000_000] {
                    let standard = list.price(tier: .standard, backend: .gemini, prompt: prompt)
                    for (tier, tenths) in [(ServiceTier.batch, 5), (.flex, 5), (.priority, 18)] where list.tiers.contains(tier) {
                        let price = list.price(tier: tier, backend: .gemini, prompt: prompt)
                        #expect(price.input * 10 == standard.input * tenths, "\(model.id) \(tier)")
                        #expect(price.text * 10 == standard.text * tenths, "\(model.id) \(tier)")
                        #expect(price.image * 10 == standard.image * tenths, "\(model.id) \(tier)")
                    }
                }
            }
        }
    }
}
