import Glibc
import Ledger

/// `plantain usage`: what was spent, from the ledger.
enum UsageCommand {
    static let command = Command(
        name: "usage", summary: "show requests, pictures, tokens and cost by model and key",
        discussion: "Adds up the ledger, also while a server writes to it. Keys are shown as digests: the ledger never holds a key.",
        flags: [
            Flag("json", nil, "print JSON"),
            Flag("ledger", "FILE", "the ledger to read", fallback: "ledger.db in the data folder"),
            Flag("data", "FOLDER", "data folder", fallback: "$XDG_STATE_HOME/plantain or ~/.local/state/plantain"),
        ],
        run: { options in
            let path = options["ledger"] ?? Environment.dataFolder(options) + "/ledger.db"
            // Before the first request there is no ledger, which is no mistake.
            if options["ledger"] == nil, access(path, F_OK) != 0 {
                print(options.isSet("json") ? json([]) : table([]))
                return 0
            }
            let rows = try LedgerReader(path: path).usage()
            print(options.isSet("json") ? json(rows) : table(rows))
            return 0
        })
}
