import Testing

@testable import GeminiAPI

struct UsageTests {
    private static func text(_ usage: Usage, _ backend: Backend = .gemini) -> String {
        String(decoding: JSONWriter.text(usage.json(backend), .compact), as: UTF8.self)
    }
    private static func model(_ id: String) throws -> Model { try #require(Catalogue.gemini.model(id)) }

    @Test func `the total is prompt, candidates and thoughts`() {
        var usage = Usage()
        (usage.promptText, usage.promptImage, usage.candidatesText, usage.candidatesImage, usage.thoughts) = (14, 516, 163, 1120, 174)
        #expect(usage.prompt == 530)
        #expect(usage.candidates == 1283)
        #expect(usage.total == 1987)
    }

    @Test func `counts of zero are left out, thoughts stand last but for the tier`() {
        var usage = Usage()
        usage.promptText = 3
        #expect(
            Self.text(usage)
                == #"{"promptTokenCount":3,"totalTokenCount":3,"promptTokensDetails":[{"modality":"TEXT","tokenCount":3}],"serviceTier":"standard"}"#
        )
        usage.thoughts = 7
        #expect(Self.text(usage).hasSuffix(#"}],"thoughtsTokenCount":7,"serviceTier":"standard"}"#))
    }

    @Test func `counts of cache and tools stand where the SDK has them, the tier is lower case`() {
        var usage = Usage()
        (usage.promptText, usage.cached, usage.toolUse, usage.thoughts, usage.tier) = (9, 4, 2, 7, .priority)
        #expect(
            Self.text(usage)
                == #"{"promptTokenCount":9,"totalTokenCount":18,"cachedContentTokenCount":4,"promptTokensDetails":[{"modality":"TEXT","tokenCount":9}],"toolUsePromptTokenCount":2,"thoughtsTokenCount":7,"serviceTier":"priority"}"#
        )
    }

    @Test func `text of an answer has no detail`() {
        var usage = Usage()
        (usage.promptText, usage.candidatesText) = (3, 9)
        #expect(!Self.text(usage).contains("candidatesTokensDetails"))
        #expect(Self.text(usage).contains(#""candidatesTokenCount":9,"totalTokenCount":12,"#))
    }

    @Test(arguments: [("gemini-2.5-flash-image", 516), ("gemini-3-pro-image", 516), ("gemini-3.1-flash-lite-image", 2240)])
    func `input pictures count flat, whatever their size`(id: String, tokens: Int) throws {
        let picture = #"{"inlineData":{"mimeType":"image/png","data":"AAAA"}}"#
        let request = try Asked.request(#"{"contents":[{"parts":[{"text":"edit"},\#(picture),\#(picture)]}]}"#)
        #expect(Usage(prompt: request, model: try Self.model(id)).promptImage == tokens)
    }

    @Test func `Vertex counts one text token less, and says nothing of a tier`() throws {
        let request = try Asked.request(Asked.body())
        let model = try Self.model("gemini-2.5-flash-image")
        let here = Usage(prompt: request, model: model)
        let vertex = Usage(prompt: request, model: model, .vertex(parent: ""))
        #expect(here.promptText == vertex.promptText + 1)
        #expect(
            Self.text(vertex, .vertex(parent: "")).hasPrefix(
                #"{"promptTokenCount":\#(vertex.prompt),"totalTokenCount":\#(vertex.prompt),"trafficType":"ON_DEMAND","#))
        #expect(!Self.text(vertex, .vertex(parent: "")).contains("serviceTier"))
    }

    @Test(arguments: [
        ("gemini-2.5-flash-image", "{}", 0...0, 0...0), ("gemini-3-pro-image", "{}", 89...163, 64...529),
        ("gemini-3.1-flash-lite-image", "{}", 270...469, 0...0),
        ("gemini-3.1-flash-image", #"{"thinkingConfig":{"thinkingLevel":"HIGH"}}"#, 400...500, 700...792),
    ])
    func `what an answer counts beyond its picture is in the recorded range, the same each time`(
        id: String, config: String, rest: ClosedRange<Int>, thoughts: ClosedRange<Int>
    ) throws {
        let model = try Self.model(id)
        let request = try Asked.request(Asked.body(config: config))
        let key = CanonicalKey(request, model: model, size: nil, sizeName: "1K")
        func count() -> Usage {
            var usage = Usage(prompt: request, model: model)
            usage.add([Reply.Part(.inline(mimeType: "image/png", .bytes([])))], of: model, for: request, key, sizeName: "1K")
            return usage
        }
        #expect(count().candidatesImage == model.imageTokens["1K"])
        #expect(rest.contains(count().candidatesText))
        #expect(thoughts.contains(count().thoughts))
        #expect(count() == count())
    }
}
