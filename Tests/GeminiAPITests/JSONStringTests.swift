import Testing

@testable import GeminiAPI

/// Strings: RFC 8259 section 7 for escapes, RFC 3629 for UTF-8.
struct JSONStringTests {
    private static func text(_ bytes: [UInt8]) -> String? { (try? JSON([0x22] + bytes + [0x22]))?.text }
    private static func text(_ string: String) -> String? { text(Array(string.utf8)) }

    @Test(arguments: [
        (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b"#, "\u{8}"), (#"\f"#, "\u{C}"), (#"\n"#, "\n"), (#"\r"#, "\r"), (#"\t"#, "\t"),
        (#"\u0041"#, "A"), (#"\u00e9"#, "é"), (#"\u00E9"#, "é"), (#"\u732b"#, "猫"), (#"\ud83c\udf4c"#, "🍌"), (#"\uD83C\uDF4Cx"#, "🍌x"),
        (#"\u0000"#, "\0"),
        (#"\\n"#, "\\n"), (#"a\tb\tc"#, "a\tb\tc"),
    ])
    func `undoes an escape`(written: String, meant: String) {
        #expect(Self.text(written) == meant)
    }

    @Test(arguments: [
        (#"\ud83c"#, "\u{FFFD}"), (#"\udf4c"#, "\u{FFFD}"), (#"\ud83cx"#, "\u{FFFD}x"), (#"\ud83c\n"#, "\u{FFFD}\n"),
        (#"\ud83c\ud83c\udf4c"#, "\u{FFFD}🍌"),
        (#"\ud83c\u0041"#, "\u{FFFD}A"),
    ])
    func `a lone surrogate becomes a replacement character`(written: String, meant: String) {
        #expect(Self.text(written) == meant)
    }

    @Test(arguments: [#"\x41"#, #"\'"#, #"\a"#, #"\v"#, #"\0"#, #"\u12"#, #"\u12G4"#, #"\u"#, #"\U0041"#, "\\\n", "\\"])
    func `refuses an escape that JSON does not have`(written: String) {
        #expect(Self.text(written) == nil)
    }

    @Test(arguments: UInt8(0)..<0x20)
    func `refuses a control character, wherever it stands`(byte: UInt8) {
        for position in 0..<17 { #expect(Self.text([UInt8](repeating: 0x61, count: position) + [byte, 0x62]) == nil) }
    }

    @Test func `takes DEL and every other ASCII character as it is`() {
        let plain = (UInt8(0x20)...0x7F).filter { $0 != 0x22 && $0 != 0x5C }
        #expect(Self.text(plain) == String(decoding: plain, as: UTF8.self))
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x41], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE2, 0x82],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
            [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x8D], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xFE], [0xFF], [0xC3, 0xC3, 0xA9],
        ] as [[UInt8]])
    func `refuses ill-formed UTF-8: strays, overlongs, surrogates, beyond U+10FFFF`(bytes: [UInt8]) {
        for lead in 0..<9 { #expect(Self.text([UInt8](repeating: 0x61, count: lead) + bytes) == nil) }
    }

    @Test(arguments: ["\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "é", "猫", "🍌"])
    func `takes the first and last character of every length`(character: String) {
        #expect(Self.text(character) == character)
    }

    /// The reader takes eight plain bytes at a time: whatever ends a run must be seen at each place in the eight, and at each
    /// place of the string in memory.
    @Test(arguments: 0..<20)
    func `sees what is special at every alignment`(lead: Int) throws {
        let plain = String(repeating: "x", count: lead)
        for indent in 0..<8 {
            for (written, meant) in [
                ("", ""), (#"\n"#, "\n"), ("é", "é"), (#"\\"#, "\\"), ("\u{7F}", "\u{7F}"), ("!#", "!#"), ("[]", "[]"),
            ] {
                for tail in ["", "yyyyyyyy", "yyyyyyyyyyy"] {
                    let json = String(repeating: " ", count: indent) + "[\"\(plain)\(written)\(tail)\",7]"
                    let elements = try JSON(Array(json.utf8)).elements
                    #expect(elements?.first?.text == plain + meant + tail)
                    #expect(elements?.last?.integer == 7)
                }
            }
        }
    }
}
