internal import YAML

/// Texts of a checked form as values; nil where the text is none, which the check has excluded.
extension Node {
    var duration: Duration? { Quantity.duration(text) }
    var percent: Double? { Quantity.fraction(text) }
    var decimal: Double? { Double(text) }
    var texts: [String] { elements.map(\.text) }
    var globs: [Glob] { texts.map(Glob.init) }
    var flag: Bool { ["true", "on", "yes"].contains(text) }
    var words: [String] { text.split(separator: " ").map(String.init) }

    /// 3 of `NAME x3`, 1 of every other step.
    var repetitions: Int { words.count == 2 ? Int(words[1].dropFirst()) ?? 1 : 1 }

    /// `5` and `5.0`
    var integer: Int? { Int(text.split(separator: ".").first ?? "") }

    /// In bytes, with or without a unit.
    var size: Int? { Int(text) ?? Quantity.size(text.filter { $0 != " " }) }

    /// Whole milliseconds.
    var milliseconds: Int? { duration.map { Int($0 / .milliseconds(1)) } }

    /// One of a closed set.
    func word<Word: RawRepresentable>(_ type: Word.Type = Word.self) -> Word? where Word.RawValue == String { Word(rawValue: text) }

    /// `10/s`, `>300/m`: how many, and in how long.
    var rate: (count: Double, per: Duration)? {
        let halves = text.split(separator: "/")
        let number = halves.first.map { $0.filter { $0.isNumber || $0 == "." } }
        guard halves.count == 2, let count = number.flatMap(Double.init), let per = Quantity.duration("1\(halves[1])") else { return nil }
        return (count, per)
    }
}
