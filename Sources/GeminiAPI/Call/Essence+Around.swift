internal import HTTP

extension Essence {
    /// The query items that change an answer, sorted by name; values in their order, where a name stands more than once.
    static func query(_ target: Target) -> JSON {
        var members: [(String, JSON)] = []
        for (name, value) in sorted(target.query.map { ($0.name, $0.value) }) where !isFormal(name) {
            if let last = members.last, last.0 == name {
                members[members.count - 1].1 = .array((last.1.elements ?? [last.1]) + [.string(value)])
            } else {
                members.append((name, .string(value)))
            }
        }
        return .object(members)
    }

    /// The header fields that say which step of an upload this is, or which part of a file is wanted.
    static func fields(_ fields: Fields) -> JSON {
        .object(
            countedFields.compactMap { name in
                let values = fields.all(name)
                return values.isEmpty ? nil : (name, .string(values.joined(separator: ", ")))
            })
    }

    /// The header fields that are part of the key, in lower case, sorted.
    public static let countedFields = [
        "range", "x-goog-upload-command", "x-goog-upload-header-content-length", "x-goog-upload-header-content-type",
        "x-goog-upload-offset", "x-goog-upload-protocol",
    ]

    /// Whether a query item says who asks or how the answer is to be written, and not what is asked. Every standard parameter may
    /// have a `$` before it.
    private static func isFormal(_ name: String) -> Bool {
        let bare = name.hasPrefix("$") ? String(name.dropFirst()) : name
        return formalItems.contains { $0.isSameToken(as: bare) }
    }

    private static let formalItems = Redaction.itemNames + ["alt", "prettyPrint"]
}
