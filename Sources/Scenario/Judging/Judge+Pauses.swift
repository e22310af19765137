extension Judge {
    /// Pauses between attempts are long enough, grow, and differ.
    func pauses(_ selection: Selection, _ claim: Expectation.Gap) -> Finding {
        let series = selection.groups.map { Pause.all(in: $0, after: claim.after, outcomes) }
        let pauses = series.flatMap { $0 }
        var evidence = pauses.compactMap { short($0, claim) }
        if let growth = claim.growth { evidence += series.flatMap { unsteady($0, growth: growth) } }
        let regular = claim.jitter ? regularity(series, growth: claim.growth ?? 1) : .unknown
        if case .regular(let line) = regular { evidence.append(line) }
        var finding = Finding.unless(evidence, of: Evidence.count(pauses.count, "pause"), Self.expected(claim))
        if !selection.groups.isEmpty { finding.warning = Self.warning(claim, pauses, regular) }
        return finding
    }

    private func short(_ pause: Pause, _ claim: Expectation.Gap) -> String? {
        let least: Duration
        let reason: String
        switch claim.min {
        case .duration(let duration): (least, reason) = (duration, "the least is \(Evidence.seconds(duration))")
        case .retryInfo:
            guard let told = pause.previous.retryDelay else { return nil }
            (least, reason) = (told, "which said \(Evidence.seconds(told))")
        case nil: return nil
        }
        return pause.length < least - claim.tolerance ? "\(pause.mention), \(reason)" : nil
    }

    /// A fifth less is let pass, and the microsecond that floating point may lose. Only pauses that follow one another are compared.
    private func unsteady(_ pauses: [Pause], growth: Double) -> [String] {
        zip(pauses, pauses.dropFirst()).compactMap { before, pause in
            guard pause.step == before.step + 1, pause.length.inSeconds < before.length.inSeconds * growth * 0.8 - 1e-6 else { return nil }
            return
                "\(pause.mention), the pause before was \(Evidence.seconds(before.length)): it grows less than \(Evidence.number(growth)) times"
        }
    }

    enum Regularity {
        case unknown, irregular
        /// What shows it.
        case regular(String)
    }

    /// Pauses are regular if at every step that several requests have in common those are all equal; with nothing in common, if those
    /// of each request are, once the growth is divided out. Equal is to within two milliseconds of real time: a client's timers
    /// are no better, and the session's clock may run faster.
    private func regularity(_ series: [[Pause]], growth: Double) -> Regularity {
        let slack = 0.002 * max(1, scenario.clock.speed)
        func areEqual(_ values: [Double]) -> Bool { (values.max() ?? 0) - (values.min() ?? 0) <= slack }
        let steps = Dictionary(grouping: series.flatMap { $0 }, by: \.step).values.filter { $0.count > 1 }
        if let example = steps.min(by: { $0[0].step < $1[0].step }) {
            guard steps.allSatisfy({ areEqual($0.map(\.length.inSeconds)) }) else { return .irregular }
            let several = "\(Evidence.list(example.map(\.next))) all waited \(Evidence.seconds(example[0].length))"
            return .regular("no jitter: \(several); add a random part to each wait")
        }
        let long = series.filter { $0.count > 1 }
        guard let example = long.first else { return .unknown }
        let isRegular = long.allSatisfy { pauses in
            var scale = 1.0
            return areEqual(
                pauses.map { pause in
                    defer { scale *= growth }
                    return pause.length.inSeconds / scale
                })
        }
        guard isRegular else { return .irregular }
        let waits = example.prefix(3).map { Evidence.seconds($0.length) }.joined(separator: ", ")
        return .regular("no jitter: \(Evidence.list(example.map(\.next))) waited \(waits); add a random part to each wait")
    }

    private static func expected(_ claim: Expectation.Gap) -> String {
        var parts: [String] = []
        switch claim.min {
        case .duration(let least): parts.append("last at least \(Evidence.seconds(least))")
        case .retryInfo: parts.append("last at least what RetryInfo says")
        case nil: break
        }
        if claim.growth == nil, parts.isEmpty, !claim.jitter { parts.append("are seen") }
        if let growth = claim.growth { parts.append("grow \(Evidence.number(growth)) times") }
        if claim.jitter { parts.append("have jitter") }
        let last = parts.count > 1 ? " and " + parts.removeLast() : ""
        return "pauses\(claim.after.isEmpty ? "" : " after \(Evidence.alternatives(claim.after))") \(parts.joined(separator: ", "))\(last)"
    }

    private static func warning(_ claim: Expectation.Gap, _ pauses: [Pause], _ regularity: Regularity) -> String? {
        if pauses.isEmpty {
            let after = claim.after.isEmpty ? "" : " after \(Evidence.alternatives(claim.after))"
            return "judged nothing: no request was tried again\(after)"
        }
        if claim.min == .retryInfo, pauses.allSatisfy({ $0.previous.retryDelay == nil }) {
            return "judged no pause: no answer before one had a RetryInfo"
        }
        guard claim.jitter, case .unknown = regularity else { return nil }
        return "could not judge jitter: that takes two requests that are tried again, or one that is tried three times"
    }
}

extension Duration {
    fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
