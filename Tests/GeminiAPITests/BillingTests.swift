import Testing

@testable import GeminiAPI

/// What each kind of ending is billed.
struct BillingTests {
    @Test(
        arguments: [
            (200, nil, Billing.whole), (200, "", .whole), (200, "STOP", .whole), (200, "MAX_TOKENS", .whole),
            (200, "IMAGE_QUANTUM", .whole),
            (200, "IMAGE_SAFETY", .withoutPictures), (200, "IMAGE_PROHIBITED_CONTENT", .withoutPictures),
            (200, "NO_IMAGE", .withoutPictures),
            (200, "PROHIBITED_CONTENT", .withoutPictures), (200, "SAFETY", .withoutPictures), (200, "JAILBREAK", .withoutPictures),
            (200, "IMAGE_OTHER", .nothing), (400, nil, .nothing), (403, nil, .nothing), (429, "STOP", .nothing), (500, nil, .nothing),
            (503, nil, .nothing),
        ] as [(Int, String?, Billing)])
    func `status and reason decide`(status: Int, reason: String?, billing: Billing) {
        #expect(Billing(status: status, reason: reason) == billing)
    }

    @Test func `a block is billed what its usage tells but for pictures`() throws {
        let price = try PriceTests.model("gemini-3-pro-image").price(at: PriceTests.today)
        var usage = PriceTests.answer(1120)
        usage.searches = 1
        #expect(Billing.whole.cost(usage, price) == PriceTests.nanoDollars(0.154))
        #expect(Billing.withoutPictures.cost(usage, price) == PriceTests.nanoDollars(0.0196))
        #expect(Billing.nothing.cost(usage, price) == 0)
    }

