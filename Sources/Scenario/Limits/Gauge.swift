/// How full one bucket is. What time has emptied is let go at each question, so that instants must not run backwards.
protocol Gauge: Sendable {
    /// What is in it.
    mutating func used(at moment: Moment) -> Int
    /// How long until so much more fits; zero if it fits now. What never fits is told how long a bucket takes to empty at the most.
    mutating func wait(for weight: Int, at moment: Moment) -> Duration
    /// Puts it in, whether it fits or not.
    mutating func add(_ weight: Int, at moment: Moment)
    /// Takes out what was put in at `past`, unless it is gone by itself.
    mutating func remove(_ weight: Int, from past: Moment, at moment: Moment)
    /// How long until it is empty if nothing more comes; nil where that is not a matter of time.
    mutating func remaining(at moment: Moment) -> Duration?
}

extension Limit {
    /// The longest wait for a bucket of a minute.
    static let minute = Duration.seconds(60)

    /// A gauge for one of this limit's buckets, empty.
    func gauge(_ bucket: Bucket, size: Int, _ calendar: DailyCalendar) -> any Gauge {
        switch (bucket, window) {
        case (.concurrent, _): UnderWay(size: size)
        case (.rpd, _): PeriodWindow(size: size, period: .day(calendar))
        case (_, .sliding): SlidingWindow(size: size)
        case (_, .fixed): PeriodWindow(size: size, period: .minute)
        // A burst counts requests: five tokens or pictures at once are not what anybody means by it.
        case (_, .tokenBucket(let burst)): TokenBucket(size: size, capacity: bucket == .rpm ? burst ?? size : size)
        }
    }
}
