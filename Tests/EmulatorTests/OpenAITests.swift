import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Emulator

/// The OpenAI-compatible layer, Imagen and grounding through the corridor.
struct OpenAITests {
    let corridor = Corridor()

    private static let bearer: Fields = ["authorization": "Bearer test"]
    private func chat(_ more: String = "", model: String = "gemini-2.5-flash-image") async throws -> Corridor.Answer {
        try await corridor.send(
            "POST", "/v1beta/openai/chat/completions",
            "{\"model\": \"\(model)\", \"messages\": [{\"role\": \"user\", \"content\": \"a red bicycle\"}]\(more)}", fields: Self.bearer)
    }

    private func images(_ more: String, model: String = "gemini-2.5-flash-image") async throws -> Corridor.Answer {
        try await corridor.send(
            "POST", "/v1/openai/images/generations", "{\"model\": \"\(model)\", \"prompt\": \"a red bicycle\"\(more)}", fields: Self.bearer)
    }

    private static func pictures(_ answer: Corridor.Answer) -> [Data] {
        (answer.json["data"] as? [[String: Any]] ?? []).compactMap { ($0["b64_json"] as? String).flatMap { Data(base64Encoded: $0) } }
    }

    @Test func `a chat's picture is generateContent's, and so is its bill`() async throws {
        let answer = try await chat()
        let message = ((answer.json["choices"] as? [[String: Any]])?.first?["message"] as? [String: Any]) ?? [:]
        let url = ((message["images"] as? [[String: Any]])?.first?["image_url"] as? [String: Any])?["url"] as? String
        let native = try await corridor.generate("gemini-2.5-flash-image")
        #expect(url == "data:image/png;base64," + (try #require(native.picture)).base64EncodedString())
        let (one, other) = (corridor.exchanges[0], corridor.exchanges[1])
        #expect((one.cost, one.usage, one.model) == (other.cost, other.usage, other.model))
        #expect(one.cost > 0 && one.prompt == "a red bicycle")
    }

    @Test func `n pictures are n, the first is that of one, all are paid`() async throws {
        let one = Self.pictures(try await images(""))
        let three = Self.pictures(try await images(", \"n\": 3, \"size\": \"1024x1536\""))
        let same = Self.pictures(try await images(", \"n\": 2"))
        #expect((one.count, three.count, same.count) == (1, 3, 2))
        #expect(same.first == one.first && Set(three).count == 3)
        #expect(PictureHeader(try #require(three.last)) == PictureHeader(width: 832, height: 1248))
        #expect(corridor.exchanges.map(\.usage.images) == [1, 3, 2])
        #expect(corridor.exchanges[1].usage.candidatesImage == 3 * 1290)
    }

