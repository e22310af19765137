/// Looks through a ledger that was just opened, in steps of a few milliseconds: damage among old entries would show only when someone
/// adds them up.
final class Inspection {
    private static let entriesPerStep = 5_000

    /// Of its own: a look that takes many steps must not tie commits to what was there when it began.
    private let connection: Connection
    private var query: Statement
    /// What comes after it: every page belongs to the table or to its index.
    private var rest = ["SELECT time FROM entry INDEXED BY entry_time ORDER BY time"]

    init(_ path: String) throws(LedgerError) {
        let connection = try Connection(path: path, access: .readOnly)
        query = try connection.statement("SELECT bytes_sent FROM entry NOT INDEXED")
        self.connection = connection
    }

    /// Looks at some entries; true if there are more.
    func step() throws(LedgerError) -> Bool {
        for _ in 0..<Self.entriesPerStep where try !query.step() {
            guard let next = rest.popLast() else { return false }
            query = try connection.statement(next)
        }
        return true
    }
}
