import Testing

@testable import YAML

/// What is read, and where it stands.
struct NodeTests {
    @Test func `scalars stay texts, whatever they look like`() throws {
        let node = try Node.parse(Array("a: 16:9\nb: on\nc: 007\nd: ~\ne: '~'\nf: 1_000".utf8))
        #expect(node.dump == #"{a: 16:9, b: on, c: 007, d: ~, e: "~", f: 1_000}"#)
    }

    @Test func `marks count lines and characters from one`() throws {
        let node = try Node.parse(Array("# comment\nkey: {größe: [x, \"y\"]}\n".utf8))
        guard case .mapping(let entries) = node.value, case .mapping(let inner) = entries[0].value.value,
            case .sequence(let list) = inner[0].value.value
        else { throw YAMLError(node.mark, "another shape") }
        #expect(entries[0].mark == Mark(line: 2, column: 1))
        #expect(inner[0].mark == Mark(line: 2, column: 7))
        #expect(list.map(\.mark) == [Mark(line: 2, column: 15), Mark(line: 2, column: 18)])
    }

    @Test func `blocks and quotes of every style are quoted`() throws {
        let node = try Node.parse(Array("a: |\n  one\n  two\nb: >-\n  three\n  four\nc: 'it''s'\nd: \"\\u00e9\\n\"".utf8))
        #expect(node.dump == #"{a: "one\#ntwo\#n", b: "three four", c: "it's", d: "é\#n"}"#)
    }

    @Test func `aliases are what they stand for`() throws {
        #expect(
            try Node.parse(Array("a: &x {p: [1, 2]}\nb: *x\nc: [*x]".utf8)).dump == "{a: {p: [1, 2]}, b: {p: [1, 2]}, c: [{p: [1, 2]}]}")
    }

    @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}"])
    func `a file of nothing is an empty scalar`(text: String) throws {
        #expect(try Node.parse(Array(text.utf8)).dump == "")
    }

    @Test func `a byte order mark counts no column`() throws {
        let node = try Node.parse(Array("\u{FEFF}a: 1".utf8))
        #expect(node.mark == Mark(line: 1, column: 1))
    }

    @Test(arguments: [
        (#"{"a":1,"b":[true,null,"x"],"c":{"d":-1.5e3}}"#, #"{a: 1, b: [true, null, "x"], c: {d: -1.5e3}}"#),
        ("\t{\n\t\t\"a\":\t1,\n\t\t\"b\"\t:\t[\t]\n\t}\t\n\t\n", "{a: 1, b: []}"),
        (#"{"\u00e9\/\"":"\ud83c\udf4c\\ud83c\t"}"#, "{é/\": \"🍌\\ud83c\t\"}"),
        (##"["a:b","- c","# d","{e}","*f","!g"]"##, ##"["a:b", "- c", "# d", "{e}", "*f", "!g"]"##),
    ])
    func `JSON is YAML`(json: String, dump: String) throws {
        #expect(try Node.parse(Array(json.utf8)).dump == dump)
    }

    @Test func `a character written as two halves moves nothing behind it`() throws {
        let node = try Node.parse(Array(#"["\ud83c\udf4c", "b"]"#.utf8))
        guard case .sequence(let list) = node.value else { throw YAMLError(node.mark, "another shape") }
        #expect(list[1].mark == Mark(line: 1, column: 18))
    }
}

extension Node {
    /// The tree on a line; quoted texts stand in quotes.
    var dump: String {
        switch value {
        case .scalar(let text, let isQuoted): isQuoted ? "\"\(text)\"" : text
        case .sequence(let elements): "[" + elements.map(\.dump).joined(separator: ", ") + "]"
        case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.value.dump)" }.joined(separator: ", ") + "}"
        }
    }
}
