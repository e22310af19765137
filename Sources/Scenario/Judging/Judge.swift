/// Holds what was seen against what was expected.
///
/// An expectation that no request was about passes, with a warning; only `outcome: delivered` fails then, since nothing was delivered.
public struct Judge: Sendable {
    let scenario: Scenario
    let outcomes: Outcomes
    /// Of limits with a bucket for the day, by id.
    let calendars: [(limit: String, calendar: DailyCalendar)]
    /// Where no limit says otherwise.
    let calendar: DailyCalendar

    /// Judges by the expectations of `scenario`.
    /// - Parameter catalogue: knows the classes and aliases of faults.
    /// - Parameter zone: the bytes of a zone's compiled file, by its name, for `until: rpd_reset`; as of `Limiter`.
    public init(_ scenario: Scenario, catalogue: FaultCatalogue = .standard, zone: (String) -> [UInt8]? = { _ in nil }) {
        self.init(scenario, entry: { catalogue.entry($0) }, zone: zone)
    }

    init(_ scenario: Scenario, entry: @escaping @Sendable (String) -> FaultEntry?, zone: (String) -> [UInt8]? = { _ in nil }) {
        self.scenario = scenario
        outcomes = Outcomes(entry: entry)
        let daily = scenario.limits.filter { $0.buckets[.rpd] != nil }
        calendars = daily.map { ($0.id, DailyCalendar($0.reset, zone: zone)) }
        calendar = calendars.first?.calendar ?? DailyCalendar(Limit.DailyReset(), zone: zone)
    }

    /// The verdict on everything observed in one session.
    /// - Parameters:
    ///   - start: when the session's clock was at zero: microseconds since 1970 on that clock, as in `Moment`. Daily resets go by it.
    ///   - purses: what the session spends from.
    public func report(
        session: String, start: Int64, _ observations: [Observation], failures: [String], purses: [Purse] = []
    ) -> Report {
        let observations = observations.sorted { ($0.arrived, $0.number) < ($1.arrived, $1.number) }
        var report = Report(session: session)
        report.requests = observations.count
        report.failures = failures
        report.warnings = warnings(of: observations)
        for (index, expectation) in scenario.expectations.enumerated() {
            let selection = Selection(expectation, index, of: observations, outcomes)
            let finding = finding(expectation, selection, start: start)
            report.verdicts.append(finding.verdict(expectation.id))
            if let warning = finding.warning ?? gap(in: expectation, selection) {
                report.warnings.append("expectation \(expectation.id) \(warning)")
            }
        }
        report.verdicts += purses.compactMap { $0.verdict(for: session, observations) }
        let accounts = FaultAccounts(scenario, observations)
        report.faults = accounts.counts
        report.warnings += accounts.warnings
        return report
    }

    private func finding(_ expectation: Expectation, _ selection: Selection, start: Int64) -> Finding {
        switch expectation.claim {
        case .delivered(let share, let min): delivered(selection, share: share, min: min)
        case .attempts(let min, let max, let after, let untilReset):
            attempts(selection, min: min, max: max, after: after, untilReset: untilReset ? start : nil)
        case .gap(let claim): pauses(selection, claim)
        case .rate(let max): rate(selection, max: max)
        case .clientDeadline(let min, let max, let orAbsent): deadlines(selection, Condition.Bounds(min, max), orAbsent: orAbsent)
        case .closedBy(let who, let within): closed(selection, by: who, within: within)
        case .concurrentDuplicates(let max): duplicates(selection, max: max)
        case .identicalBodies: identicalBodies(selection)
        case .crossTalk(let max): crossTalk(selection, max: max)
        }
    }

    /// Why an expectation says less than it seems to.
    private func gap(in expectation: Expectation, _ selection: Selection) -> String? {
        if selection.groups.isEmpty { return "saw no request: nothing was judged. Check its conditions, or what the client sends" }
        if Outcomes.mixes(expectation.when) {
            return
                "has one 'not' about both the request and its rule or fault: only rule and fault were judged. Make two expectations of it"
        }
        return nil
    }

    /// What rules and faults had to say of single exchanges, each sentence once.
    private func warnings(of observations: [Observation]) -> [String] {
        var places: [String: Int] = [:]
        var found: [(sentence: String, exchanges: [Observation])] = []
        for observation in observations {
            for sentence in observation.warnings {
                let place = places[sentence, default: found.count]
                if place == found.count {
                    places[sentence] = place
                    found.append((sentence, []))
                }
                found[place].exchanges.append(observation)
            }
        }
        return found.map { "\($0.sentence) (\(Evidence.list($0.exchanges)))" }
    }
}
