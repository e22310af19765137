/// An instant on a session's clock: it starts at zero, runs `clock.speed` times faster than the wall's, and can be moved forward.
public struct Moment: Sendable, Comparable {
    /// Since the session began.
    public var elapsed: Duration
    /// Microseconds since 1970, on the session's clock: what daily resets go by.
    public var microseconds: Int64
    /// The same instant on a clock that all sessions read alike, whenever they began: what machines go by that they share.
    /// `microseconds`, if it is not set, which differ between sessions unless time runs at its own speed and nobody moves it.
    public var common: Duration

    /// An instant.
    public init(elapsed: Duration, microseconds: Int64) {
        self.elapsed = elapsed
        self.microseconds = microseconds
        common = .microseconds(microseconds)
    }

    /// The earlier of two.
    public static func < (left: Moment, right: Moment) -> Bool { left.elapsed < right.elapsed }
}
