import Synchronization

/// Who spent what, in an SQLite file.
///
/// Callers append and never wait for the disk. One writer thread owns the only connection that writes and commits in batches, some
/// 15 ms after an entry came; a killed process loses at most its last 50 ms. A write that fails is tried again and never disturbs
/// the callers: ``lastError`` says why, and ``dropped`` counts what was lost. Several servers may share one file.
public final class Ledger: Sendable {
    /// The file, for those who read it.
    public let path: String
    private let inbox: Inbox
    private let thread: Mutex<Thread?>

    /// Opens or creates the file, and brings an older format up to date.
    ///
    /// - Parameter capacity: How many entries may wait for the disk; what comes on top of them is dropped and counted.
    /// - Throws: ``LedgerError`` if the file or its folder cannot be written, if it is no ledger, or if a newer plantain wrote it.
    public init(path: String, capacity: Int = 100_000) throws(LedgerError) {
        let inbox = Inbox(capacity: capacity)
        let writer = try Writer(path: path, inbox: inbox)
        self.path = path
        self.inbox = inbox
        thread = Mutex(Thread { writer.run() })
    }

    /// The thread knows the inbox and not the ledger, so this runs when the last user has gone.
    deinit { close() }

    /// Appends an entry. Takes well under a microsecond, and never waits for the disk.
    public func record(_ entry: Entry) { inbox.append(entry) }

    /// Entries lost: the queue was full, the ledger was closed, or the disk still refused them at the end.
    public var dropped: Int { inbox.dropped }

    /// Why the latest failed commit failed; nil if none ever did. The entries of that commit may be in the file since.
    public var lastError: LedgerError? { inbox.lastError }

    /// Waits until what was appended so far is committed, or an attempt to commit it has failed (see ``lastError``).
    ///
    /// Blocks the calling thread: for tests and for the end of a process, not for the loop.
    public func flush() { inbox.flush() }

    /// Commits what was appended, checkpoints, and ends the writer; entries recorded later are dropped. Blocks like ``flush()``.
    public func close() {
        inbox.close()
        thread.withLock { thread in
            thread?.join()
            thread = nil
        }
    }
}
