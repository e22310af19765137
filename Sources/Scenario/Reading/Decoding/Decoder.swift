internal import YAML

/// Makes values of a tree whose form has been checked, and finds what only somebody who understands it can find: names of nothing,
/// contradictions, rules that can never match.
struct Decoder {
    let catalogue: FaultCatalogue
    let names: Names
    private(set) var problems: [ScenarioProblem] = []

    init(_ catalogue: FaultCatalogue, _ names: Names) {
        self.catalogue = catalogue
        self.names = names
    }

    mutating func complain(_ node: Node, _ message: String) { complain(node.mark, message) }

    mutating func complain(_ mark: Mark, _ message: String) {
        problems.append(ScenarioProblem(line: mark.line, column: mark.column, message, isOfForm: false))
    }

    /// Complains unless the text of `node` is one of `known`.
    mutating func refer(_ node: Node, to kind: String, _ known: [String]) {
        guard names.areKnown, !known.contains(node.text) else { return }
        let none = known.isEmpty ? "; the file has none" : "; it has \(known.joined(separator: ", "))"
        complain(node, "there is no \(kind) '\(node.text)'" + (Nearest.sentence(node.text, known) ?? none))
    }
}

/// What can be referred to: found in the raw tree, so that one broken rule does not make others refer to nothing.
struct Names {
    /// False for an effect or an arm, which stand outside of the file they refer to.
    var areKnown = true
    var rules: [String]
    var limits: [String]
    var expectations: [String]
    /// With their states.
    var machines: [(id: String, states: [String])]

    init(_ root: Node) {
        func ids(_ key: String, _ prefix: String) -> [String] {
            (root[key]?.elements ?? []).enumerated().map { $1["id"]?.text ?? "\(prefix)-\($0 + 1)" }
        }
        rules = ids("rules", "rule")
        limits = ids("limits", "limit")
        expectations = ids("expect", "expect")
        machines = (root["machine"]?.elements ?? []).map { ($0["id"]?.text ?? "", $0["states"]?.entries.map(\.key) ?? []) }
    }

    /// `STATE` and `MACHINE.STATE`
    var states: [String] { machines.flatMap { machine in machine.states + machine.states.map { "\(machine.id).\($0)" } } }
    /// What can have decided about a request.
    var deciders: [String] { rules + limits + Verdict.builtInDeciders }
}
