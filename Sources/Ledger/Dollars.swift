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
}