    @Test func `usage of a recorded answer tells cache, tools, tier and searches`() throws {
        let told = try JSON(
            Array(
                #"""
                {"promptTokenCount": 1258, "candidatesTokenCount": 1283, "totalTokenCount": 2815, "cachedContentTokenCount": 400,
                 "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 1000}, {"modality": "IMAGE", "tokenCount": 258}],
                 "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 1120}],
                 "toolUsePromptTokenCount": 100, "thoughtsTokenCount": 174, "serviceTier": "PRIORITY"}
                """#.utf8))
        let answer = try JSON(
            Array(
                #"""
                [{"candidates": [{"groundingMetadata": {"webSearchQueries": ["bicycles", ""]}}]},
                 {"candidates": [{"content": {"parts": [{"inlineData": {"mimeType": "image/png", "data": "AAAA"}}]}}]},
                 {"candidates": [{"finishReason": "STOP", "groundingMetadata":
                   {"webSearchQueries": ["bicycles", "red"], "imageSearchQueries": ["red"]}}]}]
                """#.utf8))
        let usage = Usage(recorded: told, in: answer)
        #expect((usage.promptText, usage.promptImage, usage.cached, usage.toolUse, usage.thoughts) == (1000, 258, 400, 100, 174))
        #expect((usage.candidatesText, usage.candidatesImage, usage.images, usage.searches) == (163, 1120, 1, 3))
        #expect(usage.tier == .priority)
        #expect(usage.total == 2815)
        #expect(answer.endReason == "STOP")
    }

    @Test(
        arguments: [
            (#"{"trafficType": "ON_DEMAND"}"#, ServiceTier.standard), (#"{"trafficType": "ON_DEMAND_FLEX"}"#, .flex),
            (#"{"trafficType": "ON_DEMAND_PRIORITY"}"#, .priority), (#"{"trafficType": "PROVISIONED_THROUGHPUT"}"#, nil), ("{}", nil),
            (#"{"serviceTier": "flex"}"#, .flex), (#"{"serviceTier": "express"}"#, nil),
        ] as [(String, ServiceTier?)])
    func `an answer tells its tier, or not`(text: String, tier: ServiceTier?) throws {
        #expect(Usage(recorded: try JSON(Array(text.utf8)), in: nil).tier == tier)
    }

    @Test func `of a blocked picture the candidates mirror the thoughts and are billed once`() throws {
        let told = try JSON(
            Array(
                #"{"promptTokenCount":10,"candidatesTokenCount":220,"totalTokenCount":230,"thoughtsTokenCount":220}"#.utf8))
        let usage = Usage(recorded: told, in: nil)
        #expect((usage.candidates, usage.thoughts, usage.total) == (0, 220, 230))
        let twice = try JSON(
            Array(
                #"{"promptTokenCount":10,"candidatesTokenCount":220,"totalTokenCount":450,"thoughtsTokenCount":220}"#.utf8))
        #expect(Usage(recorded: twice, in: nil).total == 450)
    }

    @Test func `counts that no answer can have count as none, and are told`() throws {
        let told = try JSON(
            Array(
                #"""
                {"promptTokenCount": 9223372036854775807, "candidatesTokenCount": -5, "thoughtsTokenCount": 9223372036854775807,
                 "toolUsePromptTokenCount": 9223372036854775807, "cachedContentTokenCount": 9223372036854775807,
                 "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 9223372036854775807},
                 {"modality": "IMAGE", "tokenCount": 9223372036854775807}]}
                """#.utf8))
        let usage = Usage(recorded: told, in: nil)
        #expect(usage.total == 0 && usage.cached == 0)
        #expect(usage.hasImpossibleCount)
    }

    @Test(arguments: [(16_777_216, 16_777_216, false), (16_777_217, 0, true), (-1, 0, true), (0, 0, false)])
    func `a count of some millions is one`(told: Int, count: Int, isImpossible: Bool) throws {
        let usage = Usage(recorded: try JSON(Array("{\"promptTokenCount\": \(told)}".utf8)), in: nil)
        #expect((usage.promptText, usage.hasImpossibleCount) == (count, isImpossible))
    }

    @Test func `a sum that does not fit stays at the limit`() {
        #expect(Int.max.adding(saturating: 1) == .max && Int.min.adding(saturating: -1) == .min)
        #expect(Int.max.adding(saturating: -1) == .max - 1 && 2.adding(saturating: 3) == 5)
    }

    @Test func `a blocked prompt ends by its block reason`() throws {
        #expect(try JSON(Array(#"{"promptFeedback":{"blockReason":"SAFETY"}}"#.utf8)).endReason == "SAFETY")
        #expect(try JSON(Array(#"{"candidates":[{"content":{}}]}"#.utf8)).endReason == nil)
    }

    @Test(arguments: [
        (#""serviceTier":"flex""#, ServiceTier.flex), (#""service_tier":"PRIORITY""#, .priority), (#""serviceTier":2"#, .flex),
        (#""serviceTier":"unspecified""#, .standard), (#""serviceTier":"deferred""#, .standard), (#""serviceTier":9"#, .standard),
    ])
    func `the tier asked for is read in every spelling`(member: String, tier: ServiceTier) throws {
        #expect(try Asked.request(Asked.body(more: "," + member)).tier == tier)
    }

    @Test func `no tier is standard, batch is no tier to ask for`() throws {
        #expect(try Asked.request(Asked.body()).tier == .standard)
        #expect(!Asked.problems(Asked.body(more: #","serviceTier":"batch""#)).isEmpty)
    }

    @Test func `nano-banana-2.1 refuses flex and takes priority, the others take both`() {
        #expect(Asked.refusal(Asked.body(more: #","serviceTier":"flex""#), "gemini-nano-banana-2.1")?.code == 400)
        #expect(Asked.refusal(Asked.body(more: #","serviceTier":"priority""#), "gemini-nano-banana-2.1") == nil)
        #expect(Asked.refusal(Asked.body(more: #","serviceTier":"flex""#), "gemini-3-pro-image") == nil)
    }
}
