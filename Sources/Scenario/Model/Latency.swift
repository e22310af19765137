/// How long an answer takes, in session time.
public struct Latency: Sendable, Equatable {
    /// Before the first byte of the answer.
    public var ttfb: Distribution?
    /// Until its last byte; never before the first.
    public var total: Distribution?

    /// A latency.
    public init(ttfb: Distribution? = nil, total: Distribution? = nil) {
        self.ttfb = ttfb
        self.total = total
    }

    /// What a duration is drawn from; nothing drawn is negative.
    public enum Distribution: Sendable, Equatable {
        case fixed(Duration)
        case uniform(Duration, Duration)
        case normal(mean: Duration, deviation: Duration)
        /// Log-normal through these percentiles, cut at `max`.
        case percentiles(p50: Duration, p95: Duration, max: Duration?)
        /// The medians measured on the live service, by model and size.
        case profile
    }
}
