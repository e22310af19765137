/// A pull parser over JSON that is in memory: positions are exact, strings stay ranges of the input, nothing is copied.
///
/// Strict RFC 8259. The words of its errors and their order are those of the parser behind Google's APIs (protobuf's
/// `json_stream_parser.cc`, public); that one also lets trailing commas, single quotes and bare keys pass, which no SDK
/// sends: here they are refused, so that what works here works anywhere.
struct JSONReader {
    /// Objects and arrays may nest this deep (protobuf's limit).
    static let depthLimit = 100

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0
    private var depth = 0
    private let depthLimit: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = Self.depthLimit) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    /// What stands at the next position, white space skipped.
    /// `word` is a bare word that is no literal; `unknown` is what begins nothing at all.
    enum Token { case object, array, string, number, literal, word, closeObject, closeArray, comma, colon, end, unknown }

    /// A string as it stands in the input: the range between its quotes.
    struct Text {
        var range: Range<Int>
        /// Whether backslashes occur in it.
        var isEscaped: Bool
    }

    mutating func peek() -> Token {
        while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
        guard offset < bytes.count else { return .end }
        switch bytes[offset] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .literal
        case UInt8(ascii: "}"): return .closeObject
        case UInt8(ascii: "]"): return .closeArray
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "$"):
            return .word
        default: return .unknown
        }
    }

    /// Reads an object; `member` is called at each value, with the key, and must consume that value.
    mutating func object(_ member: (inout JSONReader, Text) throws(JSONFault) -> Void) throws(JSONFault) {
        try descend()
        var first = true
        while true {
            switch peek() {
            case .closeObject where first:
                return ascend()
            case .string:
                let key = try string()
                guard peek() == .colon else { throw fault("Expected : between key:value pair.") }
                offset += 1
                try member(&self, key)
            default:
                throw fault("Expected an object key or }.")
            }
            first = false
            switch peek() {
            case .closeObject: return ascend()
            case .comma: offset += 1
            default: throw fault("Expected , or } after key:value pair.")
            }
        }
    }

    /// Reads an array; `element` is called at each element, with its index, and must consume it.
    mutating func array(_ element: (inout JSONReader, Int) throws(JSONFault) -> Void) throws(JSONFault) {
        try descend()
        if peek() == .closeArray { return ascend() }
        var index = 0
        while true {
            switch peek() {
            case .end, .unknown: throw fault("Expected a value or ] within an array.")
            default: try element(&self, index)
            }
            index += 1
            switch peek() {
            case .closeArray: return ascend()
            case .comma: offset += 1
            default: throw fault("Expected , or ] after array value.")
            }
        }
    }

    /// Reads past one value of any kind; returns where it stands.
    @discardableResult
    mutating func skip() throws(JSONFault) -> Range<Int> {
        let token = peek()
        let start = offset
        switch token {
        case .object: try object { (reader, _) throws(JSONFault) in try reader.skip() }
        case .array: try array { (reader, _) throws(JSONFault) in try reader.skip() }
        case .string: _ = try string()
        case .number: _ = try number()
        case .literal: _ = try literal()
        case .end, .unknown: throw fault("Expected a value.")
        case .word, .closeObject, .closeArray, .comma, .colon: throw fault("Unexpected token.")
        }
        return start..<offset
    }

    /// Fails unless only white space is left.
    mutating func finish() throws(JSONFault) {
        if peek() != .end { throw fault("Parsing terminated before end of input.") }
    }

    /// Reads `true`, `false` or `null` (nil).
    mutating func literal() throws(JSONFault) -> Bool? {
        if accept("true") { return true }
        if accept("false") { return false }
        if accept("null") { return nil }
        throw fault("Unexpected token.")
    }

    private mutating func accept(_ word: StaticString) -> Bool {
        let end = offset + word.utf8CodeUnitCount
        guard end <= bytes.count, (0..<word.utf8CodeUnitCount).allSatisfy({ bytes[offset + $0] == word.utf8Start[$0] }) else {
            return false
        }
        offset = end
        return true
    }

    /// Reads a number; returns its lexeme's range.
    mutating func number() throws(JSONFault) -> Range<Int> {
        let start = offset
        func digits(_ at: inout Int) -> Int {
            let from = at
            while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") { at += 1 }
            return at - from
        }
        var at = offset
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
        let whole = at
        guard digits(&at) > 0 else { throw fault("Unable to parse number.") }
        if bytes[whole] == UInt8(ascii: "0"), at - whole > 1 || (at < bytes.count && bytes[at] == UInt8(ascii: "x")) {
            throw fault("Octal/hex numbers are not valid JSON values.")
        }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            guard digits(&at) > 0 else { throw fault("Unable to parse number.") }
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            guard digits(&at) > 0 else { throw fault("Unable to parse number.") }
        }
        // The live parser takes all of these for part of the number; any other character is the next token's problem.
        if at < bytes.count, "+-.eEx".utf8.contains(bytes[at]) { throw fault("Unable to parse number.") }
        offset = at
        return start..<at
    }

    private mutating func descend() throws(JSONFault) {
        depth += 1
        if depth > depthLimit { throw fault("Message too deep. Max recursion depth reached.") }
        offset += 1
    }

    private mutating func ascend() {
        depth -= 1
        offset += 1
    }

    /// An error here; at the end of the input in the words the live parser has for that.
    mutating func fault(_ text: String) -> JSONFault {
        peek() == .end ? JSONFault(offset: offset, text: "Unexpected end of string. " + text) : JSONFault(offset: offset, text: text)
    }

    /// An error at a place inside a token.
    func fault(_ text: String, at place: Int) -> JSONFault { JSONFault(offset: min(place, bytes.count), text: text) }

    mutating func advance(to place: Int) { offset = place }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}

/// Malformed JSON: what is wrong, and where.
public struct JSONFault: Error, Equatable {
    /// Offset into the input, in bytes.
    public var offset: Int
    /// The reason, without the place.
    public var text: String

    /// The text as the live service words it: the reason, up to twenty bytes either side, and a caret below the place.
    public func description(in bytes: [UInt8]) -> String {
        let start = max(0, offset - 20)
        let context = bytes[start..<min(bytes.count, offset + 20)]
        return text + "\n" + String(decoding: context, as: UTF8.self) + "\n" + String(repeating: " ", count: offset - start) + "^"
    }
}
