import Glibc
import Ledger

/// `plantain usage`: what was spent, from the ledger; and whether that is what it should be.
enum UsageCommand {
    static let command = Command(
        name: "usage", summary: "show requests, pictures, tokens and cost, by model and key or as you like",
        discussion: """
            Adds up the ledger, also while a server writes to it. Keys are shown as digests: the ledger never holds a key.
            With --assert 'images<=12, cost<=0.50USD' it ends with 1 where that does not hold, and says why on standard error.

            \(UsageAssertion.grammar)
            """,
        flags: [
            Flag(
                "by", "COLUMNS", "what to group by, with commas between: \(Column.allCases.map(\.rawValue).joined(separator: ", "))",
                fallback: "model,key"),
            Flag("since", "TIME", "leave out what was before: 24h or 7d ago, 2026-11-20 (UTC), or 2026-11-20T10:00:00Z"),
            Flag("until", "TIME", "leave out what was then or later"),
            Flag("session", "NAME", "count one session"),
            Flag("model", "NAME", "count one model"),
            Flag("key", "DIGEST", "count one key: 16 hexadecimal digits, as shown"),
            Flag("json", nil, "print JSON"),
            Flag("csv", nil, "print CSV"),
            Flag("assert", "CONDITIONS", "end with 1 where these do not hold"),
            Flag("vacuum", nil, "give the space of removed entries back to the disk first"),
            Flag("ledger", "FILE", "the ledger to read", fallback: "ledger.db in the data folder"),
            Flag("data", "FOLDER", "data folder", fallback: "$XDG_STATE_HOME/plantain or ~/.local/state/plantain"),
        ],
        run: { options in
            let plan = try UsagePlan(options, now: Ledger.clock())
            let rows = try plan.rows()
            switch plan.form {
            case .table: print(table(rows))
            case .json: print(json(rows))
            case .csv: print(csv(rows, by: plan.columns), terminator: "")
            }
            let total = UsageRow.total(of: rows)
            let failures = plan.assertions.compactMap { $0.failure(of: total) }
            for failure in failures { printError("usage: \(failure)") }
            return failures.isEmpty ? 0 : 1
        })
}
