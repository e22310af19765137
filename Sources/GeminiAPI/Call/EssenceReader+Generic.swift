extension EssenceReader {
    /// What becomes of the names of an object that the schema doesn't know.
    enum Names {
        /// They are data: members of a `Struct`, or of JSON that is no proto's.
        case verbatim
        /// Both spellings of proto JSON are one.
        case camel
        /// The same; and what is called as a field of a generate request is read as that: batches and caches hold such.
        case proto
    }

    /// Any JSON: members sorted, null dropped, numbers in one form, long base64 as its digest.
    func generic(_ json: inout JSONReader, _ names: Names) throws(JSONFault) -> JSON {
        switch json.peek() {
        case .object:
            var members: [(String, JSON?)] = []
            try json.object { (json, key) throws(JSONFault) in
                let name = json.decode(key)
                if try json.takeNull() { return }
                if names == .proto, let (field, type) = known(name) {
                    members.append((field.jsonName, try value(&json, field, in: type)))
                } else {
                    members.append((names == .verbatim ? name : Self.camelCase(name), try generic(&json, names)))
                }
            }
            return .object(Self.settle(members))
        case .array:
            var elements: [JSON] = []
            try json.array { (json, _) throws(JSONFault) in elements.append(try generic(&json, names)) }
            return .array(elements)
        case .string:
            let text = try json.string()
            return long(text, json) ?? .string(json.decode(text))
        case .number: return .number(CanonicalNumber.lexeme(String(decoding: json.bytes[try json.number()], as: UTF8.self)))
        case .literal: return try json.literal().map(JSON.bool) ?? .null
        default:
            try json.skip()
            return .null
        }
    }

    /// The digest of a string that is base64 of more than 256 characters, or a data: URI with such.
    private func long(_ text: JSONReader.Text, _ json: JSONReader) -> JSON? {
        guard text.range.count > Self.longest else { return nil }
        let characters = characters(of: text, json)
        guard characters.starts(with: "data:".utf8), let comma = characters.prefix(256).firstIndex(of: UInt8(ascii: ",")) else {
            return characters.count > Self.longest ? digest(characters) : nil
        }
        let head = String(decoding: characters[..<comma], as: UTF8.self)
        guard head.hasSuffix(";base64"), let digest = digest(characters[(comma + 1)...])?.text else { return nil }
        return .string(head.hasPrefix("data:image/") ? digest : head + "," + digest)
    }

    /// Characters up to which a string is kept, even if it is base64.
    private static let longest = 256

    /// `display_name` to `displayName`. Whatever isn't written like a proto's field stays.
    static func camelCase(_ name: String) -> String {
        guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.contains(UInt8(ascii: "_")) else { return name }
        let isSnake = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
        return isSnake ? Schema.camelCase(name) : name
    }

    /// The field of a generate request that is called `name` and is a message; `request` is the whole of one.
    private func known(_ name: String) -> (Schema.Field, Schema.Message)? {
        let type = type("GenerateContentRequest")
        if name == "request" {
            return (Schema.Field(name: name, kind: .message(type.name), shape: .single, oneof: "_request"), type)
        }
        guard let index = type.index(of: name), case .message = type.fields[index].kind else { return nil }
        return (type.fields[index], type)
    }
}
