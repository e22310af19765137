import GeminiAPI

/// What is known of a server's journal: which rows were told already, and which exchanges are under way. A value.
struct TailJournal {
    /// An exchange under way, and when its row came.
    struct Live {
        var row: TailRow
        var since: ContinuousClock.Instant
    }

    /// The latest revision.
    private(set) var revision = 0
    private var live: [Int: Live] = [:]
    /// How fast the clocks of sessions run, as ended exchanges have shown.
    private var speeds: [String: Double] = [:]

    /// Takes a row.
    /// - Returns: the row, if the exchange has ended and that is news.
    mutating func take(_ row: TailRow, at instant: ContinuousClock.Instant) -> TailRow? {
        guard row.revision > revision else { return nil }
        revision = row.revision
        guard row.isEnded else {
            live[row.number] = Live(row: row, since: instant)
            return nil
        }
        live[row.number] = nil
        if let speed = row.speed { speeds[row.session] = speed }
        return row
    }

    /// Takes what the journal holds, in whatever order it is told.
    /// - Parameter isTold: false for what ended before anybody wanted to know.
    mutating func take(_ rows: [TailRow], upTo revision: Int, isTold: Bool, at instant: ContinuousClock.Instant) -> [TailRow] {
        live = [:]
        // Those under way have changed before, too.
        for row in rows where !row.isEnded { live[row.number] = Live(row: row, since: instant) }
        let known = self.revision
        self.revision = max(known, revision)
        return isTold ? rows.filter { $0.isEnded && $0.revision > known }.sorted { $0.revision < $1.revision } : []
    }

    /// A session has begun anew, or all (`*`): nobody will tell how what was under way there ends.
    mutating func reset(_ session: String) {
        live = session == "*" ? [:] : live.filter { $0.value.row.session != session }
        speeds = [:]
    }

    /// Another server: it counts from the start.
    mutating func restart() { self = TailJournal() }

    /// Those under way, the oldest first, as lines.
    func lines(at instant: ContinuousClock.Instant, columns: Int) -> [TailLine] {
        live.sorted { $0.key < $1.key }.map { _, live in
            let waited = live.since.duration(to: instant) / .seconds(1)
            return live.row.underWay(waited: waited * (speeds[live.row.session] ?? 1), columns: columns)
        }
    }
}
