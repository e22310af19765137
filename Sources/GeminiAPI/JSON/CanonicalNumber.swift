/// Numbers of JSON in one form each: `1.0`, `1e0` and `10E-1` are `1`.
enum CanonicalNumber {
    /// The shortest usual form of the number that `lexeme` writes, no digit lost. Past 21 digits or six zeros after the point with an
    /// exponent, as ECMAScript writes numbers.
    static func lexeme(_ lexeme: String) -> String {
        let isNegative = lexeme.hasPrefix("-")
        let halves = lexeme.lowercased().drop { $0 == "-" }.split(separator: "e", maxSplits: 1)
        let mantissa = (halves.first ?? "0").split(separator: ".", maxSplits: 1)
        // No number has a larger exponent and a meaning.
        guard let exponent = halves.count == 2 ? Int(halves[1]) : 0, abs(exponent) < 1 << 40 else { return lexeme.lowercased() }
        let fraction = mantissa.count == 2 ? mantissa[1] : ""
        var digits = Array(((mantissa.first ?? "") + fraction).utf8)[...].drop { $0 == UInt8(ascii: "0") }
        // Where the point stands, counted from the first digit.
        let point = digits.count + exponent - fraction.utf8.count
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        guard !digits.isEmpty else { return "0" }
        let text = String(decoding: digits, as: UTF8.self)
        let plain: String =
            if point > 21 || point < -5 {
                String(text.prefix(1)) + (digits.count > 1 ? "." + text.dropFirst() : "") + "e" + String(point - 1)
            } else if point <= 0 {
                "0." + String(repeating: "0", count: -point) + text
            } else if point >= digits.count {
                text + String(repeating: "0", count: point - digits.count)
            } else {
                String(text.prefix(point)) + "." + text.dropFirst(point)
            }
        return (isNegative ? "-" : "") + plain
    }
}
