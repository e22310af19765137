/// When the day's buckets are emptied: a time of day in a zone.
struct DailyCalendar: Sendable {
    private let reset: Limit.DailyReset
    private let rules: TimeZoneRules

    /// The calendar of `reset`. - Parameter zone: the bytes of a zone's file, by name.
    init(_ reset: Limit.DailyReset, zone: (String) -> [UInt8]?) {
        self.init(reset, TimeZoneRules.named(reset.zone, zone))
    }

    init(_ reset: Limit.DailyReset, _ rules: TimeZoneRules) {
        self.reset = reset
        self.rules = rules
    }

    /// The resets round an instant, all in microseconds since 1970: the last not after it, and the next.
    func day(of instant: Int64) -> Range<Int64> {
        let seconds = instant.floored(by: 1_000_000)
        let today = (seconds + Int64(rules.offset(at: seconds) - reset.second)).floored(by: 86_400)
        // The neighbours too: on a day with a change of clocks the reset may lie on the other side.
        let resets = (-2...2).map { rules.instant(local: (today + $0) * 86_400 + Int64(reset.second)) }
        let start = resets.last { $0 <= seconds } ?? seconds
        let next = resets.first { $0 > seconds } ?? seconds + 86_400
        return start * 1_000_000..<next * 1_000_000
    }
}

extension Moment {
    /// When the session's clock was at zero.
    var sessionStart: Moment { Moment(elapsed: .zero, microseconds: microseconds - elapsed.wholeMicroseconds) }

    /// An earlier or later instant on the same clock.
    func at(_ elapsed: Duration) -> Moment {
        Moment(elapsed: elapsed, microseconds: sessionStart.microseconds + elapsed.wholeMicroseconds)
    }
}

extension Duration {
    /// Whole microseconds, the rest cut off.
    fileprivate var wholeMicroseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
