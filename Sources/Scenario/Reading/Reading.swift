internal import YAML

/// One text on its way to a scenario. Each part of it is checked alone, and read if its form is right: a mistake in one rule hides no
/// mistake in another.
struct Reading {
    private let root: Node
    private var checker: Checker
    private var decoder: Decoder

    /// - Parameter isFile: whether the text holds all that it may refer to.
    init(_ bytes: [UInt8], _ catalogue: FaultCatalogue, isFile: Bool = true) throws(ScenarioProblems) {
        do {
            root = try Node.parse(bytes)
        } catch {
            throw ScenarioProblems([ScenarioProblem(line: error.mark.line, column: error.mark.column, error.message)])
        }
        checker = Checker(Grammar(catalogue))
        var names = Names(root)
        names.areKnown = isFile
        decoder = Decoder(catalogue, names)
    }

    /// In the order of the file.
    var problems: [ScenarioProblem] {
        (checker.problems + decoder.problems).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    /// The whole text as one shape.
    mutating func part<Value>(_ shape: Shape, _ read: (inout Decoder, Node) -> Value) throws(ScenarioProblems) -> Value {
        let value = checker.check(root, shape) ? read(&decoder, root) : nil
        guard let value, problems.isEmpty else { throw ScenarioProblems(problems) }
        return value
    }

    /// The whole text as a scenario.
    mutating func scenario() -> Scenario {
        _ = checker.check(root, checker.grammar.root)
        var scenario = Scenario()
        if let name = part("name") { scenario.name = name.text }
        if let seed = part("seed")?.integer { scenario.seed = UInt64(seed) }
        if let clock = part("clock") { scenario.clock = decoder.clock(clock) }
        if let session = part("session") { scenario.sessions = decoder.session(session) }
        if let defaults = part("defaults") { scenario.defaults = decoder.defaults(defaults) }
        if let budget = part("budget") { scenario.budget = decoder.allowance(budget) }
        if let cap = part("spend_cap") { scenario.spendCap = decoder.allowance(cap) }
        if let report = part("report") { scenario.report = decoder.report(report) }
        scenario.limits = parts("limits", Grammar.limit).map { decoder.limit($0.node, number: $0.number) }
        scenario.machines = parts("machine", Grammar.machine).map { decoder.machine($0.node) }
        scenario.expectations = parts("expect", Grammar.expectation).map { decoder.expectation($0.node, number: $0.number) }
        let rules = parts("rules", Grammar.rule).map { (rule: decoder.rule($0.node, number: $0.number), node: $0.node) }
        let sorted = Decoder.sorted(rules)
        decoder.checkReach(sorted)
        scenario.rules = sorted.map(\.rule)
        decoder.checkIDs(root["rules"]?.elements ?? [], decoder.names.rules, "rule")
        decoder.checkIDs(root["limits"]?.elements ?? [], decoder.names.limits, "limit")
        decoder.checkIDs(root["machine"]?.elements ?? [], decoder.names.machines.map(\.id), "machine")
        decoder.checkIDs(root["expect"]?.elements ?? [], decoder.names.expectations, "expectation")
        return scenario
    }

    /// What stands at a key of the top, if its form is right.
    private mutating func part(_ key: String) -> Node? {
        guard case .object(let object) = checker.grammar.root, let field = object.fields.first(where: { $0.name == key }) else {
            return nil
        }
        return root[key].flatMap { checker.holds($0, field.shape) ? $0 : nil }
    }

    /// The elements at a key of the top whose form is right, counted from 1.
    private mutating func parts(_ key: String, _ shape: Shape) -> [(node: Node, number: Int)] {
        guard let list = root[key] else { return [] }
        return list.elements.enumerated().compactMap { checker.holds($1, shape) ? ($1, $0 + 1) : nil }
    }
}
