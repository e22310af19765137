public import Scenario
internal import Synchronization

/// The sessions of one emulator and the scenario each goes by.
public final class Worlds: Sendable {
    private let clock: Clock
    private let zone: @Sendable (String) -> [UInt8]?
    private let state: Mutex<State>

    private struct State {
        var scenario: Scenario
        /// Scenarios given to one session alone.
        var own: [String: Scenario] = [:]
        var shared: SharedState
        var worlds: [String: World] = [:]
        var lastSweep = Duration.zero
        /// Reports of sessions that expired.
        var past: [Report] = []
    }

    /// How many reports of expired sessions are kept.
    private static let keptReports = 1000

    init(_ scenario: Scenario, clock: Clock, zone: @escaping @Sendable (String) -> [UInt8]?) {
        self.clock = clock
        self.zone = zone
        state = Mutex(State(scenario: scenario, shared: SharedState(scenario, zone: zone)))
    }

    /// What sessions without one of their own go by.
    public var scenario: Scenario { state.withLock(\.scenario) }

    /// How requests are told apart: the rule of the scenario all sessions go by.
    var sessionRule: Scenario.SessionRule { state.withLock(\.scenario.sessions) }

    /// The session called `name`, made if it is new.
    public func world(_ name: String) -> World {
        let uptime = clock.uptime()
        return state.withLock { state in
            sweep(&state, uptime)
            if let world = state.worlds[name] { return world }
            let world = make(name, state)
            state.worlds[name] = world
            return world
        }
    }

    /// The sessions there are, by name.
    public var all: [World] { state.withLock { $0.worlds.values.sorted { $0.name < $1.name } } }

    /// Every session begins anew; the rules stay.
    public func reset() {
        state.withLock {
            $0.shared = SharedState($0.scenario, zone: zone)
            ($0.worlds, $0.past) = ([:], [])
        }
    }

    /// One session begins anew; its rules stay.
    public func reset(_ name: String) { state.withLock { begin(name, &$0) } }

    /// Other rules: for one session, or for all, each of which begins anew.
    public func load(_ scenario: Scenario, for name: String? = nil) {
        state.withLock {
            if let name {
                $0.own[name] = scenario
                begin(name, &$0)
            } else {
                ($0.scenario, $0.own, $0.worlds, $0.past) = (scenario, [:], [:], [])
                $0.shared = SharedState(scenario, zone: zone)
            }
        }
    }

    /// What was expected of each session and came of it, those that expired first.
    public var reports: [Report] {
        let (past, worlds) = state.withLock { ($0.past, $0.worlds.values.sorted { $0.name < $1.name }) }
        return past + worlds.filter { !$0.isFresh }.map(\.report)
    }

    /// What was expected of one session and came of it; of one that expired, what it left.
    public func report(of name: String) -> Report {
        let (past, world) = state.withLock { ($0.past.last { $0.session == name }, $0.worlds[name]) }
        if let past, world?.isFresh ?? true { return past }
        return self.world(name).report
    }

    /// Makes a session anew; what it left when it expired is forgotten too.
    private func begin(_ name: String, _ state: inout State) {
        state.worlds[name] = make(name, state)
        state.past.removeAll { $0.session == name }
    }

    private func make(_ name: String, _ state: State) -> World {
        guard let own = state.own[name] else { return World(name, state.scenario, clock: clock, shared: state.shared) }
        return World(name, own, clock: clock, shared: SharedState(own, zone: zone))
    }

    /// Lets idle sessions go, once a second at most; they leave their report.
    private func sweep(_ state: inout State, _ uptime: Duration) {
        guard uptime - state.lastSweep > .seconds(1) else { return }
        state.lastSweep = uptime
        for (name, world) in state.worlds where world.isExpired(at: uptime) {
            if !world.scenario.isQuiet { state.past.append(world.report) }
            state.worlds[name] = nil
            state.own[name] = nil
        }
        state.past.removeFirst(max(0, state.past.count - Self.keptReports))
    }
}

/// What sessions that go by the same scenario share.
final class SharedState: Sendable {
    let machines: Mutex<Machines>
    let zone: @Sendable (String) -> [UInt8]?

    init(_ scenario: Scenario, zone: @escaping @Sendable (String) -> [UInt8]?) {
        machines = Mutex(Machines(scenario, shared: true))
        self.zone = zone
    }
}
