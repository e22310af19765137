import Testing

@testable import GeminiAPI

/// The constraints of every request, whatever its model (wire facts 4.6, recorded traffic 8): their own grammar, no details.
struct RequestRulesTests {
    private static let ratios =
        "* GenerateContentRequest.generation_config.image_config.aspect_ratio: aspect_ratio must be one of '1:1', '1:4', '1:8', '2:3', '3:2', '3:4', '4:1', '4:3', '4:5', '5:4', '8:1', '9:16', '16:9', or '21:9'.\n"
    private static let contents = "* GenerateContentRequest.contents: contents is not specified\n"

    private static func expect(_ body: String, _ model: String, _ message: String) {
        let error = Asked.refusal(body, model)
        #expect(error?.message == message)
        #expect(error?.code == 400)
        #expect(error?.status == "INVALID_ARGUMENT")
        #expect(error?.details.isEmpty == true)
    }

    @Test(arguments: ["{}", #"{"contents":[]}"#, #"{"contents":null}"#, #"{"generationConfig":{}}"#])
    func `contents must be there`(body: String) {
        Self.expect(body, "gemini-2.5-flash-image", Self.contents)
    }

    @Test(arguments: ["5:3", "16x9", "9:21", "1:2", "16:9 ", "ASPECT_RATIO_SIXTEEN_BY_NINE"])
    func `a ratio must be one of the fourteen, on any model, even one that is gone`(ratio: String) {
        for model in [
            "gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-3.1-flash-lite-image", "gemini-9-ultra-image", "gemini-3.5-flash",
        ] {
            Self.expect(Asked.body(config: #"{"imageConfig":{"aspectRatio":"\#(ratio)"}}"#), model, Self.ratios)
        }
    }

    @Test(arguments: ["-0.1", "2.1", "100"])
    func `a temperature must be within two`(temperature: String) {
        let text = "* GenerateContentRequest.generation_config.temperature: temperature must be in the range [0.0, 2.0].\n"
        Self.expect(Asked.body(config: #"{"temperature":\#(temperature)}"#), "gemini-2.5-flash-image", text)
    }

    @Test(arguments: ["0", "1", "2", "2.0"])
    func `its ends are within`(temperature: String) {
        #expect(Asked.refusal(Asked.body(config: #"{"temperature":\#(temperature)}"#), "gemini-2.5-flash-image") == nil)
    }

    @Test func `a picture cannot be asked for by responseMimeType`() {
        let text =
            "* GenerateContentRequest.generation_config.response_mime_type: allowed mimetypes are `text/plain`, `application/json`, `application/xml`, `application/yaml` and `text/x.enum`.\n"
        Self.expect(Asked.body(config: #"{"responseMimeType":"image/png"}"#), "gemini-3-pro-image", text)
    }

    @Test(arguments: ["gemini 3", "gemini/3", "gemini!", "módel"])
    func `a model name must look like one`(model: String) {
        Self.expect(Asked.body(), model, "* GenerateContentRequest.model: unexpected model name format\n")
    }

    @Test func `every broken constraint has a line`() {
        Self.expect(#"{"generationConfig":{"imageConfig":{"aspectRatio":"5:3"}}}"#, "gemini-3-pro-image", Self.contents + Self.ratios)
    }
}
