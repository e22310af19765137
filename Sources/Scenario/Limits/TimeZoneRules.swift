/// How far local time is from UTC, at any instant, in one zone. A pure value: the zone's file is read by whoever composes.
struct TimeZoneRules: Sendable {
    /// What holds before the first change, in seconds east of UTC.
    let first: Int
    /// The table, in order: from `at`, in seconds since 1970, the offset is another.
    let changes: [(at: Int64, offset: Int)]
    /// What holds after the table; nil is its last offset for ever.
    let rule: PosixZone?

    /// The time of California, where the live service's day begins: the law since 2007 (15 U.S.C. 260a). Known without a file.
    static let pacific = TimeZoneRules(
        PosixZone(
            standard: -8 * 3600,
            summer: .init(
                offset: -7 * 3600, begin: .init(day: .weekday(0, week: 2, month: 3)), end: .init(day: .weekday(0, week: 1, month: 11)))))

    /// One rule for all years.
    init(_ rule: PosixZone) {
        first = rule.standard
        changes = []
        self.rule = rule
    }

    init(first: Int, changes: [(at: Int64, offset: Int)], rule: PosixZone?) {
        self.first = first
        self.changes = changes
        self.rule = rule
    }

    /// The rules of the zone called `name`: of its file if `bytes` has it, else built in. What nobody knows has the live service's day.
    static func named(_ name: String, _ bytes: (String) -> [UInt8]?) -> TimeZoneRules {
        if let rules = bytes(name).flatMap({ TimeZoneRules(file: $0) }) { return rules }
        return ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"].contains(name) ? TimeZoneRules(PosixZone(standard: 0)) : pacific
    }

    /// Seconds east of UTC at an instant, in seconds since 1970.
    func offset(at instant: Int64) -> Int {
        guard let last = changes.last, instant < last.at else { return rule?.offset(at: instant) ?? changes.last?.offset ?? first }
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].at <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : changes[low - 1].offset
    }

    /// The instant at which clocks show `local`, seconds since 1970 as a zone at UTC would count them. Of two such instants the
    /// first; where clocks leap over it, as much later as they leap.
    func instant(local: Int64) -> Int64 {
        let (before, after) = (offset(at: local - 86_400), offset(at: local + 86_400))
        let (early, late) = (local - Int64(before), local - Int64(after))
        return offset(at: early) != before && offset(at: late) == after ? late : early
    }
}
