import Glibc
import Synchronization

/// Who spent what, in an SQLite file.
///
/// Callers append and never wait for the disk. One writer thread owns the only connection that writes and commits in batches, some
/// 15 ms after an entry came; a killed process loses at most its last 50 ms. A write that fails is tried again and never disturbs
/// the callers: ``health`` tells, and counts what was lost. Several servers may share one file.
///
/// A damaged file is set aside and a fresh one begun; one that was moved or deleted is made anew. What happens to the file is told
/// once, as a ``LedgerNotice``.
public final class Ledger: Sendable {
    /// The file, for those who read it.
    public let path: String
    private let inbox: Inbox
    let desk: Desk
    private let threads: Mutex<[Thread]>

    /// Opens or creates the file, and brings an older format up to date. If the disk is full or the file is locked, entries wait.
    ///
    /// - Parameters:
    ///   - capacity: How many entries may wait for the disk; what comes on top of them is dropped and counted.
    ///   - keep: Entries whose time is longer ago than this are removed: at the start, and about once an hour. Nil keeps them.
    ///   - sizeLimit: In bytes: when the file holds more, the oldest entries are removed until a tenth of it is free. Its write-ahead
    ///     log, some 4 MB while a server runs, comes on top. Nil sets no limit.
    ///   - now: Microseconds since 1970, from the clock that age goes by; the machine's if not given.
    ///   - tell: What takes the notices; called by the writer's thread, and by the caller's while it opens.
    /// - Throws: ``LedgerError`` if the file or its folder cannot be written, if it is no ledger, or if a newer plantain wrote it.
    public init(
        path: String, capacity: Int = 100_000, keep: Duration? = nil, sizeLimit: Int? = nil,
        now: @escaping @Sendable () -> Int64 = Ledger.clock, tell: @escaping @Sendable (LedgerNotice) -> Void = { _ in }
    ) throws(LedgerError) {
        let inbox = Inbox(capacity: capacity)
        let retention = Retention(age: keep?.microseconds, size: sizeLimit)
        let writer = try Writer(path: path, inbox: inbox, retention: retention, now: now, tell: tell)
        self.path = path
        self.inbox = inbox
        let desk = Desk { question in
            Result { () throws(LedgerError) in
                try LedgerReader(path: path).usage(
                    by: question.columns, since: question.since, until: question.until, where: question.filters)
            }
        }
        self.desk = desk
        threads = Mutex([Thread { writer.run() }, Thread { desk.run() }])
    }

    /// The threads know inbox and desk and not the ledger, so this runs when the last user has gone.
    deinit { close() }

    /// Appends an entry. Takes well under a microsecond, and never waits for the disk.
    public func record(_ entry: Entry) { inbox.append(entry) }

    /// How the ledger does just now.
    public var health: Health { inbox.health }

    /// Entries lost: the queue was full, the ledger was closed, or the disk still refused them at the end.
    public var dropped: Int { health.dropped }

    /// Why the latest failed commit failed; nil if none ever did. The entries of that commit may be in the file since.
    public var lastError: LedgerError? { health.lastError }

    /// Waits until what was appended so far is committed, or an attempt to commit it has failed (see ``lastError``).
    ///
    /// Blocks the calling thread: for tests and for the end of a process, not for the loop.
    public func flush() { inbox.flush() }

    /// Commits what was appended, checkpoints, and ends its threads; entries recorded later are dropped, questions not answered. Blocks like ``flush()``.
    public func close() {
        inbox.close()
        desk.close()
        threads.withLock { threads in
            for thread in threads { thread.join() }
            threads = []
        }
    }

    /// Microseconds since 1970 by the machine's clock.
    @Sendable public static func clock() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000
    }
}
