/// Where each of some machines is: a session's own, or those all sessions share.
public struct Machines: Sendable {
    /// Whether all sessions share them.
    let isShared: Bool
    var runs: [MachineRun]

    /// The machines of `scenario` that are shared, or those that are not, each in its first state.
    public init(_ scenario: Scenario, shared: Bool) {
        isShared = shared
        let ruled = scenario.rules.compactMap { if case .machine(let id) = $0.plan { id } else { nil } }
        // A session's own start with it; shared ones when the first request of any session comes.
        runs = scenario.machines.filter { $0.isShared == shared }.map {
            MachineRun($0, isRuled: ruled.contains($0.id), entered: shared ? nil : .zero)
        }
    }

    /// Takes an exit that the admin API may take. False if the machine has none such from where it is.
    public mutating func go(_ machine: String, to state: String, at moment: Moment) -> Bool {
        guard let index = index(machine) else { return false }
        return runs[index].go(to: state, at: time(moment))
    }

    func contains(_ id: String) -> Bool { index(id) != nil }

    /// The name of the state a machine is in.
    func state(of id: String) -> String? { index(id).flatMap { runs[$0].state?.name } }

    /// Takes every exit whose time has come.
    mutating func advance(to moment: Moment) {
        for index in runs.indices { runs[index].advance(to: time(moment)) }
    }

    /// A request has come. Machines that no rule speaks of see all of them.
    mutating func arrive(at moment: Moment) {
        advance(to: moment)
        for index in runs.indices where !runs[index].isRuled { runs[index].arrive(at: time(moment)) }
    }

    /// The request that arrived is answered.
    mutating func depart(at moment: Moment) {
        for index in runs.indices where !runs[index].isRuled { runs[index].answer(at: time(moment)) }
    }

    /// Counts a request that a rule sends to a machine; the state whose plan it gets.
    mutating func enter(_ id: String, at moment: Moment) -> MachineRun.Stay? {
        guard let index = index(id) else { return nil }
        runs[index].arrive(at: time(moment))
        return runs[index].stay(at: time(moment))
    }

    /// That request is answered.
    mutating func answer(_ id: String, at moment: Moment) {
        if let index = index(id) { runs[index].answer(at: time(moment)) }
    }

    private func index(_ id: String) -> Int? { runs.firstIndex { $0.machine.id == id } }

    func time(_ moment: Moment) -> Duration { isShared ? moment.common : moment.elapsed }
}
