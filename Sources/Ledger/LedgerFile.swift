/// The ledger's file, open for writing. For the writer's thread alone.
final class LedgerFile {
    let path: String
    let connection: Connection
    private var insert: Statement
    /// Whether the file itself had the header of a ledger once; of a new one that is in the log alone, until somebody checkpoints.
    private var hasHeader = false
    /// Nil for a database in memory, which nobody can move.
    let identity: FileIdentity?

    private init(path: String) throws(LedgerError) {
        let connection = try Schema.openForWriting(path: path)
        insert = try connection.statement(Entry.insertion, isKept: true)
        self.connection = connection
        self.path = path
        identity = FileIdentity(path)
        try check()
    }

    /// Opens or creates the file; sets a damaged one aside first.
    static func open(
        _ path: String, now: () -> Int64, tell: (LedgerNotice) -> Void
    ) throws(LedgerError) -> LedgerFile {
        let identity = FileIdentity(path)
        do throws(LedgerError) {
            return try LedgerFile(path: path)
        } catch {
            guard error.isDamage else { throw error }
            if let kept = try SetAside.move(path, identity, because: error, now: now()) { tell(.setAside(path, kept: kept, error)) }
            return try LedgerFile(path: path)
        }
    }

    /// Whether its path leads to another file by now, or to none.
    var isMoved: Bool { identity != nil && FileIdentity(path) != identity }

    /// Looks whether the file is still what it was: SQLite writes its log and reads from memory, and would notice at the next start.
    func check() throws(LedgerError) {
        guard let header = connection.header(Schema.headerBytes) else { return }
        if Schema.isLedger(header) == true {
            hasHeader = true
        } else if hasHeader {
            throw .overwritten(path)
        }
    }

    func commit(_ entries: ArraySlice<Entry>) throws(LedgerError) {
        try check()
        try connection.transaction { () throws(LedgerError) in
            for entry in entries { try insert.run(entry.values) }
        }
    }
}
