import Testing

@testable import GeminiAPI

/// The events of a stream: some text, the whole picture in one, a closing event (recorded traffic 5 and 6).
struct ReplyStreamTests {
    private static let text =
        "I will make you a picture of a red bicycle leaning against a sunny wall in an old street, with flowers in its basket."

    private static func events(_ id: String, thoughts: Int = 0, text: String? = text) throws -> [Reply] {
        let model = try #require(Catalogue.gemini.model(id))
        let key = CanonicalKey(try Asked.request(Asked.body()), model: model, size: nil, sizeName: "")
        var usage = Usage()
        (usage.promptText, usage.candidatesImage, usage.images, usage.thoughts) = (10, 1290, 1, thoughts)
        usage.candidatesText = text.map { TextTokens.count($0) } ?? 0
        let picture = Reply.Part(.inline(mimeType: "image/png", .bytes([1])), signature: model.signsParts ? .bytes([0x12]) : nil)
        let parts = (text.map { [Reply.Part(.text($0))] } ?? []) + [picture]
        return Reply(candidates: [.init(parts: parts)], usage: usage, modelVersion: id, responseID: "i").events(model, key, .gemini)
    }

    private static func line(_ reply: Reply) -> String { String(decoding: JSONWriter.text(reply.json(), .event), as: UTF8.self) }

    @Test(arguments: ["gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-2.0-flash-exp-image-generation"])
    func `only the closing event has a finishReason, every event has the usage, the model and the id`(id: String) throws {
        let events = try Self.events(id)
        #expect(events.count == 5)
        #expect(events.map { $0.candidates[0].finishReason } == ["", "", "", "", "STOP"])
        for event in events {
            let line = Self.line(event)
            #expect(line.contains(#""index": 0}],"usageMetadata": {"promptTokenCount": 10,"#))
            #expect(line.hasSuffix(#""modelVersion": "\#(id)","responseId": "i"}"#))
        }
    }

    @Test func `the first text is a word, the next about eighty characters, and together they are the whole`() throws {
        let texts = try Self.events("gemini-2.5-flash-image").flatMap { $0.candidates[0].parts ?? [] }.compactMap { part in
            if case .text(let text) = part.data { text } else { nil }
        }
        #expect(texts.joined() == Self.text)
        #expect(texts.first == "I")
        #expect((80...95).contains(texts[1].count))
    }

    @Test func `counts grow, and the picture's detail stands from the picture on`() throws {
        let lines = try Self.events("gemini-2.5-flash-image")
        let counts = lines.map(\.usage.candidates)
        #expect(counts == counts.sorted())
        #expect(counts.first == 1)
        #expect(lines.map { Self.line($0).contains("candidatesTokensDetails") } == [false, false, false, true, true])
    }

    @Test(arguments: [
        ("gemini-2.5-flash-image", #""content": {"parts": [{"text": ""}],"role": "model"}"#),
        ("gemini-3-pro-image", #""content": {"parts": [{"text": ""}],"role": "model"}"#),
        ("gemini-2.0-flash-exp-image-generation", #""content": {"role": "model"}"#),
        ("gemini-2.0-flash-preview-image-generation", #""content": {"role": "model"}"#),
    ])
    func `closes with an empty text, on 2.0 without parts`(id: String, content: String) throws {
        let events = try Self.events(id)
        #expect(Self.line(try #require(events.last)).hasPrefix(#"{"candidates": [{\#(content),"finishReason": "STOP","index": 0}],"#))
    }

    @Test func `Pro's thoughts and total go down in the closing event`() throws {
        let usages = try Self.events("gemini-3-pro-image", thoughts: 100, text: nil).map(\.usage)
        #expect(usages.count == 2)
        #expect(usages[0].thoughts > usages[1].thoughts)
        #expect(usages[0].total > usages[1].total)
        #expect(usages[1].thoughts == 100)
    }

    @Test func `a refusal is one event`() throws {
        let model = try #require(Catalogue.gemini.model("gemini-2.5-flash-image"))
        let key = CanonicalKey(try Asked.request(Asked.body()), model: model, size: nil, sizeName: "")
        let reply = Reply(candidates: [.init(parts: nil, finishReason: "NO_IMAGE")], usage: Usage(), modelVersion: "m", responseID: "i")
        #expect(reply.events(model, key, .gemini).count == 1)
    }
}
