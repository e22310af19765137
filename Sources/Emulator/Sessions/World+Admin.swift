public import GeminiAPI
public import Scenario
internal import Synchronization

/// For the admin API and the report.
extension World {
    /// Arms a fault for the next requests.
    public func arm(_ arm: Arm) {
        state.withLock {
            $0.engine.arm(arm)
            $0.isArmed = true
        }
    }

    /// Forgets the faults armed by hand.
    public func disarm() {
        state.withLock {
            $0.engine.disarm()
            $0.isArmed = false
        }
    }

    /// Takes an exit of a machine that the admin API may take; false if there is none.
    public func go(_ machine: String, to target: String) -> Bool {
        change { $0.engine.go(machine, to: target, at: $2, shared: &$1) }
    }

    /// Counters, buckets, machines and arms.
    public var stateJSON: JSON {
        let (engine, machines, now) = change { ($0.engine, $1, $2) }
        return engine.state(at: now, shared: machines)
    }

    /// Sums over all its exchanges, also those the journal has forgotten.
    public var totals: Totals { state.withLock(\.totals) }

    /// How many requests are under way.
    public var underWay: Int { state.withLock(\.visitors) }

    /// What it has seen.
    public var journal: Journal { state.withLock(\.journal) }

    /// Held against what was expected.
    public var report: Report {
        let (observations, failures, unjudged) = state.withLock { ($0.observations, $0.failures, $0.unjudged) }
        var report = Judge(scenario, zone: shared.zone).report(
            session: name, start: clock.start, observations, failures: failures)
        if unjudged > 0 {
            report.warnings.append("\(unjudged) requests after the first \(Self.judged) are not judged; reset the session in between")
        }
        return report
    }

    /// Whether it has nothing to report: no request, or only such as no scenario looks at where one is given.
    public var isFresh: Bool { state.withLock { $0.observations.isEmpty && (!scenario.isQuiet || $0.journal.entries.isEmpty) } }
}
