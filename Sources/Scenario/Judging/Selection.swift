/// What one expectation is about, out of everything observed.
///
/// Conditions on the request, `during` and `after` choose single exchanges. Conditions on rule and fault choose single exchanges too
/// where the claim is about those (rate, deadline, who closed); where it is about a request with all its attempts, they choose the
/// requests of which any attempt meets them. A request that recovers from a fault is not judged by the attempts that failed alone.
struct Selection {
    /// Single exchanges, by arrival.
    let exchanges: [Observation]
    /// Attempts of one request, key, …, each by arrival, the groups by their first attempt.
    let groups: [[Observation]]
    /// What groups go by.
    let scope: Rule.Scope

    /// - Parameter observations: by arrival. - Parameter index: the expectation's.
    init(_ expectation: Expectation, _ index: Int, of observations: [Observation], _ outcomes: Outcomes) {
        scope = expectation.scope
        var candidates = observations
        if let rule = expectation.afterRule {
            candidates = Array(observations.drop { !$0.rules.contains(rule) }.dropFirst())
        }
        candidates = candidates.filter { observation in
            observation.expectations.contains(index) && expectation.during.map { Self.isState($0, in: observation.states) } ?? true
        }
        exchanges = candidates.filter { outcomes.meets(expectation.when, $0) }
        groups = Self.groups(candidates, by: expectation.scope).filter { $0.contains { outcomes.meets(expectation.when, $0) } }
    }

    /// `STATE` of any machine, or `MACHINE.STATE`.
    private static func isState(_ name: String, in states: [String]) -> Bool {
        states.contains { $0 == name || $0.hasSuffix(".\(name)") }
    }

    /// In order of the first of each.
    static func groups(_ observations: [Observation], by scope: Rule.Scope) -> [[Observation]] {
        groups(observations) { observation in
            switch scope {
            case .rule: observation.rules.first ?? ""
            case .request: observation.request
            case .session: ""
            case .apiKey: observation.key
            case .model: observation.model
            case .connection: String(observation.connection)
            }
        }
    }

    /// In order of the first of each.
    static func groups(_ observations: [Observation], _ key: (Observation) -> String) -> [[Observation]] {
        var places: [String: Int] = [:]
        var groups: [[Observation]] = []
        for observation in observations {
            let place = places[key(observation), default: groups.count]
            if place == groups.count {
                places[key(observation)] = place
                groups.append([])
            }
            groups[place].append(observation)
        }
        return groups
    }
}
