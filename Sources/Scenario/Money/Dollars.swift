internal import GeminiAPI

/// Amounts of money as people write them, and as plantain counts them: whole nano-dollars, because a price is exact in them and a double is not.
public enum Dollars {
    /// In nano-dollars: `5`, `0.25`, `.5`, `5.`, `2.5e-3`; nil where the text is something else or beyond nine digits of dollars.
    /// What is finer than a nano-dollar is rounded, a half upwards.
    public static func nano(_ text: String) -> Int? {
        let halves = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard halves.count < 3, let shift = halves.count == 2 ? Int(halves[1]) : 0, (-99...0).contains(shift) else { return nil }
        let parts = halves[0].split(separator: ".", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard parts.count < 3, let whole = parts.first, whole.count <= 9 else { return nil }
        let digits = whole + (parts.count == 2 ? parts[1] : [])
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        // So many digits, from the first on, are whole nano-dollars; the one behind them rounds.
        let kept = whole.count + 9 + shift
        guard kept >= 0 else { return 0 }
        let padded = digits + Array(repeating: 0x30, count: max(0, kept + 1 - digits.count))
        let amount = padded[..<kept].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return amount + (padded[kept] >= 0x35 ? 1 : 0)
    }

    /// Exact, without zeros at the end: `5`, `0.0387`.
    public static func text(_ nano: Int) -> String { FixedPoint.text(Int64(nano), places: 9) }
}
