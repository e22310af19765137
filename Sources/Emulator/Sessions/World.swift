internal import GeminiAPI
public import Scenario
internal import Synchronization

/// All resettable state of one session. A reset makes a new one and forgets nothing else; an exchange settles into the world it began in.
public final class World: Sendable {
    /// The session's name.
    public let name: String
    /// What goes wrong in it.
    public let scenario: Scenario
    /// Its time.
    public let clock: SessionClock
    let shared: SharedState
    /// What all sessions spend from, whatever their scenario.
    let run: Till
    /// Tells it from the one of the same name before a reset.
    let number: Int
    private static let numbers = Counter()
    let state: Mutex<State>

    struct State {
        var engine: Engine
        var journal: Journal
        var totals = Totals()
        /// Whether another has taken its place: what ends in it now is told to nobody.
        var isOver = false
        var purse: Purse
        var observations: [Observation] = []
        /// Where the observation of an exchange under way stands.
        var underWay: [Int: Int] = [:]
        var failures: [String] = []
        /// How many exchanges came after the last that is judged.
        var unjudged = 0
        var lastUsed: Duration
        var visitors = 0
        var isArmed = false
        var mode: Mode?
        var turns: [String: Int] = [:]
        var asksAgain: [FixtureKey: Bool] = [:]
        var misses: [Miss] = []
    }

    /// How many exchanges of a session are judged: some 50 MB of memory. What comes later is counted, and the report says so.
    static let judged = 100_000
    /// How many failures are told.
    private static let keptFailures = 1000

    init(_ name: String, _ scenario: Scenario, clock: Clock, shared: SharedState, run: Till) {
        self.name = name
        self.scenario = scenario
        self.shared = shared
        self.run = run
        number = Self.numbers.next()
        self.clock = SessionClock(clock, scenario.clock)
        state = Mutex(
            State(
                engine: Engine(scenario, zone: shared.zone), journal: Journal(capacity: shared.journalCapacity),
                purse: Purse(.session, budget: scenario.budget.session, spendCap: scenario.spendCap.session), lastUsed: clock.uptime()))
    }

    /// Whether nothing can happen to a request here, so that nobody need look at it.
    var isQuiet: Bool { isPlain && !state.withLock(\.isArmed) }

    /// Whether nothing goes wrong here but what is armed by hand, and nothing is judged.
    var isPlain: Bool { scenario.isQuiet && run.isBoundless }

    /// What becomes of `inquiry`, decided now; the exchange is in the journal from here on.
    func verdict(for inquiry: Inquiry, _ exchange: Exchange) -> Verdict {
        change { state, machines, now in
            let refusal = state.purse.refusal ?? shared.till.refusal ?? run.refusal
            let verdict = state.engine.verdict(for: inquiry, at: now, shared: &machines, refusal: refusal)
            if let refusal = verdict.refusal { count(refusal, in: &state.purse) }
            if state.observations.count < Self.judged {
                state.underWay[inquiry.number] = state.observations.count
                state.observations.append(Observation(inquiry, verdict, at: now))
            } else {
                state.unjudged += 1
            }
            if let failure = verdict.failure, state.failures.count < Self.keptFailures { state.failures.append(failure) }
            var entry = Journal.Entry(exchange: exchange, arrived: now.elapsed, verdict: verdict)
            (entry.request, entry.body) = (inquiry.request, inquiry.body)
            self.add(entry, &state)
            return verdict
        }
    }

    /// Notes an exchange that no scenario looks at.
    func note(_ exchange: Exchange) {
        state.withLock { add(Journal.Entry(exchange: exchange, arrived: clock.now.elapsed, verdict: Verdict()), &$0) }
    }

    /// Notes when the first byte of the answer is due.
    func note(due wait: Duration, of number: Int) {
        change { state, _, now in
            let isOver = state.isOver
            state.journal.update(number) {
                $0.due = now.elapsed + wait
                if !isOver { shared.feed.publish(&$0) }
            }
        }
    }

    private func add(_ entry: Journal.Entry, _ state: inout State) {
        var entry = entry
        state.totals.requests += 1
        if !state.isOver { shared.feed.publish(&entry) }
        state.journal.add(entry)
    }

    /// Notes how an exchange ended.
    func settle(_ exchange: Exchange, _ ruling: Ruling) {
        let closedBy = ruling.closer(exchange)
        change { state, machines, now in
            if ruling.isJudged {
                state.engine.settle(ruling.verdict, failed: exchange.status >= 400, at: now)
                spend(exchange.cost - ruling.charged, from: &state.purse)
            }
            if let place = state.underWay.removeValue(forKey: exchange.number) {
                state.observations[place].settle(exchange, ruling, closedBy: closedBy, at: now)
            }
            state.totals.add(exchange)
            let isOver = state.isOver
            state.journal.update(exchange.number) {
                ($0.exchange, $0.ended, $0.closedBy) = (exchange, now.elapsed, closedBy)
                if !isOver { shared.feed.publish(&$0) }
            }
        }
    }

    /// Notes what an exchange cost that had ended before anybody knew.
    func add(late exchange: Exchange, _ ruling: Ruling) {
        change { state, _, _ in
            if ruling.isJudged { spend(exchange.cost - ruling.charged, from: &state.purse) }
            state.totals.images += exchange.usage.images
            state.totals.cost += exchange.cost
            let isOver = state.isOver
            state.journal.update(exchange.number) {
                $0.exchange = exchange
                if !isOver { shared.feed.publish(&$0) }
            }
        }
    }

    /// Counts what an answer will cost, before any of it is sent: who asks again without reading it has spent it all the same.
    func charge(_ cost: Int) { state.withLock { spend(cost, from: &$0.purse) } }

    private func spend(_ cost: Int, from purse: inout Purse) {
        purse.spend(cost, by: name)
        for till in [shared.till, run] { till.spend(cost, by: name) }
    }

    private func count(_ refusal: Purse.Refusal, in purse: inout Purse) {
        switch refusal.scope {
        case .session: purse.refuse(for: refusal.limit, name)
        case .all: shared.till.refuse(for: refusal.limit, name)
        case .run: run.refuse(for: refusal.limit, name)
        }
    }

    /// Changes what has happened, at an instant no earlier than the change before. What all sessions share is locked only where there is
    /// such a thing: nobody else waits for this session.
    func change<Result: Sendable>(_ body: (inout State, inout Machines, Moment) -> Result) -> Result {
        guard shared.isUsed else {
            var nothing = shared.nothing
            return state.withLock { body(&$0, &nothing, clock.now) }
        }
        return shared.machines.withLock { machines in state.withLock { body(&$0, &machines, clock.now) } }
    }

    /// Another begins in its place: who waits goes on.
    func end() {
        state.withLock { $0.isOver = true }
        clock.release()
    }

    /// Counts a request in or out: a session with work in flight does not expire.
    func visit(_ change: Int, at uptime: Duration) {
        state.withLock {
            $0.visitors += change
            $0.lastUsed = uptime
        }
    }

    /// Whether it has been idle for longer than the scenario lets it.
    func isExpired(at uptime: Duration) -> Bool {
        state.withLock { $0.visitors == 0 && uptime - $0.lastUsed > scenario.sessions.ttl }
    }
}

extension Scenario {
    /// Whether it can change nothing and expects nothing.
    var isQuiet: Bool {
        rules.isEmpty && limits.isEmpty && expectations.isEmpty && machines.isEmpty && budget.isEmpty && spendCap.isEmpty
            && !defaults.failsUnmatched && defaults.latency == nil && defaults.stream.ttfb == nil && defaults.stream.gap == nil
            && defaults.stream.packet == nil
    }
}
