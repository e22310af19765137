import Foundation
import GeminiAPI
import Testing

@testable import Scenario
import struct Scenario.Expectation

/// Whole reports against files. Written by `PLANTAIN_GOLDEN=write swift test --filter ReportTests`, never otherwise; a missing file fails.
struct ReportTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    private static func compare(_ text: String, _ name: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["PLANTAIN_GOLDEN"] == "write" {
            try Data(text.utf8).write(to: file)
        } else {
            let expected = try #require(try? Data(contentsOf: file), "\(name) is missing")
            #expect(text == String(decoding: expected, as: UTF8.self))
        }
    }

    private static let reports = [mixed, quiet, hostile]

    /// The example of the reference, with a client that does half of it right.
    private static let mixed: Report = {
        var scenario = Scenario()
        let server = When([Condition("rule", .rule([Glob("transient")]))])
        scenario.expectations = [
            Expectation(id: "recovers", claim: .delivered(share: 1, min: nil)),
            Expectation(id: "bounded", claim: .attempts(min: nil, max: 3, after: [], untilReset: false)),
            Expectation(id: "stops-for-the-day", claim: .attempts(min: nil, max: 0, after: ["quota-rpd"], untilReset: true)),
            Expectation(
                id: "spaced",
                claim: gap {
                    ($0.after, $0.min, $0.growth, $0.jitter) = (
                        ["overloaded-503", "internal-500"], .duration(.milliseconds(500)), 1.5, true
                    )
                }),
            Expectation(
                id: "honours-retry-info", claim: gap { ($0.after, $0.min, $0.tolerance) = (["quota-rpm"], .retryInfo, .milliseconds(250)) }),
            Expectation(id: "calm", claim: .rate(max: 2)),
            Expectation(id: "patient", claim: .clientDeadline(min: 60_000, max: nil, orAbsent: true)),
            Expectation(id: "leaves-stalls", claim: .closedBy("client", within: .seconds(30))),
            Expectation(id: "once", claim: .concurrentDuplicates(max: 0)),
            Expectation(id: "same-body", claim: .identicalBodies),
            Expectation(id: "apart", claim: .crossTalk(max: 0)),
        ]
        scenario.expectations[0].when = server
        scenario.expectations[7].when = When([Condition("fault", .fault([Glob("stall")]))])
        scenario.rules = [
            Rule(
                id: "transient",
                plan: .sequence([Effect([FaultOrder("overloaded-503")]), Effect([FaultOrder("internal-500")])], after: .pass)),
            Rule(id: "torn", plan: .always(Effect([FaultOrder("reset-mid-body")]))),
            Rule(id: "stalled", plan: .always(Effect([FaultOrder("stall")]))),
        ]
        func all(_ observation: inout Observation) { observation.expectations = Array(0..<11) }
        let seen: [Observation] = [
            .seen(1, 0, "a", fault: "overloaded-503", rules: ["transient"], change: all),
            .seen(2, 0.35, "a", fault: "internal-500", rules: ["transient"], change: all),
            .seen(3, 0.7, "a", rules: ["transient"], change: all),
            .seen(4, 5, "b", fault: "quota-rpm", told: 22, rules: ["flash"], change: all),
            .seen(5, 5.4, "b", fault: "overloaded-503", rules: ["transient"]) {
                all(&$0)
                ($0.body, $0.deadline) = ("9f86d081884c7d65", 10_000)
            },
            .seen(6, 8, lasted: 12, "c", fault: "stall", rules: ["stalled"]) {
                all(&$0)
                $0.closedBy = "client"
            },
            .seen(7, 10, "c", fault: "quota-rpd", told: 5, rules: ["flash"], change: all),
            .seen(8, 15, "c", fault: "quota-rpd", told: 5, rules: ["flash"]) {
                all(&$0)
                $0.warnings = ["fault 'error-event' needs a stream and was skipped on a unary call: call streamGenerateContent"]
            },
        ]
        return Judge(scenario, entry: JudgeCase.entry).report(
            session: "default", start: LimitCase.noon, seen,
            failures: ["#9: no rule matched, and on_unmatched is fail; the journal has the near misses"])
    }()

    private static let quiet: Report = {
        var scenario = Scenario()
        scenario.expectations = [
            Expectation(id: "recovers", claim: .delivered(share: nil, min: 1)),
            Expectation(id: "bounded", claim: .attempts(min: 1, max: 5, after: [], untilReset: false)),
        ]
        let seen: [Observation] = [.seen(1, 0) { $0.expectations = [0, 1] }]
        return Judge(scenario, entry: JudgeCase.entry).report(session: "worker-1", start: LimitCase.noon, seen, failures: [])
    }()

    private static let hostile: Report = {
        var report = Report(session: "a<b>&\"c\"")
        report.verdicts = [
            .init(id: "it's \"it\"", passed: false, summary: "wants <x> & \u{1}\n]]>", evidence: ["line\twith \u{7F} and é", "\u{FFFE}"])
        ]
        return report
    }()

    private static func gap(_ change: (inout Expectation.Gap) -> Void) -> Expectation.Claim {
        var gap = Expectation.Gap()
        change(&gap)
        return .gap(gap)
    }

    @Test func `the text of a report is what its file says`() throws {
        try Self.compare(Self.mixed.text + "\n" + Self.quiet.text, "report-text.txt")
    }

    @Test func `the JSON of a report is what its file says`() throws {
        try Self.compare(String(decoding: JSONWriter.text(Self.mixed.json, .pretty), as: UTF8.self) + "\n", "report-json.json")
    }

    @Test func `the JUnit of reports is what its file says`() throws {
        try Self.compare(Report.junit(Self.reports), "report-junit.xml")
    }

    @Test func `text without expectations says so`() {
        #expect(Report(session: "s").text == "session s: passed; nothing was expected, 0 requests\n")
    }

    @Test func `durations are rounded to milliseconds`() {
        let texts = [Duration.microseconds(1499), .microseconds(1500), .milliseconds(-2), .microseconds(-400), .seconds(86_400)].map(
            Evidence.seconds)
        #expect(texts == ["0.001 s", "0.002 s", "-0.002 s", "0.000 s", "86400.000 s"])
    }
}
