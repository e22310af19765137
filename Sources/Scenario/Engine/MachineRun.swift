/// One machine on its way.
///
/// Exits are found when a request arrives, but taken at the time they were due: what waits for a timer in the next state waits from then.
struct MachineRun: Sendable {
    let machine: Machine
    /// Whether a rule speaks of it; else it counts every request.
    let isRuled: Bool
    /// How many states were entered, the first included.
    private(set) var visit = 1
    /// Of the state it is in, by index.
    private var index: Int
    /// When it came there; nil before the first request that a shared machine sees.
    private(set) var entered: Duration?
    /// Requests answered there.
    private(set) var answered = 0
    /// The last arrivals there, as many as the rates of its exits ask for.
    private var arrivals: [Duration] = []
    /// By how much its timers were prolonged.
    private var extended = Duration.zero
    /// Exits to itself whose time has been: a timer prolongs once.
    private var spent: Set<Int> = []

    /// What a request finds.
    struct Stay: Sendable {
        let state: Machine.State
        let elapsed: Duration
        let visit: Int
    }

    init(_ machine: Machine, isRuled: Bool, entered: Duration?) {
        self.machine = machine
        self.isRuled = isRuled
        self.entered = entered
        index = machine.states.firstIndex { $0.name == machine.start } ?? 0
    }

    /// The state it is in; nil only for a machine without states.
    var state: Machine.State? { machine.states.indices.contains(index) ? machine.states[index] : nil }

    func stay(at now: Duration) -> Stay? {
        state.map { Stay(state: $0, elapsed: now - (entered ?? now), visit: visit) }
    }

    /// A request has come: are they coming too fast?
    mutating func arrive(at now: Duration) {
        guard let exits = state?.exits, let most = exits.compactMap(\.rate?.count).max() else { return }
        arrivals = arrivals.suffix(max(most, 0)) + [now]
        let exit = exits.indices.first { index in
            guard let rate = exits[index].rate else { return false }
            return arrivals.count { $0 > now - rate.per } > rate.count
        }
        guard let exit, take(exit, at: now) else { return }
        // It is answered in the new state, and counts there.
        arrivals = [now]
    }

    /// A request has been answered: were there enough?
    mutating func answer(at now: Duration) {
        answered += 1
        guard let exit = state?.exits.firstIndex(where: { $0.requests.map { answered >= $0 } ?? false }) else { return }
        _ = take(exit, at: now)
    }

    mutating func go(to target: String, at now: Duration) -> Bool {
        advance(to: now)
        guard let exit = state?.exits.firstIndex(where: { $0.byAdmin && $0.target == target }) else { return false }
        _ = take(exit, at: now)
        return true
    }

    /// Takes every exit whose time has come, each at its time.
    mutating func advance(to now: Duration) {
        guard let start = entered else { return entered = now }
        entered = start
        var passed: [Int: (entered: Duration, visit: Int)] = [:]
        while let (exit, due) = nextTimer, due <= now {
            guard take(exit, at: due) else { continue }
            guard let last = passed[index] else {
                passed[index] = (due, visit)
                continue
            }
            // Round and round: whole rounds are skipped, or a week of silence would be walked through second by second.
            let period = due - last.entered
            guard period > .zero else { return }
            // Divided in floating point, which may be one off; multiplied exactly.
            var rounds = Int((now - due) / period)
            if due + period * rounds > now { rounds -= 1 }
            entered = due + period * rounds
            visit += rounds * (visit - last.visit)
            passed = [:]
        }
    }

    /// The exit whose time comes first, by order where several come at once.
    private var nextTimer: (exit: Int, due: Duration)? {
        guard let exits = state?.exits, let entered else { return nil }
        return exits.indices.compactMap { index -> (exit: Int, due: Duration)? in
            guard let after = exits[index].after, !spent.contains(index) else { return nil }
            return (index, entered + after + (isExtension(exits[index]) ? .zero : extended))
        }.min { ($0.due, $0.exit) < ($1.due, $1.exit) }
    }

    private func isExtension(_ exit: Machine.Exit) -> Bool { exit.extend != nil && exit.target == state?.name }

    /// Whether a state was entered, and not only prolonged.
    private mutating func take(_ number: Int, at time: Duration) -> Bool {
        guard let exit = state?.exits[number], let target = machine.states.firstIndex(where: { $0.name == exit.target }) else {
            spent.insert(number)
            return false
        }
        if target == index, let extend = exit.extend {
            extended += extend
            answered = 0
            // Whatever led to it: if it was the timer, this was its time.
            if exit.after != nil { spent.insert(number) }
            return false
        }
        (index, entered, answered, arrivals, extended, spent) = (target, time, 0, [], .zero, [])
        visit += 1
        return true
    }
}
