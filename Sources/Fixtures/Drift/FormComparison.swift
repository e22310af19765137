internal import GeminiAPI

/// A walk over two values at once that notes where their forms differ.
struct FormComparison {
    let recordedFile: (String) -> [UInt8]?
    let nowFile: (String) -> [UInt8]?
    var findings: [Drift.Finding] = []

    /// - Parameter path: where both stand; its last name decides what a string means.
    mutating func compare(_ path: String, _ old: JSON, _ new: JSON) {
        let (oldType, newType) = (Self.type(old), Self.type(new))
        guard oldType == newType else {
            return note(path, .type, Self.describe(old), Self.describe(new))
        }
        switch (old, new) {
        case (.object(let oldMembers), .object(let newMembers)) where oldType == "object": members(path, oldMembers, newMembers)
        case (.array(let oldElements), .array(let newElements)): elements(path, oldElements, newElements)
        case (.number(let oldNumber), .number(let newNumber)):
            // The status of an error, repeated in its body; every other number may differ.
            if Self.name(path) == "code", oldNumber != newNumber { note(path, .value, oldNumber, newNumber) }
        default: if oldType == "string" { strings(path, old, new) }
        }
    }

    mutating func note(_ path: String, _ kind: Drift.Finding.Kind, _ recorded: String?, _ now: String?) {
        findings.append(Drift.Finding(path.isEmpty ? "body" : path, kind, recorded: recorded, now: now))
    }

    private mutating func members(_ path: String, _ old: [(String, JSON)], _ new: [(String, JSON)]) {
        let prefix = path.isEmpty ? "" : path + "."
        for (name, value) in old {
            if let other = new.first(where: { $0.0 == name }) {
                compare(prefix + name, value, other.1)
            } else {
                note(prefix + name, .gone, Self.describe(value), nil)
            }
        }
        for (name, value) in new where !old.contains(where: { $0.0 == name }) { note(prefix + name, .new, nil, Self.describe(value)) }
    }

    private mutating func strings(_ path: String, _ old: JSON, _ new: JSON) {
        let oldPicture = PictureHeader(old, file: recordedFile)
        let newPicture = PictureHeader(new, file: nowFile)
        if oldPicture != nil || newPicture != nil {
            findings += PictureHeader.differences(path, oldPicture, newPicture)
            return
        }
        guard let oldText = old.text, let newText = new.text, oldText != newText else { return }
        let name = Self.name(path)
        if name == "mimeType" || name == "mime_type" {
            note(path, .mimeType, oldText, newText)
        } else if Self.words.contains(name) || (!Self.freeNames.contains(name) && Self.isWord(oldText) && Self.isWord(newText)) {
            note(path, .value, Self.short(oldText), Self.short(newText))
        }
    }

    /// Members that hold a word of a closed set, whatever its case: Google's own, Interactions' and OpenAI's.
    private static let words: Set<String> = [
        "@type", "role", "type", "status", "object", "state", "reason", "domain", "event_type", "finish_reason", "finishReason", "modality",
    ]
    /// Members that hold what somebody wrote, or a name made for this answer.
    private static let freeNames: Set<String> = [
        "text", "content", "message", "id", "responseId", "response_id", "name", "displayName", "title",
    ]

    /// `IMAGE_SAFETY`: how proto enums are written.
    static func isWord(_ text: String) -> Bool {
        (2...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
            && text.utf8.first.map { (0x41...0x5A).contains($0) } == true
    }

    /// The last name of a path, list places left out.
    static func name(_ path: String) -> String {
        let bare = path.last == "]" ? path.prefix { $0 != "[" } : path[...]
        return String(bare.split(separator: ".").last ?? "")
    }

    private static func type(_ value: JSON) -> String {
        switch value {
        case .object: value["$file"]?.text == nil ? "object" : "string"
        case .array: "array"
        case .string, .base64: "string"
        case .number: "number"
        case .bool: "boolean"
        case .null: "null"
        case .stored: "value"
        }
    }

    /// The type, or the value of what is short and means something.
    static func describe(_ value: JSON) -> String {
        if let text = value.text, isWord(text) { return text }
        return type(value)
    }

    static func short(_ text: String) -> String { text.count > 80 ? text.prefix(79) + "…" : text }
}
