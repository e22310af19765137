import Glibc

/// The one that writes: owns the only connection that may, and runs on a thread of its own.
final class Writer {
    /// Bounds a transaction: to some 15 ms, and to what a failed one has to do again.
    private static let entriesPerCommit = 1_000
    private static let pauseAfterFailure: UInt32 = 100_000  // microseconds

    private let connection: Connection
    private var insert: Statement
    private let inbox: Inbox

    init(path: String, inbox: Inbox) throws(LedgerError) {
        let connection = try Schema.openForWriting(path: path)
        insert = try connection.statement(Entry.insertion, isKept: true)
        self.connection = connection
        self.inbox = inbox
    }

    /// Commits what comes, until the inbox is closed and empty.
    func run() {
        while let batch = inbox.next() { write(batch[...]) }
        do throws(LedgerError) {
            // Passive, so it waits for no reader; SQLite itself finishes the job when the last connection closes.
            try connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        } catch {
            inbox.failed(error)
        }
    }

    /// Keeps trying, while the queue behind it fills and then drops; gives up when a try fails that began after closing.
    private func write(_ batch: ArraySlice<Entry>) {
        var rest = batch
        while !rest.isEmpty {
            let part = rest.prefix(Self.entriesPerCommit)
            let isLastTry = inbox.isClosed
            do throws(LedgerError) {
                try commit(part)
                rest = rest.dropFirst(part.count)
                inbox.committed(part.count)
            } catch {
                inbox.failed(error)
                if isLastTry { return inbox.drop(rest.count) }
                usleep(Self.pauseAfterFailure)
            }
        }
    }

    private func commit(_ entries: ArraySlice<Entry>) throws(LedgerError) {
        try connection.transaction { () throws(LedgerError) in
            for entry in entries { try insert.run(entry.values) }
        }
    }
}
