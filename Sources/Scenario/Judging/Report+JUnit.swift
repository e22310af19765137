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
        var lines = [
            #"  <testsuite name="\#(XMLText.escaped(session))"\#(counts)>"#, "    <properties>", Self.property("requests", requests),
        ]
        for fault in faults {
            lines.append(Self.property("fault.\(fault.name).planned", fault.planned))
            lines.append(Self.property("fault.\(fault.name).fired", fault.fired))
        }
        lines.append("    </properties>")
        for item in cases {
            let head = #"    <testcase classname="plantain.\#(XMLText.escaped(session))" name="\#(XMLText.escaped(item.name))""#
            guard let failure = item.failure else {
                lines.append(head + "/>")
                continue
            }
            let text = ([failure.message] + failure.lines).map(XMLText.escaped).joined(separator: "\n")
            lines += [head + ">", #"      <failure message="\#(XMLText.escaped(failure.message))">\#(text)</failure>"#, "    </testcase>"]
        }
        if !warnings.isEmpty { lines.append("    <system-out>\(warnings.map(XMLText.escaped).joined(separator: "\n"))</system-out>") }
        return lines + ["  </testsuite>"]
    }

    private static func attributes(tests: Int, failures: Int) -> String { #" tests="\#(tests)" failures="\#(failures)" errors="0""# }

    private static func property(_ name: String, _ value: Int) -> String {
        #"      <property name="\#(XMLText.escaped(name))" value="\#(value)"/>"#
    }
}
