/// Where each of some machines is: a session's own, or those all sessions share.
public struct Machines: Sendable {
    /// The machines of `scenario` that are shared, or those that are not, each in its first state.
    public init(_ scenario: Scenario, shared: Bool) {}

    /// Takes an exit that the admin API may take. False if the machine has none such from where it is.
    public mutating func go(_ machine: String, to state: String, at moment: Moment) -> Bool { false }
}
