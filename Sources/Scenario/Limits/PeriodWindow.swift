/// What came in the minute or the day that is now.
struct PeriodWindow: Gauge {
    private let size: Int
    private let period: Period
    /// When the period began that `count` is of.
    private var start = Int64.min
    private var count = 0

    /// The periods that are counted.
    enum Period: Sendable {
        /// Full minutes since the session began.
        case minute
        case day(DailyCalendar)
    }

    init(size: Int, period: Period) {
        self.size = size
        self.period = period
    }

    mutating func used(at moment: Moment) -> Int {
        let now = bounds(moment).start
        if now != start { (start, count) = (now, 0) }
        return count
    }

    mutating func wait(for weight: Int, at moment: Moment) -> Duration {
        weight == 0 || used(at: moment) <= size - weight ? .zero : bounds(moment).rest
    }

    mutating func add(_ weight: Int, at moment: Moment) { count = min(used(at: moment) + min(weight, size), size) }

    mutating func remove(_ weight: Int, from past: Moment, at moment: Moment) {
        if bounds(past).start == bounds(moment).start { count = max(0, used(at: moment) - weight) }
    }

    mutating func remaining(at moment: Moment) -> Duration? { used(at: moment) == 0 ? .zero : bounds(moment).rest }

    /// When the period of an instant began, and how long it still lasts.
    private func bounds(_ moment: Moment) -> (start: Int64, rest: Duration) {
        switch period {
        case .minute:
            let start = moment.elapsed.components.seconds.floored(by: 60) * 60
            return (start, .seconds(start + 60) - moment.elapsed)
        case .day(let calendar):
            let day = calendar.day(of: moment.microseconds)
            return (day.lowerBound, .microseconds(day.upperBound - moment.microseconds))
        }
    }
}
