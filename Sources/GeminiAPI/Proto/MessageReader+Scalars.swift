extension MessageReader {
    /// A long string's bytes stay where they are: the value is a slice of the body.
    mutating func bytes(_ json: inout JSONReader, at place: String) throws(JSONFault) -> Message.Value? {
        let text = try json.string()
        let characters = text.isEscaped ? json.unescape(text)[...] : body[text.range]
        if let base64 = Base64Text(characters) { return .bytes(base64) }
        note(
            .invalidValue(at: place, "TYPE_BYTES", "Base64 decoding failed for \"\(String(decoding: characters, as: UTF8.self))\""))
        return nil
    }

    /// An enum by name, in either case, or by number; numbers the schema does not know are kept, as proto3 keeps them.
    mutating func symbol(_ json: inout JSONReader, _ name: String, at place: String) throws(JSONFault) -> Message.Value? {
        guard let type = schema.enums[name] else { preconditionFailure("schema.proto has no \(name)") }
        let lexeme: String
        if json.peek() == .string {
            let text = json.decode(try json.string())
            if type.numbers[text] != nil { return .symbol(text) }
            if let known = [text.uppercased(), text.lowercased()].first(where: { type.numbers[$0] != nil }) { return .symbol(known) }
            if let number = Int(text) { return .symbol(type.names[number] ?? String(number)) }
            lexeme = "\"\(text)\""
        } else {
            lexeme = String(decoding: json.bytes[try json.number()], as: UTF8.self)
            if let number = Int(lexeme) { return .symbol(type.names[number] ?? lexeme) }
        }
        note(.invalidValue(at: place, typePrefix + type.typeName, lexeme))
        return nil
    }

    mutating func integer(_ json: inout JSONReader, _ kind: Schema.Kind, at place: String) throws(JSONFault) -> Message.Value? {
        let (text, lexeme) = try numeral(&json)
        let range = kind == .int32 ? Int(Int32.min)...Int(Int32.max) : Int.min...Int.max
        // proto3 JSON takes 1.0 and 1e3 for integers.
        let value = Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
        if let value, range.contains(value) { return .integer(value) }
        note(.invalidValue(at: place, typeName(kind), lexeme))
        return nil
    }

    mutating func number(_ json: inout JSONReader, _ kind: Schema.Kind, at place: String) throws(JSONFault) -> Message.Value? {
        let (text, lexeme) = try numeral(&json)
        if let value = Double(text), value.isFinite || ["NaN", "Infinity", "-Infinity"].contains(text) { return .number(value) }
        note(.invalidValue(at: place, typeName(kind), lexeme))
        return nil
    }

    /// A number, or a string that holds one; and how it stands in the JSON.
    func numeral(_ json: inout JSONReader) throws(JSONFault) -> (text: String, lexeme: String) {
        if json.peek() == .string {
            let text = json.decode(try json.string())
            return (text, "\"\(text)\"")
        }
        let text = String(decoding: json.bytes[try json.number()], as: UTF8.self)
        return (text, text)
    }

    func typeName(_ kind: Schema.Kind) -> String {
        switch kind {
        case .string: "TYPE_STRING"
        case .bytes: "TYPE_BYTES"
        case .bool: "TYPE_BOOL"
        case .int32: "TYPE_INT32"
        case .int64: "TYPE_INT64"
        case .float: "TYPE_FLOAT"
        case .double: "TYPE_DOUBLE"
        case .object: "type.googleapis.com/google.protobuf.Struct"
        case .any: "type.googleapis.com/google.protobuf.Value"
        case .message(let name): typePrefix + name
        case .enum(let name): typePrefix + (schema.enums[name]?.typeName ?? name)
        }
    }
}
