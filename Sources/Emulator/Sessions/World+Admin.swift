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

    /// Forgets the faults armed by hand; with an index only that one, oldest first. False if there is none.
    @discardableResult
    public func disarm(_ index: Int? = nil) -> Bool {
        state.withLock {
            let isKnown = $0.engine.disarm(index)
            $0.isArmed = $0.engine.isArmed
            return isKnown
        }
    }

    /// Takes an exit of a machine that the admin API may take; false if there is none.
    public func go(_ machine: String, to target: String) -> Bool {
        change { $0.engine.go(machine, to: target, at: $2, shared: &$1) }
    }

    /// Money, counters, buckets, machines and arms.
    public var stateJSON: JSON {
        let (engine, machines, now, purses, spent) = change { ($0.engine, $1, $2, pursesNow($0), max($0.purse.spent, $0.totals.cost)) }
        let money: [(String, JSON)] = [
            ("spent", .number(Dollars.text(spent))), ("budgets", .array(purses.flatMap(\.json))),
        ]
        return .object(money + (engine.state(at: now, shared: machines).members ?? []))
    }

    /// Sums over all its exchanges, also those the journal has forgotten.
    public var totals: Totals { state.withLock(\.totals) }

    /// How many requests are under way.
    public var underWay: Int { state.withLock(\.visitors) }

    /// Its own first.
    private func pursesNow(_ state: State) -> [Purse] { [state.purse, shared.till.purse, run.purse] }

    /// What it has seen of one exchange, if that is still kept.
    public func entry(_ number: Int) -> Journal.Entry? { state.withLock { $0.journal[number] } }

    /// What it has seen.
    public var journal: Journal { state.withLock(\.journal) }

    /// Held against what was expected.
    public var report: Report {
        let (observations, failures, unjudged, purses) = state.withLock { ($0.observations, $0.failures, $0.unjudged, pursesNow($0)) }
        var report = Judge(scenario, zone: shared.zone).report(
            session: name, start: clock.start, observations, failures: failures, purses: purses)
        if unjudged > 0 {
            report.warnings.append("\(unjudged) requests after the first \(Self.judged) are not judged; reset the session in between")
        }
        return report
    }

    /// Whether it has nothing to report: no request, or only such as no scenario looks at where one is given.
    public var isFresh: Bool { state.withLock { $0.observations.isEmpty && (!isPlain || $0.journal.count == 0) } }
}
