import Testing

@testable import Fixtures

struct WordDiffTests {
    @Test(arguments: [
        ("a blue bicycle", "a red bicycle", "a [-blue-] {+red+} bicycle"), ("a bicycle", "a red bicycle", "a {+red+} bicycle"),
        ("a red bicycle", "a bicycle", "a [-red-] bicycle"), ("", "red", "{+red+}"), ("one", "two", "[-one-] {+two+}"),
        ("a b c d e", "a x c y e", "a [-b-] {+x+} c [-d-] {+y+} e"), ("the big sky", "the wide sea", "the [-big sky-] {+wide sea+}"),
        ("1 2 3 4 5 6 7 8 9 old a b c d e f g", "1 2 3 4 5 6 7 8 9 new a b c d e f g", "… 5 6 7 8 9 [-old-] {+new+} a b c d e …"),
    ])
    func `words that differ stand in brackets`(recorded: String, asked: String, diff: String) {
        #expect(WordDiff(recorded: recorded, asked: asked)?.text == diff)
    }

    @Test func `spaces alone are no words`() {
        #expect(WordDiff(recorded: "a  b\n", asked: "a b") == nil)
    }

    @Test func `the share of other words is what it is`() {
        #expect(WordDiff(recorded: "a b c d", asked: "a b c x")?.changed == 0.25)
        #expect(WordDiff(recorded: "a b", asked: "c d")?.changed == 1)
    }

    @Test func `two long texts with nothing in common are soon told apart`() throws {
        let (one, other) = ((0..<100_000).map { "a\($0)" }.joined(separator: " "), (0..<100_000).map { "b\($0)" }.joined(separator: " "))
        let diff = try #require(WordDiff(recorded: one, asked: other))
        #expect(diff.text.hasPrefix("[-a0 a1 ") && diff.text.count <= 240)
        #expect(diff.changed == 1)
    }
}
