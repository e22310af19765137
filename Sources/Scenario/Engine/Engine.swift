public import GeminiAPI

/// All that has happened in one session, as far as a scenario asks: counters, dice, buckets, states, arms. A value; a reset makes a new one.
public struct Engine: Sendable {
    /// What it goes by.
    public let scenario: Scenario

    /// Nothing has happened yet.
    public init(_ scenario: Scenario) { self.scenario = scenario }

    /// What becomes of `inquiry`. Steps every counter it uses, now, whatever becomes of the client later.
    /// - Parameter shared: the machines all sessions share.
    public mutating func verdict(for inquiry: Inquiry, at moment: Moment, shared: inout Machines) -> Verdict { Verdict() }

    /// Gives back what the exchange held, and counts what is only known now.
    /// - Parameter failed: whether the answer was an error, which `count_failed: false` does not count.
    public mutating func settle(_ verdict: Verdict, failed: Bool, at moment: Moment) {}

    /// Arms a fault: the next requests that match get it before any rule is asked.
    public mutating func arm(_ arm: Arm) {}

    /// Counters, buckets, states and arms, for the admin API.
    public func state(at moment: Moment, shared: Machines) -> JSON { .object([]) }
}

/// A fault armed by hand.
public struct Arm: Sendable {
    /// What happens.
    public var effect: Effect
    /// To how many requests.
    public var times: Int
    /// To which.
    public var when: When
    /// An arm.
    public init(_ effect: Effect, times: Int = 1, when: When = When()) {
        self.effect = effect
        self.times = times
        self.when = when
    }
}
