import HTTP
import Testing

struct FieldsTests {
    private static let fields: Fields = ["Vary": "Origin", "Content-Type": "text/plain", "vary": "Referer", "VARY": "X-Origin"]

    @Test(arguments: ["Vary", "vary", "VARY", "vArY"])
    func `a name is found in any case, the first line first`(name: String) {
        #expect(Self.fields[name] == "Origin")
        #expect(Self.fields.all(name) == ["Origin", "Referer", "X-Origin"])
    }

    @Test func `an absent name has no value, an empty value is one`() {
        let fields: Fields = ["X": ""]
        #expect(fields["Y"] == nil)
        #expect(fields.all("Y") == [])
        #expect(fields["x"] == "")
    }

    @Test func `order, case and repetition are kept`() {
        var fields = Self.fields
        fields.add("a", "1")
        #expect(fields.list.map(\.name) == ["Vary", "Content-Type", "vary", "VARY", "a"])
        #expect(fields != Self.fields)
    }

    @Test(arguments: [
        ("a", "A", true), ("x-goog", "X-Goog", true), ("a", "ab", false), ("@", "`", false), ("[", "{", false), ("-", "\r", false),
        ("É", "é", false), ("K", "\u{212A}", false),
    ])
    func `only ASCII letters compare without case`(one: String, other: String, same: Bool) {
        #expect(one.isSameToken(as: other) == same)
        #expect(other.isSameToken(as: one) == same)
    }
}
