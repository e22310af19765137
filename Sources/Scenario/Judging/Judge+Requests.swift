extension Judge {
    /// The last attempt of each got its normal answer whole.
    func delivered(_ selection: Selection, share: Double?, min: Int?) -> Finding {
        let noun = selection.scope.noun
        let total = selection.groups.count
        let good = selection.groups.count { $0.last?.isDelivered ?? false }
        let expected =
            switch (share, min) {
            case (let share?, _) where share < 1: "at least \(Evidence.percent(share)) of the \(noun)s are delivered in the end"
            case (nil, let min?): "at least \(Evidence.count(min, noun)) \(min == 1 ? "is" : "are") delivered in the end"
            default: "every \(noun) is delivered in the end"
            }
        if total == 0, min ?? 1 > 0 {
            let advice = "no request came that this is about; check its conditions, and that the client uses plantain's address"
            return Finding(expected: expected, seen: advice, passed: false)
        }
        // The slack is for shares that no binary fraction is: 0.07 of 100 are 7.
        let wanted = share.map { $0 * Double(total) - 1e-9 } ?? 0
        let passed = Double(good) >= wanted && good >= min ?? (share == nil ? total : 0)
        let evidence = selection.groups.compactMap { group -> String? in
            guard let last = group.last, !last.isDelivered else { return nil }
            return "\(last.mention), \(group.count == 1 ? "the only attempt" : "the last of \(group.count) attempts"), \(last.fate)"
        }
        return Finding(expected: expected, seen: "\(good) of \(total) \(good == 1 ? "was" : "were")", passed: passed, evidence: evidence)
    }

    /// So many attempts each. After a fault: those that came later, and up to the daily reset only; then the next such fault counts anew.
    func attempts(_ selection: Selection, min: Int?, max: Int?, after: [String], untilReset start: Int64?) -> Finding {
        let noun = selection.scope.noun
        var evidence: [String] = []
        var judged = 0
        for group in selection.groups {
            for series in after.isEmpty ? [(nil, group)] : series(of: group, after: after, start: start) {
                judged += 1
                if Condition.Bounds(min, max).contains(series.counted.count) { continue }
                let count = series.counted.count
                if let cause = series.cause {
                    let tries =
                        count == 0
                        ? "not tried again" : "tried \(count) more \(count == 1 ? "time" : "times") (\(Evidence.list(series.counted)))"
                    evidence.append("\(cause.observation.mention): met \(cause.fault), then \(tries)")
                } else if let first = group.first {
                    evidence.append("\(first.mention): tried \(Evidence.count(count, "time")) (\(Evidence.list(group)))")
                }
            }
        }
        let bounds = Evidence.bounds(min.map(String.init), max.map(String.init))
        let expected =
            after.isEmpty
            ? "each \(noun) is tried \(bounds) times"
            : (max == 0
                ? "after \(Evidence.alternatives(after)) no \(noun) is tried again"
                : "after \(Evidence.alternatives(after)) each \(noun) is tried \(bounds) more times")
                + (start == nil ? "" : " until the daily reset")
        var finding = Finding.unless(evidence, of: Evidence.count(judged, noun), expected)
        if judged == 0, !selection.groups.isEmpty { finding.warning = "judged nothing: no client met \(Evidence.alternatives(after))" }
        return finding
    }

    /// Attempts of one request have the same body.
    func identicalBodies(_ selection: Selection) -> Finding {
        let evidence = selection.groups.flatMap { group in
            group.dropFirst().compactMap { attempt -> String? in
                guard let first = group.first, attempt.body != first.body else { return nil }
                return
                    "\(attempt.mention): body sha256 \(attempt.body.prefix(12)) is not that of #\(first.number), \(first.body.prefix(12))"
            }
        }
        let attempts = selection.groups.reduce(0) { $0 + $1.count - 1 }
        let noun = selection.scope.noun
        return .unless(
            evidence, of: "\(attempts) repeated \(attempts == 1 ? "attempt" : "attempts")", "attempts of one \(noun) have the same body")
    }

    private typealias Series = (cause: (observation: Observation, fault: String)?, counted: [Observation])

    /// What came after a fault. Without a reset that is all, from the first such fault on.
    private func series(of group: [Observation], after faults: [String], start: Int64?) -> [Series] {
        var series: [Series] = []
        var end = Int64.min
        for observation in group {
            let instant = Moment(elapsed: .zero, microseconds: start ?? 0).at(observation.arrived).microseconds
            if !series.isEmpty, start == nil || instant < end {
                series[series.count - 1].counted.append(observation)
            } else if let fault = outcomes.met(faults, observation) {
                series.append(((observation, fault), []))
                end = calendar(of: observation).day(of: instant).upperBound
            }
        }
        return series
    }

    /// Of the limit that refused, else of the first with a bucket for the day.
    private func calendar(of observation: Observation) -> DailyCalendar {
        calendars.first { observation.rules.contains($0.limit) }?.calendar ?? calendar
    }
}
