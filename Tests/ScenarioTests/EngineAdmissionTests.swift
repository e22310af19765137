import GeminiAPI
import Testing

@testable import Scenario

/// What comes before the rules: limits, money, arms. And what is told of it all.
struct EngineAdmissionTests {
    private static func limited(_ limits: Limit..., rules: [Rule] = []) -> Scenario {
        var scenario = EngineCase.scenario(rules)
        scenario.limits = limits
        return scenario
    }

    @Test func `a full bucket is the answer, and no rule is asked`() {
        var scenario = Self.limited(LimitCase.limit([.rpm: 1]), rules: [Rule("a", .sequence([.pass, .fault("internal")], after: .last))])
        scenario.defaults.latency = Latency(ttfb: .fixed(.seconds(6)))
        var client = EngineCase(scenario)
        #expect(client.ask().rules == ["a"])
        let refused = client.ask(at: 1)
        #expect(refused.rules == ["flash"])
        #expect(refused.word == "quota-rpm")
        #expect(refused.violations.map(\.bucket) == [.rpm])
        #expect(refused.ttfb == nil, "refusals come at once")
        #expect(refused.nearMisses.isEmpty)
        #expect(client.ask(at: 200).word == "internal", "the refused request has not stepped the rule")
    }

    @Test func `several full buckets are all told, and that of the day names the fault`() {
        var other = LimitCase.limit([.rpd: 1, .tpm: 10])
        other.id = "daily"
        var client = EngineCase(Self.limited(LimitCase.limit([.rpm: 1, .ipm: 1]), other))
        _ = client.ask { ($0.promptTokens, $0.images) = (10, 1) }
        let refused = client.ask { ($0.promptTokens, $0.images) = (10, 1) }
        #expect(refused.word == "quota-rpd")
        #expect(refused.rules == ["daily"])
        #expect(refused.violations.map(\.bucket) == [.rpd, .rpm, .tpm, .ipm])
    }

    @Test func `a limit may name its fault, and counts only what meets its conditions`() {
        var limit = LimitCase.limit([.rpm: 1])
        limit.exceed = FaultOrder("quota-bare")
        limit.when = When([Condition("attempt", .attempt([.init(2, nil)]))])
        var client = EngineCase(Self.limited(limit))
        #expect(client.faults(4) { $0.body = "same" } == ["-", "-", "quota-bare", "quota-bare"])
    }

    @Test func `what is under way is given back when it ends`() {
        var client = EngineCase(Self.limited(LimitCase.limit([.concurrent: 1])))
        let first = client.ask()
        #expect(client.ask().word == "quota-concurrent")
        client.engine.settle(first, failed: false, at: EngineCase.moment(1))
        #expect(client.ask(at: 1).word == "-")
    }

    @Test(arguments: [(Purse.Limit.budget, "budget"), (.spendCap, "spend_cap")])
    func `an empty purse answers after limits and before rules`(limit: Purse.Limit, decider: String) {
        var client = EngineCase(Self.limited(LimitCase.limit([.rpm: 2]), rules: [Rule("a", .always(.fault("internal")))]))
        #expect(client.ask().rules == ["a"])
        client.refusal = Purse.Refusal(limit: limit, scope: .session)
        let refused = client.ask()
        #expect(refused.word == "spend-cap" && refused.rules == [decider] && refused.refusal == client.refusal)
        let limited = client.ask()
        #expect(limited.rules == ["flash"] && limited.refusal == nil)
    }

    @Test func `arms come before rules, oldest first, each used up by requests that match`() {
        let pro = When([Condition("model", .model([Glob("pro")]))])
        var client = EngineCase(Rule("a", .sequence([.fault("internal")], after: .pass)))
        client.engine.arm(Arm(.fault("reset"), times: 2, when: pro))
        client.engine.arm(Arm(.fault("done", "drip")))
        client.engine.arm(Arm(.fault("html"), times: 0))
        let armed = client.ask()
        #expect(armed.rules == ["arm"])
        #expect(armed.word == "drip")
        #expect(armed.warnings == ["arm: skipped done, which needs a stream, on a unary call"])
        #expect(client.faults(3) { $0.model = "pro" } == ["reset", "reset", "internal"])
        client.engine.arm(Arm(.fault("reset")))
        client.engine.disarm()
        #expect(client.ask().word == "-")
    }

    @Test func `limits come before arms, and leave them`() {
        var client = EngineCase(Self.limited(LimitCase.limit([.rpm: 1])))
        _ = client.ask()
        client.engine.arm(Arm(.fault("reset")))
        #expect(client.faults(at: 1, 200) == ["quota-rpm", "reset"])
    }

    @Test func `expectations are told by their conditions on the request; those on the outcome are still open`() {
        let model = (x: Condition("c", .model([Glob("x")])), m: Condition("c", .model([Glob("m")])))
        let scenario = EngineCase.expecting(
            When(), When([model.x]), When([model.m, Condition("c", .rule([Glob("r")]))]),
            When([model.x, Condition("c", .fault([Glob("r")]))]),
            When([Condition("c", .not(When([Condition("c", .faultClass(["r"]))])))]))
        var client = EngineCase(scenario)
        #expect(client.ask().expectations == [0, 2, 4])
    }

    @Test func `the state tells counters, machines, arms and buckets, as they are now`() {
        var scenario = Self.limited(LimitCase.limit([.rpm: 5]))
        scenario.rules = [
            Rule("a", .machine("m")) { $0.maxHits = 1 }, Rule("b", .always(.pass)) { $0.ttl = .seconds(60) },
            Rule("c", .always(.pass)),
        ]
        scenario.machines = [
            Machine(
                id: "m", start: "x",
                states: [.init("x", .always(.pass), .init(to: "y") { $0.after = .seconds(2) }), .init("y", .always(.pass))])
        ]
        var client = EngineCase(scenario)
        _ = client.faults(2)
        client.engine.arm(Arm(.fault("reset", "html"), times: 3))
        func text(_ name: String, at seconds: Double) -> String {
            let state = client.engine.state(at: EngineCase.moment(seconds), shared: client.shared)
            return String(decoding: JSONWriter.text(state[name] ?? .null, .compact), as: UTF8.self)
        }
        #expect(text("requests", at: 1) == "2")
        #expect(
            text("rules", at: 1)
                == #"[{"id":"a","hits":1,"gone":true},{"id":"b","hits":1,"gone":false},{"id":"c","hits":0,"gone":false}]"#)
        #expect(text("rules", at: 60).contains(#"{"id":"b","hits":1,"gone":true}"#))
        #expect(text("machines", at: 1.5) == #"[{"id":"m","shared":false,"state":"x","elapsed":1.5,"requests":1}]"#)
        #expect(text("machines", at: 3) == #"[{"id":"m","shared":false,"state":"y","elapsed":1.0,"requests":0}]"#)
        #expect(text("arms", at: 1) == #"[{"faults":["reset","html"],"times":3}]"#)
        #expect(text("limits", at: 1).contains(#""bucket":"rpm","used":2"#))
        #expect(client.ask(at: 1).states == ["m.x"], "looking has moved nothing")
    }
}
