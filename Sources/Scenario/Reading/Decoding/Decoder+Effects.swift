internal import YAML

extension Decoder {
    mutating func effect(_ node: Node) -> Effect {
        var effect = Effect()
        var owners: [FaultEntry.Layer: String] = [:]
        for part in node.elements {
            if let order = order(part), let entry = catalogue.entry(order.name) {
                if let owner = owners.updateValue(order.name, forKey: entry.layer) {
                    complain(part, "'\(owner)' and '\(order.name)' are faults of one layer (\(entry.layer)); an effect has one of each")
                }
                effect.faults.append(order)
            }
            if let latency = part["latency"] {
                if effect.latency != nil { complain(latency, "this effect has a latency already; an effect has one") }
                effect.latency = self.latency(latency)
            }
            if let response = part["response"] {
                if effect.response != nil { complain(response, "this effect edits the response already; put both edits into one") }
                effect.response = self.response(response)
            }
        }
        let layers = FaultEntry.Layer.allCases
        effect.faults.sort { left, right in
            let places = [left, right].map { order in layers.firstIndex { owners[$0] == order.name } ?? 0 }
            return places[0] < places[1]
        }
        return effect
    }

    /// An order to the admin API. `with` beside the fault is that of its effect.
    mutating func arm(_ node: Node) -> Arm {
        let members = node.entries.filter { ["fault", "with"].contains($0.key) }
        let isName = node["fault"]?.text.isEmpty == false
        if !isName, let with = node["with"] { complain(with, "'with' belongs into the effect: {fault: {fault: NAME, with: …}}") }
        let effect = effect(isName ? Node(.mapping(members), at: node.mark) : node["fault"] ?? node)
        return Arm(effect, times: node["times"]?.integer ?? 1, when: node["when"].map { when($0) } ?? When())
    }

    /// `NAME x3` is three of them.
    mutating func steps(_ node: Node) -> [Effect] {
        let name = Node(.scalar(node.words.first ?? "", isQuoted: false), at: node.mark)
        return Array(repeating: effect(node.words.count == 2 ? name : node), count: node.repetitions)
    }

    /// The fault of a part of an effect; nil if it is none, or passes.
    mutating func order(_ node: Node) -> FaultOrder? {
        let name = node["fault"]?.text ?? node.text
        guard let entry = catalogue.entry(name) else { return nil }
        var parameters: [String: Parameter] = [:]
        for given in node["with"]?.entries ?? [] {
            parameters[given.key] = parameter(given.key, given.value, of: entry)
        }
        return FaultOrder(entry.name, parameters)
    }

    private mutating func parameter(_ name: String, _ node: Node, of entry: FaultEntry) -> Parameter? {
        guard entry.parameters.contains(where: { $0.name == name }) else {
            let known = entry.parameters.map(\.name)
            let list = known.isEmpty ? "; it has none" : "; it has \(known.joined(separator: ", "))"
            complain(node, "\(entry.name) has no parameter '\(name)'" + (Nearest.sentence(name, known) ?? list))
            return nil
        }
        if case .mapping = node.value { return .latency(distribution(node)) }
        if let parameter = catalogue.parameter(name, node.text, of: entry) { return parameter }
        let type = entry.parameters.first { $0.name == name }?.type ?? ""
        let remedy = type == "fault id" ? "it is a fault that answers, not one of stream, timing or transport" : "it is written as \(type)"
        complain(node, "'\(Checker.short(node.text))' is no value of '\(name)' of \(entry.name): \(remedy)")
        return nil
    }
}
