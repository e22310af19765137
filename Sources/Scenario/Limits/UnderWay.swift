/// Requests that are being answered. Time empties nothing here: `Limiter.settle` does.
struct UnderWay: Gauge {
    private let size: Int
    private var count = 0

    init(size: Int) { self.size = size }

    mutating func used(at moment: Moment) -> Int { count }

    /// Nobody knows when another answer ends. A second is a guess; the live service is not known to have such a quota at all.
    mutating func wait(for weight: Int, at moment: Moment) -> Duration { count <= size - weight ? .zero : .seconds(1) }

    mutating func add(_ weight: Int, at moment: Moment) { count += weight }

    mutating func remove(_ weight: Int, from past: Moment, at moment: Moment) { count = max(0, count - weight) }

    mutating func remaining(at moment: Moment) -> Duration? { nil }
}
