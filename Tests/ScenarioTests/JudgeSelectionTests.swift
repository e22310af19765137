import Testing

@testable import Scenario
import struct Scenario.Expectation

struct JudgeSelectionTests {
    private typealias Case = JudgeCase

    /// The exchanges an expectation is about.
    private static func numbers(_ when: [Condition.Test], _ seen: [Observation], _ change: (inout Expectation) -> Void = { _ in }) -> [Int]
    {
        var expectation = Expectation(id: "it", claim: .crossTalk(max: 0))
        expectation.when = When(when.map { Condition("c", $0) })
        change(&expectation)
        return Selection(expectation, 0, of: seen, Outcomes(entry: Case.entry)).exchanges.map(\.number)
    }

    private static let seen: [Observation] = [
        .seen(1, 0, fault: "overloaded-503", rules: ["flaky", "slow"]), .seen(2, 1, fault: "quota-rpm", rules: ["flash"]),
        .seen(3, 2, rules: ["flaky"]), .seen(4, 3, fault: "stall", rules: []) { $0.unfired = ["stall"] },
        .seen(5, 4) { $0.expectations = [1] },
    ]

    @Test func `conditions on rule, fault and class choose among what the request's conditions left`() {
        #expect(Self.numbers([], Self.seen) == [1, 2, 3, 4])
        #expect(Self.numbers([.rule([Glob("fl*")])], Self.seen) == [1, 2, 3])
        #expect(Self.numbers([.rule([Glob("slow")])], Self.seen) == [1])
        #expect(Self.numbers([.fault([Glob("overloaded-*"), Glob("quota-rpm")])], Self.seen) == [1, 2])
        #expect(Self.numbers([.fault([Glob("busy")])], Self.seen) == [1])
        #expect(Self.numbers([.fault([Glob("stall")])], Self.seen) == [])
        #expect(Self.numbers([.faultClass(["quota"])], Self.seen) == [2])
        #expect(Self.numbers([.rule([Glob("flaky")]), .faultClass(["server"])], Self.seen) == [1])
    }

    @Test func `a condition can be negated, and one on the request was judged before`() {
        #expect(Self.numbers([.not(When([Condition("rule", .rule([Glob("flaky")]))]))], Self.seen) == [2, 4])
        #expect(Self.numbers([.not(When([Condition("fault_class", .faultClass(["server", "quota"]))]))], Self.seen) == [3, 4])
        #expect(Self.numbers([.not(When([Condition("model", .model([Glob("*")]))]))], Self.seen) == [1, 2, 3, 4])
        #expect(
            Self.numbers([.not(When([Condition("not", .not(When([Condition("rule", .rule([Glob("flaky")]))])))]))], Self.seen) == [1, 3])
    }

    @Test func `one negation over request and outcome is told`() {
        var expectation = Expectation(id: "it", claim: .crossTalk(max: 0))
        expectation.when = When([
            Condition("not", .not(When([Condition("model", .model([Glob("m")])), Condition("rule", .rule([Glob("slow")]))])))
        ])
        #expect(Case.report(expectation, Self.seen).warnings.contains { $0.contains("Make two expectations of it") })
    }

    @Test func `during a state, of any machine or of one`() {
        let seen: [Observation] = [.seen(1, 0) { $0.states = ["region.up"] }, .seen(2, 1) { $0.states = ["other.x", "region.down"] }]
        #expect(Self.numbers([], seen) { $0.during = "down" } == [2])
        #expect(Self.numbers([], seen) { $0.during = "region.up" } == [1])
        #expect(Self.numbers([], seen) { $0.during = "own" } == [])
    }

    @Test func `after a rule comes what arrived later than its first choice`() {
        #expect(Self.numbers([], Self.seen) { $0.afterRule = "flash" } == [3, 4])
        #expect(Self.numbers([], Self.seen) { $0.afterRule = "never" } == [])
        // A rule is asked about whatever the expectation's own conditions are.
        var seen = Self.seen
        seen[0].expectations = []
        #expect(Self.numbers([], seen) { $0.afterRule = "slow" } == [2, 3, 4])
    }

    @Test func `a request that met the fault is judged with all its attempts`() {
        let seen: [Observation] = [.seen(1, 0, "a", fault: "overloaded-503"), .seen(2, 1, "a"), .seen(3, 2, "b", fault: "internal-500")]
        let when = When([Condition("fault", .fault([Glob("overloaded-503")]))])
        #expect(Case.broken(.delivered(share: nil, min: nil), seen) { $0.when = when } == nil)
        #expect(Case.broken(.attempts(min: 2, max: 2, after: [], untilReset: false), seen) { $0.when = when } == nil)
        #expect(Case.broken(.delivered(share: nil, min: nil), seen) != nil)
    }

    @Test func `exchanges are judged as they arrived, in whatever order they are told`() {
        let seen: [Observation] = [.seen(2, 1), .seen(1, 0, fault: "internal-500")]
        #expect(Case.broken(.delivered(share: nil, min: nil), seen) == nil)
    }

    @Test func `faults are accounted for, those that were never met too`() {
        let report = Case.report(Expectation(id: "it", claim: .crossTalk(max: 9)), Self.seen) { scenario in
            var rule = Rule(
                id: "flaky", plan: .sequence([Effect([FaultOrder("internal-500")]), Effect([FaultOrder("overloaded-503")])], after: .pass))
            rule.onRetry = Effect([FaultOrder("drip")])
            let weights = Rule(
                id: "w",
                plan: .weights([.init(1, .pass), .init(0, Effect([FaultOrder("off")])), .init(2, Effect([FaultOrder("garbage")]))]))
            scenario.rules = [rule, weights]
            scenario.machines = [
                Machine(
                    id: "m", start: "s", states: [.init("s", plan: .ramp(Effect([FaultOrder("stall")]), from: 0, to: 1, over: .seconds(1)))]
                )
            ]
        }
        #expect(
            report.faults == [
                .init(name: "internal-500", planned: 0, fired: 0), .init(name: "overloaded-503", planned: 1, fired: 1),
                .init(name: "drip", planned: 0, fired: 0), .init(name: "garbage", planned: 0, fired: 0),
                .init(name: "stall", planned: 1, fired: 0), .init(name: "quota-rpm", planned: 1, fired: 1),
            ])
        #expect(
            report.warnings == [
                "named but never met: internal-500, drip, garbage; send more requests, or check what the rules match",
                "planned but never reached a client: stall; the journal says why",
            ])
    }

    @Test func `warnings of exchanges are told once, with where`() {
        let seen = (1...5).map { number in Observation.seen(number, Double(number)) { $0.warnings = ["a fault was skipped"] } }
        #expect(Case.report(Expectation(id: "it", claim: .crossTalk(max: 0)), seen).warnings == ["a fault was skipped (#1, #2, #3 … #5)"])
    }

    @Test func `failures besides fail the report`() {
        let report = Judge(Scenario(), entry: Case.entry).report(
            session: "s", start: LimitCase.noon, [], failures: ["no rule matched #3"])
        #expect(!report.passed && report.failures == ["no rule matched #3"])
    }
}
