import GeminiAPI
import Synchronization
import Testing

@testable import Scenario

/// The same seed and the same order of requests within a session give the same outcome, whatever the session, its keys and its
/// connections are called, and whatever other sessions do: for scenarios and requests made at random.
struct EngineDeterminismTests {
    private static let seeds = 0..<40

    @Test(arguments: seeds) func `a session named otherwise meets the same`(seed: Int) {
        let (scenario, requests) = (RandomCase.scenario(seed), RandomCase.requests(seed))
        #expect(RandomCase.outcomes(scenario, requests, as: 1) == RandomCase.outcomes(scenario, requests, as: 977))
    }

    @Test(arguments: seeds.prefix(20)) func `64 sessions in any interleaving meet what one alone meets`(seed: Int) {
        let (scenario, requests) = (RandomCase.scenario(seed), RandomCase.requests(seed))
        let alone = RandomCase.outcomes(scenario, requests, as: 0)
        var sessions = (1...64).map { RandomCase.Session($0, scenario) }
        var shared = Machines(scenario, shared: true)
        var dice = Dice(seed: UInt64(seed), "interleaving")
        var open = Array(sessions.indices)
        while !open.isEmpty {
            let place = dice.draw(0...(open.count - 1))
            sessions[open[place]].ask(requests, &shared)
            if sessions[open[place]].outcomes.count == requests.count { open.remove(at: place) }
        }
        for session in sessions { #expect(session.outcomes == alone) }
    }

    @Test(arguments: seeds.prefix(8)) func `64 sessions in parallel tasks meet what one alone meets`(seed: Int) async {
        let (scenario, requests) = (RandomCase.scenario(seed), RandomCase.requests(seed))
        let alone = RandomCase.outcomes(scenario, requests, as: 0)
        let world = SharedWorld(scenario)
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<64 {
                group.addTask {
                    for _ in requests {
                        world.ask(index, requests)
                        await Task.yield()
                    }
                }
            }
        }
        for outcomes in world.outcomes { #expect(outcomes == alone) }
    }

    @Test func `the random scenarios are worth it: they break much, delay much, and depend on their seed`() {
        let all = Self.seeds.flatMap { RandomCase.outcomes(RandomCase.scenario($0), RandomCase.requests($0), as: 0) }
        for word in ["internal", "overloaded+reset", "quota-rpm", "ran out", "no rule matches", "m.hot", "ttfb 1"] {
            #expect(all.count { $0.contains(word) } > 10, "\(word)")
        }
        let reseeded = Self.seeds.count { seed in
            var other = RandomCase.scenario(seed)
            other.seed += 1
            let requests = RandomCase.requests(seed)
            let names = [RandomCase.scenario(seed), other].map { RandomCase.outcomes($0, requests, as: 0).map { $0.prefix { $0 != "|" } } }
            return names[0] != names[1]
        }
        #expect(reseeded > 20)
    }

    /// All sessions of a server behind one lock.
    private final class SharedWorld: Sendable {
        private struct State {
            var sessions: [RandomCase.Session]
            var shared: Machines
        }
        private let state: Mutex<State>

        init(_ scenario: Scenario) {
            state = Mutex(State(sessions: (1...64).map { RandomCase.Session($0, scenario) }, shared: Machines(scenario, shared: true)))
        }

        func ask(_ index: Int, _ requests: [RandomCase.Request]) {
            state.withLock { $0.sessions[index].ask(requests, &$0.shared) }
        }

        var outcomes: [[String]] { state.withLock { $0.sessions.map(\.outcomes) } }
    }
}
