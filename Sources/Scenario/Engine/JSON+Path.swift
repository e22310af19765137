internal import GeminiAPI

extension JSON {
    /// The text of the value at `contents[0].role`; nil if there is none, or it is no scalar.
    ///
    /// Names are found in camelCase and in snake_case, whichever way they are written here or there, as proto3 reads both.
    func text(at path: String) -> String? {
        var value = self
        for step in path.split(separator: ".") {
            let parts = step.split(separator: "[")
            if let name = parts.first, !step.hasPrefix("[") {
                guard let member = value.members?.first(where: { $0.0 == name || $0.0.folded == String(name).folded }) else { return nil }
                value = member.1
            }
            for part in step.hasPrefix("[") ? parts[...] : parts.dropFirst() {
                guard part.hasSuffix("]"), let index = Int(part.dropLast()), let elements = value.elements,
                    elements.indices.contains(index)
                else { return nil }
                value = elements[index]
            }
        }
        return switch value {
        case .string(let text): text
        case .number(let lexeme): lexeme
        case .bool(let flag): flag ? "true" : "false"
        case .null: "null"
        case .object, .array, .base64, .stored: nil
        }
    }
}

extension String {
    /// `image_config` and `imageConfig` alike.
    fileprivate var folded: String { filter { $0 != "_" }.lowercased() }
}
