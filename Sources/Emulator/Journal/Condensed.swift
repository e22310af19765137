internal import GeminiAPI
internal import HTTP

/// A body as people read it: the pictures in it are named and stand apart.
struct Condensed {
    /// Where the bytes of a picture are.
    enum Place {
        /// Base64, in the body itself.
        case base64(ArraySlice<UInt8>)
        /// Made again by this producer; as base64 or as it is.
        case produced(Producer, isBase64: Bool)
        /// The body is the picture.
        case bytes([UInt8])
    }

    /// The text, `(picture 0)` and so on in the place of pictures.
    private(set) var text: [UInt8] = []
    /// The pictures, in order.
    private(set) var pictures: [(place: Place, kind: MagicNumber?)] = []
    /// Whether the text is all there is.
    private(set) var isWhole = true

    /// Shorter strings are shown as they are.
    private static let longString = 1000
    /// More text than this nobody reads.
    private static let longestText = 256 << 10

    init(_ pieces: [JSONWriter.Piece]) {
        for piece in pieces {
            switch piece {
            case .bytes(let bytes) where text.isEmpty && MagicNumber(bytes[...]) != nil: add(.bytes(bytes), MagicNumber(bytes[...]))
            case .bytes(let bytes): add(bytes)
            case .produced(let producer): add(.produced(producer, isBase64: text.last == UInt8(ascii: "\"")), nil)
            }
        }
        if text.count > Self.longestText {
            text.removeLast(text.count - Self.longestText)
            isWhole = false
        }
    }

    private mutating func add(_ place: Place, _ kind: MagicNumber?) {
        text += "(picture \(pictures.count))".utf8
        pictures.append((place, kind))
    }

    /// Copies the text, and names the long strings of base64 in it.
    private mutating func add(_ bytes: [UInt8]) {
        var done = 0
        for run in Self.longRuns(in: bytes) {
            text += bytes[done..<run.lowerBound]
            let head = Base64Text(bytes[run.prefix(32)])?.decoded ?? []
            if let kind = MagicNumber(head[...]) {
                add(.base64(bytes[run]), kind)
            } else {
                text += "(\(run.count) characters of base64)".utf8
            }
            done = run.upperBound
        }
        text += bytes[done...]
    }

    /// Where quotes enclose nothing but many characters of base64.
    private static func longRuns(in bytes: [UInt8]) -> [Range<Int>] {
        guard bytes.count > longString else { return [] }
        var runs: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for at in bytes.indices where !isBase64(bytes[at]) {
                if at - start >= longString, bytes[at] == UInt8(ascii: "\""), start > 0, bytes[start - 1] == UInt8(ascii: "\"") {
                    runs.append(start..<at)
                }
                start = at + 1
            }
        }
        return runs
    }

    @inline(__always) private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2F, 0x3D, 0x5F: true
        default: false
        }
    }
}
