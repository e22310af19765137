internal import GeminiAPI
internal import Glibc

extension Latency.Distribution {
    /// A duration, the same for the same seed and purpose; never negative, in whole microseconds.
    ///
    /// Rounded because `log` and `cos` may differ in the last bit from one libm to another.
    /// - Parameter median: What `profile` is about. Nothing was measured of the pauses within a stream, so that there it is zero.
    public func draw(seed: UInt64, _ purpose: String, median: Duration = .zero) -> Duration {
        var dice = Dice(seed: seed, purpose)
        switch self {
        case .fixed(let duration): return max(duration, .zero)
        case .uniform(let low, let high):
            return .rounded(low.inSeconds + (high.inSeconds - low.inSeconds) * dice.unit())
        case .normal(let mean, let deviation):
            return .rounded(mean.inSeconds + deviation.inSeconds * dice.normal())
        case .percentiles(let p50, let p95, let most):
            guard p50 > .zero, p95 > p50 else { return min(max(p50, .zero), most ?? p50) }
            // The 95th percentile of a normal distribution lies 1.645 deviations above its mean.
            let drawn = p50.inSeconds * exp(log(p95 / p50) / 1.6448536269514722 * dice.normal())
            return min(.rounded(drawn), most ?? .rounded(.infinity))
        case .profile:
            let spread = Self.percentiles(p50: median, p95: median * LatencyProfile.p95, max: median * LatencyProfile.most)
            return spread.draw(seed: seed, purpose)
        }
    }
}

extension Dice {
    /// Of the normal distribution with mean 0 and deviation 1 (Box and Muller 1958).
    fileprivate mutating func normal() -> Double {
        let (radius, angle) = (1 - unit(), unit())
        return sqrt(-2 * log(radius)) * cos(2 * .pi * angle)
    }
}

extension Duration {
    fileprivate var inSeconds: Double { self / .seconds(1) }

    /// Cut at zero and at thirty years, so that no draw overflows.
    fileprivate static func rounded(_ seconds: Double) -> Duration {
        .microseconds(Int64((min(max(seconds, 0), 1e9) * 1e6).rounded()))
    }
}
