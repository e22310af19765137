public import GeminiAPI

/// The buckets of a session's limits and how full they are.
public struct Limiter: Sendable {
    /// The buckets, filled as `preload` says.
    public init(_ limits: [Limit]) {}

    /// Counts a request. Where a bucket is full: which, and when a request would pass. What is held must be given back.
    public mutating func admit(_ inquiry: Inquiry, at moment: Moment) -> (violations: [Verdict.Violation], held: [Int]) { ([], []) }

    /// Gives back what a request held; if it failed, what `count_failed: false` does not count.
    public mutating func settle(held: [Int], failed: Bool, at moment: Moment) {}

    /// How full each bucket is, for the admin API.
    public func state(at moment: Moment) -> JSON { .object([]) }
}
