import Scenario

/// What `--budget` is written like: dollars, for all sessions together or each.
enum BudgetFlag {
    static let flag = Flag(
        "budget", "AMOUNT",
        "how much may be spent, by all sessions together (5USD) or by each (0.50USD/session): then requests are refused as by a spend cap, and "
            + "the exit code is 3")

    /// - Throws: `UsageError` for what is no amount.
    static func allowance(_ options: Options) throws -> Allowance {
        guard let text = options["budget"] else { return Allowance() }
        let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = halves[0].hasSuffix("USD") ? halves[0].dropLast(3) : halves[0]
        let decimals = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first ?? ""
        guard digits.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true, digits.last != ".", decimals.utf8.count <= 9,
            !digits.contains(where: { $0 == "e" || $0 == "E" }), let amount = Dollars.nano(String(digits)),
            halves.count == 1 || halves[1] == "session"
        else {
            throw UsageError(
                "--budget is dollars, at most nine digits before and behind the point: 5USD or 0.50USD for all sessions together, "
                    + "5USD/session for each; not '\(text)'")
        }
        return halves.count == 1 ? Allowance(all: amount) : Allowance(session: amount)
    }
}
