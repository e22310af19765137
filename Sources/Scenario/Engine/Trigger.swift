extension Inquiry {
    /// A fault the request itself asks for.
    public struct Trigger: Sendable {
        /// What happens.
        public var effect: Effect
        /// To how many attempts of the same body; nil is all.
        public var times: Int?

        /// Reads `NAME; times=2; parameter=value`. Several names are separated by commas: at most one of each layer.
        /// - Throws: what is wrong with it, and what it could be.
        public init(_ words: String, catalogue: FaultCatalogue = .standard) throws(ScenarioProblem) {
            var fields = words.split(separator: ";").map { $0.trimmed }[...]
            let names = (fields.popFirst() ?? "").split(separator: ",").map { $0.trimmed }
            guard names.contains(where: { !$0.isEmpty }) else {
                throw ScenarioProblem(line: 1, column: 1, "it names no fault; `plantain faults` lists them")
            }
            var orders: [FaultOrder] = []
            for name in names where name != "pass" {
                guard let entry = catalogue.entry(name) else {
                    throw ScenarioProblem(line: 1, column: 1, catalogue.unknown(name))
                }
                orders.append(FaultOrder(entry.name))
            }
            for field in fields {
                let halves = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmed }
                guard halves.count == 2, !halves[0].isEmpty else {
                    throw ScenarioProblem(line: 1, column: 1, "'\(field)' is not name=value")
                }
                if halves[0] == "times" {
                    guard let count = Int(halves[1]), count > 0 else {
                        throw ScenarioProblem(line: 1, column: 1, "times is a whole number from 1, not '\(halves[1])'")
                    }
                    times = count
                    continue
                }
                guard
                    let place = orders.firstIndex(where: { order in
                        catalogue.entry(order.name)?.parameters.contains { $0.name == halves[0] } == true
                    }), let entry = catalogue.entry(orders[place].name)
                else {
                    throw ScenarioProblem(
                        line: 1, column: 1, "no fault named here has a parameter '\(halves[0])'; `plantain faults show NAME` lists them")
                }
                guard let value = catalogue.parameter(halves[0], halves[1], of: entry) else {
                    let type = entry.parameters.first { $0.name == halves[0] }?.type ?? ""
                    throw ScenarioProblem(line: 1, column: 1, "'\(halves[1])' is no \(type), which \(halves[0]) of \(entry.name) is")
                }
                orders[place].parameters[halves[0]] = value
            }
            let layers = orders.compactMap { catalogue.entry($0.name)?.layer }
            guard Set(layers).count == layers.count else {
                throw ScenarioProblem(line: 1, column: 1, "two faults of one layer: name at most one of each (see `plantain faults`)")
            }
            effect = Effect(orders)
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self.drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
