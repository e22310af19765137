import Testing

@testable import GeminiAPI

/// `prices.json` against dollars computed by hand from the published prices (wire facts 2 and 3).
struct PriceTests {
    /// 2026-11-21.
    static let today: Int64 = 1_795_219_200_000_000
    static func model(_ id: String) throws -> Model { try #require(Catalogue.gemini.model(id)) }

    /// An answer to a prompt of 1000 tokens: 100 tokens of text, 200 of thoughts, and a picture of so many.
    static func answer(_ imageTokens: Int = 0) -> Usage {
        var usage = Usage()
        (usage.promptText, usage.candidatesText, usage.thoughts, usage.candidatesImage) = (1000, 100, 200, imageTokens)
        return usage
    }

    static func cost(_ id: String, _ size: String?, _ tier: ServiceTier, _ backend: Backend = .gemini) throws -> Int {
        let model = try model(id)
        let usage = answer(size.map { model.imageTokens($0, backend) } ?? 0)
        return Billing.whole.cost(usage, model.price(tier: tier, backend: backend, prompt: usage.prompt, at: today))
    }

    static func nanoDollars(_ dollars: Double) -> Int { Int((dollars * 1e9).rounded()) }

    struct Row: Sendable {
        var id: String
        var size: String?
        var standard, batch, flex, priority: Double
        init(_ id: String, _ size: String?, _ standard: Double, _ batch: Double, _ flex: Double, _ priority: Double) {
            (self.id, self.size) = (id, size)
            (self.standard, self.batch, self.flex, self.priority) = (standard, batch, flex, priority)
        }
    }

    /// Dollars of that answer: standard, batch, flex, priority. nano-banana-2.1 refuses flex, and text models have no price for flex and
    /// priority: standard's stands there.
    static let table = [
        Row("gemini-2.5-flash-image", "1K", 0.03975, 0.019875, 0.019875, 0.07155),
        Row("gemini-3-pro-image", "1K", 0.14, 0.07, 0.07, 0.252),
        Row("gemini-3-pro-image", "2K", 0.14, 0.07, 0.07, 0.252),
        Row("gemini-3-pro-image", "4K", 0.2456, 0.1228, 0.1228, 0.44208),
        Row("gemini-3.1-flash-image", "512", 0.04622, 0.02311, 0.02311, 0.083196),
        Row("gemini-3.1-flash-image", "1K", 0.0686, 0.0343, 0.0343, 0.12348),
        Row("gemini-3.1-flash-image", "2K", 0.1022, 0.0511, 0.0511, 0.18396),
        Row("gemini-3.1-flash-image", "4K", 0.1526, 0.0763, 0.0763, 0.27468),
        Row("gemini-3.1-flash-lite-image", "1K", 0.0343, 0.01715, 0.01715, 0.06174),
        Row("gemini-nano-banana-2.1", "1K", 0.03735, 0.018675, 0.03735, 0.06723),
        Row("gemini-nano-banana-2.1", "2K", 0.05415, 0.027075, 0.05415, 0.09747),
        Row("gemini-nano-banana-2.1", "4K", 0.07935, 0.039675, 0.07935, 0.14283),
        Row("gemini-2.0-flash", nil, 0.00022, 0.00011, 0.00022, 0.00022),
        Row("gemini-2.5-pro", nil, 0.00425, 0.002125, 0.00425, 0.00425),
        Row("gemini-2.5-flash", nil, 0.00105, 0.000525, 0.00105, 0.00105),
        Row("gemini-2.5-flash-lite", nil, 0.00022, 0.00011, 0.00022, 0.00022),
    ]

    /// The rows that differ on Vertex, which counts these pictures otherwise.
    static let vertex = [
        Row("gemini-nano-banana-2.1", "4K", 0.11715, 0.058575, 0.11715, 0.21087),
        Row("gemini-2.0-flash-preview-image-generation", "1K", 0.00879, 0.004395, 0.004395, 0.015822),
        Row("gemini-2.0-flash-exp-image-generation", "1K", 0.00879, 0.004395, 0.004395, 0.015822),
    ]

    /// Models without a price of their own, and whose they take.
    static let aliases = [
        "gemini-2.5-flash-image-preview": "gemini-2.5-flash-image",
        "gemini-2.0-flash-preview-image-generation": "gemini-2.5-flash-image",
        "gemini-2.0-flash-exp-image-generation": "gemini-2.5-flash-image", "gemini-3-pro-image-preview": "gemini-3-pro-image",
        "nano-banana-pro-preview": "gemini-3-pro-image", "gemini-3.1-flash-image-preview": "gemini-3.1-flash-image",
    ]

    static let unknown: Set = [
        "gemini-3-pro-preview", "gemini-3-flash-preview", "gemini-3.1-pro-preview", "gemini-3.1-flash-lite", "gemini-3.5-flash",
        "gemini-3.5-flash-lite", "gemini-3.6-flash", "gemini-3.7-flash", "gemini-flash-latest", "gemini-flash-lite-latest",
        "gemini-pro-latest",
    ]

    /// Paid by the picture: PredictRequestTests.
    static let imagen: Set = [
        "imagen-4.0-generate-001", "imagen-4.0-ultra-generate-001", "imagen-4.0-fast-generate-001", "imagen-3.0-generate-002",
    ]

    @Test func `the table has every model and every size`() throws {
        let own = Set(Self.table.map(\.id))
        #expect(Set(Catalogue.gemini.models.map(\.id)) == own.union(Self.aliases.keys).union(Self.unknown).union(Self.imagen))
        for id in own {
            #expect(Set(Self.table.filter { $0.id == id }.compactMap(\.size)) == Set(try Self.model(id).imageTokens.keys))
        }
    }

    @Test(arguments: table) func `an answer costs what a hand computes, at each tier`(row: Row) throws {
        for (tier, dollars) in zip(ServiceTier.allCases, [row.standard, row.flex, row.priority, row.batch]) {
            #expect(try Self.cost(row.id, row.size, tier) == Self.nanoDollars(dollars), "\(tier)")
            let differs = Self.vertex.contains { $0.id == row.id && $0.size == row.size }
            #expect(
                try (Self.cost(row.id, row.size, tier, .vertex(parent: "")) == Self.nanoDollars(dollars)) == !differs, "\(tier) on Vertex")
        }
    }

