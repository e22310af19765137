import Testing

@testable import GeminiAPI

/// What is taken, and how it is understood.
struct MessageReaderTests {
    private static func config(_ json: String) throws -> GenerateRequest.Config { try Asked.request(Asked.body(config: json)).config }

    @Test(arguments: [
        #"{"contents":[{"parts":[{"text":"x"},{"inlineData":{"mimeType":"image/png","data":"Zm9v"}}]}],"generationConfig":{"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"responseModalities":["IMAGE"]}}"#,
        #"{"contents":[{"parts":[{"text":"x"},{"inline_data":{"mime_type":"image/png","data":"Zm9v"}}]}],"generation_config":{"image_config":{"aspect_ratio":"16:9","image_size":"2K"},"response_modalities":["IMAGE"]}}"#,
        #"{"contents":[{"parts":[{"text":"x"},{"inlineData":{"data":"Zm9v","mime_type":"image/png"}}]}],"generationConfig":{"imageConfig":{"aspect_ratio":"16:9","imageSize":"2K"},"response_modalities":["IMAGE"]}}"#,
    ])
    func `camelCase, snake_case and a mixture of both mean the same`(body: String) throws {
        let request = try Asked.request(body)
        #expect(request.prompt == "x")
        #expect(request.pictures.map(\.mimeType) == ["image/png"])
        #expect(request.pictures.map(\.data.decoded) == [Array("foo".utf8)])
        #expect(request.config.aspectRatio == "16:9")
        #expect(request.config.imageSize == "2K")
        #expect(request.config.modalities == ["IMAGE"])
    }

    @Test(arguments: [
        (#""IMAGE""#, "IMAGE"), (#""image""#, "IMAGE"), (#""Image""#, "IMAGE"), ("2", "IMAGE"), (#""2""#, "IMAGE"), ("1", "TEXT"),
        ("99", "99"),
    ])
    func `an enum is taken by name in any case, or by number`(json: String, name: String) throws {
        #expect(try Self.config(#"{"responseModalities":[\#(json)]}"#).modalities == [name])
    }

    @Test func `the numbers of google-generativeai are known`() {
        #expect(
            Asked.problems(Asked.body(config: #"{"responseModalities":[2]}"#, more: #","safetySettings":[{"category":7,"threshold":4}]"#))
                == [])
    }

    @Test(arguments: ["minimal", "MINIMAL", "high", "HIGH"])
    func `a thinking level may be written small`(level: String) throws {
        #expect(try Self.config(#"{"thinkingConfig":{"thinkingLevel":"\#(level)"}}"#).thinkingLevel == level.uppercased())
    }

    @Test(arguments: [
        ("42", 42), (#""42""#, 42), ("42.0", 42), ("4.2e1", 42), ("-7", -7), ("2147483647", 2_147_483_647), ("-2147483648", -2_147_483_648),
        ("0", 0),
    ])
    func `an integer may be a number, a text or a float without a fraction`(json: String, value: Int) throws {
        #expect(try Self.config(#"{"seed":\#(json)}"#).seed == value)
    }

    @Test(arguments: [("1", 1), ("0.5", 0.5), (#""0.5""#, 0.5), ("1e0", 1)])
    func `a float may be a number or a text`(json: String, value: Double) throws {
        #expect(try Self.config(#"{"temperature":\#(json)}"#).temperature == value)
    }

    @Test func `null is as good as nothing, whatever the field`() throws {
        let body =
            #"{"contents":[{"role":null,"parts":[{"text":"x","inlineData":null,"thought":null}]}],"tools":null,"systemInstruction":null,"cachedContent":null,"generationConfig":{"seed":null,"imageConfig":null,"responseModalities":null}}"#
        let request = try Asked.request(body)
        #expect(request.prompt == "x")
        #expect(request.contents[0].role == nil)
        #expect(request.systemInstruction == nil)
        #expect(request.config.seed == nil)
        #expect(request.config.modalities == nil)
    }

    @Test func `null does not take a oneof's place`() {
        #expect(Asked.problems(#"{"contents":[{"parts":[{"text":null,"inlineData":{"mimeType":"image/png","data":""}}]}]}"#) == [])
    }

    @Test func `one value where a list belongs is a list of one`() throws {
        let request = try Asked.request(#"{"contents":{"parts":{"text":"x"}},"generationConfig":{"responseModalities":"IMAGE"}}"#)
        #expect(request.prompt == "x")
        #expect(request.config.modalities == ["IMAGE"])
    }

    @Test func `an empty body is an empty request`() {
        #expect(Asked.problems("") == [])
        #expect(Asked.refusal("")?.message == "* GenerateContentRequest.contents: contents is not specified\n")
    }

    @Test func `any JSON passes where the API takes any`() {
        #expect(
            Asked.problems(
                Asked.body(
                    config: #"{"responseJsonSchema":{"type":["object",null],"x":[1]},"speechConfig":{"a":{"b":null}}}"#,
                    more: #","labels":{"team":"a"},"tools":[{"googleSearch":{"searchTypes":{"webSearch":{},"imageSearch":{}}}}]"#)) == [])
    }

    @Test func `texts are unescaped and roles kept`() throws {
        let request = try Asked.request(
            #"{"contents":[{"role":"user","parts":[{"text":"a\nb"},{"text":"\u732b"}]},{"role":"model","parts":[{"text":"ok"}]},{"parts":[{"text":"more"}]}]}"#
        )
        #expect(request.contents.map(\.role) == ["user", "model", nil])
        #expect(request.prompt == "a\nb\n猫\nok\nmore")
        #expect(request.instruction == "more")
    }
}
