import Foundation
import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Emulator

/// What an exchange is billed, from the request's tier to how it ended.
@Suite struct MeteringTests {
    private static let pro = "/v1beta/models/gemini-3-pro-image:generateContent"
    private static let vertexPro = "/v1/projects/p/locations/global/publishers/google/models/gemini-3-pro-image:generateContent"

    private static func body(_ more: String = "") -> String {
        #"{"contents":[{"role":"user","parts":[{"text":"a red bicycle"}]}]\#(more)}"#
    }

    private static func always(_ fault: String) -> Scenario {
        var scenario = Scenario()
        scenario.rules = [Rule(id: "it", plan: .always(Effect([FaultOrder(fault)])))]
        return scenario
    }

    /// The answer of an upstream that grounds, caches and runs at its own tier.
    private static func grounded(finishReason: String = "STOP", tier: String? = "standard") -> InboundAnswer {
        let told = tier.map { #", "serviceTier": "\#($0)""# } ?? ""
        let text = """
            {"candidates": [{"content": {"parts": [{"text": "x"}], "role": "model"}, "finishReason": "\(finishReason)",
              "groundingMetadata": {"webSearchQueries": ["bicycles", "red"]}}],
             "usageMetadata": {"promptTokenCount": 1000, "candidatesTokenCount": 1220, "totalTokenCount": 2420,
              "cachedContentTokenCount": 400, "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 1000}],
              "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 1120}], "thoughtsTokenCount": 200\(told)},
             "modelVersion": "gemini-3-pro-image"}
            """
        return InboundAnswer(status: 200, fields: ["Content-Type": "application/json"], body: BodyStream(Array(text.utf8)))
    }

    @Test(arguments: [("standard", 1.0), ("flex", 0.5), ("priority", 1.8), ("PRIORITY", 1.8)])
    func `the tier asked for is told in body and header, and decides the cost`(tier: String, factor: Double) async throws {
        let corridor = Corridor()
        let plain = try await corridor.send("POST", Self.pro, Self.body())
        let answer = try await corridor.send("POST", Self.pro, Self.body(#","serviceTier":"\#(tier)""#))
        #expect(plain.fields["x-gemini-service-tier"] == "standard")
        #expect(answer.fields["x-gemini-service-tier"] == tier.lowercased())
        #expect(answer.usage["serviceTier"] as? String == tier.lowercased())
        #expect(corridor.exchanges[1].tier.rawValue == tier.lowercased())
        #expect(corridor.exchanges[0].cost > 134_400_000)
        #expect(corridor.exchanges[1].cost == Int((Double(corridor.exchanges[0].cost) * factor).rounded()))
    }

    @Test func `every event of a stream tells the tier, its head does not`() async throws {
        let target = "/v1beta/models/gemini-3-pro-image:streamGenerateContent?alt=sse"
        let answer = try await Corridor().send("POST", target, Self.body(#","serviceTier":"flex""#))
        #expect(answer.fields["x-gemini-service-tier"] == nil)
        #expect(answer.text.components(separatedBy: #""serviceTier": "flex""#).count == 3)
        #expect(!answer.text.contains("standard"))
    }

    @Test func `what the model refuses tells the tier asked for, and costs nothing`() async throws {
        let corridor = Corridor()
        let answer = try await corridor.send(
            "POST", Self.pro, Self.body(#","serviceTier":"priority","generationConfig":{"candidateCount":2}"#))
        #expect(answer.status == 400 && answer.fields["x-gemini-service-tier"] == "priority")
        #expect(corridor.exchanges[0].cost == 0 && corridor.exchanges[0].tier == .priority)
    }

    @Test func `on Vertex a header asks for the tier, and the answer tells its traffic type as ever`() async throws {
        let corridor = Corridor()
        let fields: Fields = ["authorization": "Bearer t", "x-vertex-ai-llm-shared-request-type": "priority"]
        let answer = try await corridor.send("POST", Self.vertexPro, Self.body(), fields: fields)
        #expect(answer.usage["trafficType"] as? String == "ON_DEMAND")
        #expect(corridor.exchanges[0].tier == .priority)
        #expect(corridor.exchanges[0].usage.candidatesImage == 1120)
        #expect(corridor.exchanges[0].cost > 241_920_000)
    }

    @Test(arguments: [
        ("image-other", false, false), ("image-safety", true, false), ("image-prohibited", true, false),
        ("block-safety", true, false),
        ("overloaded-503", false, true), ("quota-rpm", false, true),
    ])
    func `an ending is billed as the live service says`(fault: String, isBilled: Bool, isError: Bool) async throws {
        guard FaultCatalogue.standard.entry(fault) != nil else { return #expect(Bool(false), "no fault \(fault)") }
        let corridor = Corridor(scenario: Self.always(fault))
        let answer = try await corridor.send("POST", Self.pro, Self.body(#","serviceTier":"flex""#))
        let exchange = corridor.exchanges[0]
        #expect((answer.status >= 400) == isError)
        #expect(exchange.usage.images == 0 && exchange.usage.candidatesImage == 0)
        // At flex: 1 USD a million tokens of the prompt, 6 of thoughts.
        #expect(exchange.cost == (isBilled ? exchange.usage.prompt * 1000 + exchange.usage.thoughts * 6000 : 0))
        #expect(isError || exchange.usage.total > 0)
        if !isError { #expect(answer.usage["serviceTier"] as? String == "flex") }
    }

    @Test(arguments: [Outcome.Ending.performed, .clientLeft, .stopped, .failed("gone")])
    func `who leaves is billed whole`(ending: Outcome.Ending) async throws {
        let corridor = Corridor()
        let head = Head(method: "POST", target: Self.pro, fields: ["x-goog-api-key": "test"])
        let performance = await corridor.emulator.answer(Request(head, body: Array(Self.body().utf8)))
        performance.settle(Outcome(ending, bytesSent: 0))
        #expect(corridor.exchanges[0].usage.images == 1)
        #expect(corridor.exchanges[0].cost > 134_400_000)
    }

    @Test func `an answer of upstream's is billed at the tier it tells, with its searches`() async throws {
        // 0.002 prompt, 0.0036 text and thoughts, 0.1344 picture, 0.028 for two searches; no cache is priced on the Gemini API.
        for (told, tier, cost) in [
            ("standard" as String?, ServiceTier.standard, 168_000_000), ("priority", .priority, 280_000_000), (nil, .flex, 98_000_000),
        ] {
            let live = Archived(.record) { _ in Self.grounded(tier: told) }
            _ = try await live.corridor.send("POST", Self.pro, Self.body(#","serviceTier":"flex""#))
            let replay = Archived(.replay, in: live.folder) { _ in throw ForwardingFailure("nobody is there") }
            _ = try await replay.corridor.send("POST", Self.pro, Self.body(#","serviceTier":"flex""#))
            for exchange in live.corridor.exchanges + replay.corridor.exchanges {
                #expect((exchange.usage.cached, exchange.usage.searches, exchange.tier) == (400, 2, tier))
                #expect(exchange.cost == cost)
            }
        }
    }

    @Test func `a block of upstream's is billed without its picture, IMAGE_OTHER not at all`() async throws {
        for (reason, cost) in [("IMAGE_SAFETY", 33_600_000), ("IMAGE_OTHER", 0)] {
            let live = Archived(.passthrough) { _ in Self.grounded(finishReason: reason) }
            _ = try await live.corridor.send("POST", Self.pro, Self.body())
            #expect(live.corridor.exchanges[0].cost == cost)
            #expect(live.corridor.exchanges[0].usage.total == 2420)
        }
    }

    @Test func `a model without a known price costs nothing, and the log says so`() async throws {
        let corridor = Corridor()
        _ = try await corridor.generate("gemini-3.5-flash")
        _ = try await corridor.generate("gemini-2.5-flash")
        #expect(corridor.exchanges.map { $0.cost > 0 } == [false, true])
        #expect(
            corridor.exchanges.map(\.notes) == [["no price is known of gemini-3.5-flash: it is counted as 0 USD (docs/metering.md)"], []])
    }
}
