/// Every fault that the scenario names or that was met: how often it was planned, and how often the client really met it.
struct FaultAccounts {
    /// In the order of the scenario; what was armed by hand, or by a limit, after that.
    let counts: [Report.FaultCount]

    init(_ scenario: Scenario, _ observations: [Observation]) {
        var places: [String: Int] = [:]
        var counts: [Report.FaultCount] = []
        func place(_ name: String) -> Int {
            if let place = places[name] { return place }
            places[name] = counts.count
            counts.append(Report.FaultCount(name: name, planned: 0, fired: 0))
            return counts.count - 1
        }
        for name in scenario.faultNames { _ = place(name) }
        for observation in observations {
            for name in observation.faults {
                let place = place(name)
                counts[place].planned += 1
                if !observation.unfired.contains(name) { counts[place].fired += 1 }
            }
        }
        self.counts = counts
    }

    /// Faults that tested nothing.
    var warnings: [String] {
        let unmet = counts.filter { $0.planned == 0 }.map(\.name)
        let lost = counts.filter { $0.planned > 0 && $0.fired == 0 }.map(\.name)
        var warnings: [String] = []
        if !unmet.isEmpty {
            warnings.append("named but never met: \(unmet.joined(separator: ", ")); send more requests, or check what the rules match")
        }
        if !lost.isEmpty { warnings.append("planned but never reached a client: \(lost.joined(separator: ", ")); the journal says why") }
        return warnings
    }
}

extension Scenario {
    /// The faults that rules, machines and limits name, in the order of the file; not those whose weight is zero.
    fileprivate var faultNames: [String] {
        limits.compactMap { $0.exceed?.name }
            + rules.flatMap { $0.plan.effects + ($0.onRetry.map { [$0] } ?? []) }.flatMap(\.faults).map(\.name)
            + machines.flatMap(\.states).flatMap(\.plan.effects).flatMap(\.faults).map(\.name)
    }
}

extension Plan {
    /// What it may order.
    fileprivate var effects: [Effect] {
        switch self {
        case .always(let effect), .every(_, _, let effect), .ramp(let effect, _, _, _): [effect]
        case .sequence(let effects, _): effects
        case .weights(let weights): weights.filter { $0.weight > 0 }.map(\.effect)
        case .until(_, _, let effect, let then): [effect, then]
        case .machine: []
        }
    }
}
