internal import GeminiAPI

/// Where a field stands in a canonical body: `contents[0].parts[1]`, `?fields`, `header range`.
struct FieldPath {
    private(set) var text = ""
    /// The names on the way, outermost first.
    private var names: [String] = []
    /// Whether it is an element of a list.
    private(set) var isElement = false

    func member(_ name: String) -> FieldPath {
        var path = self
        switch names.last {
        case nil: path.text = name == "=" ? "body" : name
        case "?": path.text = "?" + name
        case "#": path.text = "header " + name
        default: path.text += "." + name
        }
        path.names.append(name)
        path.isElement = false
        return path
    }

    func element(_ index: Int) -> FieldPath {
        var path = self
        path.text += "[\(index)]"
        path.isElement = true
        return path
    }

    /// Whether a part of a turn stands here.
    var isPart: Bool { isElement && (names.last == "parts" || names.last == "content") }

    /// What a difference here tells.
    func kind(_ asked: JSON?, _ recorded: JSON?) -> RequestComparison.Kind {
        let isInTurns = names.contains { ["contents", "messages", "input", "prompt"].contains($0) }
        let texts = [asked, recorded].compactMap { $0?.text }
        switch names.first {
        case "?": return .query
        case "#": return .header
        case "systemInstruction", "system_instruction": return .instruction
        case "generationConfig", "generation_config", "responseFormat", "response_format": return .config
        default: break
        }
        if names.last == "thoughtSignature" || names.last == "signature" { return .signature }
        if isElement, ["contents", "messages", "input"].contains(names.last), asked == nil || recorded == nil { return .turn }
        if !texts.isEmpty, texts.allSatisfy(Shown.isDigest) { return .picture }
        guard isInTurns else { return .other }
        return texts.isEmpty || names.last == "role" ? .part : .text
    }
}
