import GeminiAPI
import Testing

@testable import Scenario

/// States, and what leads from one to another.
struct EngineMachineTests {
    private static func scenario(_ machine: Machine, _ edit: (inout Rule) -> Void = { _ in }) -> Scenario {
        var scenario = EngineCase.scenario([Rule("a", .machine(machine.id), edit)])
        scenario.machines = [machine]
        return scenario
    }

    private static let weather = Machine(
        id: "weather", start: "fine",
        states: [
            .init("fine", .always(.pass), .init(to: "storm") { $0.after = .seconds(10) }),
            .init("storm", .always(.fault("overloaded")), .init(to: "calm") { $0.after = .seconds(5) }),
            .init("calm", .sequence([.fault("drip")], after: .pass), .init(to: "fine") { $0.after = .seconds(5) }),
        ])

    @Test func `timers are taken at the time they were due, one after the other`() {
        var client = EngineCase(Self.scenario(Self.weather))
        #expect(client.faults(at: 9.999, 10, 14.999, 15, 16) == ["-", "overloaded", "overloaded", "drip", "-"])
        // 20 fine, 30 storm, 35 calm: found at 36 all at once, and 40 is counted from 35, not from 36.
        #expect(client.faults(at: 36, 39.999, 40) == ["drip", "-", "-"])
        #expect(client.ask(at: 50).states == ["weather.storm"])
    }

    @Test func `years of silence are not walked through`() {
        var machine = Self.weather
        for index in machine.states.indices { machine.states[index].exits[0].after = .milliseconds(index + 1) }
        var client = EngineCase(Self.scenario(machine))
        // Rounds of 6 ms: 1 fine, 2 storm, 3 calm.
        #expect(client.ask(at: 6_000_000.0005).states == ["weather.fine"])
        #expect(client.ask(at: 6_000_000.0015).states == ["weather.storm"])
        #expect(client.ask(at: 6_000_000.0035).states == ["weather.calm"])
        #expect(client.ask(at: 6_000_000.0065).states == ["weather.fine"])
        #expect(client.ask(at: 600_000_000.0015).states == ["weather.storm"])
        #expect(client.ask(at: 600_000_000.0035).states == ["weather.calm"])
    }

    @Test func `states that lead to each other in no time end somewhere`() {
        var machine = Self.weather
        for index in machine.states.indices { machine.states[index].exits[0].after = .zero }
        var client = EngineCase(Self.scenario(machine))
        #expect(client.ask(at: 1).states.count == 1)
    }

    @Test func `after so many requests the next finds another state, whose timers run from the last of them`() {
        let machine = Machine(
            id: "m", start: "a",
            states: [
                .init("a", .always(.fault("internal")), .init(to: "b") { $0.requests = 2 }),
                .init("b", .always(.fault("reset")), .init(to: "a") { $0.after = .seconds(5) }),
            ])
        var client = EngineCase(Self.scenario(machine))
        #expect(client.ask(at: 1).states == ["m.a"])
        #expect(client.ask(at: 2).states == ["m.a"], "the state it was judged in")
        #expect(client.faults(at: 6.999, 7, 7, 7) == ["reset", "internal", "internal", "reset"])
    }

    @Test func `requests that come too fast lead out at once`() {
        let machine = Machine(
            id: "m", start: "open",
            states: [
                .init("open", .always(.pass), .init(to: "shut") { $0.rate = .init(count: 2, per: .seconds(1)) }),
                .init("shut", .always(.fault("overloaded")), .init(to: "open") { $0.after = .seconds(10) }),
            ])
        var client = EngineCase(Self.scenario(machine))
        #expect(client.faults(at: 0, 0.5, 1, 1.5) == ["-", "-", "-", "-"], "two within any second")
        #expect(client.faults(at: 1.9, 3, 11.899, 11.9) == ["overloaded", "overloaded", "overloaded", "-"])
    }

    @Test func `going to itself prolongs the other timers, and nothing starts anew`() {
        let machine = Machine(
            id: "m", start: "shut",
            states: [
                .init(
                    "shut", .sequence([.fault("internal"), .fault("reset")], after: .last),
                    .init(to: "shut") { ($0.rate, $0.extend) = (.init(count: 1, per: .seconds(1)), .seconds(10)) },
                    .init(to: "open") { $0.after = .seconds(5) }),
                .init("open", .always(.pass)),
            ])
        var client = EngineCase(Self.scenario(machine))
        #expect(client.faults(at: 0, 0.1, 0.2) == ["internal", "reset", "reset"])
        #expect(client.faults(at: 24.999, 25) == ["reset", "-"], "5 s and twice 10 s")
    }

    @Test func `a timer to itself prolongs once`() {
        let machine = Machine(
            id: "m", start: "a",
            states: [
                .init(
                    "a", .always(.fault("internal")), .init(to: "a") { ($0.after, $0.extend) = (.seconds(2), .seconds(4)) },
                    .init(to: "b") { $0.after = .seconds(5) }),
                .init("b", .always(.pass)),
            ])
        var client = EngineCase(Self.scenario(machine))
        #expect(client.faults(at: 8.999, 9) == ["internal", "-"])
    }

