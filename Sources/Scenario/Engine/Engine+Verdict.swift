internal import GeminiAPI

extension Engine {
    /// What becomes of `inquiry`. Steps every counter it uses, now, whatever becomes of the client later.
    ///
    /// Limits are asked first, then money, then the request itself, then arms, then rules.
    /// - Parameters:
    ///   - shared: the machines all sessions share.
    ///   - refusal: set when a purse is empty: the answer, unless a limit refuses the request before.
    public mutating func verdict(
        for inquiry: Inquiry, at moment: Moment, shared: inout Machines, refusal: Purse.Refusal? = nil
    ) -> Verdict {
        requests += 1
        machines.arrive(at: moment)
        shared.arrive(at: moment)
        var facts = Facts(inquiry, attempt: attempts.step(inquiry.body + inquiry.request), places: places(shared))
        var draft = Draft(seed: seed("", "", requests))
        draft.verdict.attempt = facts.attempt
        draft.verdict.expectations = scenario.expectations.indices.filter { facts.meet(scenario.expectations[$0].when) }

        if !refuse(&draft, &facts, at: moment, refusal) {
            if let trigger = inquiry.trigger, facts.attempt <= trigger.times ?? .max {
                draft.add(Choice("trigger", trigger.effect, seed: draft.verdict.seed), isStream: inquiry.isStream, entry)
            } else if let arm = takeArm(&facts) {
                draft.add(Choice("arm", arm, seed: draft.verdict.seed), isStream: inquiry.isStream, entry)
            } else {
                applyRules(&draft, &facts, at: moment, &shared)
            }
            draft.setPace(scenario.defaults, inquiry)
        }
        draft.verdict.states = facts.places.map { "\($0.machine).\($0.state)" }
        machines.depart(at: moment)
        shared.depart(at: moment)
        return draft.verdict
    }

    /// Limits and money. Their answer comes at once, as the live service refuses faster than it paints (recorded traffic 10).
    private mutating func refuse(_ draft: inout Draft, _ facts: inout Facts, at moment: Moment, _ refusal: Purse.Refusal?) -> Bool {
        let (violations, held) = limiter.admit(facts.inquiry, at: moment) { facts.meet($0.when) }
        draft.verdict.held = held
        if !violations.isEmpty {
            draft.verdict.refuse(violations, by: scenario.limits)
            return true
        }
        guard let refusal else { return false }
        draft.verdict.refusal = refusal
        draft.verdict.rules = [refusal.limit.rawValue]
        draft.verdict.faults = [FaultOrder("spend-cap")]
        return true
    }

    private mutating func takeArm(_ facts: inout Facts) -> Effect? {
        for index in arms.indices where facts.meet(arms[index].when) {
            let effect = arms[index].effect
            arms[index].times -= 1
            if arms[index].times == 0 { arms.remove(at: index) }
            return effect
        }
        return nil
    }

    /// Where each machine is, in the order of the file.
    private func places(_ shared: Machines) -> [Facts.Place] {
        scenario.machines.compactMap { machine in
            (machine.isShared ? shared : machines).state(of: machine.id).map { Facts.Place(machine: machine.id, state: $0) }
        }
    }
}

extension Verdict {
    /// Several buckets may be full. The first names the fault: the limiter tells those first that last longest.
    fileprivate mutating func refuse(_ violations: [Violation], by limits: [Limit]) {
        guard let first = violations.first else { return }
        self.violations = violations
        rules = [first.limit]
        faults = [limits.first { $0.id == first.limit }?.exceed ?? FaultOrder("quota-\(first.bucket.rawValue)")]
    }
}
