import Testing

@testable import Scenario
import struct Scenario.Expectation

struct JudgeExchangeTests {
    private typealias Case = JudgeCase

    @Test func `a rate is never higher over any second`() {
        let seen = [0.0, 0.4, 0.9, 1.4, 1.899, 5].enumerated().map { Observation.seen($0 + 1, $1, "r\($0)") }
        #expect(Case.broken(.rate(max: 3), seen) == nil)
        #expect(Case.broken(.rate(max: 2), seen) == ["#1 at 0.000 s: 3 requests within 1 s, up to #3"])
        // The end of a second is the beginning of the next.
        #expect(Case.broken(.rate(max: 1), [.seen(1, 0), .seen(2, 1), .seen(3, 2)]) == nil)
        #expect(Case.broken(.rate(max: 1), [.seen(1, 0), .seen(2, 0.999_999)]) != nil)
        #expect(Case.broken(.rate(max: 2.5), [.seen(1, 0), .seen(2, 0.1)]) == nil)
    }

    @Test func `a rate under one a second is one in so many seconds`() {
        #expect(Case.broken(.rate(max: 0.5), [.seen(1, 0), .seen(2, 2)]) == nil)
        #expect(Case.broken(.rate(max: 0.5), [.seen(1, 0), .seen(2, 1.9)]) == ["#1 at 0.000 s: 2 requests within 2 s, up to #2"])
    }

    @Test func `a rate is the session's, or each key's`() {
        let seen: [Observation] = [.seen(1, 0, "a"), .seen(2, 0.1, "b") { $0.key = "l" }]
        #expect(Case.broken(.rate(max: 1), seen) != nil)
        #expect(Case.broken(.rate(max: 1), seen) { $0.scope = .apiKey } == nil)
    }

    @Test(
        arguments: [
            (nil, false, ["#1 at 0.000 s: no X-Server-Timeout"]), (nil, true, nil),
            (29_999, true, ["#1 at 0.000 s: X-Server-Timeout is 29.999 s"]),
            (30_000, false, nil), (60_000, false, nil), (60_001, false, ["#1 at 0.000 s: X-Server-Timeout is 60.001 s"]),
        ] as [(Int?, Bool, [String]?)])
    func `a client's deadline lies within`(deadline: Int?, orAbsent: Bool, evidence: [String]?) {
        let seen = [Observation.seen(1, 0) { $0.deadline = deadline }]
        #expect(Case.broken(.clientDeadline(min: 30_000, max: 60_000, orAbsent: orAbsent), seen) == evidence)
    }

    @Test func `who closed, and how long after the answer began`() {
        let seen = [Observation.seen(1, 0, lasted: 7) { ($0.closedBy, $0.answered) = ("client", .seconds(2)) }]
        #expect(Case.broken(.closedBy("client", within: .seconds(5)), seen) == nil)
        #expect(
            Case.broken(.closedBy("client", within: .milliseconds(4999)), seen)
                == ["#1 at 0.000 s: closed by the client, but only after 5.000 s"])
        #expect(Case.broken(.closedBy("server", within: nil), seen) == ["#1 at 0.000 s: closed by the client, after 5.000 s"])
        #expect(Case.broken(.closedBy("client", within: nil), [.seen(1, 0, lasted: nil)]) == ["#1 at 0.000 s: still open"])
        #expect(Case.broken(.closedBy("client", within: nil), [.seen(1, 0)]) == ["#1 at 0.000 s: ended by nobody, after 0.100 s"])
        #expect(Case.broken(.closedBy("none", within: nil), [.seen(1, 0)]) == nil)
        // No answer at all: from the request.
        let silent = [Observation.seen(1, 1, lasted: 3) { $0.closedBy = "client" }]
        #expect(Case.broken(.closedBy("client", within: .seconds(3)), silent) == nil)
        #expect(Case.broken(.closedBy("client", within: .milliseconds(2999)), silent) != nil)
    }

    @Test func `the same body at once is a duplicate`() {
        let twice: [Observation] = [.seen(1, 0, lasted: 2), .seen(2, 1, lasted: 2), .seen(3, 2, lasted: nil), .seen(4, 2.5, "b")]
        #expect(
            Case.broken(.concurrentDuplicates(max: 0), twice)
                == [
                    "#2 at 1.000 s: the same body is being answered still (#1)",
                    "#3 at 2.000 s: the same body is being answered still (#2)",
                ])
        #expect(Case.broken(.concurrentDuplicates(max: 1), twice) == nil)
        #expect(
            Case.broken(.concurrentDuplicates(max: 1), twice + [.seen(5, 2.6)]) == [
                "#5 at 2.600 s: the same body is being answered still (#2, #3)"
            ])
        #expect(Case.broken(.concurrentDuplicates(max: 0), [.seen(1, 0, lasted: 1), .seen(2, 1, lasted: 1)]) == nil)
    }

    @Test func `requests that name two sessions are counted`() {
        let seen: [Observation] = [.seen(1, 0), .seen(2, 1) { $0.isCrossTalk = true }]
        #expect(Case.broken(.crossTalk(max: 0), seen) == ["#2 at 1.000 s: names another session too"])
        #expect(Case.broken(.crossTalk(max: 1), seen) == nil)
    }
}
