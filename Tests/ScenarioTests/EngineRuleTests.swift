import GeminiAPI
import Testing

@testable import Scenario

/// Which rules are chosen, and what they add up to.
struct EngineRuleTests {
    @Test func `the first rule that applies decides`() {
        var client = EngineCase(
            Rule("other", .always(.fault("internal"))) { $0.when = When([Condition("model", .model([Glob("x*")]))]) },
            Rule("mine", .always(.fault("overloaded"))), Rule("later", .always(.fault("reset"))))
        let verdict = client.ask()
        #expect(verdict.rules == ["mine"])
        #expect(verdict.word == "overloaded")
        #expect(verdict.nearMisses.isEmpty)
        #expect(verdict.attempt == 1)
    }

    @Test func `higher priority goes first, ties by order`() {
        var client = EngineCase(
            Rule("a", .always(.pass)) { $0.continues = true },
            Rule("b", .always(.pass)) { ($0.continues, $0.priority) = (true, 2) },
            Rule("c", .always(.pass)) { ($0.continues, $0.priority) = (true, -1) },
            Rule("d", .always(.pass)) { ($0.continues, $0.priority) = (true, 2) },
            Rule("e", .always(.pass)) { $0.continues = true })
        #expect(client.ask().rules == ["b", "d", "a", "e", "c"])
    }

    @Test func `under continue each layer is kept by who set it first, in the order of the layers`() {
        var client = EngineCase(
            Rule("a", .always(.fault("reset"))) { ($0.continues, $0.latency) = (true, Latency(ttfb: .fixed(.seconds(1)))) },
            Rule("b", .always(.fault("overloaded", "reset"))) {
                $0.continues = true
                $0.latency = Latency(ttfb: .fixed(.seconds(2)))
                $0.response = ResponseEdit()
                $0.response?.imageCount = 2
            },
            Rule("c", .always(.fault("internal", "html"))) {
                $0.response = ResponseEdit()
                $0.response?.imageCount = 3
            },
            Rule("d", .always(.fault("drip"))))
        let verdict = client.ask()
        #expect(verdict.word == "overloaded+html+reset")
        #expect(verdict.rules == ["a", "b", "c"])
        #expect(verdict.ttfb == .seconds(1))
        #expect(verdict.response.imageCount == 2)
    }

    @Test func `a pass ends evaluation, unless the rule continues`() {
        var ending = EngineCase(Rule("a", .weights([.init(1, .pass)])), Rule("b", .always(.fault("internal"))))
        #expect(ending.ask().rules == ["a"])
        var continuing = EngineCase(
            Rule("a", .weights([.init(1, .pass)])) { $0.continues = true }, Rule("b", .always(.fault("internal"))))
        let verdict = continuing.ask()
        #expect(verdict.rules == ["a", "b"])
        #expect(verdict.word == "internal")
    }

    @Test func `a share takes its part and lets the rest fall through`() {
        var client = EngineCase(Rule("a", .always(.fault("internal"))) { $0.share = 0.3 }, Rule("b", .always(.fault("overloaded"))))
        let faults = client.faults(4000)
        let part = faults.count { $0 == "internal" }
        #expect((1100...1300).contains(part))
        #expect(faults.count { $0 == "overloaded" } == 4000 - part)
    }

    @Test func `a share of none never applies, of all always, and steps the plan only when it applies`() {
        var none = EngineCase(Rule("a", .always(.fault("internal"))) { $0.share = 0 })
        #expect(Set(none.faults(200)) == ["-"])
        var all = EngineCase(Rule("a", .always(.fault("internal"))) { $0.share = 1 })
        #expect(Set(all.faults(200)) == ["internal"])
        let plan = Plan.sequence([.fault("internal"), .fault("internal"), .fault("reset")], after: .pass)
        var half = EngineCase(Rule("a", plan) { $0.share = 0.5 }, Rule("b", .always(.fault("overloaded"))))
        #expect(half.faults(60).filter { $0 != "overloaded" }.prefix(4) == ["internal", "internal", "reset", "-"])
    }

