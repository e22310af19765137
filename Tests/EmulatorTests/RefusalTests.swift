import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Emulator

struct RefusalTests {
    let corridor = Corridor()

    @Test func `without a key a call is refused with 403, whatever its body`() async throws {
        let answer = try await corridor.send("POST", "/v1/models/gemini-3-pro-image:generateContent", "{", fields: [:])
        #expect(answer.status == 403)
        #expect(answer.error["status"] as? String == "PERMISSION_DENIED")
        #expect(answer.message.hasPrefix("Method doesn't allow unregistered callers"))
    }

    @Test(arguments: ["/v1/models?key=right", "/v1beta/models"])
    func `the required key passes, in the query or the header`(target: String) async throws {
        var configuration = Configuration()
        configuration.requiredKey = "right"
        let fields: Fields = target.contains("key=") ? [:] : ["X-Goog-Api-Key": "right"]
        #expect(try await Corridor(configuration).send("GET", target, fields: fields).status == 200)
    }

    @Test func `a wrong key gets the recorded 400 with its two details, whatever form was asked for`() async throws {
        var configuration = Configuration()
        configuration.requiredKey = "right"
        let target = "/v1/models/gemini-3-pro-image:streamGenerateContent?alt=sse"
        let answer = try await Corridor(configuration).send("POST", target, "{}", fields: ["x-goog-api-key": "wrong"])
        #expect(answer.status == 400)
        #expect(answer.message == "API key not valid. Please pass a valid API key.")
        #expect((answer.error["details"] as? [[String: Any]])?.count == 2)
        #expect(answer.fields["content-type"] == "application/json; charset=UTF-8")
    }

    @Test func `JSON comes before constraints, constraints before the model, the model before its rules`() async throws {
        let target = "/v1beta/models/nope:generateContent"
        #expect(
            try await corridor.send("POST", target, #"{"contentz": [], "generationConfig": {"imageConfig": {"aspectRatio": "5:3"}}}"#)
                .message.contains("contentz"))
        let constraint = try await corridor.send(
            "POST", target, #"{"contents": [{"parts": [{"text": "x"}]}], "generationConfig": {"imageConfig": {"aspectRatio": "5:3"}}}"#)
        #expect(
            constraint.message.hasPrefix(
                "* GenerateContentRequest.generation_config.image_config.aspect_ratio: aspect_ratio must be one of '1:1',"))
        #expect(try await corridor.send("POST", target, #"{"contents": [{"parts": [{"text": "x"}]}]}"#).status == 404)
        #expect(
            try await corridor.generate("gemini-3-pro-image", config: #"{"imageConfig": {"imageSize": "1k"}}"#).message
                == "Unsupported image_size '1k'. Supported values are: 1K, 2K, 4K, 512, 512P, 512PX.")
    }

    @Test(arguments: ["/v3", "/v1beta/nope", "/v1beta/models/x:frobnicate", "/v2/models"])
    func `a path the API does not have gets the front end's page`(path: String) async throws {
        let answer = try await corridor.send("POST", path, "{}")
        #expect(answer.status == 404)
        #expect(answer.fields["content-type"] == "text/html; charset=UTF-8")
        #expect(answer.text.contains("<title>Error 404 (Not Found)!!1</title>"))
    }

    @Test func `a preflight may send whatever it asks for, and the answer names its origin`() async throws {
        let answer = try await corridor.send(
            "OPTIONS", "/v1beta/models/gemini-3-pro-image:generateContent",
            fields: ["Origin": "http://localhost:3000", "Access-Control-Request-Headers": "content-type,x-goog-api-key"])
        #expect(answer.status == 200)
        #expect(answer.fields.all("access-control-allow-origin") == ["http://localhost:3000"])
        #expect(answer.fields["access-control-allow-headers"] == "content-type,x-goog-api-key")
    }

    @Test func `a body announced too large is refused before it is sent, and counted`() async throws {
        var configuration = Configuration()
        configuration.bodyLimit = 10
        let corridor = Corridor(configuration)
        let head = Head(method: "POST", target: "/v1/models/gemini-3-pro-image:generateContent", fields: ["content-length": "11"])
        guard case .refuse(let script) = corridor.emulator.plan(head), case .head(let status, _) = script.strokes[0] else {
            Issue.record("not refused")
            return
        }
        #expect(status == 400)
        #expect(corridor.exchanges.map(\.status) == [400])
    }

    @Test func `no exchange holds the key it was made with`() async throws {
        let secret = "AIzaSyCanaryCanaryCanary"
        _ = try await corridor.send("GET", "/v1beta/models?key=\(secret)", fields: ["x-goog-api-key": secret])
        var dump = ""
        dump.append(String(reflecting: corridor.exchanges))
        #expect(!dump.contains(secret))
        #expect(corridor.exchanges.first?.key.count == 16)
    }

    @Test func `a fault of plantain is a 500 in the live envelope that names the log line, where the reason stands`() {
        let head = Head(method: "GET", target: "/v1/models")
        let (opened, ruling) = corridor.emulator.open(head, Target(head.target))
        var exchange = opened
        let error = corridor.emulator.fault("the brush broke", &exchange)
        let script = corridor.emulator.refuse(error, &exchange, ruling, took: .zero)
        guard case .head(let status, _) = script.strokes[0], case .bytes(let body) = script.strokes[1] else {
            Issue.record("neither head nor body")
            return
        }
        let text = String(decoding: body, as: UTF8.self)
        #expect(status == 500)
        #expect(text.contains("\"status\": \"INTERNAL\"") && text.contains("log line #1)"))
        #expect(!text.contains("brush"))
        #expect(exchange.notes == ["the brush broke"])
        #expect(exchange.source == .fault)
    }
}
