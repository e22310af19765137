internal import YAML

/// What shows only when several parts are seen together.
extension Decoder {
    /// Complains about a second thing with the same id.
    mutating func checkIDs(_ nodes: [Node], _ ids: [String], _ kind: String) {
        var lines: [String: Int] = [:]
        for (node, id) in zip(nodes, ids) {
            if let line = lines.updateValue(node.mark.line, forKey: id) {
                complain(node["id"] ?? node, "a second \(kind) is called '\(id)', as in line \(line); give it another id")
            }
        }
    }

    /// Complains about rules behind one that takes every request, for good.
    mutating func checkReach(_ rules: [(rule: Rule, node: Node)]) {
        guard let taker = rules.first(where: { $0.rule.takesEverything }) else { return }
        for (rule, node) in rules.drop(while: { $0.node.mark != taker.node.mark }).dropFirst() {
            complain(
                node["id"] ?? node,
                "rule '\(rule.id)' can never match: '\(taker.rule.id)' in line \(taker.rule.line) takes every request before it; "
                    + "give that one a 'when' or 'continue: true', or this one a higher 'priority'")
        }
    }

    /// By priority, then in the order of the file.
    static func sorted(_ rules: [(rule: Rule, node: Node)]) -> [(rule: Rule, node: Node)] {
        rules.enumerated().sorted { ($1.element.rule.priority, $0.offset) < ($0.element.rule.priority, $1.offset) }.map(\.element)
    }
}

extension Rule {
    /// Whether no request gets past it.
    fileprivate var takesEverything: Bool {
        guard case .always = plan else { return false }
        return when.conditions.isEmpty && !continues && share == nil && ttl == nil && maxHits == nil
    }
}