    @Test func `a rule is gone after its ttl, or when it was chosen often enough`() {
        var timed = EngineCase(Rule("a", .always(.fault("internal"))) { $0.ttl = .seconds(10) })
        #expect(timed.faults(at: 0, 9.999, 10, 11) == ["internal", "internal", "-", "-"])
        var counted = EngineCase(Rule("a", .always(.fault("internal"))) { $0.maxHits = 2 }, Rule("b", .always(.fault("reset"))))
        #expect(counted.faults(3) == ["internal", "internal", "reset"])
    }

    @Test func `a retry of the same body gets the effect for retries, and steps the counter all the same`() {
        let plan = Plan.sequence([.fault("internal"), .fault("overloaded"), .fault("reset")], after: .pass)
        var client = EngineCase(Rule("a", plan) { $0.onRetry = .fault("drip") })
        var attempts: [Int] = []
        let faults = ["x", "x", "y", "x"].map { body in
            let verdict = client.ask { $0.body = body }
            attempts.append(verdict.attempt)
            return verdict.word
        }
        #expect(faults == ["internal", "drip", "reset", "drip"])
        #expect(attempts == [1, 2, 1, 3])
    }

    @Test func `a fault that needs a stream is skipped on a unary call, with a warning, and the rest stays`() {
        var effect = Effect.fault("done", "reset")
        effect.latency = Latency(ttfb: .fixed(.seconds(3)))
        var client = EngineCase(Rule("torn", .always(effect)))
        let unary = client.ask()
        #expect(unary.word == "reset")
        #expect(unary.ttfb == .seconds(3))
        #expect(unary.warnings == ["torn: skipped done, which needs a stream, on a unary call"])
        let stream = client.ask { $0.isStream = true }
        #expect(stream.word == "done+reset")
        #expect(stream.warnings.isEmpty)
    }

    @Test func `what each rule missed is told only if none applied`() {
        let prompt = When([
            Condition("model", .model([Glob("m")])), Condition("prompt.contains", .promptContains(["[transient]"])),
        ])
        var client = EngineCase(
            Rule("a", .always(.pass)) { $0.when = When([Condition("model", .model([Glob("x"), Glob("y*")]))]) },
            Rule("b", .always(.pass)) { $0.when = prompt },
            Rule("c", .always(.pass)) { $0.maxHits = 0 },
            Rule("d", .always(.pass)) { $0.ttl = .zero },
            Rule("e", .always(.pass)) { $0.share = 0 })
        #expect(
            client.ask { $0.prompt = "a red\nbicycle " + String(repeating: "x", count: 60) }.nearMisses == [
                .init(rule: "a", condition: "model", reason: #"wants "x" or "y*", has "m""#),
                .init(
                    rule: "b", condition: "prompt.contains",
                    reason: #"wants "[transient]", has "a red bicycle \#(String(repeating: "x", count: 46))…""#),
                .init(rule: "c", condition: "max_hits", reason: "was chosen 0 times, its most"),
                .init(rule: "d", condition: "ttl", reason: "its time was over"),
                .init(rule: "e", condition: "share", reason: "the dice let this request fall through"),
            ])
        let applied = client.ask { $0.prompt = "[transient]" }
        #expect(applied.rules == ["b"])
        #expect(applied.nearMisses.isEmpty)
        var empty = EngineCase()
        #expect(empty.ask().nearMisses.isEmpty)
    }

    @Test func `a request that no rule matches fails where that is asked for, and the sentence names the nearest rule`() {
        var scenario = EngineCase.scenario([
            Rule("far", .always(.pass)) { $0.when = When([Condition("model", .model([Glob("x")]))]) },
            Rule("near", .always(.pass)) {
                $0.when = When([Condition("op", .operation([.generate])), Condition("turns", .turns(.init(2, nil)))])
            },
        ])
        var passing = EngineCase(scenario)
        #expect(passing.ask().failure == nil)
        scenario.defaults.failsUnmatched = true
        var failing = EngineCase(scenario)
        #expect(
            failing.ask().failure == "no rule matches this request (generate m), and `on_unmatched` says fail; nearest is rule 'near', "
                + "whose turns: wants at least 2, has 0; add a rule for it, or say `on_unmatched: pass`")
        #expect(failing.ask { $0.turns = 2 }.failure == nil)
        scenario.rules = [Rule("half", .always(.pass)) { $0.share = 0 }]
        var shared = EngineCase(scenario)
        #expect(shared.ask().failure == nil, "it was matched; the dice let it go")
    }
}
