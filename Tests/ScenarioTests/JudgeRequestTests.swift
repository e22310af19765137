import Testing

@testable import Scenario
import struct Scenario.Expectation

struct JudgeRequestTests {
    private typealias Case = JudgeCase
    private static let recovers: [Observation] = [
        .seen(1, 0, "a", fault: "overloaded-503"), .seen(2, 1, "a"), .seen(3, 2, "b"), .seen(4, 3, "c", fault: "overloaded-503"),
        .seen(5, 4, "c", fault: "internal-500"),
    ]

    @Test func `delivered looks at the last attempt of each request`() {
        #expect(
            Case.broken(.delivered(share: nil, min: nil), Self.recovers) == [
                "#5 at 4.000 s, the last of 2 attempts, was answered 500 (internal-500)"
            ])
        #expect(Case.broken(.delivered(share: nil, min: nil), Array(Self.recovers.prefix(3))) == nil)
        #expect(Case.broken(.delivered(share: 1, min: nil), Self.recovers) != nil)
        #expect(Case.broken(.delivered(share: 2.0 / 3, min: nil), Self.recovers) == nil)
        #expect(Case.broken(.delivered(share: 0.67, min: nil), Self.recovers) != nil)
        #expect(Case.broken(.delivered(share: nil, min: 2), Self.recovers) == nil)
        #expect(Case.broken(.delivered(share: nil, min: 3), Self.recovers) != nil)
    }

    @Test func `a share of whole requests is met exactly`() {
        let seen = (1...100).map { Observation.seen($0, Double($0), "r\($0)", fault: $0 > 7 ? "internal-500" : nil) }
        #expect(Case.broken(.delivered(share: 0.07, min: nil), seen) == nil)
        #expect(Case.broken(.delivered(share: 0.0701, min: nil), seen) != nil)
    }

    @Test func `what is under way, was left or got nothing is not delivered, and the evidence says which`() {
        let evidence = Case.broken(
            .delivered(share: nil, min: nil),
            [
                .seen(1, 0, lasted: nil, "a"), .seen(2, 1, "b", fault: "stall") { $0.closedBy = "client" },
                .seen(3, 2, "c", fault: "reset") { ($0.status, $0.closedBy) = (0, "server") },
            ])
        #expect(
            evidence == [
                "#1 at 0.000 s, the only attempt, is still under way",
                "#2 at 1.000 s, the only attempt, was left by the client before the end (stall)",
                "#3 at 2.000 s, the only attempt, got no answer (reset)",
            ])
    }

    @Test func `nothing at all is not delivered, and other claims pass with a warning`() {
        let delivered = Case.report(Expectation(id: "it", claim: .delivered(share: 0.5, min: nil)), [])
        #expect(!delivered.passed && delivered.verdicts[0].summary.contains("no request came that this is about"))
        #expect(Case.report(Expectation(id: "it", claim: .delivered(share: nil, min: 0)), []).passed)
        let claims: [Expectation.Claim] = [
            .attempts(min: 2, max: 5, after: [], untilReset: false), .gap(.init()), .rate(max: 1),
            .clientDeadline(min: 1, max: 2, orAbsent: false),
            .closedBy("client", within: nil), .concurrentDuplicates(max: 0), .identicalBodies, .crossTalk(max: 0),
        ]
        for claim in claims {
            let report = Case.report(Expectation(id: "it", claim: claim), [])
            #expect(
                report.passed && report.warnings.count == 1 && report.warnings[0].hasPrefix("expectation it saw no request"), "\(claim)")
        }
    }

    @Test func `attempts are counted for each request`() {
        #expect(Case.broken(.attempts(min: nil, max: 2, after: [], untilReset: false), Self.recovers) == nil)
        #expect(
            Case.broken(.attempts(min: nil, max: 1, after: [], untilReset: false), Self.recovers)
                == ["#1 at 0.000 s: tried 2 times (#1, #2)", "#4 at 3.000 s: tried 2 times (#4, #5)"])
        #expect(
            Case.broken(.attempts(min: 2, max: nil, after: [], untilReset: false), Self.recovers) == ["#3 at 2.000 s: tried 1 time (#3)"])
    }

    @Test(arguments: [
        (Rule.Scope.request, 2), (.session, 5), (.apiKey, 3), (.model, 4), (.connection, 1), (.rule, 5),
    ])
    func `attempts are grouped by the scope`(scope: Rule.Scope, most: Int) {
        var seen = Self.recovers
        for index in seen.indices {
            seen[index].key = index < 3 ? "k" : "l"
            seen[index].model = index < 1 ? "m" : "n"
            seen[index].connection = index
        }
        for (max, holds) in [(most, true), (most - 1, false)] {
            let evidence = Case.broken(.attempts(min: nil, max: max, after: [], untilReset: false), seen) { $0.scope = scope }
            #expect((evidence == nil) == holds)
        }
    }

    @Test func `after a fault only what came later counts`() {
        let seen: [Observation] = [
            .seen(1, 0), .seen(2, 1, fault: "quota-rpd", rules: ["flash"]), .seen(3, 2, fault: "quota-rpd", rules: ["flash"]),
            .seen(4, 3, "b"),
        ]
        let evidence = Case.broken(.attempts(min: nil, max: 0, after: ["quota-rpd"], untilReset: false), seen)
        #expect(evidence == ["#2 at 1.000 s: met quota-rpd, then tried 1 more time (#3)"])
        #expect(Case.broken(.attempts(min: nil, max: 1, after: ["quota-rpd"], untilReset: false), seen) == nil)
        #expect(Case.broken(.attempts(min: 1, max: nil, after: ["quota-rpm"], untilReset: false), seen) == nil)
        #expect(
            Case.report(Expectation(id: "it", claim: .attempts(min: 1, max: nil, after: ["quota-rpm"], untilReset: false)), seen).warnings
                == ["expectation it judged nothing: no client met quota-rpm"])
        #expect(
            Case.broken(.attempts(min: 1, max: nil, after: ["quota-rpd"], untilReset: false), Array(seen.prefix(2))) == [
                "#2 at 1.000 s: met quota-rpd, then not tried again"
            ])
    }

    @Test func `until the daily reset a client stops, and each day anew`() {
        // The session began at noon in California: the reset is at 43,200 s.
        let claim = Expectation.Claim.attempts(min: nil, max: 0, after: ["quota-rpd"], untilReset: true)
        let patient: [Observation] = [.seen(1, 0, fault: "quota-rpd"), .seen(2, 43_200, fault: "quota-rpd"), .seen(3, 129_600)]
        #expect(Case.broken(claim, patient) == nil)
        #expect(Case.broken(.attempts(min: nil, max: 0, after: ["quota-rpd"], untilReset: false), patient) != nil)
        let hasty: [Observation] = [
            .seen(1, 0, fault: "quota-rpd"), .seen(2, 43_199.9), .seen(3, 43_200, fault: "quota-rpd"), .seen(4, 129_599),
        ]
        #expect(
            Case.broken(claim, hasty)
                == [
                    "#1 at 0.000 s: met quota-rpd, then tried 1 more time (#2)",
                    "#3 at 43200.000 s: met quota-rpd, then tried 1 more time (#4)",
                ])
    }

    @Test func `the reset is that of the limit that refused`() {
        var (california, utc) = (LimitCase.limit([.rpd: 1]), LimitCase.limit([.rpd: 1]))
        (california.id, utc.id, utc.reset.zone) = ("california", "utc", "UTC")
        let claim = Expectation.Claim.attempts(min: nil, max: 0, after: ["quota-rpd"], untilReset: true)
        for (limit, holds) in [("utc", true), ("california", false)] {
            // Midnight in UTC is four in the afternoon in California: 14,400 s.
            let seen: [Observation] = [.seen(1, 0, fault: "quota-rpd", rules: [limit]), .seen(2, 14_400)]
            let report = Case.report(Expectation(id: "it", claim: claim), seen) { $0.limits = [california, utc] }
            #expect(report.passed == holds)
        }
    }

    @Test func `attempts of one request have one body`() {
        var other = Observation.seen(3, 2)
        other.body = "0123456789abcdef"
        #expect(Case.broken(.identicalBodies, [.seen(1, 0), .seen(2, 1), .seen(4, 3, "b")]) == nil)
        #expect(
            Case.broken(.identicalBodies, [.seen(1, 0), .seen(2, 1), other])
                == ["#3 at 2.000 s: body sha256 0123456789ab is not that of #1, body of a"])
    }

    @Test func `evidence is cut after ten lines`() {
        let seen = (1...15).map { Observation.seen($0, Double($0), "r\($0)", fault: "internal-500") }
        let evidence = Case.broken(.delivered(share: nil, min: nil), seen)
        #expect(evidence?.count == 11 && evidence?.last == "and 5 more")
    }
}
