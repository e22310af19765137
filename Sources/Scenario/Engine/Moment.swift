/// An instant on a session's clock: it starts at zero, runs `clock.speed` times faster than the wall's, and can be moved forward.
public struct Moment: Sendable, Comparable {
    /// Since the session began.
    public var elapsed: Duration
    /// Microseconds since 1970, on the session's clock: what daily resets go by.
    public var microseconds: Int64

    /// An instant.
    public init(elapsed: Duration, microseconds: Int64) {
        self.elapsed = elapsed
        self.microseconds = microseconds
    }

    /// The earlier of two.
    public static func < (left: Moment, right: Moment) -> Bool { left.elapsed < right.elapsed }
}
