import Testing

@testable import GeminiAPI

struct GroundingTests {
    private static func request(_ tool: String, _ prompt: String = "Draw the weather in Paris, please") throws -> GenerateRequest {
        try Asked.request(#"{"contents":[{"role":"user","parts":[{"text":"\#(prompt)"}]}],"tools":[\#(tool)]}"#)
    }

    private static func grounding(_ tool: String, _ prompt: String = "Draw the weather in Paris, please") throws -> Grounding? {
        let request = try request(tool, prompt)
        let model = try #require(Catalogue.gemini.model("gemini-3.1-flash-image"))
        return Grounding(request, CanonicalKey(request, model: model, size: nil, sizeName: ""))
    }

    @Test(
        arguments: [
            (#"{"googleSearch":{}}"#, true, false), (#"{"google_search":{"search_types":{"web_search":{}}}}"#, true, false),
            (#"{"googleSearch":{"searchTypes":{"imageSearch":{}}}}"#, false, true),
            (#"{"googleSearch":{"searchTypes":{"webSearch":{},"imageSearch":{}}}}"#, true, true),
        ] as [(String, Bool, Bool)])
    func `searches what is asked for`(tool: String, web: Bool, images: Bool) throws {
        let grounding = try #require(try Self.grounding(tool))
        #expect((!grounding.webQueries.isEmpty, !grounding.imageQueries.isEmpty) == (web, images))
        #expect(grounding.searches == grounding.webQueries.count + grounding.imageQueries.count)
        let chunks = grounding.json["groundingChunks"]?.elements ?? []
        #expect(chunks.contains { $0["web"] != nil } == web)
        #expect(chunks.contains { $0["image"] != nil } == images)
        #expect((grounding.webQueries + grounding.imageQueries).allSatisfy { $0.hasPrefix("weather paris") })
        #expect(
            JSON.object([("candidates", .array([.object([("groundingMetadata", grounding.json)])]))]).searches.count == grounding.searches)
    }

    @Test func `no search, no grounding; the same request, the same`() throws {
        #expect(try Self.grounding(#"{"urlContext":{}}"#) == nil)
        func text(_ prompt: String) throws -> [UInt8] {
            JSONWriter.text(
                try #require(try Self.grounding(#"{"googleSearch":{"searchTypes":{"webSearch":{},"imageSearch":{}}}}"#, prompt)).json,
                .compact)
        }
        #expect(try text("a bicycle") == text("a bicycle"))
        #expect(try text("a bicycle") != text("a tricycle"))
        #expect(!String(decoding: try text("<b>&</b>"), as: UTF8.self).contains("<b>"))
    }

    @Test(
        arguments: [
            ("gemini-2.5-flash-image", "{}", "Search as tool is not enabled for this model"),
            ("gemini-3.1-flash-lite-image", "{}", "Search as tool is not enabled for this model"),
            (
                "gemini-3-pro-image", #"{"searchTypes":{"imageSearch":{}}}"#,
                "Image search as tool is not enabled for models/gemini-3-pro-image"
            ),
            ("gemini-3-pro-image", "{}", nil), ("gemini-nano-banana-2.1", #"{"searchTypes":{"imageSearch":{}}}"#, nil),
            ("gemini-2.5-flash", "{}", nil),
        ] as [(String, String, String?)])
    func `models search what they can, and refuse the rest`(model: String, search: String, message: String?) {
        #expect(Asked.refusal(Asked.body(more: #","tools":[{"googleSearch":\#(search)}]"#), model)?.message == message)
    }
}
