internal import YAML

extension Decoder {
    mutating func rule(_ node: Node, number: Int) -> Rule {
        var rule = Rule(id: node["id"]?.text ?? "rule-\(number)", plan: plan(node))
        rule.line = node.mark.line
        if let when = node["when"] { rule.when = self.when(when) }
        rule.scope = node["per"]?.word() ?? .rule
        rule.latency = node["latency"].map { latency($0) }
        rule.response = node["response"].map { response($0) }
        rule.ttl = node["ttl"]?.duration
        rule.maxHits = node["max_hits"]?.integer
        rule.share = node["share"]?.percent
        rule.continues = node["continue"]?.flag ?? false
        rule.onRetry = node["on_retry"].map { effect($0) }
        rule.priority = node["priority"]?.integer ?? 0
        return rule
    }

    /// A line of a file must not fill the memory: `x9999` is written out.
    private static let longestSequence = 100_000

    /// Of a rule or a state; without any it passes.
    mutating func plan(_ node: Node) -> Plan {
        if let sequence = node["sequence"] {
            let count = sequence.elements.reduce(0) { $0 + $1.repetitions }
            if count > Self.longestSequence {
                complain(
                    sequence,
                    "a sequence of \(count) steps; at most \(Self.longestSequence) are written out: use `until` or `after: repeat`")
                return .always(.pass)
            }
            return .sequence(sequence.elements.flatMap { steps($0) }, after: node["after"]?.word() ?? .pass)
        }
        if let weights = node["weights"] { return .weights(self.weights(weights)) }
        if let every = node["every"], let effect = every["do"] {
            return .every(n: every["n"]?.integer ?? 1, from: every["from"]?.integer ?? 1, self.effect(effect))
        }
        if let until = node["until"], let effect = until["do"] {
            let then = node["then"].map { self.effect($0) } ?? .pass
            return .until(requests: until["requests"]?.integer, elapsed: until["elapsed"]?.duration, do: self.effect(effect), then: then)
        }
        if let machine = node["machine"] {
            refer(machine, to: "machine", names.machines.map(\.id))
            return .machine(machine.text)
        }
        if let ramp = node["ramp"], let effect = ramp["fault"] {
            let (from, to) = (ramp["from"]?.percent ?? 0, ramp["to"]?.percent ?? 1)
            return .ramp(self.effect(effect), from: from, to: to, over: ramp["over"]?.duration ?? .zero)
        }
        return .always(node["always"].map { effect($0) } ?? .pass)
    }

    private mutating func weights(_ node: Node) -> [Plan.Weight] {
        var weights = node.entries.map { entry in
            Plan.Weight(entry.value.decimal ?? 0, effect(Node(.scalar(entry.key, isQuoted: false), at: entry.mark)))
        }
        if weights.isEmpty {
            weights = node.elements.map { element in
                Plan.Weight(element["w"]?.decimal ?? 0, element["do"].map { effect($0) } ?? .pass)
            }
            if !weights.contains(where: \.effect.isPass) {
                complain(node, "weights must name 'pass', so that the distribution is whole: {w: 0, do: pass} if it never happens")
            }
        }
        if weights.reduce(0, { $0 + $1.weight }) <= 0 {
            complain(node, "the weights sum to 0: nothing could be drawn; give one of them a weight")
        }
        return weights
    }

    mutating func machine(_ node: Node) -> Machine {
        let states = node["states"]?.entries ?? []
        let known = states.map(\.key)
        if let start = node["start"] { refer(start, to: "state", known) }
        var machine = Machine(id: node["id"]?.text ?? "", start: node["start"]?.text ?? known.first ?? "", states: [])
        machine.line = node.mark.line
        machine.isShared = node["scope"]?.text == "shared"
        machine.states = states.map { entry in
            var state = Machine.State(entry.key, plan: plan(entry.value))
            state.latency = entry.value["latency"].map { latency($0) }
            state.exits = (entry.value["go"]?.entries ?? []).map { exit($0, from: entry.key, known) }
            return state
        }
        return machine
    }

    private mutating func exit(_ entry: Node.Entry, from state: String, _ known: [String]) -> Machine.Exit {
        refer(Node(.scalar(entry.key, isQuoted: false), at: entry.mark), to: "state", known)
        let node = entry.value
        var exit = Machine.Exit(to: entry.key)
        exit.after = node["after"]?.duration
        exit.requests = node["requests"]?.integer
        exit.rate = node["rate"]?.rate.map { Machine.Rate(count: Int($0.count), per: $0.per) }
        exit.byAdmin = node["admin"]?.flag ?? false
        exit.extend = node["extend"]?.duration
        if let extend = node["extend"], entry.key != state {
            complain(extend, "'extend' prolongs a state by an exit to itself; this one leads from '\(state)' to '\(entry.key)'")
        }
        return exit
    }
}
