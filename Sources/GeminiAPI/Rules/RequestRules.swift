/// What every generate request must satisfy, whatever its model: checked before the model is looked at (a retired model still
/// gave the list of ratios), in the grammar `* GenerateContentRequest.path: reason\n`, one line a problem.
enum RequestRules {
    static func check(_ request: GenerateRequest, model: String) -> APIError? {
        var lines: [String] = []
        func line(_ path: String, _ reason: String) { lines.append("* GenerateContentRequest.\(path): \(reason)\n") }

        if !isModelName(model) { line("model", "unexpected model name format") }
        if request.contents.isEmpty { line("contents", "contents is not specified") }
        if let ratio = request.config.aspectRatio, !ratios.contains(ratio) {
            line("generation_config.image_config.aspect_ratio", "aspect_ratio must be one of " + list(ratios.map { "'\($0)'" }) + ".")
        }
        if let temperature = request.config.temperature, !(0...2).contains(temperature) {
            line("generation_config.temperature", "temperature must be in the range [0.0, 2.0].")
        }
        if let type = request.config.responseMimeType, !textTypes.contains(type) {
            line(
                "generation_config.response_mime_type",
                "allowed mimetypes are `text/plain`, `application/json`, `application/xml`, `application/yaml` and `text/x.enum`.")
        }
        return lines.isEmpty ? nil : .invalidArgument(lines.joined())
    }

    /// In the order of the live text.
    static let ratios = ["1:1", "1:4", "1:8", "2:3", "3:2", "3:4", "4:1", "4:3", "4:5", "5:4", "8:1", "9:16", "16:9", "21:9"]
    private static let textTypes = ["text/plain", "application/json", "application/xml", "application/yaml", "text/x.enum"]

    /// `a, b, or c`
    private static func list(_ words: [String]) -> String { words.dropLast().joined(separator: ", ") + ", or " + (words.last ?? "") }

    /// What a model may be called: the exact rule is a guess, the refusal is recorded.
    private static func isModelName(_ name: String) -> Bool {
        name.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
            default: false
            }
        }
    }
}
