/// Reads `images<=12, cost<=0.50USD`, character by character.
struct UsageAssertionReader {
    private let text: String
    private let characters: [Character]
    private var place = 0

    init(_ text: String) {
        self.text = text
        // Not a pair of them: CR LF is one character.
        characters = text.map { $0.isWhitespace ? " " : $0 }
    }

    mutating func assertions() throws(UsageAssertion.Mistake) -> [UsageAssertion] {
        var read = [try assertion()]
        while place < characters.count {
            guard characters[place] == "," else { throw mistake("a comma or the end is missing") }
            place += 1
            read.append(try assertion())
        }
        return read
    }

    private mutating func assertion() throws(UsageAssertion.Mistake) -> UsageAssertion {
        let metric = try metric()
        let comparison = try comparison()
        let bound = try bound(of: metric)
        skipSpace()
        return UsageAssertion(metric, comparison, bound)
    }

    private mutating func metric() throws(UsageAssertion.Mistake) -> UsageMetric {
        skipSpace()
        let start = place
        let word = take { $0.isLetter || $0.isNumber || $0 == "_" }
        if word.isEmpty { throw mistake("a metric is missing") }
        guard let metric = UsageMetric(rawValue: word) else { throw mistake("'\(word)' is no metric", at: start) }
        return metric
    }

    private mutating func comparison() throws(UsageAssertion.Mistake) -> UsageAssertion.Comparison {
        skipSpace()
        let start = place
        let sign = take { "<>=!".contains($0) }
        if sign.isEmpty { throw mistake("an operator is missing") }
        guard let comparison = UsageAssertion.Comparison(rawValue: sign) else { throw mistake("'\(sign)' is no operator", at: start) }
        return comparison
    }

    private mutating func bound(of metric: UsageMetric) throws(UsageAssertion.Mistake) -> Int64 {
        skipSpace()
        let start = place
        let digits = take { ("0"..."9").contains($0) || $0 == "." }
        if digits.isEmpty { throw mistake("a number is missing") }
        guard let number = Self.number(digits, decimals: metric == .cost ? 9 : 0) else {
            let kind = metric == .cost ? "an amount with up to nine decimals" : "a whole number"
            throw mistake("'\(digits)' is not \(kind), or too large", at: start)
        }
        skipSpace()
        let unitStart = place
        let unit = take { $0.isLetter || $0 == "%" || $0 == "$" }
        guard unit.isEmpty || metric == .cost && unit == "USD" else {
            throw mistake("'\(unit)' is no unit of \(metric.rawValue)", at: unitStart)
        }
        return number
    }

    /// In units of the last decimal.
    private static func number(_ text: String, decimals: Int) -> Int64? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = halves.first, !whole.isEmpty, halves.count < (decimals == 0 ? 2 : 3) else { return nil }
        let rest = halves.count == 2 ? halves[1] : "0"
        guard !rest.isEmpty, rest.count <= decimals || decimals == 0 else { return nil }
        return Int64(whole + (decimals == 0 ? "" : rest + String(repeating: "0", count: decimals - rest.count)))
    }

    private mutating func skipSpace() { _ = take { $0 == " " } }

    private mutating func take(_ isPart: (Character) -> Bool) -> String {
        let taken = characters[place...].prefix(while: isPart)
        place += taken.count
        return String(taken)
    }

    private func mistake(_ reason: String, at offset: Int? = nil) -> UsageAssertion.Mistake {
        UsageAssertion.Mistake(text: text, offset: offset ?? place, reason: reason)
    }
}
