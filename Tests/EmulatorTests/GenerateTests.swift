import Foundation
import Emulator
import GeminiAPI
import HTTP
import Testing

struct GenerateTests {
    let corridor = Corridor()

    @Test(arguments: [
        ("gemini-2.5-flash-image", "{}", 1024, 1024, "image/png"),
        ("gemini-2.5-flash-image", #"{"imageConfig": {"aspectRatio": "21:9"}}"#, 1536, 672, "image/png"),
        ("gemini-2.5-flash-image", #"{"imageConfig": {"imageSize": "2K"}}"#, 1024, 1024, "image/png"),
        ("gemini-3-pro-image", "{}", 1408, 768, "image/jpeg"),
        ("gemini-3-pro-image-preview", #"{"imageConfig": {"aspectRatio": "16:9", "imageSize": "2K"}}"#, 2752, 1536, "image/jpeg"),
        ("gemini-3.1-flash-image", #"{"imageConfig": {"aspectRatio": "9:16", "imageSize": "512P"}}"#, 384, 688, "image/jpeg"),
        ("gemini-3.1-flash-lite-image", #"{"image_config": {"aspect_ratio": "1:8"}}"#, 352, 2928, "image/jpeg"),
        ("gemini-nano-banana-2.1", #"{"imageConfig": {"aspectRatio": "8:1"}}"#, 2928, 352, "image/jpeg"),
    ])
    func `a picture has the size and type the live model returns`(model: String, config: String, width: Int, height: Int, type: String)
        async throws
    {
        let answer = try await corridor.generate(model, config: config)
        #expect(answer.status == 200)
        let inline = try #require(answer.parts.compactMap { $0["inlineData"] as? [String: Any] }.first)
        #expect(inline["mimeType"] as? String == type)
        let file = try #require(answer.picture)
        #expect(PictureHeader(file) == PictureHeader(width: width, height: height))
        #expect(corridor.exchanges.first?.picture?.size == PixelSize(width: width, height: height))
    }

    @Test func `the same request gives the same bytes, and another request another picture`() async throws {
        let model = "gemini-2.5-flash-image"
        let first = try await corridor.generate(model, "a red bicycle")
        let again = try await corridor.generate(model, "a red bicycle")
        #expect(first.picture == again.picture)
        #expect(first.json["responseId"] as? String != again.json["responseId"] as? String)
        #expect(try await corridor.generate(model, "a blue bicycle").picture != first.picture)
        #expect(try await corridor.generate(model, "a red bicycle", config: #"{"seed": 7}"#).picture != first.picture)
    }

    @Test func `2_5 puts a text before its picture, unless only a picture is asked for`() async throws {
        let both = try await corridor.generate("gemini-2.5-flash-image", config: #"{"responseModalities": ["TEXT", "IMAGE"]}"#)
        #expect(both.parts.map { $0.keys.sorted() } == [["text"], ["inlineData"]])
        let picture = try await corridor.generate("gemini-2.5-flash-image", config: #"{"responseModalities": ["IMAGE"]}"#)
        #expect(picture.parts.map { $0.keys.sorted() } == [["inlineData"]])
        #expect(picture.usage["candidatesTokenCount"] as? Int == 1290)
    }

    @Test func `Gemini 3 signs its picture, and the signature is a protobuf of the recorded shape`() async throws {
        let answer = try await corridor.generate("gemini-3-pro-image", config: #"{"responseModalities": ["IMAGE"]}"#)
        #expect(answer.parts.map { $0.keys.sorted() } == [["inlineData", "thoughtSignature"]])
        #expect((answer.parts[0]["thoughtSignature"] as? String)?.hasPrefix("E") == true)
    }

    @Test(arguments: [
        ("gemini-3-pro-image", 1120, 89...163, true), ("gemini-3.1-flash-lite-image", 1120, 270...469, false),
        ("gemini-2.5-flash-image", 1290, 3...110, false),
    ])
    func `usage adds up and lists only the picture in its details`(model: String, tokens: Int, others: ClosedRange<Int>, thinks: Bool)
        async throws
    {
        let usage = try await corridor.generate(model).usage
        let prompt = try #require(usage["promptTokenCount"] as? Int)
        let candidates = try #require(usage["candidatesTokenCount"] as? Int)
        let thoughts = usage["thoughtsTokenCount"] as? Int
        #expect(others.contains(candidates - tokens))
        #expect((thoughts != nil) == thinks)
        #expect(usage["totalTokenCount"] as? Int == prompt + candidates + (thoughts ?? 0))
        #expect((usage["candidatesTokensDetails"] as? [[String: Any]])?.map { $0["modality"] as? String } == ["IMAGE"])
        #expect(usage["serviceTier"] as? String == "standard")
    }

    @Test func `an empty prompt is answered with NO_IMAGE and no counts`() async throws {
        let answer = try await corridor.generate("gemini-2.5-flash-image", "")
        #expect(
            answer.text.contains(
                "\"candidates\": [\n    {\n      \"finishReason\": \"NO_IMAGE\",\n      \"index\": 0\n    }\n  ],\n  \"usageMetadata\": {\n    \"serviceTier\": \"standard\"\n  },"
            ))
    }

    @Test func `an edit without a ratio keeps the shape of its input, and shows it`() async throws {
        let input = try #require(
            try await corridor.generate("gemini-2.5-flash-image", config: #"{"imageConfig": {"aspectRatio": "3:4"}}"#).picture)
        let other = try #require(
            try await corridor.generate("gemini-2.5-flash-image", "a cat", config: #"{"imageConfig": {"aspectRatio": "3:4"}}"#).picture)
        func edit(_ picture: Data) async throws -> Data {
            let body =
                #"{"contents": [{"parts": [{"text": "make it blue"}, {"inline_data": {"mime_type": "image/png", "data": "\#(picture.base64EncodedString())"}}]}]}"#
            let answer = try await corridor.send("POST", "/v1/models/gemini-3-pro-image:generateContent", body)
            return try #require(answer.picture)
        }
        let edited = try await edit(input)
        let header = try #require(PictureHeader(edited))
        let shape = Double(header.width) / Double(header.height)
        #expect((0.72...0.74).contains(shape))
        #expect(try await edit(other) != edited)
        #expect(try await edit(input) == edited)
    }

    @Test func `a picture that is none is refused in the live words`() async throws {
        let body = #"{"contents": [{"parts": [{"inlineData": {"mimeType": "image/png", "data": "aGVsbG8="}}]}]}"#
        let answer = try await corridor.send("POST", "/v1beta/models/gemini-3-pro-image:generateContent", body)
        #expect(answer.status == 400)
        #expect(answer.message == "Unable to process input image.")
    }

    @Test func `what is accepted and ignored is said once`() async throws {
        _ = try await corridor.generate("gemini-2.5-flash-image", config: #"{"imageConfig": {"imageSize": "2K"}}"#)
        #expect(
            corridor.exchanges.map(\.notes) == [["imageSize 2K has no effect on gemini-2.5-flash-image, which only makes its own sizes"]])
    }

    @Test func `a text model answers a short text`() async throws {
        let answer = try await corridor.generate("gemini-2.5-flash", "ping")
        #expect(answer.parts.count == 1)
        #expect((answer.parts[0]["text"] as? String)?.isEmpty == false)
    }

    @Test(arguments: ["gemini-2.5-flash-image", "gemini-3-pro-image"])
    func `a set of three is three pictures, each counted, each its own`(model: String) async throws {
        let answer = try await corridor.generate(model, "a set of three images of a cat")
        let pictures = answer.parts.filter { $0["inlineData"] != nil }
        #expect(pictures.count == 3)
        let texts = model == "gemini-2.5-flash-image" ? [["text"]] : []
        let picture = texts.isEmpty ? ["inlineData", "thoughtSignature"] : ["inlineData"]
        #expect(answer.parts.map { $0.keys.sorted() } == texts + Array(repeating: picture, count: 3))
        #expect(Set(pictures.compactMap { ($0["inlineData"] as? [String: Any])?["data"] as? String }).count == 3)
        let signatures = pictures.compactMap { $0["thoughtSignature"] as? String }
        #expect(Set(signatures).count == signatures.count)
        let exchange = try #require(corridor.exchanges.first)
        let tokens = try #require(Catalogue.gemini.model(model)?.imageTokens["1K"])
        #expect(exchange.usage.images == 3 && exchange.usage.candidatesImage == 3 * tokens)
    }

    @Test func `what is rendered is what is answered`() async throws {
        let answer = try await corridor.generate(
            "gemini-3-pro-image", "a red bicycle", config: #"{"imageConfig": {"aspectRatio": "4:5"}, "seed": 3}"#)
        var order = RenderOrder("a red bicycle", of: try #require(Catalogue.gemini.model("gemini-3-pro-image")))
        (order.aspect, order.seed) = ("4:5", 3)
        let rendering = try await corridor.emulator.render(order)
        #expect(rendering.files.count == 1 && rendering.mimeType == "image/jpeg" && rendering.size == PixelSize(width: 928, height: 1152))
        #expect(Data(try await rendering.files[0].collect()) == answer.picture)
    }
}
