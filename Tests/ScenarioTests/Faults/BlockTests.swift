import GeminiAPI
import Testing

@testable import Scenario

/// Answers of 200 without a picture: key order and usage of each backend (recorded-traffic.md, sections 2, 6 and 12).
struct BlockTests {
    private static let gemini =
        #""usageMetadata":{"promptTokenCount":268,"totalTokenCount":268,"promptTokensDetails":[{"modality":"TEXT","tokenCount":10},{"modality":"IMAGE","tokenCount":258}],"serviceTier":"standard"},"modelVersion":"gemini-2.5-flash-image","responseId":"HN2XapOEKtL8nsEP27CN0Q0"}"#
    private static let vertex =
        #""usageMetadata":{"promptTokenCount":268,"totalTokenCount":268,"trafficType":"ON_DEMAND","promptTokensDetails":[{"modality":"TEXT","tokenCount":10},{"modality":"IMAGE","tokenCount":258}]},"modelVersion":"gemini-2.5-flash-image","createTime":"2026-11-21T12:00:00.123456000Z","responseId":"HN2XapOEKtL8nsEP27CN0Q0"}"#

    @Test(arguments: [
        ("block-safety", #"{"promptFeedback":{"blockReason":"SAFETY"},"#, #"{"promptFeedback":{"blockReason":"SAFETY"},"#),
        (
            "no-image", #"{"candidates":[{"content":{},"finishReason":"NO_IMAGE","index":0}],"#,
            #"{"candidates":[{"content":{},"finishReason":"NO_IMAGE"}],"#
        ),
        (
            "unknown-finish-reason", #"{"candidates":[{"content":{"role":"model"},"finishReason":"IMAGE_QUANTUM","index":0}],"#,
            #"{"candidates":[{"content":{"role":"model"},"finishReason":"IMAGE_QUANTUM"}],"#
        ),
        ("candidates-empty", #"{"candidates":[],"#, #"{"candidates":[],"#), ("no-candidates", "{", "{"),
    ])
    func `each backend writes blocks in its own order`(name: String, gemini: String, vertex: String) throws {
        let (onGemini, onVertex) = (gemini + Self.gemini, vertex + Self.vertex)
        #expect(try Answers.text(name) == Answers.event(onGemini))
        #expect(try Answers.text(name, [:], Answers.context("gemini-2.5-flash-image", Answers.vertex)) == Answers.event(onVertex))
    }

    @Test func `thoughts that led to nothing count, and nothing else does`() throws {
        let prohibited = try Answers.substitute("image-prohibited")
        #expect(
            Answers.text(prohibited).contains(
                #""usageMetadata": {"promptTokenCount": 268,"totalTokenCount": 508,"promptTokensDetails": [{"modality": "TEXT","tokenCount": 10},{"modality": "IMAGE","tokenCount": 258}],"thoughtsTokenCount": 240,"serviceTier": "standard"}"#
            ))
        #expect(prohibited.usage.thoughts == 240 && prohibited.usage.total == 508)
        #expect(try Answers.substitute("max-tokens-empty").usage.total == 270)
        #expect(try Answers.substitute("no-image").usage.total == 268)
    }

    @Test func `Model Armor's block tells the traffic type alone`() throws {
        let text = try Answers.text("block-model-armor", [:], Answers.context("gemini-2.5-flash", Answers.vertex))
        #expect(
            text.hasPrefix(
                #"{"promptFeedback": {"blockReason": "MODEL_ARMOR","blockReasonMessage": "The prompt violated Prompt Injection and Jailbreak filters."},"usageMetadata": {"trafficType": "ON_DEMAND"},"modelVersion": "gemini-2.5-flash","#
            ))
    }

    @Test func `an error costs nothing, whatever status it comes with`() throws {
        #expect(try Answers.substitute("error-in-200").usage == Usage())
        #expect(try Answers.substitute("empty-object").usage == Usage())
        #expect(try Answers.substitute("overloaded-503").usage == Usage())
    }
}
