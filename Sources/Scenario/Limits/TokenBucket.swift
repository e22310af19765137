/// A bucket that is emptied evenly: so much a minute, and so much at once.
struct TokenBucket: Gauge {
    private let size: Int
    private let capacity: Int
    /// What is in it, in parts of which a nanosecond takes out `size`: whole numbers, so that a wait is exact.
    private var level: Int128 = 0
    private var last = Duration.zero

    private static let unit: Int128 = 60_000_000_000

    /// - Parameter size: what a minute empties. - Parameter capacity: what it holds.
    init(size: Int, capacity: Int) {
        self.size = size
        self.capacity = capacity
    }

    mutating func used(at moment: Moment) -> Int {
        let passed = Self.nanoseconds(moment.elapsed) - Self.nanoseconds(last)
        level = max(0, level - max(0, passed) * Int128(size))
        last = max(last, moment.elapsed)
        return Int((level + Self.unit - 1) / Self.unit)
    }

    mutating func wait(for weight: Int, at moment: Moment) -> Duration {
        guard weight > 0 else { return .zero }
        guard weight <= capacity else { return Limit.minute }
        _ = used(at: moment)
        return time(for: level - Int128(capacity - weight) * Self.unit)
    }

    mutating func add(_ weight: Int, at moment: Moment) {
        _ = used(at: moment)
        level = min(level + Int128(weight) * Self.unit, Int128(capacity) * Self.unit)
    }

    mutating func remove(_ weight: Int, from past: Moment, at moment: Moment) {
        _ = used(at: moment)
        level = max(0, level - Int128(weight) * Self.unit)
    }

    mutating func remaining(at moment: Moment) -> Duration? {
        _ = used(at: moment)
        return time(for: level)
    }

    /// How long until so much has left, rounded up. A bucket that nothing empties is told a minute too.
    private func time(for excess: Int128) -> Duration {
        guard excess > 0 else { return .zero }
        guard size > 0 else { return Limit.minute }
        return .nanoseconds(Int64(clamping: (excess + Int128(size) - 1) / Int128(size)))
    }

    private static func nanoseconds(_ duration: Duration) -> Int128 {
        Int128(duration.components.seconds) * 1_000_000_000 + Int128(duration.components.attoseconds / 1_000_000_000)
    }
}
