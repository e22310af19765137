import Testing

@testable import Scenario
import struct Scenario.Expectation

struct JudgePauseTests {
    private typealias Case = JudgeCase

    private static func gap(_ change: (inout Expectation.Gap) -> Void) -> Expectation.Claim {
        var gap = Expectation.Gap()
        change(&gap)
        return .gap(gap)
    }

    /// Attempts of one request with these pauses, each answered 503 within 0.1 s.
    private static func attempts(_ pauses: [Double], _ request: String = "a", from number: Int = 1) -> [Observation] {
        var time = 0.0
        var seen = [Observation.seen(number, 0, request, fault: "overloaded-503")]
        for pause in pauses {
            time += 0.1 + pause
            seen.append(.seen(number + seen.count, time, request, fault: "overloaded-503"))
        }
        return seen
    }

    @Test func `a pause lasts from the end of one attempt to the next`() {
        let claim = Self.gap { $0.min = .duration(.milliseconds(500)) }
        #expect(Case.broken(claim, Self.attempts([0.5, 0.6])) == nil)
        #expect(
            Case.broken(claim, Self.attempts([0.5, 0.3]))
                == ["#3 at 1.000 s: waited 0.300 s after #2 (overloaded-503), the least is 0.500 s"])
        #expect(
            Case.broken(Self.gap { ($0.min, $0.tolerance) = (.duration(.milliseconds(500)), .milliseconds(200)) }, Self.attempts([0.3]))
                == nil)
        // Without an end, from its arrival; where the two overlap there was no pause.
        #expect(Case.broken(claim, [.seen(1, 0, lasted: nil), .seen(2, 0.5)]) == nil)
        #expect(
            Case.broken(claim, [.seen(1, 0, lasted: 2), .seen(2, 0.7)]) == ["#2 at 0.700 s: waited 0.000 s after #1, the least is 0.500 s"])
    }

    @Test func `only pauses after the faults that are named count`() {
        let seen: [Observation] = [.seen(1, 0, fault: "internal-500"), .seen(2, 0.2, fault: "quota-rpm"), .seen(3, 0.4)]
        for (after, breaks) in [
            (["overloaded-503"], []), (["quota-rpm"], ["#3"]), (["internal-500", "quota-rpm"], ["#2", "#3"]), ([], ["#2", "#3"]),
        ] {
            let broken = Case.broken(Self.gap { ($0.after, $0.min) = (after, .duration(.seconds(1))) }, seen) ?? []
            #expect(broken.map { $0.split(separator: " ").first.map(String.init) } == breaks)
        }
        // An alias is the fault; one that the client never met is none.
        #expect(Case.broken(Self.gap { ($0.after, $0.min) = (["busy"], .duration(.seconds(1))) }, Self.attempts([0.2])) != nil)
        let unmet: [Observation] = [.seen(1, 0, fault: "stall") { $0.unfired = ["stall"] }, .seen(2, 0.2)]
        #expect(Case.broken(Self.gap { ($0.after, $0.min) = (["stall"], .duration(.seconds(1))) }, unmet) == nil)
    }

    @Test func `retry_info asks each pause for what the answer before it said`() {
        let claim = Self.gap { ($0.after, $0.min, $0.tolerance) = (["quota-rpm"], .retryInfo, .milliseconds(250)) }
        #expect(Case.broken(claim, [.seen(1, 0, fault: "quota-rpm", told: 22), .seen(2, 21.85)]) == nil)
        #expect(
            Case.broken(claim, [.seen(12, 0, fault: "quota-rpm", told: 22), .seen(13, 0.4)])
                == ["#13 at 0.400 s: waited 0.300 s after #12 (quota-rpm), which said 22.000 s"])
        let report = Case.report(Expectation(id: "it", claim: claim), [.seen(1, 0, fault: "quota-rpm"), .seen(2, 1)])
        #expect(report.passed && report.warnings == ["expectation it judged no pause: no answer before one had a RetryInfo"])
    }

    @Test(arguments: [
        ([1.0, 2, 4], 2.0, true), ([1, 1.6, 2.56], 2, true), ([1, 1.5], 2, false), ([1, 2, 2], 2, false), ([1, 1], 1, true), ([1], 2, true),
    ])
    func `pauses grow, less a fifth`(pauses: [Double], growth: Double, holds: Bool) {
        #expect((Case.broken(Self.gap { $0.growth = growth }, Self.attempts(pauses)) == nil) == holds)
    }

    @Test func `growth compares only pauses that follow one another`() {
        // 503, 3 s, 500, 1 s, 503, 1 s: the two after a 503 are apart.
        let seen: [Observation] = [
            .seen(1, 0, fault: "overloaded-503"), .seen(2, 3.1, fault: "internal-500"), .seen(3, 4.2, fault: "overloaded-503"),
            .seen(4, 5.3),
        ]
        #expect(Case.broken(Self.gap { ($0.after, $0.growth) = (["overloaded-503"], 2) }, seen) == nil)
        #expect(Case.broken(Self.gap { $0.growth = 2 }, seen)?.count == 2)
    }

    @Test func `requests that all wait alike have no jitter`() {
        let claim = Self.gap { $0.jitter = true }
        let equal = Self.attempts([1, 2], "a") + Self.attempts([1.001, 2.0015], "b", from: 4)
        #expect(Case.broken(claim, equal) == ["no jitter: #2, #5 all waited 1.000 s; add a random part to each wait"])
        #expect(Case.broken(claim, Self.attempts([1, 2], "a") + Self.attempts([1, 2.003], "b", from: 4)) == nil)
        #expect(Case.broken(claim, Self.attempts([1, 2], "a") + Self.attempts([1.1, 2], "b", from: 4)) == nil)
    }

    @Test func `one request that waits by rote has no jitter, the growth divided out`() {
        #expect(Case.broken(Self.gap { $0.jitter = true }, Self.attempts([1, 1, 1]))?.count == 1)
        #expect(Case.broken(Self.gap { ($0.jitter, $0.growth) = (true, 2) }, Self.attempts([1, 2.001, 4.004])) != nil)
        #expect(Case.broken(Self.gap { ($0.jitter, $0.growth) = (true, 2) }, Self.attempts([1, 2.2, 4.7])) == nil)
        let single = Case.report(Expectation(id: "it", claim: Self.gap { $0.jitter = true }), Self.attempts([1]))
        #expect(single.passed && single.warnings.first?.contains("could not judge jitter") == true)
    }

    @Test func `two milliseconds are real ones, however fast the session's clock runs`() {
        let seen = Self.attempts([20], "a") + Self.attempts([20.03], "b", from: 3)
        for (speed, holds) in [(1.0, true), (20, false)] {
            let report = Case.report(Expectation(id: "it", claim: Self.gap { $0.jitter = true }), seen) { $0.clock.speed = speed }
            #expect(report.passed == holds)
        }
    }

    @Test func `a client that never tried again was not judged, and the report says so`() {
        let report = Case.report(
            Expectation(id: "it", claim: Self.gap { ($0.after, $0.min) = (["stall"], .duration(.seconds(1))) }), [.seen(1, 0)])
        #expect(report.passed && report.warnings == ["expectation it judged nothing: no request was tried again after stall"])
    }
}