    @Test func `a state's counters start anew at each visit, and its dice are others`() {
        let states: [Machine.State] = [
            .init("a", .sequence([.fault("internal"), .pass], after: .last), .init(to: "a") { $0.after = .seconds(10) })
        ]
        var client = EngineCase(Self.scenario(Machine(id: "m", start: "a", states: states)))
        #expect(client.faults(at: 1, 2, 10, 11, 20) == ["internal", "-", "internal", "-", "internal"])
        #expect(client.ask(at: 30).seed != client.ask(at: 40).seed)
    }

    @Test func `the latency of a state is nearer than the rule's, and the effect's nearer still`() {
        var effect = Effect.pass
        effect.latency = Latency(ttfb: .fixed(.seconds(3)))
        var machine = Machine(id: "m", start: "a", states: [.init("a", .sequence([.pass, effect], after: .pass))])
        machine.states[0].latency = Latency(ttfb: .fixed(.seconds(2)))
        var client = EngineCase(Self.scenario(machine) { $0.latency = Latency(ttfb: .fixed(.seconds(1))) })
        #expect((0..<2).map { _ in client.ask().ttfb } == [.seconds(2), .seconds(3)])
    }

    @Test func `the admin API takes its own exits only, and only from where the machine is`() {
        let machine = Machine(
            id: "m", start: "a",
            states: [
                .init("a", .always(.pass), .init(to: "b") { $0.byAdmin = true }, .init(to: "c") { $0.after = .seconds(9) }),
                .init("b", .always(.fault("internal"))), .init("c", .always(.fault("reset"))),
            ])
        var client = EngineCase(Self.scenario(machine))
        let now = EngineCase.moment(1)
        #expect(!client.engine.go("m", to: "c", at: now, shared: &client.shared))
        #expect(!client.engine.go("x", to: "b", at: now, shared: &client.shared))
        #expect(client.engine.go("m", to: "b", at: now, shared: &client.shared))
        #expect(!client.engine.go("m", to: "b", at: now, shared: &client.shared))
        #expect(client.faults(at: 20) == ["internal"])
        var late = EngineCase(Self.scenario(machine))
        #expect(!late.engine.go("m", to: "b", at: EngineCase.moment(9), shared: &late.shared), "its timer came first")
    }

    @Test func `a shared machine is moved by all sessions, on a clock of all; one of a session by it alone`() {
        for isShared in [true, false] {
            var machine = Machine(
                id: "m", start: "a",
                states: [
                    .init("a", .always(.fault("internal")), .init(to: "b") { $0.requests = 2 }),
                    .init("b", .always(.fault("reset")), .init(to: "a") { $0.after = .seconds(5) }),
                ])
            machine.isShared = isShared
            let scenario = Self.scenario(machine)
            var engines = [Engine(scenario, entry: EngineCase.entry), Engine(scenario, entry: EngineCase.entry)]
            var shared = Machines(scenario, shared: true)
            func ask(_ session: Int, at seconds: Double) -> String {
                var moment = EngineCase.moment(seconds - 100 * Double(session))
                moment.common = .seconds(seconds)
                return engines[session].verdict(for: Inquiry(number: 1, session: "\(session)"), at: moment, shared: &shared).word
            }
            #expect(
                [ask(0, at: 100), ask(1, at: 101), ask(0, at: 105), ask(1, at: 106)].map { $0 == "internal" }
                    == (isShared ? [true, true, false, true] : [true, true, true, true]))
        }
    }

    @Test func `conditions see states by either name, and a machine no rule speaks of counts every request`() {
        let machine = Machine(
            id: "m", start: "a",
            states: [.init("a", .always(.pass), .init(to: "b") { $0.requests = 2 }), .init("b", .always(.pass))])
        for name in ["b", "m.b"] {
            var scenario = EngineCase.scenario([
                Rule("in b", .always(.fault("internal"))) { $0.when = When([Condition("state", .state([name]))]) }
            ])
            scenario.machines = [machine]
            var client = EngineCase(scenario)
            #expect(client.faults(3) == ["-", "-", "internal"])
        }
    }

    @Test func `a ramp's share moves linearly from the start of the state`() {
        let machine = Machine(
            id: "m", start: "fine",
            states: [
                .init("fine", .always(.pass), .init(to: "bad") { $0.after = .seconds(100) }),
                .init("bad", .ramp(.fault("internal"), from: 0, to: 0.8, over: .seconds(100))),
            ])
        func share(_ seconds: Double) -> Double {
            var client = EngineCase(Self.scenario(machine))
            return Double(client.faults(2000, at: seconds).count { $0 == "internal" }) / 2000
        }
        #expect(share(100) == 0)
        #expect(abs(share(150) - 0.4) < 0.06)
        #expect(abs(share(200) - 0.8) < 0.05)
        #expect(abs(share(1000) - 0.8) < 0.05)
    }
}
