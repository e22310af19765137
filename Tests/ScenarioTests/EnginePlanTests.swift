import GeminiAPI
import Testing

@testable import Scenario

/// What a plan gives the n-th request.
struct EnginePlanTests {
    private static let two: [Effect] = [.fault("internal"), .fault("reset")]

    @Test(
        arguments: [
            (.pass, ["internal", "reset", "-", "-", "-"]), (.repeat, ["internal", "reset", "internal", "reset", "internal"]),
            (.last, ["internal", "reset", "reset", "reset", "reset"]), (.fail, ["internal", "reset", "-", "-", "-"]),
        ] as [(Plan.After, [String])])
    func `a sequence goes on as it says`(after: Plan.After, faults: [String]) {
        var client = EngineCase(Rule("a", .sequence(Self.two, after: after)))
        #expect(client.faults(5) == faults)
    }

    @Test func `a sequence that must not run out fails loudly`() {
        var client = EngineCase(Rule("a", .sequence(Self.two, after: .fail)), Rule("b", .always(.fault("drip"))))
        #expect(client.ask().failure == nil)
        #expect(client.ask().failure == nil)
        let verdict = client.ask()
        #expect(verdict.failure?.hasPrefix("rule 'a' ran out: its sequence ends with `after: fail`") == true)
        #expect(verdict.rules == ["a"])
        #expect(verdict.word == "-")
    }

    @Test func `an empty sequence passes`() {
        for after in [Plan.After.repeat, .last, .pass] {
            var client = EngineCase(Rule("a", .sequence([], after: after)))
            #expect(client.faults(2) == ["-", "-"])
        }
    }

    @Test func `every n-th request from a first one`() {
        var client = EngineCase(Rule("a", .every(n: 3, from: 2, .fault("internal"))))
        #expect(client.faults(8) == ["-", "internal", "-", "-", "internal", "-", "-", "internal"])
    }

    @Test func `until either bound is reached`() {
        let plan = Plan.until(requests: 3, elapsed: .seconds(10), do: .fault("internal"), then: .fault("reset"))
        var counted = EngineCase(Rule("a", plan))
        #expect(counted.faults(at: 1, 2, 3, 4) == ["internal", "internal", "internal", "reset"])
        var timed = EngineCase(Rule("a", plan))
        #expect(timed.faults(at: 9.999, 10, 11) == ["internal", "reset", "reset"])
    }

    @Test func `draws converge to their weights, whatever these sum to, and what weighs nothing never comes`() {
        let weights: [Plan.Weight] = [
            .init(9.5, .pass), .init(0, .fault("drip")), .init(0.4, .fault("overloaded")), .init(0.1, .fault("internal")),
        ]
        var client = EngineCase(Rule("a", .weights(weights)))
        let faults = client.faults(20_000)
        // Five standard deviations.
        #expect(abs(faults.count { $0 == "overloaded" } - 800) < 140)
        #expect(abs(faults.count { $0 == "internal" } - 200) < 70)
        #expect(!faults.contains("drip"))
        var nothing = EngineCase(Rule("a", .weights([.init(0, .fault("drip"))])))
        #expect(nothing.faults(20) == Array(repeating: "-", count: 20))
    }

    @Test func `the seed and the rule's id change the draws, and nothing else does`() {
        func draws(_ seed: UInt64, _ id: String) -> [String] {
            var scenario = EngineCase.scenario([Rule(id, .weights([.init(1, .pass), .init(1, .fault("internal"))]))])
            scenario.seed = seed
            var client = EngineCase(scenario)
            return client.faults(64)
        }
        #expect(draws(7, "a") == draws(7, "a"))
        #expect(draws(7, "a") != draws(8, "a"))
        #expect(draws(7, "a") != draws(7, "b"))
        // Pinned: a change of these is a change of every scenario's outcome.
        #expect(draws(7, "a").prefix(12).map { $0 == "-" ? "0" : "1" }.joined() == "010011000100")
    }

    @Test func `each throw of a rule has a seed of its own`() {
        var client = EngineCase(Rule("a", .always(.fault("internal"))))
        #expect(Set((0..<1000).map { _ in client.ask().seed }).count == 1000)
    }
}
