internal import HTTP

extension Secrets {
    /// Where they stand in `bytes`; not in order.
    func places(in bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
        // Nothing shorter can hold one: an escape takes more characters, not fewer.
        guard let shortest = needles.last?.count, bytes.count >= shortest else { return [] }
        let plain = needles.flatMap { needle in bytes.places(of: needle).map { $0..<$0 + needle.count } }
        let escapes = bytes.places(of: [UInt8(ascii: "%")]) + bytes.places(of: [UInt8(ascii: "\\")])
        return plain + escapes.flatMap { escapedPlaces(around: $0, in: bytes) }
    }

    /// Where a secret stands whose first escaped character is the one at `place`. Which characters are escaped differs from one library
    /// to the next.
    private func escapedPlaces(around place: Int, in bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
        guard let first = bytes.character(at: place), isPart(first.byte) else { return [] }
        return needles.flatMap { needle in
            needle.indices.compactMap { index -> Range<Int>? in
                guard needle[index] == first.byte, place >= index, bytes[place - index..<place].elementsEqual(needle[..<index]) else {
                    return nil
                }
                var at = place
                for byte in needle[index...] {
                    guard let next = bytes.character(at: at), next.byte == byte else { return nil }
                    at += next.length
                }
                return place - index..<at
            }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// What stands at `place`, an escape of percent-encoding or of JSON undone; nil at the end, and for what is no ASCII in JSON's `\\u`.
    fileprivate func character(at place: Int) -> (byte: UInt8, length: Int)? {
        guard place < count else { return nil }
        switch self[place] {
        case UInt8(ascii: "%"):
            return hexadecimal(at: place + 1, count: 2).map { (UInt8($0), 3) } ?? (self[place], 1)
        case UInt8(ascii: "\\"):
            guard place + 1 < count else { return (self[place], 1) }
            switch self[place + 1] {
            case UInt8(ascii: "u"): return hexadecimal(at: place + 2, count: 4).flatMap { $0 < 0x80 ? (UInt8($0), 6) : nil }
            case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "\\"): return (self[place + 1], 2)
            case UInt8(ascii: "t"): return (0x09, 2)
            case UInt8(ascii: "n"): return (0x0A, 2)
            default: return (self[place], 1)
            }
        default: return (self[place], 1)
        }
    }

    private func hexadecimal(at place: Int, count digits: Int) -> Int? {
        guard place + digits <= count else { return nil }
        var value = 0
        for byte in self[place..<place + digits] {
            guard let digit = byte.hexValue else { return nil }
            value = value << 4 | Int(digit)
        }
        return value
    }
}
