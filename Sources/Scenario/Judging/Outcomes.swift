/// Holds conditions on rule and fault against what became of a request. Conditions on the request itself were judged when it
/// arrived (`Observation.expectations`) and count as met here.
struct Outcomes: Sendable {
    /// What the catalogue says of a fault, by name or alias.
    let entry: @Sendable (String) -> FaultEntry?

    /// Whether `when` holds for what was seen. A rule counts if it was chosen at all, a fault if the client really met it.
    func meets(_ when: When, _ observation: Observation) -> Bool {
        when.conditions.allSatisfy { condition in
            switch condition.test {
            case .rule(let names): names.contains { observation.rules.contains(where: $0.matches) }
            case .fault(let names):
                observation.fired.contains { fired in
                    names.contains { name in ([fired] + (entry(fired)?.aliases ?? [])).contains(where: name.matches) }
                }
            case .faultClass(let classes): observation.fired.contains { entry($0).map { classes.contains($0.faultClass) } ?? false }
            case .not(let inner): !Self.asksOutcome(inner) || !meets(inner, observation)
            default: true
            }
        }
    }

    /// Whether any condition in it is on rule or fault.
    static func asksOutcome(_ when: When) -> Bool {
        when.conditions.contains { condition in
            switch condition.test {
            case .rule, .fault, .faultClass: true
            case .not(let inner): asksOutcome(inner)
            default: false
            }
        }
    }

    /// Whether one `not` holds conditions of both kinds: then those on the request count as met, for nobody knows any more.
    static func mixes(_ when: When) -> Bool {
        when.conditions.contains { condition in
            guard case .not(let inner) = condition.test else { return false }
            let asking = inner.conditions.filter { asksOutcome(When([$0])) }
            return !asking.isEmpty && asking.count < inner.conditions.count || mixes(inner)
        }
    }

    /// Which of `observation`'s faults the client met have one of these names, or aliases.
    func met(_ names: [String], _ observation: Observation) -> String? {
        observation.fired.first { fired in names.contains { $0 == fired || (entry($0)?.name ?? $0) == fired } }
    }
}
