import HTTP
import Testing

@testable import GeminiAPI

/// generateContent's answers in the words of the layer: members in the order of the alphabet.
struct OpenAIAnswerTests {
    private static let words = OpenAIAnswer(nil, model: "gemini-3-pro-image", created: 1_795_262_400_345_678)
    private static func text(_ json: JSON) -> String { String(decoding: JSONWriter.text(json, .compact), as: UTF8.self) }
    private static func json(_ text: String) throws -> JSON { try JSON(Array(text.utf8)) }
    private static let answer =
        #"{"candidates":[{"content":{"parts":[{"text":"Here: "},{"inlineData":{"mimeType":"image/png","data":"AAAA"},"thoughtSignature":"EgQ="}],"role":"model"},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":4,"candidatesTokenCount":10,"totalTokenCount":19},"responseId":"r"}"#

    @Test func `a completion has its pictures beside its text, and an id without a prefix`() throws {
        #expect(
            Self.text(Self.words.completion(try Self.json(Self.answer)))
                == #"{"choices":[{"finish_reason":"stop","index":0,"message":{"content":"Here: ","images":[{"extra_content":{"google":{"thought_signature":"EgQ="}},"image_url":{"url":"data:image/png;base64,AAAA"},"index":0,"type":"image_url"}],"role":"assistant"}}],"created":1795262400,"id":"r","model":"gemini-3-pro-image","object":"chat.completion","usage":{"completion_tokens":10,"prompt_tokens":4,"total_tokens":19}}"#
        )
    }

    @Test(arguments: [("STOP", "stop"), ("MAX_TOKENS", "length"), ("IMAGE_SAFETY", "content_filter"), ("NO_IMAGE", "content_filter")])
    func `a reason has OpenAI's word`(reason: String, word: String) throws {
        let completion = Self.words.completion(try Self.json(#"{"candidates":[{"finishReason":"\#(reason)","index":0}]}"#))
        #expect(completion["choices"]?.elements?.first?["finish_reason"]?.text == word)
        #expect(completion["usage"] == nil)
    }

    @Test func `a blocked prompt is one choice without content`() throws {
        #expect(
            Self.text(Self.words.completion(try Self.json(#"{"promptFeedback":{"blockReason":"SAFETY"}}"#)))
                == #"{"choices":[{"finish_reason":"content_filter","index":0,"message":{"role":"assistant"}}],"created":1795262400,"model":"gemini-3-pro-image","object":"chat.completion"}"#
        )
    }

    @Test func `thoughts stand in tags over the events of a stream, and usage in the last if it is asked for`() throws {
        var request = OpenAIRequest()
        request.tellsUsage = true
        let words = OpenAIAnswer(request, model: "m", created: 0)
        var thinking = false
        let events = [#"{"text":"hm","thought":true}"#, #"{"text":"so"}"#, #"{"text":""}"#].map {
            #"{"candidates":[{"content":{"parts":[\#($0)]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":1,"totalTokenCount":1}}"#
        }
        let chunks = try events.enumerated().map { Self.text(words.chunk(try Self.json($1), thinking: &thinking, isLast: $0 == 2)) }
        #expect(
            chunks == [
                #"{"choices":[{"delta":{"content":"\u003cthought\u003ehm","extra_content":{"google":{"thought":true}},"role":"assistant"},"index":0}],"created":0,"model":"m","object":"chat.completion.chunk"}"#,
                #"{"choices":[{"delta":{"content":"\u003c/thought\u003eso","role":"assistant"},"index":0}],"created":0,"model":"m","object":"chat.completion.chunk"}"#,
                #"{"choices":[{"delta":{"role":"assistant"},"finish_reason":"stop","index":0}],"created":0,"model":"m","object":"chat.completion.chunk","usage":{"completion_tokens":0,"prompt_tokens":1,"total_tokens":1}}"#,
            ])
    }

    @Test func `images are a list of base64`() throws {
        #expect(Self.text(Self.words.images(try Self.json(Self.answer))) == #"{"created":1795262400,"data":[{"b64_json":"AAAA"}]}"#)
        #expect(Self.text(Self.words.images(try Self.json("{}"))) == #"{"created":1795262400,"data":[]}"#)
    }

    @Test func `a data URL of a picture is made while it is sent`() async throws {
        let producer = Producer { sink in for byte in [1, 2, 3, 4] as [UInt8] { try await sink([byte]) } }
        var text: [UInt8] = []
        for piece in JSONWriter.pieces(.dataURL("image/png", .base64(.produced(producer))), .compact) {
            switch piece {
            case .bytes(let bytes): text += bytes
            case .produced(let producer): text += try await producer.collect()
            }
        }
        #expect(String(decoding: text, as: UTF8.self) == "\"data:image/png;base64,AQIDBA==\"")
    }
}
