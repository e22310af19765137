import Testing

@testable import GeminiAPI

/// Values of the wrong kind (wire facts 4.5 and the words of protobuf's JSON reader).
struct InvalidValueTests {
    private static func config(_ json: String) -> String { #"{"generationConfig":\#(json)}"# }
    private static let package = "type.googleapis.com/google.ai.generativelanguage.v1beta."

    @Test(arguments: ["v1", "v1beta", "v1alpha"])
    func `an enum's type is named with the version of the path`(version: String) {
        let text =
            "Invalid value at 'generation_config.response_modalities[0]' (type.googleapis.com/google.ai.generativelanguage.\(version).GenerationConfig.Modality), \"BANANA\""
        let problems = Asked.problems(Self.config(#"{"responseModalities":["BANANA"]}"#), version: version)
        #expect(problems == [Problem(field: "generation_config.response_modalities[0]", description: text)])
    }

    @Test(arguments: [
        (
            #"{"responseFormat":{"image":{"aspectRatio":"16:9"}}}"#, "generation_config.response_format.image.aspect_ratio",
            "ImageResponseFormat.AspectRatio", #""16:9""#
        ),
        (
            #"{"responseModalities":["TEXT","Picture"]}"#, "generation_config.response_modalities[1]", "GenerationConfig.Modality",
            #""Picture""#
        ),
        (
            #"{"thinkingConfig":{"thinkingLevel":"huge"}}"#, "generation_config.thinking_config.thinking_level",
            "ThinkingConfig.ThinkingLevel", #""huge""#
        ),
        (#"{"imageConfig":"16:9"}"#, "generation_config.image_config", "ImageConfig", #""16:9""#),
        (#"{"imageConfig":true}"#, "generation_config.image_config", "ImageConfig", "true"),
        (#"{"thinkingConfig":12}"#, "generation_config.thinking_config", "ThinkingConfig", "12"),
    ])
    func `a type of the API is named in full`(config: String, path: String, type: String, lexeme: String) {
        let text = "Invalid value at '\(path)' (\(Self.package)\(type)), \(lexeme)"
        #expect(Asked.problems(Self.config(config)) == [Problem(field: path, description: text)])
    }

    @Test(arguments: [
        (#"{"imageConfig":{"aspectRatio":1.5}}"#, "generation_config.image_config.aspect_ratio", "TYPE_STRING", "1.5"),
        (#"{"imageConfig":{"imageSize":true}}"#, "generation_config.image_config.image_size", "TYPE_STRING", "true"),
        (#"{"stopSequences":["a",1]}"#, "generation_config.stop_sequences[1]", "TYPE_STRING", "1"),
        (#"{"seed":"x"}"#, "generation_config.seed", "TYPE_INT32", #""x""#),
        (#"{"seed":1.5}"#, "generation_config.seed", "TYPE_INT32", "1.5"),
        (#"{"seed":2147483648}"#, "generation_config.seed", "TYPE_INT32", "2147483648"),
        (#"{"seed":-2147483649}"#, "generation_config.seed", "TYPE_INT32", "-2147483649"),
        (#"{"seed":"2147483648"}"#, "generation_config.seed", "TYPE_INT32", #""2147483648""#),
        (#"{"seed":true}"#, "generation_config.seed", "TYPE_INT32", "true"),
        (#"{"temperature":"warm"}"#, "generation_config.temperature", "TYPE_FLOAT", #""warm""#),
        (#"{"temperature":false}"#, "generation_config.temperature", "TYPE_FLOAT", "false"),
        (#"{"responseLogprobs":1}"#, "generation_config.response_logprobs", "TYPE_BOOL", "1"),
    ])
    func `a scalar of another kind is named by its type, the value as it stands`(config: String, path: String, type: String, lexeme: String)
    {
        #expect(
            Asked.problems(Self.config(config)) == [Problem(field: path, description: "Invalid value at '\(path)' (\(type)), \(lexeme)")])
    }

    @Test(arguments: [
        (#"{"contents":[{"parts":[{"text":{"a":1}}]}]}"#, "contents[0].parts[0]", " at 'contents[0].parts[0]'", "text"),
        (
            #"{"generationConfig":{"imageConfig":{"aspectRatio":{}}}}"#, "generation_config.image_config",
            " at 'generation_config.image_config'", "aspect_ratio"
        ),
        (#"{"cachedContent":{}}"#, "", "", "cached_content"),
    ])
    func `an object on a scalar stands at its parent, the field in parentheses`(body: String, path: String, place: String, field: String) {
        let text = "Invalid value\(place) (\(field)), Starting an object on a scalar field"
        #expect(Asked.problems(body) == [Problem(field: path, description: text)])
    }

    @Test(arguments: [
        (#"{"contents":[{"parts":[{"text":"x","inlineData":{}}]}]}"#, "contents[0].parts[0]", "data", "inlineData"),
        (#"{"contents":[{"parts":[{"inline_data":{},"fileData":{}}]}]}"#, "contents[0].parts[0]", "data", "fileData"),
        (#"{"contents":[{"parts":[{"text":"x","text":"y"}]}]}"#, "contents[0].parts[0]", "data", "text"),
        (
            #"{"generationConfig":{"thinkingConfig":{"thinking_budget":1,"thinkingBudget":2}}}"#, "generation_config.thinking_config",
            "_thinking_budget", "thinkingBudget"
        ),
        (
            #"{"generationConfig":{"imageConfig":{"aspectRatio":"1:1","aspect_ratio":"1:1"}}}"#, "generation_config.image_config",
            "_aspect_ratio", "aspect_ratio"
        ),
    ])
    func `a second member of a oneof, or an optional field twice, cannot be set`(body: String, path: String, oneof: String, name: String) {
        let text = "Invalid value at '\(path)' (oneof), oneof field '\(oneof)' is already set. Cannot set '\(name)'"
        #expect(Asked.problems(body) == [Problem(field: path, description: text)])
    }

    @Test(arguments: ["data:image/png;base64", "Zg=", "Zh==", "####"])
    func `text that is no base64 is told back`(text: String) {
        let body = #"{"contents":[{"parts":[{"text":"x"},{"inlineData":{"mimeType":"image/png","data":"\#(text)"}}]}]}"#
        let path = "contents[0].parts[1].inline_data.data"
        #expect(
            Asked.problems(body) == [
                Problem(field: path, description: "Invalid value at '\(path)' (TYPE_BYTES), Base64 decoding failed for \"\(text)\"")
            ])
    }

    @Test func `a signature that is no base64 likewise`() {
        let path = "contents[0].parts[0].thought_signature"
        #expect(
            Asked.problems(#"{"contents":[{"parts":[{"text":"x","thoughtSignature":"Eh"}]}]}"#) == [
                Problem(field: path, description: "Invalid value at '\(path)' (TYPE_BYTES), Base64 decoding failed for \"Eh\"")
            ])
    }

    @Test func `malformed JSON hides every other problem`() {
        let problems = Asked.problems(#"{"foo":1,"generationConfig":{"seed":"x"},}"#)
        #expect(problems.map(\.field) == [""])
        #expect(problems[0].description.hasPrefix("Invalid JSON payload received. Expected an object key or }.\n"))
    }
}
