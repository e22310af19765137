public import Scenario
internal import Synchronization

/// The sessions of one emulator and the scenario each goes by.
public final class Worlds: Sendable {
    /// Tells of every change in their journals.
    public let feed: Feed
    private let clock: Clock
    private let journalCapacity: Int
    private let zone: @Sendable (String) -> [UInt8]?
    /// What each session may spend, whatever its scenario says.
    private let allowance: Allowance
    private let run: Till
    private let state: Mutex<State>

    private struct State {
        var scenario: Scenario
        var mode: Mode
        /// Scenarios given to one session alone.
        var own: [String: Scenario] = [:]
        var shared: SharedState
        var worlds: [String: World] = [:]
        var lastSweep = Duration.zero
        /// Reports of sessions that expired.
        var past: [Report] = []
        /// Sessions that expired and are not judged yet.
        var ended: [World] = []
        /// Whether a report that failed was dropped because there were too many.
        var hasDroppedFailure = false
    }

    /// How many reports of expired sessions are kept.
    private static let keptReports = 1000

    /// - Parameter budget: what may be spent besides what scenarios say: the smaller holds. What it lets all sessions spend is counted
    ///   from here on, and nothing begins it anew.
    init(
        _ scenario: Scenario, mode: Mode = .auto, budget: Allowance = Allowance(), clock: Clock,
        journalCapacity: Int = Journal.standardCapacity,
        zone: @escaping @Sendable (String) -> [UInt8]?
    ) {
        self.clock = clock
        self.journalCapacity = journalCapacity
        self.zone = zone
        feed = Feed()
        allowance = budget
        run = Till(Purse(.run, budget: budget.all))
        state = Mutex(
            State(
                scenario: scenario, mode: mode, shared: SharedState(scenario, zone: zone, feed: feed, journalCapacity: journalCapacity)))
    }

    /// What sessions without one of their own go by.
    public var scenario: Scenario { state.withLock(\.scenario) }

    /// Who answers in sessions that don't say so themselves. Stays over a reset.
    public var mode: Mode {
        get { state.withLock(\.mode) }
        set { state.withLock { $0.mode = newValue } }
    }

    /// How requests are told apart: the rule of the scenario all sessions go by.
    var sessionRule: Scenario.SessionRule { state.withLock(\.scenario.sessions) }

    /// The session called `name`, made if it is new. Whoever asks for it keeps it for another while.
    public func world(_ name: String) -> World { visit(name, 0) }

    /// The session called `name`, or how it would begin: looking makes none, and keeps none alive.
    public func glimpse(_ name: String) -> World { state.withLock { $0.worlds[name] ?? make(name, $0) } }

    /// What time it is in the session called `name`; nil if there is none.
    public func time(in name: String) -> Duration? { state.withLock { $0.worlds[name] }?.clock.now.elapsed }

    /// The session called `name`, for an exchange that is counted out when it settles.
    func enter(_ name: String) -> World { visit(name, 1) }

    private func visit(_ name: String, _ change: Int) -> World {
        let uptime = clock.uptime()
        let (world, ended) = state.withLock { state in
            let ended = sweep(&state, uptime)
            let world = state.worlds[name] ?? make(name, state)
            state.worlds[name] = world
            world.visit(change, at: uptime)
            return (world, ended)
        }
        // A long session is long to judge: neither under the lock nor on the loop.
        if !ended.isEmpty { Task(executorPreference: globalConcurrentExecutor) { for world in ended { self.bury(world) } } }
        return world
    }

    /// Keeps of a session that has ended its report alone.
    private func bury(_ world: World) {
        let report = world.report
        state.withLock { state in
            guard let place = state.ended.firstIndex(where: { $0 === world }) else { return }
            state.ended.remove(at: place)
            state.past.append(report)
            guard state.past.count > Self.keptReports else { return }
            // What failed is kept longest, and never forgotten altogether.
            let dropped = state.past.remove(at: state.past.firstIndex(where: \.passed) ?? 0)
            if !dropped.passed { state.hasDroppedFailure = true }
        }
    }

    /// The sessions there are, by name.
    public var all: [World] { state.withLock { $0.worlds.values.sorted { $0.name < $1.name } } }

