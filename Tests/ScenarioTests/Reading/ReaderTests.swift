import Testing

@testable import Scenario

/// What the keys of a file become.
struct ReaderTests {
    private func read(_ text: String) throws -> Scenario { try ScenarioReader.read(Array(text.utf8), path: "a.yaml") }

    private func rule(_ text: String) throws -> Rule {
        let scenario = try read("scenario: 1\nrules:\n  - \(text)\nmachine: {id: m, states: {up: {}}}\n")
        return try #require(scenario.rules.first)
    }

    @Test func `an empty scenario is one in which nothing goes wrong`() throws {
        let scenario = try read("scenario: 1")
        #expect(scenario.name == "unnamed" && scenario.path == "a.yaml" && scenario.seed == 0)
        #expect(scenario.clock == Scenario.ClockRule() && scenario.sessions == Scenario.SessionRule())
        #expect(
            scenario.rules.isEmpty && scenario.limits.isEmpty && scenario.expectations.isEmpty && scenario.budget.isEmpty
                && scenario.spendCap.isEmpty)
    }

    @Test func `the top of a file is read`() throws {
        let scenario = try read(Examples.complete)
        #expect(scenario.name == "007" && scenario.seed == 12)
        // Ten hours less a half minute past the eighth of March, 2026, in UTC.
        #expect(scenario.clock == Scenario.ClockRule(speed: 2.5, start: 1_772_963_970_500_000))
        #expect(
            scenario.sessions
                == Scenario.SessionRule(from: [.query("test"), .apiKey], fallback: "shared", ttl: .seconds(1800), isRequired: true))
        #expect(scenario.budget == Allowance(all: 250_000_000))
        #expect(scenario.spendCap == Allowance(session: 2_000_000_000))
        #expect(scenario.report == Scenario.ReportOrder(formats: [.text, .junit], file: "build/plantain"))
        #expect(scenario.defaults.failsUnmatched)
        #expect(
            scenario.defaults.latency
                == Latency(ttfb: .uniform(.seconds(1), .seconds(2)), total: .normal(mean: .seconds(6), deviation: .seconds(1))))
        #expect(scenario.defaults.stream.gap == .profile && scenario.defaults.stream.packet == .bytes(512))
    }

    @Test func `every condition is read under its name`() throws {
        let when = try #require(read(Examples.complete).rules.first { $0.id == "rule-1" }).when
        let names = when.conditions.map(\.name)
        #expect(
            names == [
                "op", "model", "api_key", "session", "header.x-tenant", "header.x-other", "header.x-third", "prompt.contains",
                "prompt.regex",
                "prompt.equals", "prompt.hash", "input_images", "input_images.mime", "aspect", "image_size", "modalities", "turns",
                "has_signature", "request_bytes", "client_deadline", "sdk.name", "sdk.version", "attempt", "state",
                "json.generationConfig.seed",
                "json.contents[0].role", "not",
            ])
        func test(_ name: String) -> Condition.Test? { when.conditions.first { $0.name == name }?.test }
        guard case .aspect(["16:9"]) = test("aspect"), case .imageSize(["512", "4K"]) = test("image_size"),
            case .modalities(["IMAGE"]) = test("modalities"), case .promptEquals(["on"]) = test("prompt.equals"),
            case .promptHash("12ab", isPrefix: true) = test("prompt.hash"), case .header("x-tenant", .present) = test("header.x-tenant"),
            case .header("x-other", .absent) = test("header.x-other"), case .header("x-third", .value(let globs)) = test("header.x-third"),
            case .turns(let turns) = test("turns"), case .requestBytes(let bytes) = test("request_bytes"),
            case .clientDeadline(let deadline) = test("client_deadline"), case .attempt(let attempts) = test("attempt"),
            case .json("generationConfig.seed", let seeds) = test("json.generationConfig.seed"), case .not(let inner) = test("not")
        else { throw ScenarioProblem(line: 0, column: 0, "a condition was read as another: \(when)") }
        #expect(globs.map(\.pattern) == ["a", "b*"] && seeds.map(\.pattern) == ["7"])
        #expect(turns == Condition.Bounds(2, 2) && bytes == Condition.Bounds(10, 4_000_000))
        #expect(deadline == Condition.Bounds(500, 120_000))
        #expect(attempts == [Condition.Bounds(1, 1), Condition.Bounds(3, 5)])
        #expect(inner.conditions.map(\.name) == ["not.model", "not.not.turns"])
    }

    @Test func `a rule's own keys are read`() throws {
        let rule = try #require(read(Examples.complete).rules.first { $0.id == "rule-1" })
        #expect(rule.scope == .connection && rule.ttl == .seconds(3600) && rule.maxHits == 5 && rule.share == 0.125)
        #expect(rule.continues && rule.onRetry?.isPass == true && rule.priority == -5)
        #expect(rule.latency == Latency(ttfb: .percentiles(p50: .seconds(8), p95: .seconds(20), max: nil)))
        var edit = ResponseEdit()
        (edit.imageBytes, edit.imageFormat, edit.imageCount, edit.imageSize, edit.imageAspect) = (20_000_000, "png", 2, "2K", "3:2")
        (edit.imageDetail, edit.imageCaption) = ("photo", "off")
        (edit.drafts, edit.draftSize, edit.signatureBytes) = (2, "1K", 1100)
        #expect(rule.response == edit)
        guard case .every(10, from: 3, let effect) = rule.plan else { throw ScenarioProblem(line: 0, column: 0, "\(rule.plan)") }
        let latency = Parameter.latency(.percentiles(p50: .seconds(8), p95: .seconds(20), max: nil))
        #expect(effect.faults == [FaultOrder("slow-first-byte", ["latency": latency])])
    }

    @Test func `rules stand by priority, then by order`() throws {
        let rules = (1...4).map { "  - {id: r\($0), when: {turns: 1}, always: pass, priority: \([0, 5, 0, 5][$0 - 1])}" }
        let scenario = try read("scenario: 1\nrules:\n" + rules.joined(separator: "\n"))
        #expect(scenario.rules.map(\.id) == ["r2", "r4", "r1", "r3"])
        #expect(scenario.rules.map(\.line) == [4, 6, 3, 5])
    }

    @Test func `repetitions of a sequence are written out`() throws {
        guard case .sequence(let steps, after: .pass) = try rule("sequence: [overloaded-503 x2, pass, [internal-500, drip]]").plan else {
            throw ScenarioProblem(line: 0, column: 0, "no sequence")
        }
        #expect(steps.map { $0.faults.map(\.name) } == [["overloaded-503"], ["overloaded-503"], [], ["internal-500", "drip"]])
    }

    @Test func `faults of an effect stand in the order of the layers, under the catalogue's names`() throws {
        guard case .always(let effect) = try rule("always: [reset-mid-body, slow-first-byte, {fault: bad-key, latency: 2s}]").plan else {
            throw ScenarioProblem(line: 0, column: 0, "no effect")
        }
        #expect(effect.faults.map(\.name) == ["key-invalid", "slow-first-byte", "reset-mid-body"])
        #expect(effect.latency == Latency(ttfb: .fixed(.seconds(2))))
    }

    @Test func `weights are read in either form`() throws {
        for text in ["{pass: 95, overloaded-503: .5}", "[{w: 95, do: pass}, {w: 0.5, do: {fault: overloaded-503}}]"] {
            guard case .weights(let weights) = try rule("weights: \(text)").plan else { throw ScenarioProblem(line: 0, column: 0, text) }
            #expect(weights.map(\.weight) == [95, 0.5])
            #expect(weights.map { $0.effect.faults.map(\.name) } == [[], ["overloaded-503"]])
        }
    }

    @Test func `machines are read with their states and exits`() throws {
        let machine = try #require(read(Examples.complete).machines.first)
        #expect(machine.isShared && machine.start == "up" && machine.states.map(\.name) == ["up", "failing", "down"])
        let exit = machine.states[0].exits[0]
        #expect(exit.target == "failing" && exit.byAdmin && exit.rate == Machine.Rate(count: 5, per: .seconds(1)))
        guard case .ramp(let effect, from: 0, to: 1, over: .seconds(300)) = machine.states[1].plan else {
            throw ScenarioProblem(line: 0, column: 0, "\(machine.states[1].plan)")
        }
        #expect(effect.faults.map(\.name) == ["overloaded-503"] && machine.states[1].latency == Latency(ttfb: .fixed(.seconds(20))))
        #expect(machine.states[2].exits.map(\.target) == ["up", "down"] && machine.states[2].exits[1].extend == .seconds(60))
    }

    @Test func `limits are read`() throws {
        let limits = try read(Examples.complete).limits
        #expect(limits.map(\.id) == ["limit-1", "limit-2"])
        #expect(limits[0].window == .tokenBucket(burst: 2) && limits[0].scope == [.apiKey, .model] && limits[0].countsFailed)
        #expect(
            limits[0].exceed == FaultOrder("quota-paid-rpm", ["precision": .text("nanos")]) && limits[0].retryDelay == [.rpm: .seconds(5)])
        #expect(limits[1].scope == [.project] && limits[1].buckets == [.rpd: 0, .rpm: 5] && limits[1].window == .fixed)
        #expect(limits[1].retryDelay == [.rpd: .seconds(4), .rpm: .seconds(4)] && !limits[1].countsFailed)
        let flash = try #require(read(Examples.big).limits.first)
        #expect(flash.reset == Limit.DailyReset() && flash.preload == [.rpd: 97] && flash.exceed == nil && flash.retryDelay == [:])
    }

    @Test func `claims are read`() throws {
        let claims = try (read(Examples.complete).expectations + read(Examples.big).expectations).map { "\($0.claim)" }
        #expect(claims[0] == "\(Expectation.Claim.delivered(share: nil, min: 3))")
        #expect(claims[1] == "\(Expectation.Claim.delivered(share: 1, min: nil))")
        #expect(claims[2] == "\(Expectation.Claim.attempts(min: 0, max: 0, after: ["quota-rpd"], untilReset: true))")
        #expect(claims[3] == "\(Expectation.Claim.rate(max: 5))")
        #expect(claims[4] == "\(Expectation.Claim.clientDeadline(min: 60_000, max: nil, orAbsent: true))")
        #expect(claims[5] == "\(Expectation.Claim.closedBy("client", within: .seconds(60)))")
        #expect(claims[6] == "\(Expectation.Claim.concurrentDuplicates(max: 0))")
        #expect(claims[7] == "\(Expectation.Claim.crossTalk(max: 0))")
        #expect(claims[8] == "\(Expectation.Claim.identicalBodies)")
        var gap = Expectation.Gap()
        (gap.after, gap.min, gap.growth, gap.jitter) = (["overloaded-503", "internal-500"], .duration(.milliseconds(500)), 1.5, true)
        #expect(claims[12] == "\(Expectation.Claim.gap(gap))")
        let first = try read(Examples.complete).expectations[0]
        #expect(first.id == "expect-1" && first.during == "up" && first.afterRule == "until" && first.scope == .request)
    }

    @Test func `an effect alone is read as the admin API writes it`() throws {
        #expect(try ScenarioReader.effect("overloaded-503").faults == [FaultOrder("overloaded-503")])
        let drip = try ScenarioReader.effect("{fault: drip, with: {over: 30s}}")
        #expect(drip.faults == [FaultOrder("drip", ["over": .duration(.seconds(30))])])
        #expect(throws: ScenarioProblems.self) { try ScenarioReader.effect("overloaded-530") }
    }

    @Test func `an order to arm is read`() throws {
        let order = #"{"fault": "quota-rpm", "with": {"retry_delay": "2s"}, "times": 2, "when": {"op": "stream", "state": "down"}}"#
        let arm = try ScenarioReader.arm(Array(order.utf8))
        #expect(arm.effect.faults == [FaultOrder("quota-rpm", ["retry_delay": .duration(.seconds(2))])])
        #expect(arm.times == 2 && arm.when.conditions.map(\.name) == ["op", "state"])
        #expect(try ScenarioReader.arm(Array(#"{"fault": {"fault": "drip", "latency": "1s"}}"#.utf8)).effect.latency != nil)
        for wrong in ["", "[]", "{}", #"{"fault": "drip", "times": 0}"#, #"{"fault": "drip", "with": {"ovr": "1s"}}"#] {
            #expect(throws: ScenarioProblems.self, "\(wrong)") { try ScenarioReader.arm(Array(wrong.utf8)) }
        }
    }

    @Test func `every preset lets seventy of a hundred pass, and knows its faults`() throws {
        #expect(ScenarioReader.chaos(preset: "nonsense") == nil)
        for preset in FaultCatalogue.standard.presets {
            let scenario = try #require(ScenarioReader.chaos(preset: preset.name))
            guard case .weights(let weights) = scenario.rules[0].plan else { throw ScenarioProblem(line: 0, column: 0, preset.name) }
            #expect(weights[0].weight == 70 && weights[0].effect.isPass && scenario.seed == 1)
            #expect(abs(weights.reduce(0) { $0 + $1.weight } - 100) < 0.001)
            #expect(weights.dropFirst().map { $0.effect.faults[0].name } == preset.faults)
        }
    }
}
