/// What JSON allows and libyaml does not, written as libyaml takes it. Every character stays in its line and column.
enum JSONText {
    /// `bytes`, changed only if they begin as a JSON object or array does.
    static func adapted(_ bytes: [UInt8]) -> [UInt8] {
        let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) }),
            [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[first])
        else { return bytes }
        // Outside of braces a tab is no indentation to YAML.
        let space = bytes[..<first].map { $0 == 0x09 ? 0x20 : $0 }
        return space + pairsJoined(bytes[first...last])
    }

    /// `\ud83c\udf4c`, two halves of one character, as `\U0001F34C`; the two characters fewer are made up for behind the string.
    private static func pairsJoined(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(text.count)
        var (at, missing, isInString) = (text.startIndex, 0, false)
        while at < text.endIndex {
            let byte = text[at]
            if isInString, byte == UInt8(ascii: "\\") {
                if let high = half(text, at, 0xD800), let low = half(text, at + 6, 0xDC00) {
                    let scalar = String(0x10000 + (high << 10 | low), radix: 16)
                    joined += "\\U".utf8 + [UInt8](repeating: UInt8(ascii: "0"), count: 8 - scalar.utf8.count) + scalar.utf8
                    at += 12
                    missing += 2
                } else {
                    joined += text[at..<min(at + 2, text.endIndex)]
                    at += 2
                }
                continue
            }
            joined.append(byte)
            at += 1
            guard byte == UInt8(ascii: "\"") else { continue }
            isInString.toggle()
            if !isInString {
                joined += [UInt8](repeating: 0x20, count: missing)
                missing = 0
            }
        }
        return joined
    }

    /// The ten bits of the half character whose escape begins at `at`, if it is one of the range from `base`.
    private static func half(_ text: ArraySlice<UInt8>, _ at: Int, _ base: Int) -> Int? {
        guard at + 6 <= text.endIndex, text[at] == UInt8(ascii: "\\"), text[at + 1] == UInt8(ascii: "u"),
            let unit = Int(String(decoding: text[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16), (base..<(base + 0x400)).contains(unit)
        else { return nil }
        return unit - base
    }
}
