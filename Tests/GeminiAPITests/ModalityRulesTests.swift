import Testing

@testable import GeminiAPI

/// responseModalities, model by model.
struct ModalityRulesTests {
    private static func message(_ model: String, _ modalities: String) -> String? {
        Asked.refusal(Asked.body(config: #"{"responseModalities":\#(modalities)}"#), model)?.message
    }

    @Test(
        arguments: [
            "gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-3.1-flash-image", "gemini-3.1-flash-lite-image",
            "gemini-nano-banana-2.1",
        ], [#"["TEXT","IMAGE"]"#, #"["IMAGE","TEXT"]"#, #"["IMAGE"]"#, #"["TEXT"]"#, "[]", #"["Image"]"#])
    func `an image model takes any combination of text and image`(model: String, modalities: String) {
        #expect(Self.message(model, modalities) == nil)
    }

    @Test func `2.0 insists on both`() {
        let model = "gemini-2.0-flash-preview-image-generation"
        let refusal =
            "The requested combination of response modalities is not supported by the model. models/\(model) accepts the following combination of response modalities:\n* TEXT, IMAGE\n"
        #expect(Self.message(model, #"["TEXT"]"#) == refusal)
        #expect(Self.message(model, #"["IMAGE"]"#) == refusal)
        #expect(Self.message(model, #"["TEXT","IMAGE"]"#) == nil)
        #expect(Self.message("gemini-2.0-flash-exp-image-generation", #"["TEXT"]"#) == nil)
    }

    @Test(arguments: ["gemini-2.5-flash", "gemini-3.5-flash", "gemini-flash-latest"])
    func `a text model makes no pictures`(model: String) {
        #expect(Self.message(model, #"["TEXT"]"#) == nil)
        #expect(Self.message(model, #"["IMAGE"]"#) == "Model does not support the requested response modalities: image")
        #expect(Self.message(model, #"["TEXT","IMAGE"]"#) == "Model does not support the requested response modalities: image")
    }
}
