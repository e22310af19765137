internal import YAML

extension Decoder {
    mutating func expectation(_ node: Node, number: Int) -> Expectation {
        var expectation = Expectation(id: node["id"]?.text ?? "expect-\(number)", claim: claim(node))
        expectation.line = node.mark.line
        if let when = node["when"] { expectation.when = self.when(when) }
        expectation.scope = node["per"]?.word() ?? .request
        if let state = node["during"] {
            refer(state, to: "state", names.states)
            expectation.during = state.text
        }
        if let rule = node["after"]?["rule"] {
            refer(rule, to: "rule", names.rules)
            expectation.afterRule = rule.text
        }
        return expectation
    }

    private mutating func claim(_ node: Node) -> Expectation.Claim {
        if let attempts = node["attempts"] {
            checkOrder(attempts)
            return .attempts(
                min: attempts["min"]?.integer, max: attempts["max"]?.integer, after: faultNames(attempts["after"]),
                untilReset: attempts["until"] != nil)
        }
        if let gap = node["gap"] { return .gap(self.gap(gap)) }
        if let rate = node["rate"]?["max"]?.rate { return .rate(max: rate.count / (rate.per / .seconds(1))) }
        if let deadline = node["client_deadline"] {
            checkOrder(deadline)
            return .clientDeadline(
                min: deadline["min"]?.milliseconds, max: deadline["max"]?.milliseconds, orAbsent: deadline["or_absent"]?.flag ?? false)
        }
        if let who = node["closed_by"] { return .closedBy(who.text, within: node["within"]?.duration) }
        if let duplicates = node["concurrent_duplicates"] { return .concurrentDuplicates(max: duplicates["max"]?.integer ?? 0) }
        if node["body"] != nil { return .identicalBodies }
        if let sessions = node["sessions"] { return .crossTalk(max: sessions["cross_talk"]?.integer ?? 0) }
        let (share, least) = (node["share"]?.percent, node["min"]?.integer)
        return .delivered(share: share == nil && least == nil ? 1 : share, min: least)
    }

    private func gap(_ node: Node) -> Expectation.Gap {
        var gap = Expectation.Gap()
        gap.after = faultNames(node["after"])
        gap.min = node["min"].flatMap { $0.text == "retry_info" ? .retryInfo : $0.duration.map { .duration($0) } }
        gap.growth = node["growth"]?.decimal
        gap.jitter = node["jitter"]?.flag ?? false
        gap.tolerance = node["tolerance"]?.duration ?? .zero
        return gap
    }

    private func faultNames(_ node: Node?) -> [String] {
        (node?.texts ?? []).map { catalogue.entry($0)?.name ?? $0 }
    }
}
