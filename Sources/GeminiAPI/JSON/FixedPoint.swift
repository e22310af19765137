/// Numbers kept as integers of a small part, as text: nano-dollars, microseconds.
public enum FixedPoint {
    /// `value` divided by ten to the `places`, exactly.
    /// - Parameter least: so many decimals are written at least; behind them no zeros at the end.
    public static func text(_ value: Int64, places: Int, least: Int = 0) -> String {
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var fraction = padded.suffix(places)
        while fraction.count > least, fraction.last == "0" { fraction.removeLast() }
        return (value < 0 ? "-" : "") + padded.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
