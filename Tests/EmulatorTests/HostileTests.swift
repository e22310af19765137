import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Emulator

/// Requests that nobody means well, and the odd ones that somebody does: each is bounded, answered, and kept out of the log.
struct HostileTests {
    let corridor = Corridor()

    private func count(_ text: String) async throws -> Int {
        let body = "{\"contents\": [{\"parts\": [{\"text\": \"\(text)\"}]}]}"
        return try await corridor.send("POST", "/v1beta/models/gemini-2.5-flash-image:countTokens", body).json["totalTokens"] as? Int ?? 0
    }

    @Test func `a word of a megabyte is counted by its length`() async throws {
        let tokens = try await count(String(repeating: "hyper", count: 200_000))
        #expect((100_000...250_000).contains(tokens))
    }

    @Test func `a long text counts in proportion to its beginning`() async throws {
        let once = try await count(String(repeating: "a red bicycle. ", count: 1000))
        let tenfold = try await count(String(repeating: "a red bicycle. ", count: 10_000))
        #expect((once * 10 - once / 10...once * 10 + once / 10).contains(tenfold))
    }

    @Test func `of a thousand problems a hundred are told`() async throws {
        let names = (0..<1000).map { "\"unknown\($0)\": 1" }.joined(separator: ", ")
        let answer = try await corridor.send("POST", "/v1beta/models/gemini-3-pro-image:generateContent", "{\(names)}")
        let details = try #require(answer.error["details"] as? [[String: Any]])
        #expect((details[0]["fieldViolations"] as? [Any])?.count == 100)
        #expect(answer.message.split(separator: "\n").count == 100)
    }

    @Test func `a repeated field that stands twice is one list`() async throws {
        let body = #"{"contents": [{"role": "user", "parts": [{"text": "a"}]}], "contents": [{"role": "model", "parts": [{"text": "b"}]}]}"#
        let answer = try await corridor.send("POST", "/v1beta/models/gemini-3-pro-image:generateContent", body)
        #expect(answer.message == "Requests ending with a model turn are not supported.")
    }

    @Test(arguments: ["/v1/models?$key=k", "/v1/models?access_token=k", "/v1/models?oauth_token=k", "/v1/models?key=k"])
    func `a credential is found in every standard parameter, also beside an empty header`(target: String) async throws {
        #expect(try await corridor.send("GET", target, fields: ["x-goog-api-key": ""]).status == 200)
    }

    @Test(arguments: ["/v1beta/", "/v1", "/v1beta1/"])
    func `the root has no version`(path: String) async throws {
        #expect(try await corridor.send("POST", path, #"{"contents": [{"parts": [{"text": "x"}]}]}"#).status == 404)
    }

    @Test(arguments: ["models(name", "a,,b", "a/", ")"])
    func `a mask that cannot be read is refused`(mask: String) async throws {
        #expect(try await corridor.send("GET", "/v1beta/models?fields=\(mask)").status == 400)
    }

    @Test func `a page token that nobody was given is refused`() async throws {
        let token = Data("9223372036854775807".utf8).base64EncodedString()
        #expect(try await corridor.send("GET", "/v1beta/models?pageToken=\(token)").status == 400)
    }

    @Test func `an unreadable picture is explained in the log, and only there`() async throws {
        let body = #"{"contents": [{"parts": [{"inlineData": {"mimeType": "image/png", "data": "aGVsbG8="}}]}]}"#
        let answer = try await corridor.send("POST", "/v1beta/models/gemini-3-pro-image:generateContent", body)
        #expect(answer.message == "Unable to process input image.")
        #expect(corridor.exchanges[0].notes.first?.hasPrefix("input picture 1 cannot be read: ") == true)
    }

    @Test(arguments: [
        ("/v1beta/models;key=SECRET/x", "/v1beta/models;key=REDACTED/x"), ("/a%3Fkey=SECRET&b=1", "/a%3Fkey=REDACTED&b=1"),
        ("/v1/models/AIzaSyABC-def_1:generateContent", "/v1/models/REDACTED:generateContent"), ("/v1/models/x", "/v1/models/x"),
    ])
    func `what looks like a key in a path is not kept`(path: String, kept: String) async throws {
        _ = try await corridor.send("GET", path)
        #expect(corridor.exchanges[0].path == kept)
    }

    @Test func `a model's own thoughts may come back unsigned, its picture may not`() async throws {
        func chat(_ part: String) async throws -> Corridor.Answer {
            let picture = try #require(try await corridor.generate("gemini-2.5-flash-image").picture).base64EncodedString()
            let data = #""inlineData": {"mimeType": "image/png", "data": "\#(picture)"}"#
            let body =
                #"{"contents": [{"role": "user", "parts": [{"text": "a"}]}, {"role": "model", "parts": [{\#(data)\#(part)}]}, {"role": "user", "parts": [{"text": "b"}]}]}"#
            return try await corridor.send("POST", "/v1beta/models/gemini-3-pro-image:generateContent", body)
        }
        #expect(try await chat(#", "thought": true"#).status == 200)
        #expect(try await chat(#", "thoughtSignature": "c2tpcA==""#).status == 200)
        #expect(try await chat("").message.hasPrefix("Image part is missing a thought_signature in content position 2, part position 1."))
    }
}
