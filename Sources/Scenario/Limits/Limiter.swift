/// The buckets of a session's limits and how full they are.
///
/// All limits that match a request are asked in one go. If any refuses, the request fills the buckets of those whose `count_failed`
/// says so, and is under way in none.
public struct Limiter: Sendable {
    /// In the order of the file.
    let limits: [Limit]
    private let calendars: [DailyCalendar]
    /// One set of buckets for each key, model, … seen.
    var sets: [Owner: BucketSet] = [:]
    /// The owners, as they were first seen.
    var owners: [Owner] = []
    /// What requests under way hold, by the numbers in `Verdict.held`.
    private var tickets: [Int: Ticket] = [:]
    private var lastTicket = 0

    /// So many sets are remembered; the first seen is forgotten, which lets a client that invents keys past its limits rather than
    /// past our memory.
    static let mostSets = 100_000

    /// The buckets, filled as `preload` says.
    /// - Parameter zone: the bytes of a zone's compiled file, by its name, for daily resets. Without it, or where it has none,
    ///   `America/Los_Angeles` and `UTC` are built in, and any other zone is taken for the first.
    public init(_ limits: [Limit], zone: (String) -> [UInt8]? = { _ in nil }) {
        self.limits = limits
        calendars = limits.map { DailyCalendar($0.reset, zone: zone) }
    }

    /// Counts a request. Where a bucket is full: which, and when this very request would pass. What is held must be given back.
    ///
    /// Violations come in the order rpd, rpm, tpm, ipm, concurrent. A request larger than its whole bucket never passes; it is told a
    /// minute, or the daily reset, all the same, as the live service tells some time always.
    /// - Parameter applies: whether a limit's `when` holds for the request.
    public mutating func admit(
        _ inquiry: Inquiry, at moment: Moment, where applies: (Limit) -> Bool
    ) -> (violations: [Verdict.Violation], held: [Int]) {
        let owners = limits.indices.filter { applies(limits[$0]) }.map { Owner(limit: $0, limits[$0].scope, inquiry) }
        for owner in owners where sets[owner] == nil { open(owner, at: moment) }
        let full = owners.map { sets[$0]?.waits(for: inquiry, at: moment).filter { $0.value > .zero } ?? [:] }
        guard full.contains(where: { !$0.isEmpty }) else {
            return ([], owners.compactMap { hold($0, inquiry, at: moment) })
        }
        for owner in owners where limits[owner.limit].countsFailed { sets[owner]?.count(inquiry, refused: true, at: moment) }
        return (violations(full, of: owners, inquiry, at: moment), [])
    }

    /// Gives back what a request held; if it failed, what `count_failed: false` does not count. What was given back already, or is
    /// forgotten, is let be.
    public mutating func settle(held: [Int], failed: Bool, at moment: Moment) {
        for number in held {
            guard let ticket = tickets.removeValue(forKey: number) else { continue }
            let isUncounted = failed && !limits[ticket.owner.limit].countsFailed
            sets[ticket.owner]?.release(ticket.weights, from: ticket.moment, uncounted: isUncounted, at: moment)
        }
    }

    /// Waits are taken after a refused request has been counted, as it is then itself in its own way, and may have filled buckets
    /// that had room: the told time covers those too.
    private mutating func violations(
        _ full: [[Limit.Bucket: Duration]], of owners: [Owner], _ inquiry: Inquiry, at moment: Moment
    ) -> [Verdict.Violation] {
        let waits = owners.map { sets[$0]?.waits(for: inquiry, at: moment) ?? [:] }
        var hidden = Duration.zero
        for (waits, full) in zip(waits, full) {
            for (bucket, wait) in waits where full[bucket] == nil && bucket != .concurrent { hidden = max(hidden, wait) }
        }
        return Limit.Bucket.byWeight.flatMap { bucket in
            owners.indices.filter { full[$0][bucket] != nil }.map { index in
                let limit = limits[owners[index].limit]
                let wait = max(hidden, waits[index][bucket] ?? .zero)
                return Verdict.Violation(
                    limit: limit.id, bucket: bucket, value: limit.buckets[bucket] ?? 0, retryDelay: limit.retryDelay[bucket] ?? wait)
            }
        }
    }

    private mutating func open(_ owner: Owner, at moment: Moment) {
        if owners.count == Self.mostSets { sets[owners.removeFirst()] = nil }
        owners.append(owner)
        sets[owner] = BucketSet(limits[owner.limit], calendars[owner.limit], at: moment)
    }

    /// Counts an admitted request in one set; the number of its ticket, if anything may have to be given back.
    private mutating func hold(_ owner: Owner, _ inquiry: Inquiry, at moment: Moment) -> Int? {
        sets[owner]?.count(inquiry, refused: false, at: moment)
        let limit = limits[owner.limit]
        guard limit.buckets[.concurrent] != nil || !limit.countsFailed else { return nil }
        lastTicket += 1
        tickets[lastTicket] = Ticket(owner: owner, weights: BucketSet.weights(inquiry), moment: moment)
        return lastTicket
    }

    /// Whose a set of buckets is.
    struct Owner: Hashable, Sendable {
        /// By index.
        let limit: Int
        /// In the order of the limit's scope.
        let names: [String]

        init(limit: Int, _ scope: [Limit.Scope], _ inquiry: Inquiry) {
            self.limit = limit
            names = scope.map {
                switch $0 {
                case .apiKey: inquiry.key
                case .project: inquiry.project.isEmpty ? inquiry.key : inquiry.project
                case .model: inquiry.model
                case .session: inquiry.session
                }
            }
        }
    }

    /// What one request holds in one set.
    private struct Ticket: Sendable {
        var owner: Owner
        var weights: [Limit.Bucket: Int]
        var moment: Moment
    }
}
