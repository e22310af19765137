extension Report {
    /// The reports for a CI server: a suite each, a case for each expectation and for each failure besides. Well-formed XML 1.0,
    /// whatever sessions and prompts hold.
    public static func junit(_ reports: [Report]) -> String {
        let cases = reports.map(\.cases)
        let counts = attributes(tests: cases.joined().count, failures: cases.joined().count { $0.failure != nil })
        var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, #"<testsuites name="plantain"\#(counts)>"#]
        for (report, cases) in zip(reports, cases) { lines += report.suite(cases) }
        return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
    }

    private typealias Case = (name: String, failure: (message: String, lines: [String])?)

    private var cases: [Case] {
        verdicts.map { ($0.id, $0.passed ? nil : ($0.summary, $0.evidence)) }
            + failures.enumerated().map { ("failure \($0 + 1)", ($1, [])) }
    }

    private func suite(_ cases: [Case]) -> [String] {
        let counts = Self.attributes(tests: cases.count, failures: cases.count { $0.failure != nil })
        var lines = [#"  <testsuite name="\#(Self.escaped(session))"\#(counts)>"#, "    <properties>", Self.property("requests", requests)]
        for fault in faults {
            lines.append(Self.property("fault.\(fault.name).planned", fault.planned))
            lines.append(Self.property("fault.\(fault.name).fired", fault.fired))
        }
        lines.append("    </properties>")
        for item in cases {
            let head = #"    <testcase classname="plantain.\#(Self.escaped(session))" name="\#(Self.escaped(item.name))""#
            guard let failure = item.failure else {
                lines.append(head + "/>")
                continue
            }
            let text = ([failure.message] + failure.lines).map(Self.escaped).joined(separator: "\n")
            lines += [head + ">", #"      <failure message="\#(Self.escaped(failure.message))">\#(text)</failure>"#, "    </testcase>"]
        }
        if !warnings.isEmpty { lines.append("    <system-out>\(warnings.map(Self.escaped).joined(separator: "\n"))</system-out>") }
        return lines + ["  </testsuite>"]
    }

    private static func attributes(tests: Int, failures: Int) -> String { #" tests="\#(tests)" failures="\#(failures)" errors="0""# }

    private static func property(_ name: String, _ value: Int) -> String {
        #"      <property name="\#(escaped(name))" value="\#(value)"/>"#
    }

    /// For text and attributes alike. What XML 1.0 cannot say at all becomes U+FFFD.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            // A parser makes blanks of these in attributes, unless they are written so.
            case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
