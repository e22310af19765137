internal import GeminiAPI

extension Engine {
    /// The first rule that applies decides; those that say `continue` let later ones add to it.
    mutating func applyRules(_ draft: inout Draft, _ facts: inout Facts, at moment: Moment, _ shared: inout Machines) {
        var misses: [(rule: Rule, miss: Miss)] = []
        for index in rules.indices {
            let rule = rules[index]
            if let miss = miss(index, &facts, at: moment) {
                misses.append((rule, miss))
                continue
            }
            guard let choice = choose(index, &facts, at: moment, &shared) else {
                draft.verdict.rules.append(rule.id)
                draft.verdict.failure =
                    "rule '\(rule.id)' ran out: its sequence ends with `after: fail`, and another request came; "
                    + "let the client ask less often, or let the sequence end with `after: pass`, `repeat` or `last`"
                return
            }
            draft.add(choice, isStream: facts.inquiry.isStream, entry)
            guard rule.continues else { return }
        }
        guard draft.verdict.rules.isEmpty else { return }
        draft.verdict.nearMisses = misses.map { facts.nearMiss($0.rule, $0.miss) }
        let isMatched = misses.contains { $0.miss == .share }
        guard scenario.defaults.failsUnmatched, !isMatched else { return }
        draft.verdict.failure = facts.unmatched(nearest: misses.max { $0.miss.depth(in: $0.rule) < $1.miss.depth(in: $1.rule) })
    }

    /// Why a rule does not apply; nil if it does. Throws the dice of its `share`.
    private mutating func miss(_ index: Int, _ facts: inout Facts, at moment: Moment) -> Miss? {
        let rule = rules[index]
        if let condition = facts.firstMiss(rule.when) { return .condition(condition) }
        if let ttl = rule.ttl, moment.elapsed >= ttl { return .ttl }
        if let most = rule.maxHits, hits[index] >= most { return .hits }
        guard let share = rule.share else { return nil }
        // Counted apart from the plan: a counter that steps only when the rule is chosen would throw the same for ever.
        let key = key(rule.scope, facts.inquiry)
        let count = counters.step(Counter(rule: index, use: .share, key: key))
        var dice = Dice(seed: seed(rule.id, key, count), "share")
        return dice.unit() < share ? nil : .share
    }

    /// Steps the counter of a rule and finds what happens; nil if its sequence ran out loudly.
    private mutating func choose(_ index: Int, _ facts: inout Facts, at moment: Moment, _ shared: inout Machines) -> Choice? {
        let rule = rules[index]
        hits[index] += 1
        var (plan, elapsed, name, visit) = (rule.plan, moment.elapsed, rule.id, 0)
        var latency: Latency?
        if case .machine(let id) = rule.plan, let stay = onMachines(of: id, &shared, { $0.enter(id, at: moment) }) {
            (plan, elapsed, visit, latency) = (stay.state.plan, stay.elapsed, stay.visit, stay.state.latency)
            name += "\n\(stay.state.name)\n\(visit)"
            facts.move(id, to: stay.state.name)
        }
        defer { if case .machine(let id) = rule.plan { onMachines(of: id, &shared) { $0.answer(id, at: moment) } } }
        let key = key(rule.scope, facts.inquiry)
        let count = counters.step(Counter(rule: index, use: .plan(visit: visit), key: key))
        let seed = seed(name, key, count)
        let retry = facts.attempt > 1 ? rule.onRetry : nil
        guard let effect = retry ?? plan.effect(count: count, elapsed: elapsed, seed: seed) else { return nil }
        return Choice(rule.id, effect, latency: latency ?? rule.latency, response: rule.response, seed: seed)
    }

    /// What tells the counters of a scope apart. Dice hash it too, and so it holds neither a key's text nor a connection's number,
    /// which differ from run to run, but the order in which they came.
    private mutating func key(_ scope: Rule.Scope, _ inquiry: Inquiry) -> String {
        switch scope {
        // Every counter is the session's own already.
        case .rule, .session: ""
        case .request: inquiry.request
        case .model: inquiry.model
        case .apiKey: "key \(holders.ordinal(.key(inquiry.key)))"
        case .connection: "connection \(holders.ordinal(.connection(inquiry.connection)))"
        }
    }

    /// Of one throw.
    func seed(_ name: String, _ key: String, _ count: Int) -> UInt64 {
        var dice = Dice(seed: scenario.seed, "\(name)\0\(key)\0\(count)")
        return dice.next()
    }
}
