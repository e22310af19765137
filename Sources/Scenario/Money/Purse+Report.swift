extension Purse {
    /// Whether its budget was kept, for the report of one session, which has failed only if it had a part in it; nil without a budget.
    /// - Parameter observations: the session's exchanges, by arrival.
    public func verdict(for session: String, _ observations: [Observation]) -> Report.Verdict? {
        guard let budget = limits[.budget] else { return nil }
        let finding = Finding(
            expected: "a budget of \(Dollars.text(budget)) USD \(whom)", seen: seen(by: session),
            passed: !isOverrun || shares[session] == nil, evidence: parts + refusals(observations))
        return finding.verdict(scope == .session ? "budget" : "budget-\(scope.rawValue)")
    }

    private var whom: String {
        switch scope {
        case .session: "for each session"
        case .all: "for all sessions together"
        case .run: "for all sessions together, from start to end"
        }
    }

    private func seen(by session: String) -> String {
        Self.account(scope == .session ? "session \(session)" : "they", Share(spent: spent, refused: refused[.budget, default: 0]))
    }

    /// Who had which part in it, the greatest spender first.
    private var parts: [String] {
        if scope == .session { return [] }
        let sorted = shares.sorted { ($1.value.spent, $0.key) < ($0.value.spent, $1.key) }
        return sorted.map { Self.account("session \($0.key)", $0.value) }
    }

    private static func account(_ who: String, _ share: Share) -> String {
        let refused =
            share.refused == 0 ? "no request was" : "\(Evidence.count(share.refused, "request")) \(share.refused == 1 ? "was" : "were")"
        return "\(who) spent \(Dollars.text(share.spent)) USD and \(refused) refused"
    }

    private func refusals(_ observations: [Observation]) -> [String] {
        let refused = observations.filter { $0.refusal == Refusal(limit: .budget, scope: scope) }
        return refused.map { "\($0.mention) \($0.fate)" }
    }
}
