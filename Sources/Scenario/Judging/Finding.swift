/// What the judge found on one expectation.
struct Finding {
    /// What was expected: `each request is tried at most 5 times`.
    var expected: String
    /// What was seen: `3 of 20 were tried more often`.
    var seen: String
    /// Whether it held.
    var passed: Bool
    /// What broke it, a line each; empty if nothing did.
    var evidence: [String] = []
    /// Why it says less than it seems to.
    var warning: String?

    /// As the report has it.
    func verdict(_ id: String) -> Report.Verdict {
        Report.Verdict(id: id, passed: passed, summary: "\(expected): \(seen)", evidence: passed ? [] : Evidence.cut(evidence))
    }

    /// What holds if nothing broke it. - Parameter counted: how much there was to judge, `4 pauses`.
    static func unless(_ evidence: [String], of counted: String, _ expected: String) -> Finding {
        let seen =
            evidence.isEmpty ? "held for \(counted)" : "broken \(evidence.count == 1 ? "once" : "\(evidence.count) times") in \(counted)"
        return Finding(expected: expected, seen: seen, passed: evidence.isEmpty, evidence: evidence)
    }
}
