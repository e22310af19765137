import Testing

@testable import YAML

/// What is refused, where, and in which words.
struct RefusalTests {
    @Test(arguments: [
        ("a: 1\nb: 2\na: 3", 3, 1, "the key 'a' stands twice in this mapping, first in line 1; remove one"),
        ("a: 1\n---\nb: 2", 2, 1, "a second document begins here: a file holds one; put the other into a file of its own"),
        (
            "a: !!str 16:9", 1, 4,
            "the tag '!!str' is not read here: each field types its own text; remove the tag, or put the text in quotes"
        ),
        (
            "a: !mine [1]", 1, 4,
            "the tag '!mine' is not read here: each field types its own text; remove the tag, or put the text in quotes"
        ),
        ("? [a, b]\n: 1", 1, 3, "a key is a text, not a list or a mapping; quote it if it begins with [ or {"),
        ("a: *x", 1, 4, "there is no anchor '&x' before this"),
        ("a: &x [*x]", 1, 8, "there is no anchor '&x' before this"),
        ("a: b: c", 1, 5, "mapping values are not allowed in this context; quote a text that holds ': ', and check the indentation"),
        (
            "a:\n\tb: 1", 2, 1,
            "found character that cannot start any token while scanning for the next token; "
                + "indent with spaces, not tabs, and quote texts that begin with @, ` or %"
        ),
    ])
    func `what is wrong is told with its place`(text: String, line: Int, column: Int, message: String) {
        #expect(throws: YAMLError(Mark(line: line, column: column), message)) { try Node.parse(Array(text.utf8)) }
    }

    @Test func `other encodings are refused at the first wrong byte`() {
        let wrong = Array("a: 1\nb: \u{E9}".utf8) + [0xFF] + Array("\n".utf8)
        #expect(throws: YAMLError(Mark(line: 2, column: 5), "this is not UTF-8; save the file as UTF-8")) { try Node.parse(wrong) }
        #expect(throws: YAMLError.self) { try Node.parse([0xFF, 0xFE, 0x61, 0x00]) }
    }

    @Test func `aliases count as what they stand for`() {
        let laughs = (1...9).map { level in
            "l\(level): &l\(level) [" + Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ") + "]"
        }
        let text = "l0: &l0 lol\n" + laughs.joined(separator: "\n")
        let error = #expect(throws: YAMLError.self) { try Node.parse(Array(text.utf8)) }
        #expect(error?.message == "more than 100000 values, those that aliases stand for included")
    }

    @Test func `the budget is of values, keys among them`() throws {
        _ = try Node.parse(Array("a: [1, 2]".utf8), limit: 5)
        #expect(throws: YAMLError.self) { try Node.parse(Array("a: [1, 2]".utf8), limit: 4) }
    }

    @Test func `nesting ends at 64 levels, aliases included`() throws {
        let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        _ = try Node.parse(Array(nested(64).utf8))
        #expect(throws: YAMLError.self) { try Node.parse(Array(nested(66).utf8)) }
        let deep = "a: &x \(nested(40))\nb: \(String(repeating: "[", count: 30))*x\(String(repeating: "]", count: 30))"
        #expect(throws: YAMLError.self) { try Node.parse(Array(deep.utf8)) }
    }
}
