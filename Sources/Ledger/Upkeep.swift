/// When old entries are removed, and how: in steps of some milliseconds, so that new entries never wait for long.
struct Upkeep {
    private enum Stage { case rest, age, size, space }

    private static let hour: Int64 = 3_600_000_000
    private static let entriesPerStep = 1_000
    private static let pagesPerStep = 256

    private let retention: Retention
    private var stage = Stage.age
    private var isShrinking = false
    private var hasRemoved = false
    private var entries = 0
    private var last: Int64 = 0
    private var isPostponed = false
    private var hasTold = false

    init(_ retention: Retention) { self.retention = retention }

    /// Seconds until the next step; 0 if it is time, nil if there never is one.
    func pause(now: Int64) -> Int? {
        if retention.isUnbounded { return nil }
        let elapsed = now - last
        let wait = isPostponed ? Self.hour / 60 : Self.hour
        // A clock that was set back must not put it off for days.
        if elapsed < 0 || elapsed >= wait { return 0 }
        if !isPostponed, stage != .rest || entries >= Self.entriesPerStep { return 0 }
        return Int((wait - elapsed) / 1_000_000) + 1
    }

    mutating func committed(_ count: Int) { entries += count }

    /// Something stands in the way: tries again in a minute. True if the operator should hear of it, the first time.
    mutating func postpone(_ error: LedgerError, now: Int64) -> Bool {
        isPostponed = true
        last = now
        // Another server that holds the file is at work on it, perhaps at this very thing.
        if error.isBusy || hasTold { return false }
        hasTold = true
        return true
    }

    /// Removes some entries, or gives some space back.
    mutating func step(on connection: borrowing Connection, now: Int64) throws(LedgerError) {
        connection.wait(milliseconds: 20)
        defer { connection.wait(milliseconds: Connection.patience) }
        isPostponed = false
        switch stage {
        case .rest:
            last = now
            entries = 0
            stage = .age
        case .age:
            let removed = try remove("WHERE time < ?", retention.age.map { now - $0 }, on: connection)
            if removed < Self.entriesPerStep { stage = .size }
        case .size:
            let removed = try isLarge(connection) ? remove("WHERE time <= ?", .max, on: connection) : 0
            isShrinking = removed > 0
            if removed == 0 { stage = .space }
        case .space:
            if hasRemoved, try Space.release(connection, pages: Self.pagesPerStep, limit: retention.size) { return }
            (hasRemoved, hasTold) = (false, false)
            (last, entries) = (now, 0)
            stage = .rest
        }
    }

    /// Removes the oldest entries of a condition, and says how many.
    private mutating func remove(
        _ condition: String, _ time: Int64?, on connection: borrowing Connection
    ) throws(LedgerError) -> Int {
        guard let time else { return 0 }
        var delete = try connection.statement(
            "DELETE FROM entry WHERE id IN (SELECT id FROM entry \(condition) ORDER BY time, id LIMIT \(Self.entriesPerStep))")
        try delete.run([.integer(time)])
        if connection.changes > 0 { hasRemoved = true }
        return connection.changes
    }

    /// Whether what is in the file is over the limit, or, once it was, still over nine tenths of it.
    private func isLarge(_ connection: borrowing Connection) throws(LedgerError) -> Bool {
        guard let limit = retention.size else { return false }
        return try Space.used(connection) > (isShrinking ? limit / 10 * 9 : limit)
    }
}
