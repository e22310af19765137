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
    /// A value of any kind whose text is made while it is sent. How that text is laid out does not matter.
    case stored(Producer)

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
        self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) in try JSON(buffer, depth: depth) { _ in nil } }
    }

    /// Reads one JSON text where it stands, in a file that is mapped, say.
    /// - Parameter replacement: asked of each string that has no escapes, with the range of its characters; what it gives is put in the
    ///   place of the string, which then is not copied.
    public init(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int = 100, replacement: (Range<Int>) -> JSON?) throws(JSONFault) {
        var reader = JSONReader(bytes, depthLimit: depth)
        let value = try JSON(&reader, replacement)
        try reader.finish()
        self = value
    }

    init(_ reader: inout JSONReader, _ replacement: (Range<Int>) -> JSON? = { _ in nil }) throws(JSONFault) {
        switch reader.peek() {
        case .object:
            var members: [(String, JSON)] = []
            try reader.object { (reader, key) throws(JSONFault) in
                let name = reader.decode(key)
                members.append((name, try JSON(&reader, replacement)))
            }
            self = .object(members)
        case .array:
            var elements: [JSON] = []
            try reader.array { (reader, _) throws(JSONFault) in elements.append(try JSON(&reader, replacement)) }
            self = .array(elements)
        case .string:
            let text = try reader.string()
            self = (text.isEscaped ? nil : replacement(text.range)) ?? .string(reader.decode(text))
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
