internal import Digest

extension EssenceReader {
    /// A value of the field's kind in its canonical form; one of another kind as it stands.
    func single(_ json: inout JSONReader, _ field: Schema.Field) throws(JSONFault) -> JSON {
        let token = json.peek()
        switch field.kind {
        case .any: return try generic(&json, .verbatim)
        case .object where token == .object: return try generic(&json, .verbatim)
        case .message(let name) where token == .object: return .object(try message(&json, type(name)))
        case .string where token == .string: return .string(json.decode(try json.string()))
        case .bytes where token == .string:
            let text = try json.string()
            return digest(characters(of: text, json)) ?? .string(json.decode(text))
        case .enum(let name) where token == .string || token == .number: return try symbol(&json, name)
        case .int32, .int64, .float, .double:
            guard token == .string || token == .number else { break }
            return try number(&json, field.kind)
        default: break
        }
        return try generic(&json, .camel)
    }

    /// The characters of a string, without a copy of one that has no escapes.
    func characters(of text: JSONReader.Text, _ json: JSONReader) -> ArraySlice<UInt8> {
        text.isEscaped ? json.unescape(text)[...] : body[text.range]
    }

    /// `sha256:…` of what base64 stands for; no bytes stay no characters. Nil if it is no base64.
    func digest(_ characters: ArraySlice<UInt8>) -> JSON? {
        guard let base64 = Base64Text(characters) else { return nil }
        return .string(base64.isEmpty ? "" : "sha256:" + base64.digest.hexEncoded)
    }

    /// An enum's value by its name, however it was given: in either case or by number, also one in a string.
    private func symbol(_ json: inout JSONReader, _ name: String) throws(JSONFault) -> JSON {
        guard let type = schema.enums[name] else { preconditionFailure("schema.proto has no \(name)") }
        let isText = json.peek() == .string
        let text = isText ? json.decode(try json.string()) : String(decoding: json.bytes[try json.number()], as: UTF8.self)
        if let known = [text, text.uppercased(), text.lowercased()].first(where: { type.numbers[$0] != nil }) { return .string(known) }
        if let number = Int(text) { return type.names[number].map(JSON.string) ?? .int(number) }
        return isText ? .string(text) : .number(CanonicalNumber.lexeme(text))
    }

    /// A number, or a string that holds one. A float is what is left of the number in 32 bits: some clients write all digits of that.
    private func number(_ json: inout JSONReader, _ kind: Schema.Kind) throws(JSONFault) -> JSON {
        let isText = json.peek() == .string
        let text = isText ? json.decode(try json.string()) : String(decoding: json.bytes[try json.number()], as: UTF8.self)
        switch kind {
        case .float:
            if let value = Float(text), value.isFinite { return .number(CanonicalNumber.lexeme(value.description)) }
        case .double:
            if let value = Double(text), value.isFinite { return .number(CanonicalNumber.lexeme(value.description)) }
        default:
            if let value = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }) { return .int(value) }
        }
        return isText ? .string(text) : .number(CanonicalNumber.lexeme(text))
    }
}

extension Base64Text {
    /// SHA-256 of the decoded bytes, which are never held whole.
    var digest: [UInt8] {
        var digest = SHA256()
        var cursor = Cursor(self)
        var buffer = [UInt8](repeating: 0, count: 48 * 1024)
        while true {
            let count = buffer.withUnsafeMutableBytes { cursor.read(into: $0) }
            if count == 0 { return digest.finalize() }
            digest.update(buffer[..<count])
        }
    }
}
