import Glibc

/// The one that writes: owns the only connection that may, and runs on a thread of its own.
final class Writer {
    /// Bounds a transaction: to some 15 ms, and to what a failed one has to do again.
    private static let entriesPerCommit = 1_000
    private static let pauseAfterFailure: UInt32 = 100_000  // microseconds
    /// With no entry that waits nobody is in a hurry.
    private static let pauseBeforeReopening = 1  // seconds

    private let path: String
    private let inbox: Inbox
    private let now: @Sendable () -> Int64
    private let tell: @Sendable (LedgerNotice) -> Void
    private var upkeep: Upkeep
    /// Nil while it cannot be opened, and until the next try after it was moved away.
    private var file: LedgerFile?
    /// Until all of the file was looked at.
    private var inspection: Inspection?
    /// While writing fails: how many entries were lost before it began.
    private var lostBefore: Int?
    /// Entries given up at the end.
    private var lost = 0

    init(
        path: String, inbox: Inbox, retention: Retention, now: @escaping @Sendable () -> Int64,
        tell: @escaping @Sendable (LedgerNotice) -> Void
    ) throws(LedgerError) {
        self.path = path
        self.inbox = inbox
        self.now = now
        self.tell = tell
        upkeep = Upkeep(retention)
        do throws(LedgerError) {
            file = try LedgerFile.open(path, now: now, tell: tell)
        } catch {
            guard error.mayPass else { throw error }
            failed(error)
        }
    }

    /// Commits what comes, and removes what is old, until the inbox is closed and empty.
    func run() {
        // A database in memory cannot be opened twice.
        if let file, file.identity != nil { inspection = try? Inspection(path) }
        while let batch = inbox.next(patience: patience) {
            write(batch[...])
            reopen()
            inspect()
            tidy()
        }
        finish()
    }

    /// Seconds until there is something to do without an entry; nil if there never is.
    private var patience: Int? {
        if file == nil { return Self.pauseBeforeReopening }
        return inspection == nil ? upkeep.pause(now: now()) : 0
    }

    /// So that the ledger is well again when its disk is, and not only at the next request.
    private func reopen() {
        guard file == nil, !inbox.isClosed else { return }
        do throws(LedgerError) {
            _ = try opened()
            succeeded(0)
        } catch {
            failed(error)
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
                succeeded(part.count)
            } catch {
                failed(error)
                if isLastTry {
                    lost += rest.count
                    return inbox.drop(rest.count)
                }
                usleep(Self.pauseAfterFailure)
            }
        }
    }

    private func commit(_ entries: ArraySlice<Entry>) throws(LedgerError) {
        leaveIfMoved()
        do throws(LedgerError) {
            try opened().commit(entries)
        } catch {
            guard error.isDamage else { throw error }
            try replace(error)
            try opened().commit(entries)
        }
    }

    private func opened() throws(LedgerError) -> LedgerFile {
        if let file { return file }
        let opened = try LedgerFile.open(path, now: now, tell: tell)
        file = opened
        return opened
    }

    /// Ends the connection to a file that is not, or not for long, the one behind the path.
    private func leave(_ file: LedgerFile) {
        file.connection.leaveLog()
        inspection = nil
        self.file = nil
    }

    private func leaveIfMoved() {
        guard let file, file.isMoved else { return }
        leave(file)
        tell(.moved(path))
    }

    /// The file turned out to be damaged while it was written. Another server may have seen that first.
    private func replace(_ error: LedgerError) throws(LedgerError) {
        guard let file else { throw error }
        leave(file)
        if let kept = try SetAside.move(path, file.identity, because: error, now: now()) { tell(.setAside(path, kept: kept, error)) }
    }

    private func succeeded(_ count: Int) {
        inbox.committed(count)
        upkeep.committed(count)
        guard let before = lostBefore else { return }
        lostBefore = nil
        tell(.recovered(path, lost: inbox.health.dropped - before))
    }

    private func failed(_ error: LedgerError) {
        if error.needsReopening, let file { leave(file) }
        inbox.failed(error)
        guard lostBefore == nil else { return }
        lostBefore = inbox.health.dropped
        tell(.failing(path, capacity: inbox.capacity, error))
    }

    private func replaceOrFail(_ error: LedgerError) {
        do throws(LedgerError) { try replace(error) } catch { failed(error) }
    }

    /// One step of looking through the file, as long as there is something to look at.
    private func inspect() {
        guard let current = inspection else { return }
        do throws(LedgerError) {
            if try !current.step() { inspection = nil }
        } catch {
            inspection = nil
            if error.isDamage { replaceOrFail(error) }
        }
    }

    /// One step of removing what is old, if it is time; entries that came meanwhile go first.
    private func tidy() {
        guard upkeep.pause(now: now()) == 0 else { return }
        leaveIfMoved()
        guard let file else { return }
        do throws(LedgerError) {
            try upkeep.step(on: file.connection, now: now())
        } catch {
            if error.isDamage {
                replaceOrFail(error)
            } else if upkeep.postpone(error, now: now()) {
                tell(.untidy(path, error))
            }
        }
    }

    private func finish() {
        // The last connection tidies up, and only this one can.
        inspection = nil
        if lost > 0, let error = inbox.health.lastError { tell(.lost(path, lost, error)) }
        guard let file else { return }
        if file.isMoved { return leave(file) }
        do throws(LedgerError) {
            try file.check()
            // Passive, so it waits for no reader; SQLite itself finishes the job when the last connection closes.
            try file.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        } catch {
            inbox.failed(error)
            if error.isDamage { replaceAtEnd(error) }
        }
    }

    private func replaceAtEnd(_ error: LedgerError) {
        do throws(LedgerError) {
            try replace(error)
            _ = try opened()
        } catch {
            tell(.damaged(path, error))
        }
    }
}
