import Fixtures
import GeminiAPI
import Scenario

/// What `plantain diff` found, and how it says so.
struct DriftReport: Sendable {
    /// What became of one fixture.
    enum Result: Sendable {
        case compared([Drift.Finding])
        /// It was not sent, for this reason.
        case skipped(String)
        /// Upstream gave no answer, for this reason.
        case failed(String)
    }

    /// By fixture, in the order they were sent.
    var results: [(name: String, result: Result)] = []

    /// 2 if upstream could not be reached, else 1 if a form has changed.
    var code: Int32 {
        if results.contains(where: { if case .failed = $0.result { true } else { false } }) { return 2 }
        return drifted > 0 ? 1 : 0
    }

    private var drifted: Int { results.count { if case .compared(let findings) = $0.result { !findings.isEmpty } else { false } } }

    var text: String {
        let lines = results.flatMap { name, result -> [String] in
            switch result {
            case .compared(let findings): findings.isEmpty ? ["\(name): as recorded"] : ["\(name): drift"] + findings.map { "  \($0)" }
            case .skipped(let reason): ["\(name): left out, \(reason)"]
            case .failed(let reason): ["\(name): upstream gave no answer, \(reason)"]
            }
        }
        return (lines + [sum]).joined(separator: "\n")
    }

    /// Where upstream was not reached, that none has drifted would say too much.
    private var sum: String {
        let compared = results.count { if case .compared = $0.result { true } else { false } }
        let drift = "\(drifted) with drift"
        let found = code < 2 ? [drift] : ["\(compared) compared"] + (drifted > 0 ? [drift] : [])
        return (["\(results.count) fixture\(results.count == 1 ? "" : "s")"] + found).joined(separator: ", ")
    }

    var json: JSON {
        let fixtures = results.map { name, result -> JSON in
            switch result {
            case .compared(let findings):
                return .object([
                    ("name", .string(name)), ("result", .string(findings.isEmpty ? "same" : "drift")),
                    ("findings", .array(findings.map(Self.json))),
                ])
            case .skipped(let reason):
                return .object([("name", .string(name)), ("result", .string("skipped")), ("reason", .string(reason))])
            case .failed(let reason): return .object([("name", .string(name)), ("result", .string("failed")), ("reason", .string(reason))])
            }
        }
        return .object([("fixtures", .array(fixtures)), ("drifted", .int(drifted))])
    }

    private static func json(_ finding: Drift.Finding) -> JSON {
        .object([
            ("path", .string(finding.path)), ("kind", .string(finding.kind.rawValue)),
            ("recorded", finding.recorded.map(JSON.string) ?? .null),
            ("now", finding.now.map(JSON.string) ?? .null),
        ])
    }

    /// One suite, a case for each fixture.
    var junit: String {
        let failed = results.count { if case .failed = $0.result { true } else { false } }
        let skipped = results.count { if case .skipped = $0.result { true } else { false } }
        let counts = #" tests="\#(results.count)" failures="\#(drifted)" errors="\#(failed)" skipped="\#(skipped)""#
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<testsuites name="plantain">"#, #"  <testsuite name="drift"\#(counts)>"#,
        ]
        for (name, result) in results {
            let head = #"    <testcase classname="plantain.drift" name="\#(XMLText.escaped(name))""#
            switch result {
            case .compared([]): lines.append(head + "/>")
            case .compared(let findings):
                let text = findings.map { XMLText.escaped($0.description) }.joined(separator: "\n")
                let message = "\(findings.count) change\(findings.count == 1 ? "" : "s") of form"
                lines += [head + ">", #"      <failure message="\#(message)">\#(text)</failure>"#, "    </testcase>"]
            case .skipped(let reason): lines += [head + ">", #"      <skipped message="\#(XMLText.escaped(reason))"/>"#, "    </testcase>"]
            case .failed(let reason): lines += [head + ">", #"      <error message="\#(XMLText.escaped(reason))"/>"#, "    </testcase>"]
            }
        }
        return (lines + ["  </testsuite>", "</testsuites>", ""]).joined(separator: "\n")
    }
}
