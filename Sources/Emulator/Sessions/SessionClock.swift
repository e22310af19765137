internal import HTTP
public import Scenario
internal import Synchronization

/// A session's own time: starts at zero, runs `speed` times faster than the machine's, and can be moved forward by hand, which wakes
/// whoever waits for what has then passed.
public final class SessionClock: Sendable {
    private let clock: Clock
    private let rule: Scenario.ClockRule
    private let began: Duration
    /// When it began: microseconds since 1970, as it counts.
    public let start: Int64
    private let state = Mutex(State())

    private struct State {
        var advanced = Duration.zero
        var isReleased = false
        var last = 0
        var sleepers: [Int: (until: Duration, nap: Task<Void, Never>)] = [:]
    }

    init(_ clock: Clock, _ rule: Scenario.ClockRule) {
        self.clock = clock
        self.rule = rule
        began = clock.uptime()
        start = rule.start ?? clock.microseconds()
    }

    /// Now.
    public var now: Moment {
        let uptime = clock.uptime()
        let elapsed = (uptime - began) * rule.speed + state.withLock(\.advanced)
        var moment = Moment(elapsed: elapsed, microseconds: start + elapsed.microseconds)
        moment.common = uptime * rule.speed
        return moment
    }

    /// Moves the clock forward; whoever waits for a time that is then over goes on at once.
    public func advance(by duration: Duration) {
        state.withLock { $0.advanced += max(duration, .zero) }
        let now = now.elapsed
        let due = state.withLock { state in state.sleepers.values.filter { $0.until <= now }.map(\.nap) }
        for nap in due { nap.cancel() }
    }

    /// Lets everybody go on who waits now or later: the session has begun anew, and nobody can move this clock any more.
    func release() {
        let naps = state.withLock { state in
            state.isReleased = true
            return state.sleepers.values.map(\.nap)
        }
        for nap in naps { nap.cancel() }
    }

    /// The waits of scripts in this session.
    var pace: Pace { Pace(now: { self.now.elapsed }, sleep: { try await self.sleep(until: $0) }) }

    /// Returns once the clock shows `until`; throws when the task is cancelled.
    func sleep(until: Duration) async throws {
        while true {
            try Task.checkCancellation()
            let rest = (until - now.elapsed) / rule.speed
            guard rest > .zero, !state.withLock(\.isReleased) else { return }
            let nap = Task<Void, Never> { [clock] in try? await clock.sleep(rest) }
            let number = state.withLock {
                $0.last += 1
                $0.sleepers[$0.last] = (until, nap)
                return $0.last
            }
            // Moved forward since `rest` was reckoned: nobody would wake this sleeper.
            if now.elapsed >= until || state.withLock(\.isReleased) { nap.cancel() }
            await withTaskCancellationHandler {
                await nap.value
            } onCancel: {
                nap.cancel()
            }
            _ = state.withLock { $0.sleepers.removeValue(forKey: number) }
        }
    }
}

extension Duration {
    /// Whole microseconds.
    var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
