public import HTTP

/// Lays JSON text out anew while it passes, whatever blanks it had: text that is too long to be read as a value, such as the results of a
/// batch. Nothing is checked: what is no JSON comes out as something that is none.
struct JSONReflow {
    private let layout: JSONWriter.Layout
    private var level: Int
    private var isInString = false
    private var isEscaped = false
    /// Whether a bracket has opened in which nothing stands yet.
    private var isFresh = false

    /// - Parameter level: how deep the value stands in the text around it.
    init(_ layout: JSONWriter.Layout, level: Int = 0) { (self.layout, self.level) = (layout, level) }

    /// What becomes of the next piece.
    mutating func take(_ piece: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(piece.count + piece.count / 8)
        var at = 0
        while at < piece.count {
            if isInString {
                let end = endOfString(in: piece, from: at)
                text += piece[at..<end]
                at = end
            } else {
                pass(piece[at], into: &text)
                at += 1
            }
        }
        return text
    }

    /// Behind the quote that ends a string, or where the piece ends first.
    private mutating func endOfString(in piece: [UInt8], from start: Int) -> Int {
        for at in start..<piece.count {
            if isEscaped {
                isEscaped = false
            } else if piece[at] == UInt8(ascii: "\\") {
                isEscaped = true
            } else if piece[at] == UInt8(ascii: "\"") {
                isInString = false
                return at + 1
            }
        }
        return piece.count
    }

    private mutating func pass(_ byte: UInt8, into text: inout [UInt8]) {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: return
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            level -= 1
            if !isFresh { newline(&text) }
            isFresh = false
            text.append(byte)
        case UInt8(ascii: ","):
            text.append(byte)
            newline(&text)
        case UInt8(ascii: ":"):
            text.append(byte)
            if layout != .compact { text.append(0x20) }
        default:
            if isFresh { newline(&text) }
            isFresh = false
            text.append(byte)
            isInString = byte == UInt8(ascii: "\"")
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { (level, isFresh) = (level + 1, true) }
        }
    }

    private func newline(_ text: inout [UInt8]) {
        guard layout == .pretty else { return }
        text.append(0x0A)
        text.append(contentsOf: repeatElement(0x20, count: 2 * max(0, level)))
    }
}

extension JSONWriter {
    /// A producer of the JSON text that `producer` makes, laid out anew piece by piece.
    /// - Parameter level: how deep the value stands in the text around it.
    public static func reflowed(_ producer: Producer, _ layout: Layout, level: Int = 0) -> Producer {
        Producer { sink in
            let carrier = Carrier(JSONReflow(layout, level: level))
            try await producer.run { piece in try await sink(await carrier.take(piece)) }
        }
    }

    /// Keeps the place in the text between the pieces of a producer.
    private actor Carrier {
        var reflow: JSONReflow
        init(_ reflow: JSONReflow) { self.reflow = reflow }
        func take(_ piece: [UInt8]) -> [UInt8] { reflow.take(piece) }
    }
}
