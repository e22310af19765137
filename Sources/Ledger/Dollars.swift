/// Nano-dollars as a decimal number of dollars, exactly.
enum Dollars {
    /// How many decimals these need to be written exactly: at least the cents.
    static func decimals(of costs: [Int64]) -> Int {
        costs.map { cost in
            var (rest, decimals) = (cost, 9)
            while decimals > 2, rest % 10 == 0 {
                rest /= 10
                decimals -= 1
            }
            return decimals
        }.max() ?? 2
    }

    /// With that many of the nine decimals; those left out have to be zeros.
    static func text(_ cost: Int64, decimals: Int) -> String {
        let digits = String(cost.magnitude)
        let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        return (cost < 0 ? "-" : "") + padded.dropLast(9) + "." + padded.suffix(9).prefix(decimals)
    }
}
