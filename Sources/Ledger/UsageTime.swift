import Glibc

/// A moment as one types it: so long ago, a day, or a time.
public enum UsageTime {
    /// Microseconds since 1970; nil for what is none of these:
    ///
    /// - `90s`, `30m`, `24h`, `7d`, `2w`: so long before `now`, a hundred years at most;
    /// - `2026-11-20`: when that day began in UTC;
    /// - `2026-11-20T10:00:00.5+01:00`, as RFC 3339 writes it; the seconds may be left out, as ``Column/minute`` has it.
    public static func microseconds(_ text: String, now: Int64) -> Int64? {
        if let unit = text.last, let seconds = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800][unit] as Int64? {
            guard let amount = number(text.dropLast()), amount <= 3_155_760_000 / seconds else { return nil }
            return now - amount * seconds * 1_000_000
        }
        let halves = text.split(omittingEmptySubsequences: false) { "Tt".contains($0) }
        guard let day = day(halves[0]), halves.count < 3 else { return nil }
        guard halves.count == 2 else { return day * 86_400_000_000 }
        return time(halves[1]).map { day * 86_400_000_000 + $0 }
    }

    /// Days since 1970.
    private static func day(_ text: Substring) -> Int64? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
        else { return nil }
        var date = tm()
        (date.tm_year, date.tm_mon, date.tm_mday) = (Int32(year) - 1900, Int32(month) - 1, Int32(day))
        let seconds = timegm(&date)
        // 31 February became 3 March.
        return date.tm_mon == month - 1 && date.tm_mday == day ? Int64(seconds) / 86_400 : nil
    }

    /// Microseconds since the day began in UTC.
    private static func time(_ text: Substring) -> Int64? {
        guard let sign = text.firstIndex(where: { "Zz+-".contains($0) }), let offset = offset(text[sign...]) else { return nil }
        let halves = text[..<sign].split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count < 3, let seconds = clock(halves[0], parts: 2...3) else { return nil }
        var microseconds: Int64 = 0
        if halves.count == 2 {
            guard number(halves[1]) != nil, halves[0].count == 8 else { return nil }
            microseconds = number((halves[1] + "00000").prefix(6)) ?? 0
        }
        return (seconds - offset) * 1_000_000 + microseconds
    }

    /// Seconds east of UTC.
    private static func offset(_ text: Substring) -> Int64? {
        if text == "Z" || text == "z" { return 0 }
        return clock(text.dropFirst(), parts: 2...2).map { text.first == "-" ? -$0 : $0 }
    }

    /// Seconds of `23:59` or `23:59:59`.
    private static func clock(_ text: Substring, parts: ClosedRange<Int>) -> Int64? {
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = pieces.compactMap { $0.utf8.count == 2 ? number($0) : nil }
        guard parts.contains(pieces.count), numbers.count == pieces.count, numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        return zip(numbers, [3_600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Digits alone: no sign.
    private static func number(_ text: Substring) -> Int64? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int64(text) : nil
    }
}
