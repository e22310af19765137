import HTTP
import Testing

@testable import GeminiAPI

/// Bodies of the OpenAI-compatible layer, and the generateContent requests that they come to.
struct OpenAIRequestTests {
    static func call(_ path: String, _ body: [UInt8], type: String = "application/json") -> Call {
        let target = "/v1beta/openai/" + path
        let head = Head(method: "POST", target: target, fields: ["content-type": type, "authorization": "Bearer k"])
        return Call(Request(head, body: body), route: Route(method: "POST", path: target), target: Target(target))
    }

    private static func chat(_ body: String) -> Call { call("chat/completions", Array(body.utf8)) }
    private static func images(_ body: String) -> Call { call("images/generations", Array(body.utf8)) }

    private static func refusal(_ call: Call) -> APIError? {
        guard case .openAI(let method) = call.route.method else { return nil }
        do throws(APIError) {
            _ = try call.admitOpenAI(method)
            return nil
        } catch { return error }
    }

    @Test func `a chat's turns, pictures and settings are generateContent's`() throws {
        let call = Self.chat(
            #"""
            {"model": "models/gemini-3-pro-image", "stream": true, "stream_options": {"include_usage": true}, "modalities": ["text", "image"],
             "temperature": 0.5, "max_tokens": 9, "stop": "x", "user": "u", "messages": [
              {"role": "system", "content": "be brief"},
              {"role": "user", "content": [{"type": "text", "text": "make it night"},
                {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0K", "detail": "auto"}}]},
              {"role": "assistant", "content": "here", "images": [{"type": "image_url", "image_url": {"url": "data:image/jpeg;base64,/9j/"},
                "extra_content": {"google": {"thought_signature": "EgQ="}}}]},
              {"role": "user", "content": "brighter"}],
             "extra_body": {"google": {"image_config": {"aspect_ratio": "16:9"}, "thinking_config": {"include_thoughts": true}}}}
            """#)
        #expect(call.problems == [])
        #expect((call.model, call.streams) == ("gemini-3-pro-image", true))
        let request = try #require(call.generate)
        #expect(request.contents.map(\.role) == ["user", "model", "user"])
        #expect(request.allTexts == ["be brief", "make it night", "here", "brighter"])
        #expect(request.pictures.map(\.mimeType) == ["image/png", "image/jpeg"])
        #expect(request.contents[1].parts.last?.signature?.decoded == [0x12, 0x04])
        #expect((request.config.aspectRatio, request.config.temperature, request.config.includesThoughts) == ("16:9", 0.5, true))
        #expect(request.config.modalities == ["TEXT", "IMAGE"])
        #expect(request.copies == nil)
        #expect(Self.refusal(call) == nil)
    }

    @Test(arguments: [
        (
            #"{"model": "m", "messages": [], "frequency_penalty": 1, "seed": 2}"#,
            "Invalid JSON payload received. Unknown name \"frequency_penalty\": Cannot find field.\nInvalid JSON payload received. Unknown name \"seed\": Cannot find field."
        ),
        (#"{"model": "gemini-3-pro-image", "messages": []}"#, "* GenerateContentRequest.contents: contents is not specified\n"),
        (
            #"{"model": "gemini-9", "messages": [{"role": "user", "content": "x"}]}"#,
            "models/gemini-9 is not found for API version v1main, or is not supported for generateContent. Call ModelService.ListModels to see the list of available models and their supported methods."
        ),
        (#"{"messages": [{"role": "user", "content": "x"}]}"#, "model is not specified"),
        (
            #"{"model": "gemini-3-pro-image", "modalities": ["IMAGE"], "messages": [{"role": "user", "content": "x"}]}"#,
            "Invalid modality type"
        ),
        (
            #"{"model": "gemini-3-pro-image", "n": 2, "messages": [{"role": "user", "content": "x"}]}"#,
            "Multiple candidates is not enabled for this model"
        ),
        (#"{"model": "gemini-3-pro-image", "messages": [{"role": "wizard", "content": "x"}]}"#, "Request contains an invalid argument."),
        (
            #"{"model": "gemini-3-pro-image", "messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "data:nonsense"}}]}]}"#,
            "Request contains an invalid argument."
        ),
        (
            #"{"model": "imagen-4.0-generate-001", "messages": [{"role": "user", "content": "x"}]}"#,
            "models/imagen-4.0-generate-001 is not found for API version v1main, or is not supported for generateContent. Call ModelService.ListModels to see the list of available models and their supported methods."
        ),
        (#"{"model": "gemini-3-pro-image", "messages": {"#, "Invalid JSON payload received. "),
    ])
    func `a chat is refused in the words of generateContent`(body: String, message: String) {
        let told = Self.refusal(Self.chat(body))?.message ?? ""
        #expect(told.hasPrefix(message), "\(told)")
    }

    @Test func `images ask for pictures alone, as many as n, near the size, and ignore what the documentation does not name`() throws {
        let call = Self.images(
            #"{"model": "gemini-3.1-flash-image", "prompt": "a bicycle", "n": 3, "size": "1536x1024", "quality": "hd", "user": "u", "response_format": "b64_json"}"#
        )
        #expect(call.problems == [])
        let request = try #require(call.generate)
        #expect(request.copies == 3)
        #expect(request.instruction == "a bicycle")
        #expect((request.config.aspectRatio, request.config.imageSize, request.config.modalities) == ("3:2", nil, ["IMAGE"]))
        #expect(call.openAI?.ignored == ["quality", "user"])
        #expect(Self.refusal(call) == nil)
    }

    @Test func `images take Google's own parameters, in extra_body or beside the rest`() throws {
        let nested = Self.images(
            #"{"model": "gemini-3-pro-image", "prompt": "x", "extra_body": {"google": {"aspect_ratio": "16:9", "tools": [{"google_search": {}}], "generation_config": {"candidateCount": 2, "seed": 4}}}}"#
        )
        #expect((nested.generate?.config.aspectRatio, nested.generate?.config.seed, nested.generate?.copies) == ("16:9", 4, 2))
        #expect(nested.generate?.search == GenerateRequest.Search(web: true, images: false))
        let beside = Self.images(#"{"model": "gemini-3-pro-image", "prompt": "x", "aspect_ratio": "16:9"}"#)
        #expect(beside.generate?.config.aspectRatio == "16:9")
    }

    @Test(arguments: [
        (
            #"{"model": "gemini-2.5-flash", "prompt": "x"}"#,
            "models/gemini-2.5-flash is not found for API version v1main, or is not supported for predict."
        ),
        (#"{"model": "gemini-3-pro-image", "prompt": ""}"#, "* GenerateContentRequest.contents: contents is not specified\n"),
        (#"{"model": "gemini-3-pro-image", "prompt": "x", "n": 11}"#, "Request contains an invalid argument."),
        (#"{"model": "gemini-3-pro-image", "prompt": "x", "size": "large"}"#, "Request contains an invalid argument."),
        (#"{"model": "gemini-3-pro-image", "prompt": 4}"#, "Invalid value at 'prompt' (TYPE_STRING), 4"),
        (#"[]"#, "Invalid JSON payload received. Unknown name \"\": Root element must be a message."),
        (
            #"{"model": "gemini-3-pro-image", "prompt": "x", "generation_config": {"nope": 1}}"#,
            "Invalid JSON payload received. Unknown name \"nope\" at 'generation_config': Cannot find field."
        ),
    ])
    func `a picture is refused`(body: String, message: String) {
        let told = Self.refusal(Self.images(body))?.message ?? ""
        #expect(told.hasPrefix(message), "\(told)")
    }

    private static func form(_ fields: [(String, [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        for (head, bytes) in fields {
            body += Array("--b\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + bytes + Array("\r\n".utf8)
        }
        return body + Array("--b--\r\n".utf8)
    }

    @Test func `an edit's form has pictures, a mask and the fields of a picture`() throws {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]
        let body = Self.form([
            ("name=\"model\"", Array("gemini-2.5-flash-image".utf8)), ("name=\"prompt\"", Array("add a hat".utf8)),
            ("name=\"n\"", Array("2".utf8)),
            ("name=\"image[]\"; filename=\"a.png\"\r\nContent-Type: application/octet-stream", png),
            ("name=\"image[]\"; filename=\"b.webp\"\r\nContent-Type: image/webp", [1]), ("name=\"mask\"; filename=\"m.png\"", png),
            ("name=\"quality\"", Array("high".utf8)),
        ])
        let call = Self.call("images/edits", body, type: "multipart/form-data; boundary=b")
        let request = try #require(call.generate)
        #expect(request.pictures.map(\.mimeType) == ["image/png", "image/webp"])
        #expect(request.pictures.first?.data.decoded == png)
        #expect((request.mask?.data.decoded, request.copies, request.instruction) == (png, 2, "add a hat"))
        #expect(call.openAI?.ignored == ["quality"])
        #expect(Self.refusal(call) == nil)
        let bare = Self.call(
            "images/edits", Self.form([("name=\"model\"", Array("gemini-2.5-flash-image".utf8)), ("name=\"prompt\"", [0x78])]),
            type: "multipart/form-data; boundary=b")
        #expect(Self.refusal(bare)?.message == "image is not specified")
    }

    @Test(
        arguments: [
            ("1024x1024", "gemini-3-pro-image", "1:1", nil), ("1536x1024", "gemini-2.5-flash-image", "3:2", nil),
            ("1792x1024", "gemini-3-pro-image", "16:9", nil),
            ("2048x2048", "gemini-3-pro-image", "1:1", "2K"), ("4096x4096", "gemini-3.1-flash-lite-image", "1:1", nil),
            ("512X512", "gemini-3.1-flash-image", "1:1", "512"),
            ("2752x1536", "gemini-3-pro-image", "16:9", "2K"), ("100x3000", "gemini-3.1-flash-image", "1:8", "512"),
        ] as [(String, String, String, String?)])
    func `a size is the nearest that the model makes`(text: String, id: String, ratio: String, size: String?) throws {
        let model = try #require(Catalogue.gemini.model(id))
        let asked = try #require(PictureSize(text))
        #expect(asked.ratio(of: model) == ratio)
        #expect(asked.name(of: model) == size)
    }

    @Test(arguments: ["", "x", "10", "10x", "axb", "1x2x3", "0x5", "-1x5", "99999999999999999999x1"])
    func `this is no size`(text: String) { #expect(PictureSize(text) == nil) }
}
