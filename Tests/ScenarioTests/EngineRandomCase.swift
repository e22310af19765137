import GeminiAPI

@testable import Scenario

/// Scenarios and requests made at random, from a seed.
enum RandomCase {
    /// A request without names, which differ from session to session.
    struct Request: Sendable {
        let seconds: Double
        let key: Int
        let connection: Int
        let question: Int
        let isPro: Bool
        let isStream: Bool
        let cost: Int
    }

    /// One session on its way through a list of requests.
    struct Session: Sendable {
        let name: Int
        private var engine: Engine
        private var purse: Purse
        private(set) var outcomes: [String] = []

        init(_ name: Int, _ scenario: Scenario) {
            self.name = name
            engine = Engine(scenario, entry: EngineCase.entry)
            purse = Purse(.session, budget: scenario.budget.session)
        }

        /// Asks the next one.
        mutating func ask(_ requests: [Request], _ shared: inout Machines) {
            let request = requests[outcomes.count]
            var inquiry = Inquiry(number: 1000 * name + outcomes.count, session: "session \(name)")
            (inquiry.operation, inquiry.isStream) = (request.isStream ? .stream : .generate, request.isStream)
            inquiry.model = request.isPro ? "pro" : "flash"
            (inquiry.key, inquiry.connection) = ("key \(name) \(request.key)", 100 * name + request.connection)
            (inquiry.request, inquiry.body) = ("question \(request.question)", "body \(request.question)")
            inquiry.prompt = "[\(request.question)]"
            // Sessions begin at different times.
            var moment = EngineCase.moment(request.seconds)
            moment.microseconds += Int64(name) * 1_000_000
            let verdict = engine.verdict(for: inquiry, at: moment, shared: &shared, refusal: purse.refusal)
            if request.cost == 0 { engine.settle(verdict, failed: false, at: moment) }
            purse.spend(request.cost, by: inquiry.session)
            outcomes.append(Self.text(verdict))
        }

        private static func text(_ verdict: Verdict) -> String {
            "\(verdict.word) \(verdict.rules) \(verdict.states) \(verdict.failure ?? "") | attempt \(verdict.attempt) "
                + "seed \(verdict.seed) ttfb \(verdict.ttfb.map { "\($0)" } ?? "-") total \(verdict.total.map { "\($0)" } ?? "-") "
                + "\(verdict.violations) \(verdict.warnings) \(verdict.nearMisses) \(verdict.expectations)"
        }
    }

    static func outcomes(_ scenario: Scenario, _ requests: [Request], as name: Int) -> [String] {
        var session = Session(name, scenario)
        var shared = Machines(scenario, shared: true)
        for _ in requests { session.ask(requests, &shared) }
        return session.outcomes
    }

    static func requests(_ seed: Int) -> [Request] {
        var dice = Dice(seed: UInt64(seed), "requests")
        var seconds = 0.0
        return (0..<60).map { _ in
            seconds += Double(dice.draw(0...1500)) / 1000
            return Request(
                seconds: seconds, key: dice.draw(1...3), connection: dice.draw(1...4), question: dice.draw(1...6),
                isPro: dice.draw(0...1) == 0, isStream: dice.draw(0...3) == 0, cost: dice.draw(0...2))
        }
    }

    static func scenario(_ seed: Int) -> Scenario {
        var dice = Dice(seed: UInt64(seed), "scenario")
        var scenario = Scenario()
        scenario.seed = dice.next() >> 1
        scenario.rules = (1...dice.draw(2...5)).map { rule($0, &dice) }
        let hot: Plan = .ramp(.fault("internal"), from: 0.2, to: 1, over: .seconds(20))
        scenario.machines = [
            Machine(
                id: "m", start: "cold",
                states: [
                    .init(
                        "cold", plan(&dice), .init(to: "hot") { ($0.requests, $0.after) = (dice.draw(2...9), .seconds(dice.draw(5...30))) }),
                    .init("hot", hot, .init(to: "cold") { $0.rate = .init(count: 2, per: .seconds(2)) }),
                ])
        ]
        if dice.draw(0...2) == 0 {
            scenario.limits = [LimitCase.limit([.rpm: dice.draw(5...20), .concurrent: 9])]
            scenario.limits[0].scope = [.apiKey]
        }
        if dice.draw(0...4) == 0 { scenario.budget.session = dice.draw(10...50) }
        if dice.draw(0...1) == 0 { scenario.defaults.latency = Latency(ttfb: .uniform(.zero, .seconds(2))) }
        scenario.defaults.failsUnmatched = dice.draw(0...2) == 0
        return scenario
    }

    private static func rule(_ number: Int, _ dice: inout Dice) -> Rule {
        var rule = Rule("rule \(number)", dice.draw(0...4) == 0 ? .machine("m") : plan(&dice))
        rule.scope = pick(Rule.Scope.allCases, &dice)
        rule.when = pick(
            [
                When(), When([Condition("model", .model([Glob("pro")]))]),
                When([Condition("prompt.contains", .promptContains(["[1]", "[2]", "[4]"]))]),
                When([Condition("attempt", .attempt([.init(2, 5)]))]), When([Condition("state", .state(["hot"]))]),
            ], &dice)
        if dice.draw(0...2) == 0 { rule.share = Double(dice.draw(1...9)) / 10 }
        if dice.draw(0...3) == 0 { rule.maxHits = dice.draw(5...30) }
        if dice.draw(0...5) == 0 { rule.ttl = .seconds(dice.draw(10...40)) }
        if dice.draw(0...3) == 0 { rule.onRetry = .fault("drip") }
        if dice.draw(0...1) == 0 {
            rule.latency = Latency(ttfb: .percentiles(p50: .seconds(1), p95: .seconds(3), max: .seconds(5)), total: .profile)
        }
        rule.continues = dice.draw(0...3) == 0
        rule.priority = dice.draw(0...1)
        return rule
    }

    private static func plan(_ dice: inout Dice) -> Plan {
        let effects: [Effect] = [.pass, .fault("internal"), .fault("overloaded", "reset"), .fault("done", "drip"), .fault("no-image")]
        switch dice.draw(0...4) {
        case 0: return .always(pick(effects, &dice))
        case 1:
            let list = (1...dice.draw(1...4)).map { _ in pick(effects, &dice) }
            return .sequence(list, after: pick(Plan.After.allCases, &dice))
        case 2: return .every(n: dice.draw(1...4), from: dice.draw(1...3), pick(effects, &dice))
        case 3: return .until(requests: dice.draw(3...30), elapsed: .seconds(20), do: pick(effects, &dice), then: pick(effects, &dice))
        default: return .weights(effects.map { Plan.Weight(Double(dice.draw(0...5)), $0) })
        }
    }

    private static func pick<Element>(_ list: [Element], _ dice: inout Dice) -> Element { list[dice.draw(0...(list.count - 1))] }
}
