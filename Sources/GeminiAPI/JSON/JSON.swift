public import HTTP

/// A JSON value in which order and number lexemes are kept, because both reach the wire.
public indirect enum JSON: Sendable {
    case object([(String, JSON)])
    case array([JSON])
    case string(String)
    /// The lexeme as it stands or will stand in the text.
    case number(String)
    case bool(Bool)
    case null
    /// A string whose characters are the base64 of these bytes.
    case base64(Blob)

    /// Bytes that are there, or that will be made while they are sent.
    public enum Blob: Sendable {
        case bytes([UInt8])
        case produced(Producer)
        /// Not bytes but the characters themselves, made while they are sent: base64 that a fault has spoilt.
        case spelled(Producer)
    }

    /// A whole number.
    public static func int(_ value: Int) -> JSON { .number(String(value)) }

    /// The value of member `name`, if this is an object that has it.
    public subscript(_ name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == name }?.1
    }

    /// The string, if this is one.
    public var text: String? { if case .string(let text) = self { text } else { nil } }
    /// The elements, if this is an array.
    public var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
    /// The members in order, if this is an object.
    public var members: [(String, JSON)]? { if case .object(let members) = self { members } else { nil } }
    /// The truth value, if this is one.
    public var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    /// The number as written, if this is one.
    public var lexeme: String? { if case .number(let lexeme) = self { lexeme } else { nil } }
    /// The number, if it is whole.
    public var integer: Int? { lexeme.flatMap { Int($0) } }
}

extension JSON {
    /// Reads one JSON text.
    /// - Parameter depth: how deep objects and arrays may nest; a hundred levels are the live service's limit.
    public init(_ bytes: [UInt8], depth: Int = 100) throws(JSONFault) {
        self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
            var reader = JSONReader(buffer, depthLimit: depth)
            let value = try JSON(&reader)
            try reader.finish()
            return value
        }
    }

    init(_ reader: inout JSONReader) throws(JSONFault) {
        switch reader.peek() {
        case .object:
            var members: [(String, JSON)] = []
            try reader.object { (reader, key) throws(JSONFault) in
                let name = reader.decode(key)
                members.append((name, try JSON(&reader)))
            }
            self = .object(members)
        case .array:
            var elements: [JSON] = []
            try reader.array { (reader, _) throws(JSONFault) in elements.append(try JSON(&reader)) }
            self = .array(elements)
        case .string:
            self = .string(reader.decode(try reader.string()))
        case .number:
            self = .number(String(decoding: reader.bytes[try reader.number()], as: UTF8.self))
        case .literal:
            self = try reader.literal().map(JSON.bool) ?? .null
        default:
            try reader.skip()
            self = .null
        }
    }
}
