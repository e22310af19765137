public import HTTP

/// Writes JSON text as one of the live service's three serialisers does (recorded traffic).
public struct JSONWriter {
    /// The three layouts of the live service.
    public enum Layout: Sendable {
        /// Two spaces a level and `": "`: unary answers and errors.
        case pretty
        /// One line, a space after colons and none after commas: events of a stream, `prettyPrint=false`.
        case event
        /// One line without spaces: log lines here, Interactions there.
        case compact
    }

    /// A piece of the text: there already, or made while it is sent.
    public enum Piece: Sendable {
        case bytes([UInt8])
        case produced(Producer)
    }

    private let layout: Layout
    private var pieces: [Piece] = []
    private var text: [UInt8] = []

    private init(_ layout: Layout) { self.layout = layout }

    /// The text of `value`, without a final newline, cut where produced bytes stand in it.
    public static func pieces(_ value: JSON, _ layout: Layout) -> [Piece] {
        var writer = JSONWriter(layout)
        writer.write(value, level: 0)
        writer.cut()
        return writer.pieces
    }

    /// The text of a value that holds nothing produced.
    public static func text(_ value: JSON, _ layout: Layout) -> [UInt8] {
        var text: [UInt8] = []
        for case .bytes(let piece) in pieces(value, layout) { text += piece }
        return text
    }

    private mutating func cut() {
        if !text.isEmpty { pieces.append(.bytes(text)) }
        text = []
    }

    private mutating func write(_ value: JSON, level: Int) {
        switch value {
        case .object(let members):
            list("{", "}", members, level) { writer, member in
                writer.string(member.0)
                writer.text += writer.layout == .compact ? ":".utf8 : ": ".utf8
                writer.write(member.1, level: level + 1)
            }
        case .array(let elements):
            list("[", "]", elements, level) { $0.write($1, level: level + 1) }
        case .string(let string): self.string(string)
        case .number(let lexeme): text += lexeme.utf8
        case .bool(let flag): text += flag ? "true".utf8 : "false".utf8
        case .null: text += "null".utf8
        case .base64(.bytes(let bytes)):
            text.append(UInt8(ascii: "\""))
            text += Base64.encode(bytes)
            text.append(UInt8(ascii: "\""))
        case .base64(.produced(let producer)): quoted(Base64.encode(producer))
        case .base64(.spelled(let producer)): quoted(producer)
        case .stored(let producer):
            cut()
            pieces.append(.produced(Self.reflowed(producer, layout, level: level)))
        }
    }

    private mutating func quoted(_ producer: Producer) {
        text.append(UInt8(ascii: "\""))
        cut()
        pieces.append(.produced(producer))
        text.append(UInt8(ascii: "\""))
    }

    private mutating func list<Item>(
        _ open: String, _ close: String, _ items: [Item], _ level: Int, _ write: (inout JSONWriter, Item) -> Void
    ) {
        text += open.utf8
        for (index, item) in items.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            newline(level + 1)
            write(&self, item)
        }
        if !items.isEmpty { newline(level) }
        text += close.utf8
    }

    private mutating func newline(_ level: Int) {
        guard layout == .pretty else { return }
        text.append(0x0A)
        text.append(contentsOf: repeatElement(0x20, count: 2 * level))
    }

    /// Besides JSON's own escapes only `<` and `>` are escaped (531 recorded, no literal one); other characters stay UTF-8.
    private mutating func string(_ string: String) {
        text.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): text += "\\\"".utf8
            case UInt8(ascii: "\\"): text += "\\\\".utf8
            case 0x08: text += "\\b".utf8
            case 0x0C: text += "\\f".utf8
            case 0x0A: text += "\\n".utf8
            case 0x0D: text += "\\r".utf8
            case 0x09: text += "\\t".utf8
            case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), 0x7F:
                text += "\\u00".utf8
                text += [Self.hexDigits[Int(byte >> 4)], Self.hexDigits[Int(byte & 15)]]
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
