import CSQLite
import Glibc

/// The shape of the file, and how an older one becomes the present one.
enum Schema {
    /// Step n brings format n to format n + 1. A step that was released is never edited: files in the world have passed it.
    private static let steps = [
        """
        CREATE TABLE entry (
            id INTEGER PRIMARY KEY,
            time INTEGER NOT NULL,               -- microseconds since 1970
            session TEXT NOT NULL,
            key TEXT NOT NULL,                   -- 16 hexadecimal digits of the key's SHA-256
            model TEXT NOT NULL,
            operation TEXT NOT NULL,
            status INTEGER NOT NULL,
            prompt_text INTEGER NOT NULL,        -- tokens, as the six that follow
            prompt_image INTEGER NOT NULL,
            cached INTEGER NOT NULL,
            candidates_text INTEGER NOT NULL,
            candidates_image INTEGER NOT NULL,
            thoughts INTEGER NOT NULL,
            tool_use INTEGER NOT NULL,
            images INTEGER NOT NULL,
            cost INTEGER NOT NULL,               -- nano-dollars
            duration INTEGER NOT NULL,           -- microseconds
            ending TEXT NOT NULL,
            source TEXT NOT NULL,
            bytes_sent INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX entry_time ON entry (time);
        """,
        """
        ALTER TABLE entry ADD COLUMN tier TEXT NOT NULL DEFAULT 'standard';
        ALTER TABLE entry ADD COLUMN size TEXT NOT NULL DEFAULT '';         -- of pictures: 1K
        ALTER TABLE entry ADD COLUMN searches INTEGER NOT NULL DEFAULT 0;   -- queries of grounding
        """,
    ]

    /// Marks the file as plantain's, so that nobody's bookmarks become a ledger: "plnt" in ASCII.
    static let applicationIdentifier = 0x706c_6e74

    /// How many bytes of a file tell whose it is.
    static let headerBytes = 72

    /// Whether these first bytes of a database are those of a ledger; nil if they are those of no database.
    /// https://sqlite.org/fileformat.html, 1.3: the application's number has its place at 68.
    static func isLedger(_ header: [UInt8]) -> Bool? {
        guard header.count >= headerBytes, header.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
        return header[68..<72].reduce(0) { $0 << 8 | Int($1) } == applicationIdentifier
    }

    /// A connection for the writer: file made or migrated, write-ahead log on.
    static func openForWriting(path: String) throws(LedgerError) -> Connection {
        let connection = try Connection(path: path, access: .readWrite)
        do throws(LedgerError) {
            let version = try version(connection, path: path)
            // Only a file without a page yet takes it: space that entries leave can be given back in small steps.
            if version == 0 { try connection.execute("PRAGMA auto_vacuum = INCREMENTAL") }
            try enterWriteAheadLog(connection)
            // Power loss may take the last commits, a killed process none; a sync a commit would cost a disk's turn each time.
            try connection.execute("PRAGMA synchronous = NORMAL")
            if version < steps.count { try migrate(connection, path: path) }
        } catch {
            // What is still in the log may be all that can be rescued.
            if error.isDamage { connection.leaveLog() }
            throw onOpening(path, error)
        }
        return connection
    }

    /// A connection that cannot write, to a file in the present format; an older one is brought up to date first, if that may be.
    static func openForReading(path: String) throws(LedgerError) -> Connection {
        do throws(LedgerError) {
            let connection = try Connection(path: path, access: isAtRest(path) ? .immutable : .readOnly)
            let version = try version(connection, path: path)
            if version == steps.count { return connection }
            guard version > 0, access(path, W_OK) == 0 else { throw .older(path, version: version, known: steps.count) }
        } catch {
            throw onReading(path, error)
        }
        _ = try openForWriting(path: path)
        return try Connection(path: path, access: .readOnly)
    }

    /// Whether nobody is at work on a file in a folder that this user may not write, where SQLite could not make the log's index.
    private static func isAtRest(_ path: String) -> Bool {
        let file = SetAside.resolved(path)
        return access(LedgerError.folder(of: file), W_OK) != 0 && access(file, R_OK) == 0 && access(file + "-wal", F_OK) != 0
    }

    /// The format of the file: 0 for one with nothing in it yet. Refuses other programs' databases, and formats of the future.
    private static func version(_ connection: borrowing Connection, path: String) throws(LedgerError) -> Int {
        // One view of all three: between two questions another server may make its tables.
        try connection.execute("SAVEPOINT look")
        let identifier = try connection.integer("PRAGMA application_id")
        let version = try connection.integer("PRAGMA user_version")
        let tables = try connection.integer("SELECT count(*) FROM sqlite_schema")
        try connection.execute("RELEASE look")

        if identifier == 0, version == 0, tables == 0 { return 0 }
        guard identifier == applicationIdentifier else { throw .notALedger(path, message: "it is a database of another program") }
        guard version <= steps.count else { throw .newer(path, version: version, known: steps.count) }
        return version
    }

    /// Asks again inside the transaction: another server may have migrated the file meanwhile. An error ends the connection, and so
    /// the transaction.
    private static func migrate(_ connection: borrowing Connection, path: String) throws(LedgerError) {
        try connection.execute("BEGIN IMMEDIATE")
        let version = try version(connection, path: path)
        for step in steps.dropFirst(version) { try connection.execute(step) }
        try connection.execute("PRAGMA application_id = \(applicationIdentifier); PRAGMA user_version = \(steps.count); COMMIT")
        // Into the file itself: should it be damaged one day, its first page tells whose it is.
        try connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    }

    /// Of two connections that switch a new file at once SQLite turns one away without waiting, whatever its busy timeout says.
    private static func enterWriteAheadLog(_ connection: borrowing Connection) throws(LedgerError) {
        for attempt in 1... {
            do throws(LedgerError) {
                return try connection.execute("PRAGMA journal_mode = WAL")
            } catch {
                guard error.code & 0xff == SQLITE_BUSY, attempt < 500 else { throw error }
                usleep(10_000)
            }
        }
    }

    /// A reader moves nothing, so it says who does.
    static func onReading(_ path: String, _ error: LedgerError) -> LedgerError {
        error.code & 0xff == SQLITE_CORRUPT ? .damaged(path, code: error.code, message: error.message) : onOpening(path, error)
    }

    /// What a statement of ours met while opening says little to the operator without the path.
    private static func onOpening(_ path: String, _ error: LedgerError) -> LedgerError {
        guard error.statement != nil else { return error }
        return error.code & 0xff == SQLITE_NOTADB
            ? .notALedger(path, code: error.code, message: error.message)
            : .cannotOpen(path, code: error.code, errno: 0, message: error.message)
    }
}
