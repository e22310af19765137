/// Holds what was seen against what was expected.
public struct Judge: Sendable {
    /// Judges by the expectations of `scenario`.
    public init(_ scenario: Scenario) {}

    /// The verdict on everything observed in one session.
    public func report(session: String, _ observations: [Observation], failures: [String]) -> Report { Report(session: session) }
}
