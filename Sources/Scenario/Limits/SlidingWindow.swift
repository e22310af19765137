/// What came within the last sixty seconds: exact, one entry a request, never more entries than the bucket holds.
struct SlidingWindow: Gauge {
    private let size: Int
    /// From `first` on, by time. What is before it is gone, and is cut off now and then.
    private(set) var entries: [(at: Duration, weight: Int)] = []
    private var first = 0
    private var sum = 0

    init(size: Int) { self.size = size }

    mutating func used(at moment: Moment) -> Int {
        while first < entries.count, entries[first].at + Limit.minute <= moment.elapsed { forget() }
        return sum
    }

    mutating func wait(for weight: Int, at moment: Moment) -> Duration {
        guard weight > 0 else { return .zero }
        guard weight <= size else { return Limit.minute }
        var left = used(at: moment)
        var leaving = first
        while left > size - weight {
            left -= entries[leaving].weight
            leaving += 1
        }
        return leaving == first ? .zero : entries[leaving - 1].at + Limit.minute - moment.elapsed
    }

    mutating func add(_ weight: Int, at moment: Moment) {
        guard weight > 0, size > 0 else { return }
        _ = used(at: moment)
        entries.append((moment.elapsed, min(weight, size)))
        sum += min(weight, size)
        // Where the newer ones fill the bucket alone, the older ones decide nothing: this keeps the memory bounded under a flood.
        while sum - entries[first].weight >= size { forget() }
    }

    mutating func remove(_ weight: Int, from past: Moment, at moment: Moment) {
        // Of entries with the same time and weight any will do.
        guard let index = entries[first...].lastIndex(where: { $0.at == past.elapsed && $0.weight == weight }) else { return }
        entries.remove(at: index)
        sum -= weight
    }

    mutating func remaining(at moment: Moment) -> Duration? {
        used(at: moment) == 0 ? .zero : entries.last.map { $0.at + Limit.minute - moment.elapsed }
    }

    private mutating func forget() {
        sum -= entries[first].weight
        first += 1
        if first > 32, first * 2 > entries.count {
            entries.removeFirst(first)
            first = 0
        }
    }
}
