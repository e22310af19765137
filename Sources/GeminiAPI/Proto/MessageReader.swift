/// Reads JSON as proto3 JSON of a given message: gathers what is there and every problem on the way, as the live service does,
/// which reports all unknown fields of a request at once.
struct MessageReader {
    /// At most `problemLimit`: an answer that lists every problem of a hostile body would be many times its size.
    private(set) var problems: [Problem] = []
    private static let problemLimit = 100
    let schema: Schema
    let body: [UInt8]
    private let isVertex: Bool
    /// What stands before the name of a type in an error: `type.googleapis.com/google.ai.generativelanguage.v1beta.`
    let typePrefix: String

    /// Reads `body` as the message `name`. A body that is not JSON gives an empty message and one problem.
    /// - Parameter path: the field that the whole body is, where it is one; problems name it.
    static func read(
        _ body: [UInt8], as name: String, at path: String = "", schema: Schema = .gemini, version: String, backend: Backend = .gemini
    ) -> (Message, [Problem]) {
        var reader = MessageReader(schema: schema, body: body, version: version, backend: backend)
        guard let type = schema.messages[name] else { preconditionFailure("schema.proto has no \(name)") }
        do throws(JSONFault) {
            return try body.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
                var json = JSONReader(buffer)
                let message = try reader.root(&json, type, at: path)
                try json.finish()
                return (message, reader.problems)
            }
        } catch {
            return (Message(type), [.malformed(error, in: body)])
        }
    }

    private init(schema: Schema, body: [UInt8], version: String, backend: Backend) {
        self.schema = schema
        self.body = body
        isVertex = backend.isVertex
        typePrefix = "type.googleapis.com/google." + (isVertex ? "cloud.aiplatform" : "ai.generativelanguage") + ".\(version)."
    }

    mutating func note(_ problem: Problem) {
        if problems.count < Self.problemLimit { problems.append(problem) }
    }

    private mutating func root(_ json: inout JSONReader, _ type: Schema.Message, at path: String) throws(JSONFault) -> Message {
        switch json.peek() {
        // An empty body is an empty request: "contents is not specified" follows.
        case .end where json.bytes.isEmpty: return Message(type)
        case .object: return try message(&json, type, at: path)
        default:
            try json.skip()
            note(.unknownName("", at: "", "Root element must be a message."))
        }
        return Message(type)
    }

    private mutating func message(_ json: inout JSONReader, _ type: Schema.Message, at path: String) throws(JSONFault) -> Message {
        var result = Message(type)
        var oneofs: [String: Int] = [:]
        // Problems of nested values come before the unknown names beside them (probed).
        var unknown: [Problem] = []
        try json.object { (json, key) throws(JSONFault) in
            let name = json.decode(key)
            guard let index = type.index(of: name), isVertex || !type.fields[index].isVertexOnly else {
                if unknown.count < Self.problemLimit { unknown.append(.unknownName(name, at: path)) }
                try json.skip()
                return
            }
            let field = type.fields[index]
            if json.peek() == .literal, json.bytes[json.offset] == UInt8(ascii: "n"), field.kind != .any {
                _ = try json.literal()
                return
            }
            if let oneof = field.oneof {
                if oneofs[oneof] != nil { note(.alreadySet(oneof, by: name, at: path)) }
                oneofs[oneof] = index
            }
            guard let value = try value(&json, field, name: name, at: path) else { return }
            // A repeated field that stands twice is one list, as protobuf's reader has it.
            if case .list(let earlier) = result[index], case .list(let later) = value {
                result[index] = .list(earlier + later)
            } else {
                result[index] = value
            }
        }
        for problem in unknown { note(problem) }
        return result
    }

    private mutating func value(_ json: inout JSONReader, _ field: Schema.Field, name: String, at path: String) throws(JSONFault) -> Message
        .Value?
    {
        let place = path.isEmpty ? field.name : path + "." + field.name
        switch (field.shape, json.peek()) {
        case (.single, .array) where field.kind != .any:
            note(.unknownName(name, at: path, "Proto field is not repeating, cannot start list."))
            try json.skip()
            return nil
        case (.single, _):
            return try single(&json, field, at: place, parent: path)
        case (.repeated, .array):
            var list: [Message.Value] = []
            try json.array { (json, index) throws(JSONFault) in
                if let value = try single(&json, field, at: "\(place)[\(index)]", parent: path) { list.append(value) }
            }
            return .list(list)
        case (.repeated, _):
            // One value where a list belongs is taken as a list of one, as protobuf's writer does.
            return .list([try single(&json, field, at: place, parent: path)].compactMap { $0 })
        case (.map, .object):
            var pairs: [(String, Message.Value)] = []
            var index = 0
            try json.object { (json, key) throws(JSONFault) in
                let name = json.decode(key)
                if let value = try single(&json, field, at: "\(place)[\(index)].value", parent: path) { pairs.append((name, value)) }
                index += 1
            }
            return .map(pairs)
        case (.map, _):
            let lexeme = try json.skip()
            note(.invalidValue(at: place, "Map", String(decoding: json.bytes[lexeme], as: UTF8.self)))
            return nil
        }
    }

    /// A value of the field's kind; nil, and a problem noted, if it is of another.
    private mutating func single(_ json: inout JSONReader, _ field: Schema.Field, at place: String, parent: String) throws(JSONFault)
        -> Message.Value?
    {
        let token = json.peek()
        switch field.kind {
        case .any:
            return .json(try JSON(&json))
        case .object:
            if token == .object { return .json(try JSON(&json)) }
        case .message(let name):
            guard let type = schema.messages[name] else { preconditionFailure("schema.proto has no \(name)") }
            if token == .object { return .message(try message(&json, type, at: place)) }
        case .string where token == .string:
            return .string(json.decode(try json.string()))
        case .bytes where token == .string:
            return try bytes(&json, at: place)
        case .bool where token == .literal:
            if let flag = try json.literal() { return .bool(flag) }
            return nil
        case .enum(let name) where token == .string || token == .number:
            return try symbol(&json, name, at: place)
        case .int32 where token == .number || token == .string, .int64 where token == .number || token == .string:
            return try integer(&json, field.kind, at: place)
        case .float where token == .number || token == .string, .double where token == .number || token == .string:
            return try number(&json, field.kind, at: place)
        default: break
        }
        let lexeme = try json.skip()
        if token == .object {
            note(.objectForScalar(field.name, at: parent))
        } else {
            note(.invalidValue(at: place, typeName(field.kind), String(decoding: json.bytes[lexeme], as: UTF8.self)))
        }
        return nil
    }
}