    @Test func `a stream is chunks, the last of which has the reason and the usage, and DONE`() async throws {
        let answer = try await chat(", \"stream\": true, \"stream_options\": {\"include_usage\": true}")
        #expect(answer.fields["content-type"] == "text/event-stream")
        let events = answer.text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
        #expect(events.last == "data: [DONE]")
        let chunks = try events.dropLast().map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.dropFirst("data: ".count).utf8)) as? [String: Any])
        }
        #expect(chunks.allSatisfy { $0["object"] as? String == "chat.completion.chunk" })
        #expect(chunks.count { $0["usage"] != nil } == 1 && chunks.last?["usage"] != nil)
        #expect(answer.text.contains("\"finish_reason\":\"stop\""))
        #expect(answer.text.components(separatedBy: "data:image/png;base64,").count == 2)
    }

    @Test func `an error of a chat is in an array, of pictures it is not`() async throws {
        let refused = try await chat(model: "nope")
        #expect(refused.status == 404)
        #expect(
            refused.text.hasPrefix(
                "[\n  {\n    \"error\": {\n      \"code\": 404,\n      \"message\": \"models/nope is not found for API version v1main"))
        let picture = try await images("", model: "nope")
        #expect(picture.message.contains("is not supported for predict"))
        let none = try await corridor.send("GET", "/v1beta/openai/models", fields: [:])
        #expect((none.status, none.message) == (400, "Missing or invalid Authorization header."))
    }

    @Test func `a token is a key`() async throws {
        var configuration = Configuration()
        configuration.requiredKey = "the key"
        let corridor = Corridor(configuration)
        let wrong = try await corridor.send("GET", "/v1beta/openai/models", fields: ["authorization": "Bearer nope"])
        #expect((wrong.status, wrong.message) == (400, "API key not valid. Please pass a valid API key."))
        #expect(try await corridor.send("GET", "/v1beta/openai/models", fields: ["authorization": "Bearer the key"]).status == 200)
    }

    @Test(arguments: ["gemini-3-pro-image", "models/gemini-3-pro-image", "models%2Fgemini-3-pro-image"])
    func `a model is told with or without its prefix`(name: String) async throws {
        let answer = try await corridor.send("GET", "/v1beta/openai/models/\(name)", fields: Self.bearer)
        #expect(answer.json["id"] as? String == "models/gemini-3-pro-image")
        let missing = try await corridor.send("GET", "/v1beta/openai/models/nope", fields: Self.bearer)
        #expect((missing.status, missing.message) == (404, "Model is not found: models/nope for api version v1main"))
    }

    @Test func `a mask leaves everything but its hole as it was`() async throws {
        let source = try #require(try await corridor.generate("gemini-2.5-flash-image", "a blue wall").picture)
        func edit(_ mask: Data?) async throws -> Data {
            var body: [UInt8] = []
            func field(_ head: String, _ bytes: [UInt8]) {
                body += Array("--b\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + bytes + Array("\r\n".utf8)
            }
            field("name=\"model\"", Array("gemini-2.5-flash-image".utf8))
            field("name=\"prompt\"", Array("a yellow balloon".utf8))
            field("name=\"image\"; filename=\"a.png\"", Array(source))
            if let mask { field("name=\"mask\"; filename=\"m.png\"", Array(mask)) }
            body += Array("--b--\r\n".utf8)
            let performance = await corridor.emulator.answer(
                Request(
                    Head(
                        method: "POST", target: "/v1beta/openai/images/edits",
                        fields: ["authorization": "Bearer k", "content-type": "multipart/form-data; boundary=b"]), body: body))
            var text: [UInt8] = []
            for stroke in performance.script.strokes {
                switch stroke {
                case .bytes(let bytes): text += bytes
                case .produce(let producer): text += try await producer.collect()
                default: continue
                }
            }
            let json = try #require(
                try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any], "\(String(decoding: text.prefix(300), as: UTF8.self))"
            )
            let first = (json["data"] as? [[String: Any]])?.first?["b64_json"] as? String
            return try #require(first.flatMap { Data(base64Encoded: $0) }, "\(String(decoding: text.prefix(300), as: UTF8.self))")
        }
        // A mask is part of what is asked: with one the picture is another.
        #expect(try await edit(nil) != edit(source))
    }

    @Test func `predict gives as many pictures as samples, of the size and type asked for`() async throws {
        let answer = try await corridor.send(
            "POST", "/v1beta1/projects/p/locations/us/publishers/google/models/imagen-4.0-generate-001:predict",
            #"{"instances": [{"prompt": "a set of four bicycles"}], "parameters": {"sampleCount": 3, "aspectRatio": "3:4", "outputOptions": {"mimeType": "image/jpeg"}}}"#
        )
        let predictions = answer.json["predictions"] as? [[String: String]] ?? []
        #expect(predictions.map { $0["mimeType"] } == Array(repeating: "image/jpeg", count: 3))
        let files = predictions.compactMap { $0["bytesBase64Encoded"].flatMap { Data(base64Encoded: $0) } }
        #expect(Set(files).count == 3)
        #expect(files.allSatisfy { PictureHeader($0) == PictureHeader(width: 896, height: 1280) })
        let exchange = try #require(corridor.exchanges.last)
        #expect(
            (exchange.cost, exchange.usage.images, exchange.usage.total, exchange.model) == (120_000_000, 3, 0, "imagen-4.0-generate-001"))
    }

    @Test(arguments: ["generateContent", "streamGenerateContent?alt=sse"])
    func `a search is told once, behind the index, and paid`(method: String) async throws {
        let body =
            #"{"contents": [{"parts": [{"text": "the weather in Paris"}]}], "tools": [{"googleSearch": {"searchTypes": {"webSearch": {}, "imageSearch": {}}}}]}"#
        let answer = try await corridor.send("POST", "/v1beta/models/gemini-3.1-flash-image:\(method)", body)
        #expect(answer.text.components(separatedBy: "\"groundingMetadata\"").count == 2)
        #expect(answer.text.replacing(/\s/, with: "").contains(#""index":0,"groundingMetadata":{"groundingChunks":"#))
        let grounded = try #require(corridor.exchanges.last)
        _ = try await corridor.generate("gemini-3.1-flash-image", "the weather in Paris")
        let plain = try #require(corridor.exchanges.last)
        #expect(grounded.usage.searches >= 2)
        #expect(grounded.cost - plain.cost == grounded.usage.searches * 14_000_000)
        #expect(!grounded.notes.contains { $0.contains("not emulated") })
    }
}
