extension Report {
    /// The report for a terminal: what failed and why, what was planned and met, what is worth knowing. Ends with a newline.
    public var text: String {
        var lines = ["session \(session): \(passed ? "passed" : "FAILED"); \(tally)"]
        let width = verdicts.map(\.id.count).max() ?? 0
        if !verdicts.isEmpty { lines.append("") }
        for verdict in verdicts {
            lines.append("  \(verdict.passed ? "ok  " : "FAIL")  \(Self.padded(verdict.id, width))  \(verdict.summary)")
            lines += verdict.evidence.map { "          \($0)" }
        }
        lines += Self.section("failures besides", failures)
        if !faults.isEmpty {
            let width = max(5, faults.map(\.name.count).max() ?? 0)
            lines += ["", "  \(Self.padded("fault", width))  planned  fired"]
            lines += faults.map { fault in
                "  \(Self.padded(fault.name, width))  \(Self.padded(fault.planned, 7))  \(Self.padded(fault.fired, 5))"
            }
        }
        lines += Self.section("warnings", warnings)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reports one below another. What was told of one session is not told of the next: all of a run share the parts of its budget.
    public static func text(_ reports: [Report]) -> String {
        var told: Set<[String]> = []
        return reports.map { report in
            var shown = report
            for (index, verdict) in report.verdicts.enumerated() {
                shown.verdicts[index].evidence.removeAll { told.contains([verdict.id, $0]) }
            }
            for verdict in report.verdicts { told.formUnion(verdict.evidence.map { [verdict.id, $0] }) }
            return shown.text
        }.joined(separator: "\n")
    }

    /// `4 of 5 expectations held, 12 requests`
    private var tally: String {
        let seen = Evidence.count(requests, "request")
        if verdicts.isEmpty { return "nothing was expected, \(seen)" }
        return "\(verdicts.count(where: \.passed)) of \(Evidence.count(verdicts.count, "expectation")) held, \(seen)"
    }

    private static func section(_ title: String, _ sentences: [String]) -> [String] {
        sentences.isEmpty ? [] : ["", "  \(title)"] + sentences.map { "    \($0)" }
    }

    private static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }

    private static func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - String(number).count)) + String(number)
    }
}
