import Testing

@testable import GeminiAPI

/// In which order a call is refused: its JSON, the constraints, the model, what the model takes.
struct AdmissionTests {
    private static let everythingWrong =
        #"{"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"imageConfig":{"aspectRatio":"5:3"},"candidateCount":2},"foo":1}"#

    @Test func `the JSON comes first, the constraints next, the model then, its own rules last`() {
        let unknown = "gemini-9-ultra-image"
        #expect(Asked.refusal(Self.everythingWrong, unknown)?.message.contains("Unknown name \"foo\"") == true)
        let named = Self.everythingWrong.replacing(#","foo":1"#, with: "")
        #expect(Asked.refusal(named, unknown)?.message.hasPrefix("* GenerateContentRequest.generation_config") == true)
        let constrained = named.replacing("5:3", with: "16:9")
        #expect(Asked.refusal(constrained, unknown)?.code == 404)
        #expect(Asked.refusal(constrained, "gemini-3-pro-image")?.message == "Multiple candidates is not enabled for this model")
        #expect(Asked.refusal(constrained.replacing(#""candidateCount":2"#, with: #""candidateCount":1"#), "gemini-3-pro-image") == nil)
    }

    @Test(arguments: ["v1", "v1beta", "v1alpha"], ["generateContent", "streamGenerateContent"])
    func `an unknown model is not found, in words that say generateContent for streams too`(version: String, method: String) {
        let error = Asked.refusal(Asked.body(), "gemini-3.6-flahs", version: version, method: method)
        #expect(error?.code == 404)
        #expect(error?.status == "NOT_FOUND")
        #expect(
            error?.message
                == "models/gemini-3.6-flahs is not found for API version \(version), or is not supported for generateContent. Call ModelService.ListModels to see the list of available models and their supported methods."
        )
        #expect(error?.details.isEmpty == true)
    }

    @Test func `Imagen is not found by generateContent`() {
        #expect(
            Asked.refusal(Asked.body(), "imagen-4.0-generate-001")?.message.hasPrefix(
                "models/imagen-4.0-generate-001 is not found for API version v1beta") == true)
    }

    @Test(arguments: ["gemini-flash-latest", "gemini-flash-lite-latest", "gemini-pro-latest"])
    func `the latest aliases exist on v1beta alone`(model: String) {
        #expect(Asked.refusal(Asked.body(), model, version: "v1beta") == nil)
        #expect(Asked.refusal(Asked.body(), model, version: "v1")?.code == 404)
    }

    @Test(
        arguments: [
            "gemini-2.5-flash-image", "gemini-2.5-flash-image-preview", "gemini-3-pro-image", "gemini-3-pro-image-preview",
            "nano-banana-pro-preview", "gemini-3.1-flash-image", "gemini-3.1-flash-image-preview", "gemini-3.1-flash-lite-image",
            "gemini-nano-banana-2.1",
        ], ["v1", "v1beta", "v1alpha"])
    func `every image model answers a plain prompt on every version`(model: String, version: String) {
        #expect(Asked.refusal(Asked.body(), model, version: version) == nil)
    }

    @Test func `counting asks for neither constraints nor what the model takes`() {
        #expect(Asked.refusal(#"{"contents":[{"parts":[{"text":"x"}]}]}"#, method: "countTokens") == nil)
        #expect(
            Asked.refusal(
                #"{"generateContentRequest":{"model":"models/x","contents":[{"parts":[{"text":"x"}]}],"generationConfig":{}}}"#,
                method: "countTokens") == nil)
        #expect(
            Asked.refusal(#"{"contents":[{"parts":[{"text":"x"}]}]}"#, "gemini-9", method: "countTokens")?.message.contains(
                "not supported for countTokens") == true)
    }

    @Test(arguments: [
        (#"{"imageConfig":{"imageSize":"4K"}}"#, "gemini-2.5-flash-image", "imageSize 4K"),
        (#"{"responseModalities":["TEXT"]}"#, "gemini-2.5-flash-image", "responseModalities"),
        (#"{"thinkingConfig":{"thinkingLevel":"LOW"}}"#, "gemini-3-pro-image", "thinkingLevel LOW"),
        (#"{"seed":7}"#, "gemini-3.1-flash-image", "seed 7"),
        (#"{"responseFormat":{"image":{"aspectRatio":"ASPECT_RATIO_ONE_BY_ONE"}}}"#, "gemini-3.1-flash-image", "responseFormat"),
    ])
    func `what the live service takes and ignores is let in and noted`(config: String, name: String, note: String) throws {
        let call = Asked.call(Asked.body(config: config), name)
        let model = try call.admit()
        let notes = model.ignored(in: try #require(call.generate))
        #expect(notes.count == 1)
        #expect(notes.first?.contains(note) == true)
    }

    @Test func `a plain request has nothing to note`() throws {
        let call = Asked.call(
            Asked.body(config: #"{"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"responseModalities":["TEXT","IMAGE"]}"#))
        #expect(try call.admit().ignored(in: try #require(call.generate)) == [])
    }
}
