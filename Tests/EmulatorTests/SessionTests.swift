import GeminiAPI
import HTTP
import Scenario
import Synchronization
import Testing

@testable import Emulator

/// What belongs to one session stays there.
@Suite struct SessionTests {
    /// A rule of every kind that keeps count or throws dice.
    static var scenario: Scenario {
        var scenario = Scenario()
        scenario.seed = 7
        func effect(_ name: String) -> Effect { Effect([FaultOrder(name)]) }
        var retried = Rule(id: "retried", plan: .sequence([effect("overloaded-503"), effect("internal-500"), .pass], after: .pass))
        retried.when = When([Condition("prompt.contains", .promptContains(["transient"]))])
        retried.scope = .request
        var counted = Rule(id: "counted", plan: .every(n: 3, from: 2, effect("quota-bare")))
        counted.when = When([Condition("prompt.contains", .promptContains(["counted"]))])
        let flaky = Rule(
            id: "flaky",
            plan: .weights([
                .init(2, .pass), .init(1, effect("overloaded-503")), .init(1, effect("image-safety")), .init(1, effect("text-only")),
            ]))
        scenario.rules = [retried, counted, flaky]
        var limit = Limit(id: "few")
        limit.buckets = [.rpm: 20]
        limit.scope = [.session]
        scenario.limits = [limit]
        return scenario
    }

    /// The requests one worker makes, in order.
    static let prompts = (0..<24).map { ["transient \($0 / 9)", "counted", "anything else \($0)"][$0 % 3] }

    private static func ask(_ corridor: Corridor, _ session: String, _ prompt: String) async throws -> String {
        let body = "{\"contents\": [{\"parts\": [{\"text\": \"\(prompt)\"}]}]}"
        let answer = try await corridor.send("POST", "/s/\(session)/v1beta/models/gemini-2.5-flash:generateContent", body)
        let candidate = (answer.json["candidates"] as? [[String: Any]])?.first
        return "\(answer.status) \(candidate?["finishReason"] as? String ?? "") \(answer.parts.count) parts"
    }

    @Test func `64 workers, each its own session, get what one alone gets, in any interleaving`() async throws {
        var alone: [String] = []
        let single = Corridor(scenario: Self.scenario)
        for prompt in Self.prompts { alone.append(try await Self.ask(single, "alone", prompt)) }
        #expect(Set(alone).count >= 5)
        #expect(alone.filter { $0.hasPrefix("429") }.count > 4)

        let corridor = Corridor(scenario: Self.scenario)
        try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
            for worker in (0..<64).shuffled() {
                group.addTask {
                    var seen: [String] = []
                    for prompt in Self.prompts {
                        seen.append(try await Self.ask(corridor, "worker-\(worker)", prompt))
                        await Task.yield()
                    }
                    return (worker, seen)
                }
            }
            for try await (worker, seen) in group { #expect(seen == alone, "worker \(worker)") }
        }
        let journals = Set(
            corridor.emulator.worlds.all.map { world in world.journal.entries.map { "\($0.verdict.rules) \($0.verdict.faults.map(\.name))" }
            })
        #expect(journals.count == 1)
    }

    @Test func `a reset forgets what happened and keeps the rules; the other sessions notice nothing`() async throws {
        let corridor = Corridor(scenario: Self.scenario)
        let first = try await Self.ask(corridor, "a", "transient")
        _ = try await Self.ask(corridor, "b", "transient")
        corridor.emulator.worlds.reset("a")
        #expect(corridor.emulator.worlds.world("a").journal.entries.isEmpty)
        #expect(try await Self.ask(corridor, "a", "transient") == first)
        #expect(try await Self.ask(corridor, "b", "transient") == "500  0 parts")
    }

    @Test func `the journal keeps the last thousand exchanges in order`() {
        var journal = Journal(capacity: 1000)
        let route = Route(method: "GET", path: "/v1/models")
        for number in 1...1500 {
            let exchange = Exchange(number: number, began: 0, method: "GET", path: "/v1/models", route: route, session: "s")
            journal.add(Journal.Entry(exchange: exchange, arrived: .zero, verdict: Verdict()))
        }
        journal.update(1200) { $0.closedBy = "client" }
        journal.update(3) { $0.closedBy = "client" }
        let entries = journal.entries
        #expect(entries.map(\.exchange.number) == Array(501...1500))
        #expect(entries.filter { $0.closedBy == "client" }.map(\.exchange.number) == [1200])
    }
}

/// A session's time.
@Suite struct SessionClockTests {
    /// A clock on which no time passes and nobody wakes by himself.
    private static let still = Clock(microseconds: { 0 }, uptime: { .zero }, sleep: { _ in try await Task.sleep(for: .seconds(3600)) })

    @Test func `moving the clock forward wakes who waits for what has passed, and nobody else`() async throws {
        let clock = SessionClock(Self.still, Scenario.ClockRule())
        let early = Task { try await clock.sleep(until: .seconds(60)) }
        let late = Task { try await clock.sleep(until: .seconds(120)) }
        clock.advance(by: .seconds(61))
        try await early.value
        #expect(clock.now.elapsed == .seconds(61))
        late.cancel()
        await #expect(throws: CancellationError.self) { try await late.value }
    }

    @Test func `at speed 20 a minute passes in three seconds, and begins when the scenario says`() {
        let uptime = Mutex(Duration.zero)
        let machine = Clock(microseconds: { 5 }, uptime: { uptime.withLock { $0 } }, sleep: { _ in })
        let clock = SessionClock(machine, Scenario.ClockRule(speed: 20, start: 1_000_000))
        uptime.withLock { $0 = .seconds(3) }
        #expect(clock.now.elapsed == .seconds(60))
        #expect(clock.now.microseconds == 61_000_000)
    }
}
