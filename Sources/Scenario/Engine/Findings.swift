/// Conditions on the prompt and the body, which take as long as these are: answered once, before anybody waits for the session.
struct Findings: Sendable {
    private var answers: [String: Bool] = [:]

    subscript(_ test: Condition.Test) -> Bool? { Self.key(test).flatMap { answers[$0] } }

    /// Answers every such condition of `when`.
    mutating func examine(_ when: When, _ facts: inout Facts) {
        for condition in when.conditions {
            if case .not(let inner) = condition.test { examine(inner, &facts) }
            guard let key = Self.key(condition.test), answers[key] == nil else { continue }
            answers[key] = facts.meet(When([condition]))
        }
    }

    /// What tells such conditions apart; nil for those that cost nothing.
    private static func key(_ test: Condition.Test) -> String? {
        switch test {
        case .promptContains(let list): "contains \(list)"
        case .promptMatches(let list): "matches \(list)"
        case .promptEquals(let list): "equals \(list)"
        case .promptHash(let digits, let isPrefix): "hash \(digits) \(isPrefix)"
        case .json(let path, let globs): "json \(path) \(globs.map(\.pattern))"
        default: nil
        }
    }
}

extension Inquiry {
    /// Finds out what the conditions of `scenario` will ask about prompt and body. Without it they are answered when they are asked.
    public mutating func examine(_ scenario: Scenario) {
        var facts = Facts(self, attempt: 1, places: [])
        var findings = Findings()
        for when in scenario.rules.map(\.when) + scenario.limits.map(\.when) + scenario.expectations.map(\.when) {
            findings.examine(when, &facts)
        }
        self.findings = findings
    }
}
