/// Numbers with a unit, as scenarios write them. Every one is nil where the text is something else: a number without a unit is no
/// duration and no size, because `30` has meant seconds to some and milliseconds to others.
public enum Quantity {
    /// `500ms`, `2s`, `1.5s`, `10m`, `2h`, `1d`, `250us`; `0` needs no unit.
    public static func duration(_ text: String) -> Duration? {
        if text == "0" { return .zero }
        let nanoseconds: [(String, Int64)] = [
            ("us", 1000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
            ("d", 86_400_000_000_000),
        ]
        return amount(text, nanoseconds).map { .nanoseconds($0) }
    }

    /// In bytes: `512B`, `100kB`, `20MB`, `4KiB`, `1.5MiB`.
    public static func size(_ text: String) -> Int? {
        amount(text, [("B", 1), ("kB", 1000), ("MB", 1_000_000), ("KiB", 1024), ("MiB", 1_048_576)]).map { Int($0) }
    }

    /// 0…1: `60%` or `0.6`.
    public static func fraction(_ text: String) -> Double? {
        let share = text.hasSuffix("%") ? number(String(text.dropLast())).map { $0 / 100 } : number(text)
        return share.flatMap { (0...1).contains($0) ? $0 : nil }
    }

    /// A number in plain decimal digits: `20`, `1.5`.
    public static func number(_ text: String) -> Double? {
        guard let first = text.utf8.first, first.isDigit, let last = text.utf8.last, last.isDigit,
            text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
        else { return nil }
        return Double(text)
    }

    /// The number before one of `units`, in the smallest of them; nil where it does not fit.
    private static func amount(_ text: String, _ units: [(name: String, factor: Int64)]) -> Int64? {
        let unit = String(text.drop { $0.isNumber || $0 == "." })
        guard let factor = units.first(where: { $0.name == unit })?.factor else { return nil }
        let digits = text.dropLast(unit.count)
        // Whole numbers and decimal places apart: 22.991448336 s has more digits than a product of doubles keeps.
        let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard number(String(digits)) != nil, let whole = Int64(halves[0]) else { return nil }
        let (product, overflows) = whole.multipliedReportingOverflow(by: factor)
        let rest = halves.count > 1 ? (Double("0." + halves[1]) ?? 0) * Double(factor) : 0
        let (sum, overflowsToo) = product.addingReportingOverflow(Int64(rest.rounded()))
        return overflows || overflowsToo ? nil : sum
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
