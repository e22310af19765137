/// Something the operator should hear about the ledger: one sentence, said once.
public struct LedgerNotice: Equatable, Sendable {
    /// How much it matters.
    public enum Level: String, Sendable {
        /// What was wrong is over.
        case info
        /// The ledger goes on, in a way its owner may not expect.
        case warn
        /// Entries wait, or are lost.
        case error
    }

    /// How much it matters.
    public var level: Level
    /// The sentence: names the file, what happened and what becomes of the entries.
    public var text: String

    /// A sentence and how much it matters.
    public init(_ level: Level, _ text: String) {
        self.level = level
        self.text = text
    }
}

extension LedgerNotice {
    static func setAside(_ path: String, kept: String, _ error: LedgerError) -> Self {
        Self(.warn, "The ledger \(path) is damaged (\(error.message)): it is kept as \(kept), and a fresh one is begun.")
    }

    static func damaged(_ path: String, _ error: LedgerError) -> Self {
        Self(.error, "The ledger \(path) is damaged (\(error.message)): move it away before the next start.")
    }

    static func moved(_ path: String) -> Self {
        Self(.warn, "The ledger \(path) was moved, deleted or set aside: entries go to the file that has its name from now on.")
    }

    static func failing(_ path: String, capacity: Int, _ error: LedgerError) -> Self {
        Self(
            .error,
            "The ledger \(path) cannot be written (\(error.message)): serving goes on, and up to \(capacity) entries wait in memory.")
    }

    static func recovered(_ path: String, lost: Int) -> Self {
        Self(
            .info,
            "The ledger \(path) is written again: \(lost == 0 ? "no entry was" : lost == 1 ? "1 entry was" : "\(lost) entries were") lost.")
    }

    static func lost(_ path: String, _ count: Int, _ error: LedgerError) -> Self {
        Self(
            .error,
            "\(count == 1 ? "1 entry is" : "\(count) entries are") lost, because the ledger \(path) could not be written to the end (\(error.message))."
        )
    }

    static func untidy(_ path: String, _ error: LedgerError) -> Self {
        Self(.warn, "Old entries of the ledger \(path) cannot be removed (\(error.message)): it grows until that is over.")
    }
}
