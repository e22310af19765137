/// A text that fills a field: one of some words, or any that a pattern describes whole.
///
/// YAML and JSON type their scalars; the parser does not. So that editors agree, the schema also takes the numbers and truth values
/// whose text would be taken here.
struct ScalarShape: Sendable {
    /// `a duration`
    var noun: String
    var words: [String] = []
    /// `fault`, where the words are names of things.
    var kind: String?
    /// As both ECMA-262 and Swift read it; it describes the whole text.
    var pattern: String?
    /// Which JSON numbers the pattern describes.
    var numbers: [Numbers] = []
    /// How to write it: `is a number with a unit: 500ms, 2s`
    var remedy = ""

    /// Sets of JSON numbers.
    enum Numbers: Sendable {
        case any, notNegative
        case whole(ClosedRange<Int>)
        /// From 0, or above it, of at most nine digits before the point.
        case decimal(isPositive: Bool)
        /// What `speed` takes.
        case speed
        /// Between 0 and 1.
        case fraction
    }

    /// One of these words, or else what `self` takes.
    func or(_ words: String...) -> ScalarShape {
        var shape = self
        shape.words += words
        shape.noun += " or " + words.joined(separator: " or ")
        return shape
    }

    /// What is wrong with `text`, which is not taken.
    func complaint(about text: String) -> String {
        let short = Checker.short(text)
        let suggestion = Nearest.sentence(text, words)
        if let kind { return "there is no \(kind) '\(short)'" + (suggestion ?? "; \(remedy)") }
        if !remedy.isEmpty { return "'\(short)' is not \(noun): \(remedy)" }
        if let suggestion, words.count > 3 { return "'\(short)' is not \(noun)" + suggestion }
        return "'\(short)' is not \(noun): write \(Self.choice(words))"
    }

    /// `a, b or c`
    static func choice(_ words: [String]) -> String {
        words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }
}

extension Nearest {
    /// `; did you mean '…'?`, or nothing.
    static func sentence(_ word: String, _ known: [String]) -> String? {
        Nearest.word(to: word, among: known).map { "; did you mean '\($0)'?" }
    }
}
