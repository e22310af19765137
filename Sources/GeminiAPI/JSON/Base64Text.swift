/// Base64 as it stands in a request: a slice of the body, known to be well-formed, decoded only when somebody reads it.
public struct Base64Text: Sendable, Equatable {
    /// The characters without padding.
    private let text: ArraySlice<UInt8>

    /// Nil when `text` is not base64: a character of neither alphabet, misplaced padding, an impossible length, or loose bits
    /// at the end that are not zero (the live service refuses those: "Base64 decoding failed").
    public init?(_ text: ArraySlice<UInt8>) {
        var end = text.endIndex
        var padding = 0
        while end > text.startIndex, padding < 2, text[end - 1] == UInt8(ascii: "=") {
            end -= 1
            padding += 1
        }
        let bare = text[text.startIndex..<end]
        let loose = bare.count % 4
        guard loose != 1, padding == 0 || (loose + padding) == 4 else { return nil }
        let isValid = bare.withUnsafeBufferPointer { bytes in
            Self.values.withUnsafeBufferPointer { values in
                var seen: UInt8 = 0
                for byte in bytes { seen |= values[Int(byte)] }
                return seen & 0xC0 == 0
            }
        }
        guard isValid else { return nil }
        if loose > 0, let last = bare.last, Self.values[Int(last)] & (loose == 2 ? 0x0F : 0x03) != 0 { return nil }
        self.text = bare
    }

    /// How many bytes it stands for.
    public var decodedCount: Int { text.count * 3 / 4 }
    /// Whether it stands for no bytes.
    public var isEmpty: Bool { text.isEmpty }

    /// All bytes at once.
    public var decoded: [UInt8] {
        var cursor = Cursor(self)
        return [UInt8](unsafeUninitializedCapacity: decodedCount) { out, count in
            count = cursor.read(into: UnsafeMutableRawBufferPointer(out))
        }
    }

    /// A place in the decoded bytes, for reading them without holding them.
    public struct Cursor: Sendable {
        private let text: ArraySlice<UInt8>
        private var at: Int

        /// The beginning of what `base64` stands for.
        public init(_ base64: Base64Text) {
            text = base64.text
            at = text.startIndex
        }

        /// Decodes into `buffer`, in whole groups of three bytes but for the last; returns how many bytes, 0 at the end.
        /// The buffer must hold three bytes or all that is left.
        public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            let base = at - text.startIndex
            let (written, used) = text.withUnsafeBufferPointer { bytes in
                Base64Text.values.withUnsafeBufferPointer { values in
                    var source = base
                    var target = 0
                    while source + 4 <= bytes.count, target + 3 <= buffer.count {
                        let bits =
                            UInt32(values[Int(bytes[source])]) << 18 | UInt32(values[Int(bytes[source + 1])]) << 12
                            | UInt32(values[Int(bytes[source + 2])]) << 6 | UInt32(values[Int(bytes[source + 3])])
                        buffer[target] = UInt8(truncatingIfNeeded: bits >> 16)
                        buffer[target + 1] = UInt8(truncatingIfNeeded: bits >> 8)
                        buffer[target + 2] = UInt8(truncatingIfNeeded: bits)
                        source += 4
                        target += 3
                    }
                    let rest = bytes.count - source
                    if rest == 2 || rest == 3, target + rest - 1 <= buffer.count {
                        var bits = UInt32(values[Int(bytes[source])]) << 18 | UInt32(values[Int(bytes[source + 1])]) << 12
                        if rest == 3 { bits |= UInt32(values[Int(bytes[source + 2])]) << 6 }
                        buffer[target] = UInt8(truncatingIfNeeded: bits >> 16)
                        if rest == 3 { buffer[target + 1] = UInt8(truncatingIfNeeded: bits >> 8) }
                        target += rest - 1
                        source = bytes.count
                    }
                    return (target, source - base)
                }
            }
            at += used
            return written
        }
    }

    /// The six bits of each character of either alphabet; 0xFF for every other byte.
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xFF, count: 256)
        for (value, character) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
            table[Int(character)] = UInt8(value)
        }
        table[Int(UInt8(ascii: "-"))] = 62
        table[Int(UInt8(ascii: "_"))] = 63
        return table
    }()
}
