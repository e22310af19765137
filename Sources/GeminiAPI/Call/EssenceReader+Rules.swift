extension EssenceReader {
    /// `value` as the field means it, beyond what its kind says; nil where it means nothing.
    func rewritten(_ value: JSON, _ field: Schema.Field, in type: Schema.Message) -> JSON? {
        switch (type.name, field.name) {
        case (_, "model"): value.text.flatMap(Self.bareModel) == model && model != nil ? nil : value
        case (_, "contents"):
            value["role"] == nil ? value.members.map { .object(Essence.sorted($0 + [("role", .string("user"))])) } ?? value : value
        case (_, "system_instruction"): value.members.map { .object($0.filter { $0.0 != "role" }) } ?? value
        case ("Content", "parts"), (_, "tools"): value.members?.isEmpty == true ? nil : value
        // The decoder goes by the picture's own header, so does the service.
        case ("Blob", "mime_type"): value.text?.lowercased().hasPrefix("image/") == true ? nil : value
        case ("FileData", "file_uri"): value.text.flatMap(Self.fileName).map(JSON.string) ?? value
        default: value
        }
    }

    /// Whether `value` says the same as leaving the field out.
    func isDefault(_ value: JSON, _ field: Schema.Field, in type: Schema.Message) -> Bool {
        switch field.kind {
        // The empty text is sent along by clients that have nothing to say.
        case .string where type.name == "Part": return value.text == ""
        case .message(let name):
            guard value.members?.isEmpty == true else { return false }
            let isOptional = field.oneof.map { $0.hasPrefix("_") } ?? true
            return isOptional && !Self.tellingTypes.contains(name)
        case _ where field.oneof != nil: return false
        case .string, .bytes: return value.text == ""
        case .bool: return value.flag == false
        case .int32, .int64, .float, .double: return value.lexeme == "0"
        case .enum(let name): return value.text.map { schema.enums[name]?.numbers[$0] == 0 } ?? false
        case .object, .any: return false
        }
    }

    /// Messages that say something by being there.
    private static let tellingTypes: Set<String> = ["GoogleSearch", "ImageResponseFormat", "TextResponseFormat"]

    /// `gemini-3-pro-image` of `models/gemini-3-pro-image` and of Vertex's long names.
    private static func bareModel(_ name: String) -> String? {
        guard let mark = ("/" + name).ranges(of: "/models/").last else { return name }
        return String(("/" + name)[mark.upperBound...])
    }

    /// `files/ID` of a URI that names a file of the API, on whichever host: the live service's, an emulator's.
    private static func fileName(_ uri: String) -> String? {
        var path = Substring(uri)
        if let scheme = uri.firstRange(of: "://") {
            guard uri.hasPrefix("http"), let slash = uri[scheme.upperBound...].firstIndex(of: "/") else { return nil }
            path = uri[slash...].dropFirst()
        }
        if let end = path.firstIndex(where: { $0 == "?" || $0 == "#" }) { path = path[..<end] }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)[...]
        if parts.count > 2, parts.first == "s" { parts = parts.dropFirst(2) }
        if let first = parts.first, Essence.isVersion(first) { parts = parts.dropFirst() }
        guard parts.count == 2, parts.first == "files", let id = parts.last?.split(separator: ":").first,
            id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        return "files/" + id
    }
}
