import GeminiAPI
import Testing

@testable import Scenario

/// Whose counter steps.
struct EngineScopeTests {
    private static let plan = Plan.sequence([.fault("internal"), .fault("reset")], after: .pass)

    @Test(arguments: Rule.Scope.allCases) func `sequences apart by scope do not touch each other`(scope: Rule.Scope) {
        func faults(areAlike: Bool) -> [String] {
            var client = EngineCase(Rule("a", Self.plan) { $0.scope = scope })
            return [1, 2, 1, 2, 2, 1].map { name in
                client.ask { inquiry in
                    // Alike in what the scope is about and different in all else, or the other way round.
                    func value(_ own: Rule.Scope) -> Int { (own == scope) == areAlike ? 1 : name }
                    inquiry.request = "r \(value(.request))"
                    (inquiry.key, inquiry.model) = ("k \(value(.apiKey))", "m \(value(.model))")
                    inquiry.connection = value(.connection)
                }.word
            }
        }
        let together = ["internal", "reset", "-", "-", "-", "-"]
        let isSplit = scope != .rule && scope != .session
        #expect(faults(areAlike: true) == together)
        #expect(faults(areAlike: false) == (isSplit ? ["internal", "internal", "reset", "reset", "-", "-"] : together))
    }

    @Test func `counters of two rules are apart`() {
        var client = EngineCase(
            Rule("a", Self.plan) { ($0.when, $0.scope) = (When([Condition("model", .model([Glob("x")]))]), .session) },
            Rule("b", Self.plan) { $0.scope = .session })
        #expect(["x", "y", "x", "y"].map { name in client.ask { $0.model = name }.word } == ["internal", "internal", "reset", "reset"])
    }

    @Test func `dice of keys and connections go by the order in which they came, not by their names`() {
        for scope in [Rule.Scope.apiKey, .connection] {
            func draws(_ names: [Int]) -> [UInt64] {
                var client = EngineCase(Rule("a", .always(.pass)) { $0.scope = scope })
                return names.map { name in
                    client.ask { ($0.key, $0.connection) = ("k\(name)", name) }.seed
                }
            }
            #expect(draws([1, 2, 1, 3]) == draws([70, 5, 70, 66]))
            #expect(Set(draws([1, 2, 3])).count == 3)
        }
    }

    @Test func `dice of requests do not depend on the order in which requests come`() {
        func draws(_ names: [String]) -> [String: [UInt64]] {
            var client = EngineCase(Rule("a", .always(.pass)) { $0.scope = .request })
            var seeds: [String: [UInt64]] = [:]
            for name in names { seeds[name, default: []].append(client.ask { $0.request = name }.seed) }
            return seeds
        }
        #expect(draws(["x", "y", "x", "z"]) == draws(["z", "x", "x", "y"]))
    }

    @Test func `of more keys than fit, those not used for long are forgotten`() {
        var memory = Memory<String>(capacity: 3)
        #expect(["a", "b", "c", "a", "d", "a"].map { memory.step($0) } == [1, 1, 1, 2, 1, 3])
        #expect(memory.step("b") == 1, "made room for d")
        #expect(memory.step("a") == 4, "was in use")
        var holders = Memory<String>(capacity: 3)
        #expect(["a", "b", "a", "c"].map { holders.ordinal($0) } == [1, 2, 1, 3])
    }
}
