import GeminiAPI
import Testing

@testable import Admin

struct LexemeTests {
    @Test(arguments: [
        (0, "0"), (1, "0.000000001"), (39_000_000, "0.039"), (1_500_000_000, "1.5"), (2_000_000_000, "2"), (-25_000_000, "-0.025"),
    ])
    func `nano-dollars are dollars, exactly`(cost: Int64, text: String) {
        #expect(JSON.decimal(cost, places: 9).lexeme == text)
    }

    @Test(arguments: [("500ms", 0.5), ("2s", 2), ("1.5s", 1.5), ("10m", 600), ("2h", 7200), ("1d", 86400), ("250us", 0.00025), ("0s", 0)])
    func `a duration is a number and its unit`(word: String, seconds: Double) {
        #expect(Duration(word: word) == .microseconds(Int64(seconds * 1_000_000)))
    }

    @Test(arguments: ["", "s", "1", "1 s", "1S", ".5s", "1.s", "1.2.3s", "-1s", "1e3s", "٣s", "infs", "nans", "99999999999999d"])
    func `and nothing else`(word: String) { #expect(Duration(word: word) == nil) }

    @Test(arguments: [("s3cret", "s3cret", true), ("s3cret", "s3cres", false), ("", "s3cret", false), ("s3crets3cret", "s3cret", false)])
    func `tokens are compared whole`(presented: String, expected: String, same: Bool) {
        #expect(Credentials.isSame(Array(presented.utf8), Array(expected.utf8)) == same)
    }
}
