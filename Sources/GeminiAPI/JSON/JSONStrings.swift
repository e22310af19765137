internal import HTTP

extension JSONReader {
    /// Reads a string without undoing its escapes, which are checked, as is its UTF-8. Plain ASCII passes eight bytes at a
    /// time: a picture of 20 MB in base64 is one such string.
    mutating func string() throws(JSONFault) -> Text {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        let start = offset + 1
        var at = start
        var isEscaped = false
        while true {
            while at + 8 <= raw.count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                let quote = word ^ (ones &* 0x22)
                let backslash = word ^ (ones &* 0x5C)
                let special = ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word | word) & highs
                if special == 0 {
                    at += 8
                } else {
                    at += special.trailingZeroBitCount >> 3
                    break
                }
            }
            guard at < raw.count else { throw fault("Closing quote expected in string.", at: raw.count) }
            switch raw[at] {
            case 0x22:
                advance(to: at + 1)
                return Text(range: start..<at, isEscaped: isEscaped)
            case 0x5C:
                isEscaped = true
                at += try escapeLength(at)
            case 0..<0x20:
                throw fault("Invalid control character in string.", at: at)
            case 0x80...:
                guard let length = utf8Length(at) else { throw fault("Encountered non UTF-8 code points.", at: at) }
                at += length
            default:
                at += 1
            }
        }
    }

    private func escapeLength(_ at: Int) throws(JSONFault) -> Int {
        guard at + 1 < bytes.count else { throw fault("Closing quote expected in string.", at: at) }
        switch bytes[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            return 2
        case UInt8(ascii: "u"):
            guard at + 6 <= bytes.count else { throw fault("Illegal hex string.", at: at) }
            guard (2..<6).allSatisfy({ bytes[at + $0].hexValue != nil }) else { throw fault("Invalid escape sequence.", at: at) }
            return 6
        default:
            throw fault("Invalid escape sequence.", at: at)
        }
    }

    /// The length of the well-formed UTF-8 sequence at `at` (RFC 3629: shortest form, no surrogates), or nil.
    private func utf8Length(_ at: Int) -> Int? {
        func continues(_ place: Int, _ allowed: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            place < bytes.count && allowed.contains(bytes[place])
        }
        switch bytes[at] {
        case 0xC2...0xDF:
            return continues(at + 1) ? 2 : nil
        case 0xE0...0xEF:
            let second: ClosedRange<UInt8> = bytes[at] == 0xE0 ? 0xA0...0xBF : bytes[at] == 0xED ? 0x80...0x9F : 0x80...0xBF
            return continues(at + 1, second) && continues(at + 2) ? 3 : nil
        case 0xF0...0xF4:
            let second: ClosedRange<UInt8> = bytes[at] == 0xF0 ? 0x90...0xBF : bytes[at] == 0xF4 ? 0x80...0x8F : 0x80...0xBF
            return continues(at + 1, second) && continues(at + 2) && continues(at + 3) ? 4 : nil
        default:
            return nil
        }
    }

    /// The string that `text` stands for. A lone surrogate becomes U+FFFD.
    func decode(_ text: Text) -> String {
        text.isEscaped ? String(decoding: unescape(text), as: UTF8.self) : String(decoding: bytes[text.range], as: UTF8.self)
    }

    /// The UTF-8 of the string that `text` stands for.
    func unescape(_ text: Text) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.range.count)
        var at = text.range.lowerBound
        while at < text.range.upperBound {
            guard bytes[at] == 0x5C else {
                result.append(bytes[at])
                at += 1
                continue
            }
            switch bytes[at + 1] {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                result += Array(String(unicodeEscape(&at, end: text.range.upperBound)).utf8)
                continue
            default: result.append(bytes[at + 1])
            }
            at += 2
        }
        return result
    }

    private func unicodeEscape(_ at: inout Int, end: Int) -> Unicode.Scalar {
        func unit(_ place: Int) -> UInt32? {
            guard place + 6 <= end, bytes[place] == 0x5C, bytes[place + 1] == UInt8(ascii: "u") else { return nil }
            return (2..<6).reduce(0) { $0 << 4 | UInt32(bytes[place + $1].hexValue ?? 0) }
        }
        let high = unit(at) ?? 0xFFFD
        at += 6
        if (0xD800..<0xDC00).contains(high), let low = unit(at), (0xDC00..<0xE000).contains(low) {
            at += 6
            return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        }
        return Unicode.Scalar(high) ?? "\u{FFFD}"
    }
}