    /// Every session begins anew; the rules stay.
    public func reset() {
        state.withLock {
            for world in $0.worlds.values { world.end() }
            $0.shared = shared(by: $0.scenario)
            ($0.worlds, $0.past, $0.ended) = ([:], [], [])
            feed.reset(nil)
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
                for world in $0.worlds.values { world.end() }
                ($0.scenario, $0.own, $0.worlds, $0.past, $0.ended) = (scenario, [:], [:], [], [])
                $0.shared = shared(by: scenario)
                feed.reset(nil)
            }
        }
    }

    /// What was expected of each session and came of it, those that expired first.
    public var reports: [Report] {
        let (past, worlds) = state.withLock { ($0.past, $0.ended + $0.worlds.values.sorted { $0.name < $1.name }) }
        let reports = past + worlds.filter { !$0.isFresh }.map(\.report)
        return reports + overruns(except: reports)
    }

    /// Of sessions that spent what all together may not, and were reset since: nobody else would tell of them.
    private func overruns(except reports: [Report]) -> [Report] {
        let purse = run.purse
        guard purse.isOverrun else { return [] }
        let told = Set(reports.map(\.session))
        return purse.sessions.filter { !told.contains($0) }.map { name in
            var report = Report(session: name)
            report.verdicts = [purse.verdict(for: name, [])].compactMap { $0 }
            return report
        }
    }

    /// Whether nothing that was expected failed, in any session there is or was.
    public func passed(_ reports: [Report]) -> Bool {
        reports.allSatisfy(\.passed) && !state.withLock(\.hasDroppedFailure) && !run.purse.isOverrun
    }

    /// What was expected of one session and came of it; of one that expired, what it left.
    public func report(of name: String) -> Report {
        let (past, ended, world) = state.withLock { state in
            (state.past.last { $0.session == name }, state.ended.last { $0.name == name }, state.worlds[name])
        }
        if world?.isFresh ?? true, let report = ended?.report ?? past { return report }
        return glimpse(name).report
    }

    /// Makes a session anew; what it left when it expired is forgotten too.
    private func begin(_ name: String, _ state: inout State) {
        state.worlds[name]?.end()
        state.worlds[name] = make(name, state)
        state.past.removeAll { $0.session == name }
        state.ended.removeAll { $0.name == name }
        feed.reset(name)
    }

    private func make(_ name: String, _ state: State) -> World {
        let own = state.own[name]
        var scenario = own ?? state.scenario
        scenario.budget.session = Allowance.smaller(scenario.budget.session, allowance.session)
        let shared = own.map { self.shared(by: $0) } ?? state.shared
        return World(name, scenario, clock: clock, shared: shared, run: run)
    }

    private func shared(by scenario: Scenario) -> SharedState {
        SharedState(scenario, zone: zone, feed: feed, journalCapacity: journalCapacity)
    }

    /// Lets idle sessions go, once a second at most; they leave their report.
    private func sweep(_ state: inout State, _ uptime: Duration) -> [World] {
        guard uptime - state.lastSweep > .seconds(1) else { return [] }
        state.lastSweep = uptime
        let expired = state.worlds.values.filter { $0.isExpired(at: uptime) }
        for world in expired { state.worlds[world.name] = nil }
        let judged = expired.filter { !$0.isPlain }
        state.ended += judged
        return judged
    }
}

/// What sessions that go by the same scenario share.
final class SharedState: Sendable {
    let machines: Mutex<Machines>
    let till: Till
    /// Whether there is any machine to share; if not, `nothing` stands for it.
    let isUsed: Bool
    let nothing: Machines
    let zone: @Sendable (String) -> [UInt8]?
    let feed: Feed
    let journalCapacity: Int

    init(_ scenario: Scenario, zone: @escaping @Sendable (String) -> [UInt8]?, feed: Feed, journalCapacity: Int) {
        self.feed = feed
        self.journalCapacity = journalCapacity
        nothing = Machines(scenario, shared: true)
        machines = Mutex(nothing)
        isUsed = scenario.machines.contains(where: \.isShared)
        till = Till(Purse(.all, budget: scenario.budget.all, spendCap: scenario.spendCap.all))
        self.zone = zone
    }
}
