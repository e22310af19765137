import HTTP
import Testing

/// One request whose answer is kept, byte for byte, in Golden/NAME.http.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    let name: String
    let target: String
    /// Nil for GET.
    let body: String?
    let fields: Fields
    /// What is sent before; `{name}` in the target is the name that its answer tells.
    let before: (target: String, body: String)?
    let method: String

    init(
        _ name: String, _ target: String, _ body: String? = nil, fields: Fields = ["x-goog-api-key": "test"],
        method: String? = nil, after before: (target: String, body: String)? = nil
    ) {
        self.before = before
        self.method = method ?? (body == nil ? "GET" : "POST")
        self.name = name
        self.target = target
        self.body = body
        self.fields = fields
    }

    var testDescription: String { name }

    private static let bicycle = #"{"contents": [{"role": "user", "parts": [{"text": "a red bicycle"}]}]}"#
    private static let signed =
        #"{"contents": [{"role": "user", "parts": [{"text": "a red bicycle"}]}], "generationConfig": {"responseModalities": ["IMAGE"]}}"#
    private static func gemini(_ model: String, _ method: String = "generateContent", _ query: String = "") -> String {
        "/v1beta/models/\(model):\(method)\(query)"
    }
    private static func vertex(_ model: String, _ method: String = "generateContent", _ query: String = "") -> String {
        "/v1beta1/projects/p/locations/global/publishers/google/models/\(model):\(method)\(query)"
    }

    static let all: [GoldenCase] = unary + streams + refusals + lists + onVertex + openAI + others + interactions + kept

    private static func layer(_ name: String, _ path: String, _ body: String?) -> GoldenCase {
        GoldenCase("openai-" + name, "/v1beta/openai/" + path, body, fields: ["authorization": "Bearer test"])
    }

    private static let openAI = [
        layer(
            "chat", "chat/completions", #"{"model": "gemini-2.5-flash-image", "messages": [{"role": "user", "content": "a red bicycle"}]}"#),
        layer(
            "chat-events", "chat/completions",
            #"{"model": "gemini-3-pro-image", "stream": true, "stream_options": {"include_usage": true}, "messages": [{"role": "user", "content": "a red bicycle"}]}"#
        ),
        layer("chat-text-model", "chat/completions", #"{"model": "gemini-2.5-flash", "messages": [{"role": "user", "content": "hi"}]}"#),
        layer("chat-unknown-name", "chat/completions", #"{"model": "gemini-2.5-flash", "messages": [], "frequency_penalty": 1}"#),
        layer("chat-model-unknown", "chat/completions", #"{"model": "nope", "messages": [{"role": "user", "content": "hi"}]}"#),
        layer(
            "images", "images/generations", #"{"model": "gemini-2.5-flash-image", "prompt": "a red bicycle", "n": 2, "size": "1536x1024"}"#),
        layer("images-model-unknown", "images/generations", #"{"model": "nope", "prompt": "a red bicycle"}"#),
        layer("model", "models/models%2Fgemini-3-pro-image", nil),
        layer("model-unknown", "models/nope", nil),
        GoldenCase("openai-no-token", "/v1beta/openai/chat/completions", "{}", fields: [:]),
    ]

    private static let others = [
        GoldenCase(
            "predict", gemini("imagen-4.0-generate-001", "predict"),
            #"{"instances": [{"prompt": "a red bicycle"}], "parameters": {"sampleCount": 2}}"#),
        GoldenCase(
            "predict-vertex", vertex("imagen-4.0-fast-generate-001", "predict"),
            #"{"instances": [{"prompt": "a red bicycle"}], "parameters": {"aspectRatio": "16:9"}}"#),
        GoldenCase("predict-model-unknown", gemini("gemini-3-pro-image", "predict"), #"{"instances": [{"prompt": "a red bicycle"}]}"#),
        GoldenCase(
            "grounded", gemini("gemini-3.1-flash-image"),
            #"{"contents": [{"parts": [{"text": "a red bicycle"}]}], "tools": [{"googleSearch": {"searchTypes": {"webSearch": {}, "imageSearch": {}}}}]}"#
        ),
        GoldenCase(
            "grounded-refused", gemini("gemini-2.5-flash-image"),
            #"{"contents": [{"parts": [{"text": "a red bicycle"}]}], "tools": [{"googleSearch": {}}]}"#),
    ]

    private static let unary = [
        GoldenCase("unary-2.5", gemini("gemini-2.5-flash-image"), bicycle),
        GoldenCase("unary-2.5-image-only", gemini("gemini-2.5-flash-image"), signed),
        GoldenCase("unary-3-pro", gemini("gemini-3-pro-image"), bicycle),
        GoldenCase("unary-3.1-flash", gemini("gemini-3.1-flash-image"), bicycle),
        GoldenCase("unary-3.1-flash-lite", gemini("gemini-3.1-flash-lite-image"), signed),
        GoldenCase("unary-2.1", gemini("gemini-nano-banana-2.1"), bicycle),
        GoldenCase("unary-text-model", gemini("gemini-2.5-flash"), bicycle),
        GoldenCase("unary-no-image", gemini("gemini-2.5-flash-image"), #"{"contents": [{"parts": [{"text": ""}]}]}"#),
        GoldenCase("unary-not-pretty", gemini("gemini-2.5-flash", "generateContent", "?prettyPrint=false"), bicycle),
        GoldenCase(
            "unary-fields", gemini("gemini-2.5-flash", "generateContent", "?fields=candidates(content/parts/text),modelVersion"), bicycle),
        GoldenCase(
            "unary-browser", gemini("gemini-2.5-flash"), bicycle, fields: ["x-goog-api-key": "test", "Origin": "http://localhost:3000"]),
    ]

    private static let streams = [
        GoldenCase("events-2.5", gemini("gemini-2.5-flash-image", "streamGenerateContent", "?alt=sse"), bicycle),
        GoldenCase("events-3-pro", gemini("gemini-3-pro-image", "streamGenerateContent", "?alt=sse"), bicycle),
        GoldenCase("events-2.0", gemini("gemini-2.0-flash-exp-image-generation", "streamGenerateContent", "?alt=sse"), bicycle),
        GoldenCase("events-text-model", gemini("gemini-2.5-flash", "streamGenerateContent", "?alt=sse"), bicycle),
        GoldenCase("array-2.5", gemini("gemini-2.5-flash-image", "streamGenerateContent"), bicycle),
        GoldenCase("array-3.1-flash", gemini("gemini-3.1-flash-image", "streamGenerateContent"), bicycle),
    ]

    private static let refusals = [
        GoldenCase("refused-no-key", gemini("gemini-3-pro-image"), bicycle, fields: [:]),
        GoldenCase("refused-no-key-events", gemini("gemini-3-pro-image", "streamGenerateContent", "?alt=sse"), bicycle, fields: [:]),
        GoldenCase("refused-model", gemini("nope"), bicycle),
        GoldenCase("refused-model-events", gemini("nope", "streamGenerateContent", "?alt=sse"), bicycle),
        GoldenCase("refused-model-array", gemini("nope", "streamGenerateContent"), bicycle),
        GoldenCase(
            "refused-unknown-names", gemini("gemini-3-pro-image"),
            #"{"contents": [{"parts": [{"txt": "x"}]}], "generationConfig": {"negativePrompt": "y"}, "size": 1}"#),
        GoldenCase(
            "refused-enum", gemini("gemini-3-pro-image"), #"{"contents": [], "generationConfig": {"responseModalities": ["BANANA"]}}"#),
        GoldenCase("refused-malformed", gemini("gemini-3-pro-image"), #"{"contents": [}"#),
        GoldenCase(
            "refused-ratio", gemini("gemini-2.5-flash-image"),
            #"{"contents": [{"parts": [{"text": "x"}]}], "generationConfig": {"imageConfig": {"aspectRatio": "5:3"}}}"#),
        GoldenCase(
            "refused-size", gemini("gemini-3.1-flash-lite-image"),
            #"{"contents": [{"parts": [{"text": "x"}]}], "generationConfig": {"imageConfig": {"imageSize": "2K"}}}"#),
        GoldenCase("refused-path", "/v1beta/nope?key=secret", bicycle),
    ]

    private static let lists = [
        GoldenCase("count", gemini("gemini-2.5-flash-image", "countTokens"), bicycle),
        GoldenCase(
            "count-wrapped", gemini("gemini-2.5-flash-image", "countTokens"),
            #"{"generateContentRequest": {"model": "models/gemini-2.5-flash-image", "contents": [{"parts": [{"text": "a red bicycle"}]}]}}"#
        ),
        GoldenCase("models-page", "/v1beta/models?pageSize=2"),
        GoldenCase("model", "/v1beta/models/gemini-3-pro-image"),
        GoldenCase("model-unknown", "/v1beta/models/nope"),
    ]

    private static let interactions = [
        GoldenCase("interaction", "/v1beta/interactions", #"{"model": "gemini-3-pro-image", "input": "a red bicycle"}"#),
        GoldenCase("interaction-events", "/v1/interactions", #"{"model": "gemini-3-pro-image", "input": "a red bicycle", "stream": true}"#),
        GoldenCase(
            "interaction-2.5", "/v1beta/interactions",
            #"{"model": "gemini-2.5-flash-image", "input": [{"type": "text", "text": "a red bicycle"}], "store": false}"#),
        GoldenCase(
            "interaction-refused", "/v1beta/interactions",
            #"{"model": "gemini-3-pro-image", "input": "x", "response_format": {"type": "image", "mime_type": "image/png"}}"#),
        GoldenCase(
            "interaction-refused-model", "/v1beta/interactions", #"{"model": "gemini-9-ultra-image", "input": "x", "stream": true}"#),
        GoldenCase(
            "interaction-unknown",
            "/v1beta/interactions/v1_ChdITjJYYXBPRUt0TDhuc0VQMjdDTjBRMBIXSE4yWGFwT0VLdEw4bnNFUDI3Q04wUTA"),
    ]

    private static let onVertex = [
        GoldenCase("vertex-2.5", vertex("gemini-2.5-flash-image"), bicycle),
        GoldenCase("vertex-3-pro", vertex("gemini-3-pro-image"), bicycle),
        GoldenCase("vertex-events", vertex("gemini-2.5-flash-image", "streamGenerateContent", "?alt=sse"), bicycle),
        GoldenCase("vertex-no-role", vertex("gemini-2.5-flash-image"), #"{"contents": [{"parts": [{"text": "x"}]}]}"#),
        GoldenCase("vertex-no-credential", vertex("gemini-2.5-flash-image"), bicycle, fields: [:]),
        GoldenCase("vertex-model-unknown", vertex("nope"), bicycle),
        GoldenCase("vertex-models", "/v1beta1/publishers/google/models?pageSize=1", nil),
        GoldenCase("gateway", "/", bicycle, fields: [:]),
    ]
}
