import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

struct DriftTests {
    private func drift(_ old: String, _ new: String) throws -> [String] {
        Drift.differences(recorded: try JSON(Array(old.utf8)), now: try JSON(Array(new.utf8))).map(\.description)
    }

    private static let recorded = """
        {"candidates": [{"content": {"parts": [{"text": "Here."}, {"inlineData": {"mimeType": "image/png", "data": "AA=="}, "thoughtSignature": "Eq"}], \
        "role": "model"}, "finishReason": "STOP", "index": 0}], "usageMetadata": {"promptTokenCount": 9, "promptTokensDetails": \
        [{"modality": "TEXT", "tokenCount": 9}]}, "modelVersion": "gemini-2.5-flash-image", "responseId": "HN2X"}
        """

    @Test func `texts, ids, numbers of tokens and signatures are no drift`() throws {
        var now = Self.recorded
        for (old, new) in [("Here.", "THERE"), ("HN2X", "ABC_1"), ("9", "1290"), ("\"Eq\"", "\"AbCd\"")] {
            now = now.replacingOccurrences(of: old, with: new)
        }
        #expect(try drift(Self.recorded, now) == [])
        #expect(
            try drift(
                #"{"createTime": "2026-01-01T00:00:00Z", "name": "files/abc", "sizeBytes": "12"}"#,
                #"{"createTime": "2027-01-01T00:00:00Z", "name": "files/xyz", "sizeBytes": "9"}"#) == [])
    }

    @Test(arguments: [
        (#""STOP""#, #""IMAGE_SAFETY""#, "candidates[0].finishReason: STOP → IMAGE_SAFETY"),
        (#""model"}"#, #""assistant"}"#, "candidates[0].content.role: model → assistant"),
        ("image/png", "image/jpeg", "candidates[0].content.parts[1].inlineData.mimeType: image/png → image/jpeg"),
        (#""promptTokenCount": 9"#, #""promptTokenCount": "9""#, "usageMetadata.promptTokenCount: number → string"),
        (#""promptTokenCount": 9"#, #""promptTokenCount": 9, "thoughtsTokenCount": 5"#, "usageMetadata.thoughtsTokenCount: new (number)"),
        (#""promptTokenCount": 9, "#, "", "usageMetadata.promptTokenCount: gone (was number)"),
        (
            #""modality": "TEXT", "tokenCount": 9}"#, #""modality": "IMAGE", "tokenCount": 9}, {"modality": "TEXT", "tokenCount": 9}"#,
            "usageMetadata.promptTokensDetails[IMAGE]: new (object)"
        ),
        (#"{"text": "Here."}, "#, "", "candidates[0].content.parts: 1 text, 1 inlineData → 1 inlineData"),
        (
            #"{"text": "Here."}"#, #"{"text": "Here.", "thought": true}"#,
            "candidates[0].content.parts: 1 text, 1 inlineData → 1 thought text, 1 inlineData"
        ),
        (#", "thoughtSignature": "Eq""#, "", "candidates[0].content.parts[1].thoughtSignature: gone (was string)"),
    ]) func `a change of form is found where it is`(old: String, new: String, finding: String) throws {
        let now = Self.recorded.replacingOccurrences(of: old, with: new)
        #expect(now != Self.recorded)
        #expect(try drift(Self.recorded, now) == [finding])
    }

    @Test func `how a stream is cut into events is no drift; what it says in all is`() throws {
        func event(_ text: String, _ more: String = "") -> String {
            #"{"candidates": [{"content": {"parts": [{"text": "\#(text)"}], "role": "model"}, "index": 0\#(more)}]}"#
        }
        let stop = #", "finishReason": "STOP""#
        #expect(try drift("[\(event("a")), \(event("b")), \(event("c", stop))]", "[\(event("abc")), \(event("", stop))]") == [])
        #expect(
            try drift("[\(event("a")), \(event("c", stop))]", "[\(event("a")), \(event("c"))]") == [
                "candidates[0].finishReason: gone (was STOP)"
            ])
        let picture = #"{"candidates": [{"content": {"parts": [{"inlineData": {"mimeType": "image/png", "data": ""}}]}}]}"#
        #expect(
            try drift("[\(event("a")), \(picture), \(event("b"))]", "[\(event("a")), \(event("b"))]") == [
                "candidates[0].content.parts: 2 text, 1 inlineData → 1 text"
            ])
        #expect(try drift(#"[{"choices": [{"delta": {}}]}, "[DONE]"]"#, #"[{"choices": [{"delta": {}}]}]"#) == [])
    }

    @Test func `details of an error are known by their type`() throws {
        let quota = #"{"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": []}"#
        let retry = #"{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "3s"}"#
        func error(_ details: String, _ status: String = "RESOURCE_EXHAUSTED", _ code: Int = 429) -> String {
            #"{"error": {"code": \#(code), "message": "no", "status": "\#(status)", "details": [\#(details)]}}"#
        }
        #expect(try drift(error("\(quota), \(retry)"), error("\(retry), \(quota)")) == [])
        #expect(
            try drift(error("\(quota), \(retry)"), error(quota)) == [
                "error.details[type.googleapis.com/google.rpc.RetryInfo]: gone (was object)"
            ])
        #expect(
            try drift(error(quota), error(quota, "UNAVAILABLE", 503)) == [
                "error.code: 429 → 503", "error.status: RESOURCE_EXHAUSTED → UNAVAILABLE",
            ])
    }

    @Test func `a picture's size is read from its file, its string and its data URI`() throws {
        let (small, large) = (PictureSamples.png(32, 16), PictureSamples.png(64, 16))
        let reference = try JSON(Array(#"{"data": {"$file": "image-1.png"}}"#.utf8))
        func now(_ bytes: [UInt8], _ prefix: String = "") -> JSON {
            .object([("data", .string(prefix + String(decoding: Base64.encode(bytes), as: UTF8.self)))])
        }
        func found(_ now: JSON) -> [String] {
            Drift.differences(recorded: reference, now: now, recordedFile: { $0 == "image-1.png" ? small : nil }).map(\.description)
        }
        #expect(found(now(small)) == [])
        #expect(found(now(small, "data:image/png;base64,")) == [])
        #expect(found(now(large)) == ["data: 32x16 → 64x16"])
        #expect(found(now(PictureSamples.jpeg(32, 16))) == ["data: png → jpeg"])
        #expect(found(.object([("data", .base64(.bytes(large)))])) == ["data: 32x16 → 64x16"])
        #expect(found(.object([("data", .string(String(repeating: "words ", count: 20)))])) == ["data: png → no picture"])
    }

    @Test func `an answer of another status is compared no further`() {
        let recorded = Drift.Answer(status: 200, fields: ["Content-Type": "application/json; charset=UTF-8"], body: Array("{}".utf8))
        let refused = Drift.Answer(
            status: 429, fields: ["Content-Type": "application/json"], body: Array(#"{"error": {"status": "RESOURCE_EXHAUSTED"}}"#.utf8))
        #expect(Drift.differences(recorded: recorded, now: refused).map(\.description) == ["status: 200 → 429 RESOURCE_EXHAUSTED"])
        let page = Drift.Answer(status: 200, fields: ["content-type": "text/html"], body: Array("<p>".utf8))
        #expect(
            Drift.differences(recorded: recorded, now: page).map(\.description) == [
                "content-type: application/json → text/html", "body: JSON → no JSON",
            ])
        let empty = Drift.Answer(status: 200, fields: [:], body: [])
        #expect(Drift.differences(recorded: empty, now: empty) == [])
    }

    @Test func `the events of a stream are read however they end`() {
        let texts = [
            "data: {\"a\":1}\r\n\r\ndata: {\"b\":2}\r\n\r\n", "data: {\"a\":1}\n\ndata:{\"b\":2}\n\n",
            ": hello\revent: x\rdata: {\"a\":1}\r\rdata: {\"b\":2}",
        ]
        for text in texts { #expect(EventText.data(Array(text.utf8)) == [#"{"a":1}"#, #"{"b":2}"#]) }
        #expect(EventText.data(Array("data: a\ndata: b\n\n".utf8)) == ["a\nb"])
    }
}
