/// Reads a body into its canonical form, along the schema as far as that goes. Works on the bytes: a picture is digested where it
/// stands.
struct EssenceReader {
    /// What the whole body is.
    enum Root {
        case message(String)
        /// Proto JSON of a message that `schema.proto` doesn't have.
        case proto
        /// JSON whose names are kept.
        case verbatim
    }

    let schema = Schema.gemini
    let body: [UInt8]
    /// The model the path names.
    let model: String?

    /// The canonical form of `body`; nil if that is no JSON.
    static func read(_ body: [UInt8], _ root: Root, model: String?) -> JSON? {
        let reader = EssenceReader(body: body, model: model)
        do throws(JSONFault) {
            return try body.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
                var json = JSONReader(buffer)
                let token = json.peek()
                var value: JSON
                switch root {
                case .message(let name) where token == .object: value = .object(try reader.message(&json, reader.type(name)))
                case .message: value = try reader.generic(&json, .camel)
                // A file may begin with a digit or a quote and be no JSON that anybody meant.
                case .proto, .verbatim:
                    guard token == .object || token == .array else { return nil }
                    if case .proto = root {
                        value = try reader.generic(&json, .proto)
                    } else {
                        value = try reader.generic(&json, .verbatim)
                    }
                }
                try json.finish()
                return value
            }
        } catch {
            return nil
        }
    }

    func type(_ name: String) -> Schema.Message {
        guard let type = schema.messages[name] else { preconditionFailure("schema.proto has no \(name)") }
        return type
    }

    /// The members of an object that is a message of `type`.
    func message(_ json: inout JSONReader, _ type: Schema.Message) throws(JSONFault) -> [(String, JSON)] {
        var members: [(String, JSON?)] = []
        try json.object { (json, key) throws(JSONFault) in
            let name = json.decode(key)
            if try json.takeNull() { return }
            if let index = type.index(of: name) {
                let field = type.fields[index]
                let value = try value(&json, field, in: type)
                // A default takes back what stood under the name before; an empty list adds nothing to it.
                if value != nil || field.shape == .single { members.append((field.jsonName, value)) }
            } else {
                members.append((Self.camelCase(name), try generic(&json, .camel)))
            }
        }
        return Self.settle(members)
    }

    /// The value of a field; nil if that says no more than its absence.
    func value(_ json: inout JSONReader, _ field: Schema.Field, in type: Schema.Message) throws(JSONFault) -> JSON? {
        switch (field.shape, json.peek()) {
        case (.single, _):
            let value = rewritten(try single(&json, field), field, in: type)
            return value.flatMap { isDefault($0, field, in: type) ? nil : $0 }
        case (.repeated, .array):
            var list: [JSON] = []
            try json.array { (json, _) throws(JSONFault) in
                if let element = rewritten(try single(&json, field), field, in: type) { list.append(element) }
            }
            return list.isEmpty ? nil : .array(list)
        case (.repeated, _):
            // One value where a list belongs is a list of one, as for protobuf's reader.
            return rewritten(try single(&json, field), field, in: type).map { .array([$0]) }
        case (.map, .object):
            var pairs: [(String, JSON?)] = []
            try json.object { (json, key) throws(JSONFault) in
                let name = json.decode(key)
                if try !json.takeNull() { pairs.append((name, try single(&json, field))) }
            }
            return pairs.isEmpty || field.name == "labels" ? nil : .object(Self.settle(pairs))
        case (.map, _):
            return try generic(&json, .camel)
        }
    }

    /// Sorted, the last of those with one name; lists under one name are one list, as protobuf's reader has it.
    static func settle(_ members: [(String, JSON?)]) -> [(String, JSON)] {
        var result: [(String, JSON?)] = []
        for (name, value) in Essence.sorted(members) {
            guard let last = result.last, last.0.utf8.elementsEqual(name.utf8) else {
                result.append((name, value))
                continue
            }
            if case .array(let earlier) = last.1, case .array(let later)? = value {
                result[result.count - 1].1 = .array(earlier + later)
            } else {
                result[result.count - 1].1 = value
            }
        }
        return result.compactMap { name, value in value.map { (name, $0) } }
    }
}

extension JSONReader {
    /// Reads past `null`, if that is next.
    mutating func takeNull() throws(JSONFault) -> Bool {
        guard peek() == .literal, bytes[offset] == UInt8(ascii: "n") else { return false }
        _ = try literal()
        return true
    }
}