    @Test(arguments: vertex) func `a picture that Vertex counts otherwise costs otherwise`(row: Row) throws {
        for (tier, dollars) in zip(ServiceTier.allCases, [row.standard, row.flex, row.priority, row.batch]) {
            #expect(try Self.cost(row.id, row.size, tier, .vertex(parent: "")) == Self.nanoDollars(dollars), "\(tier)")
        }
    }

    @Test(arguments: aliases) func `a preview costs what its model costs`(alias: String, id: String) throws {
        for tier in ServiceTier.allCases { #expect(try Self.cost(alias, "1K", tier) == Self.cost(id, "1K", tier)) }
    }

    @Test(arguments: unknown) func `a model whose price nobody knows costs nothing`(id: String) throws {
        let model = try Self.model(id)
        #expect(model.price(at: Self.today) == .unknown && model.pricedAs == nil)
        #expect(Billing.whole.cost(Self.answer(1120), model.price(at: Self.today)) == 0)
    }

    /// As price pages print one picture, rounded as they round.
    @Test(arguments: [
        ("gemini-2.5-flash-image", "1K", 0.039, 0.0005), ("gemini-3-pro-image", "1K", 0.134, 0.0005),
        ("gemini-3-pro-image", "2K", 0.134, 0.0005), ("gemini-3-pro-image", "4K", 0.24, 0.00005),
        ("gemini-3.1-flash-image", "512", 0.045, 0.0005), ("gemini-3.1-flash-image", "1K", 0.067, 0.0005),
        ("gemini-3.1-flash-image", "2K", 0.101, 0.0005), ("gemini-3.1-flash-image", "4K", 0.151, 0.0005),
        ("gemini-3.1-flash-lite-image", "1K", 0.0336, 0.00005), ("gemini-nano-banana-2.1", "1K", 0.0336, 0.00005),
        ("gemini-nano-banana-2.1", "2K", 0.0504, 0.00005), ("gemini-nano-banana-2.1", "4K", 0.0756, 0.00005),
    ])
    func `a picture costs what the price page prints`(id: String, size: String, printed: Double, rounding: Double) throws {
        let model = try Self.model(id)
        let cost = Double(model.imageTokens(size, .gemini) * model.price(at: Self.today).image) / 1e9
        #expect(abs(cost - printed) <= rounding)
    }

    @Test func `prompts above 200,000 tokens are dearer on Pro, the last cheap one is the 200,000th`() throws {
        let pro = try Self.model("gemini-3-pro-image")
        func cost(_ prompt: Int, _ tier: ServiceTier = .standard) -> Int {
            var usage = Self.answer(1120)
            usage.promptText = prompt
            return Billing.whole.cost(usage, pro.price(tier: tier, prompt: usage.prompt, at: Self.today))
        }
        #expect(cost(200_000) == Self.nanoDollars(0.4 + 0.0036 + 0.1344))
        #expect(cost(200_001) == Self.nanoDollars(0.800004 + 0.0054 + 0.1344))
        #expect(cost(200_001, .batch) == Self.nanoDollars(0.400002 + 0.0027 + 0.0672))
        let flash = try Self.model("gemini-3.1-flash-image")
        #expect(flash.price(prompt: 300_000, at: Self.today) == flash.price(at: Self.today))
    }

    @Test func `cached tokens cost a tenth where a price is known, else what the prompt costs`() throws {
        func cost(_ id: String, _ backend: Backend, cached: Int, image: Int = 0, _ tier: ServiceTier = .standard) throws -> Int {
            var usage = Usage()
            (usage.promptText, usage.promptImage, usage.cached) = (1000, image, cached)
            return Billing.whole.cost(usage, try Self.model(id).price(tier: tier, backend: backend, prompt: usage.prompt, at: Self.today))
        }
        #expect(try cost("gemini-3-pro-image", .vertex(parent: ""), cached: 400) == Self.nanoDollars(0.00128))
        #expect(try cost("gemini-3-pro-image", .vertex(parent: ""), cached: 400, .priority) == Self.nanoDollars(0.002304))
        #expect(try cost("gemini-3-pro-image", .gemini, cached: 400) == Self.nanoDollars(0.002))
        #expect(try cost("gemini-3.1-flash-image", .vertex(parent: ""), cached: 400) == Self.nanoDollars(0.00032))
        #expect(try cost("gemini-nano-banana-2.1", .vertex(parent: ""), cached: 1100, image: 258) == Self.nanoDollars(0.000402))
        #expect(try cost("gemini-2.5-pro", .gemini, cached: 400) == Self.nanoDollars(0.0008))
    }

    @Test func `a search query costs 0.014, what tools feed back costs what the prompt costs`() throws {
        var usage = Usage()
        usage.searches = 3
        #expect(Billing.whole.cost(usage, try Self.model("gemini-3-pro-image").price(at: Self.today)) == Self.nanoDollars(0.042))
        #expect(Billing.whole.cost(usage, try Self.model("gemini-3.1-flash-lite-image").price(at: Self.today)) == 0)
        usage.toolUse = 500
        #expect(Billing.whole.cost(usage, try Self.model("gemini-3-pro-image").price(at: Self.today)) == Self.nanoDollars(0.043))
    }
}
