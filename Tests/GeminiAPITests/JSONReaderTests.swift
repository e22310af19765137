import Testing

@testable import GeminiAPI

struct JSONReaderTests {
    /// Whether `text` is JSON.
    private static func reads(_ text: String) -> Bool { (try? JSON(Array(text.utf8))) != nil }

    @Test(arguments: [
        "0", "-0", "10", "-1", "0.5", "1.25", "-0.001", "1e3", "1E3", "1e+3", "1e-3", "0e0", "9007199254740993",
        "123456789012345678901234567890",
    ])
    func `reads a number and keeps its lexeme`(lexeme: String) throws {
        #expect(try JSON(Array(lexeme.utf8)).lexeme == lexeme)
        #expect(try JSON(Array("[\(lexeme) ]".utf8)).elements?.first?.lexeme == lexeme)
    }

    @Test(arguments: [
        "01", "-01", "00", "+1", ".5", "1.", "1.e3", "1e", "1e+", "-", "--1", "0x10", "1x", "1.2.3", "1e3.5", "NaN", "Infinity",
        "-Infinity", "1_000",
    ])
    func `refuses what is no number`(text: String) {
        #expect(!Self.reads(text))
        #expect(!Self.reads("[\(text)]"))
    }

    @Test(arguments: ["true", "false", "null"])
    func `reads the three literals, and no other spelling of them`(word: String) {
        #expect(Self.reads(word))
        #expect(!Self.reads(word.uppercased()))
        #expect(!Self.reads(String(word.dropLast())))
        #expect(!Self.reads(word + "x"))
    }

    @Test(arguments: ["[]", "{}", "[ ]", "{ }", "\t[1 ,\r\n2]\n", " {\"a\" : [ { } ] } ", "[[],{}]", "\"\""])
    func `white space may stand round every token`(text: String) {
        #expect(Self.reads(text))
    }

    @Test(arguments: [
        "[1,]", "{\"a\":1,}", "[,1]", "{,}", "[1 2]", "{\"a\" 1}", "{\"a\":}", "{a:1}", "{'a':1}", "['a']", "{1:2}", "[", "{", "]", "}",
        "{\"a\"", "[1", "1 2", "{} {}", "\u{00A0}1", "\u{FEFF}{}", "// c\n1", "[1}", "{\"a\":1]", "",
    ])
    func `refuses what other parsers let pass`(text: String) {
        #expect(!Self.reads(text))
    }

    @Test func `keeps members in order, twins included`() throws {
        let json = try JSON(Array(#"{"b":1,"a":2,"b":3}"#.utf8))
        #expect(json.members?.map(\.0) == ["b", "a", "b"])
        #expect(json["b"]?.integer == 1)
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
    func `nests a hundred deep and no deeper`(open: String, close: String) {
        func nested(_ depth: Int) -> String { String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth) }
        #expect(Self.reads(nested(100)))
        #expect(!Self.reads(nested(101)))
    }

    @Test func `two hundred thousand brackets do not overflow the stack`() {
        #expect(!Self.reads(String(repeating: "[", count: 200_000)))
    }

    @Test func `depth is what is open, not what was opened`() {
        #expect(Self.reads("[" + Array(repeating: "[[]]", count: 500).joined(separator: ",") + "]"))
    }
}
