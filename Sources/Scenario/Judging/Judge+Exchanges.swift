extension Judge {
    /// Never more in any second; a rate under one a second is one in that many seconds. `per: request`, the default, is all of the
    /// session here: what one request may do is a matter of pauses.
    func rate(_ selection: Selection, max: Double) -> Finding {
        let seconds = max > 0 && max < 1 ? 1 / max : 1
        let window = Duration.seconds(seconds)
        let most = Int((max * seconds + 1e-9).rounded(.down))
        let groups = Selection.groups(selection.exchanges, by: selection.scope == .request ? .session : selection.scope)
        var evidence: [String] = []
        var highest = 0
        for group in groups {
            var first = 0
            var told = 0
            for last in group.indices {
                while group[first].arrived + window <= group[last].arrived { first += 1 }
                highest = Swift.max(highest, last - first + 1)
                // One line a burst: the next begins where nothing of this one is left in the window.
                guard last - first + 1 > most, first >= told else { continue }
                var end = last
                while end + 1 < group.count, group[end + 1].arrived < group[first].arrived + window { end += 1 }
                evidence.append(
                    "\(group[first].mention): \(Evidence.count(end - first + 1, "request")) within \(Evidence.number(seconds)) s, up to #\(group[end].number)"
                )
                told = end + 1
            }
        }
        let each = groups.count > 1 ? " for each \(selection.scope.noun)" : ""
        let expected = "at most \(Evidence.number(max)) requests a second\(each)"
        let seen =
            "the most was \(highest) within \(Evidence.number(seconds)) s, of \(Evidence.count(selection.exchanges.count, "request"))"
        return Finding(expected: expected, seen: seen, passed: evidence.isEmpty, evidence: evidence)
    }

    /// X-Server-Timeout, in milliseconds, is what it should be.
    func deadlines(_ selection: Selection, _ bounds: Condition.Bounds, orAbsent: Bool) -> Finding {
        let evidence = selection.exchanges.compactMap { exchange -> String? in
            guard let deadline = exchange.deadline else { return orAbsent ? nil : "\(exchange.mention): no X-Server-Timeout" }
            return bounds.contains(deadline) ? nil : "\(exchange.mention): X-Server-Timeout is \(Evidence.seconds(.milliseconds(deadline)))"
        }
        func text(_ milliseconds: Int?) -> String? { milliseconds.map { Evidence.seconds(.milliseconds($0)) } }
        let isAny = bounds.min == nil && bounds.max == nil
        let range = isAny ? "sent" : Evidence.bounds(text(bounds.min), text(bounds.max))
        return .unless(
            evidence, of: requests(selection), "the client's deadline (X-Server-Timeout) is \(range)\(orAbsent ? ", or absent" : "")")
    }

    /// The right side ended the connection, soon enough after the answer began (or, where none did, after the request came).
    func closed(_ selection: Selection, by who: String, within: Duration?) -> Finding {
        let evidence = selection.exchanges.compactMap { exchange -> String? in
            guard let ended = exchange.ended else { return "\(exchange.mention): still open" }
            let lasted = ended - (exchange.answered ?? exchange.arrived)
            let seen = exchange.closedBy == "none" ? "ended by nobody" : "closed by the \(exchange.closedBy)"
            if exchange.closedBy != who { return "\(exchange.mention): \(seen), after \(Evidence.seconds(lasted))" }
            guard let within, lasted > within else { return nil }
            return "\(exchange.mention): \(seen), but only after \(Evidence.seconds(lasted))"
        }
        let end = who == "none" ? "answers end by themselves" : "the \(who) closes the connection"
        return .unless(
            evidence, of: requests(selection), end + (within.map { " within \(Evidence.seconds($0)) of the answer's start" } ?? ""))
    }

    /// How many more with the same body are under way when one comes.
    func duplicates(_ selection: Selection, max: Int) -> Finding {
        var evidence: [String] = []
        for group in Selection.groups(selection.exchanges, { $0.body }) where group.count > max {
            var open: [Observation] = []
            for exchange in group {
                open.removeAll { other in other.ended.map { $0 <= exchange.arrived } ?? false }
                if open.count > max {
                    evidence.append("\(exchange.mention): the same body is being answered still (\(Evidence.list(open)))")
                }
                open.append(exchange)
            }
        }
        let expected =
            max == 0
            ? "no body is asked again while it is being answered"
            : "a body is asked at most \(Evidence.count(max, "time")) more while it is being answered"
        return .unless(evidence, of: requests(selection), expected)
    }

    /// Requests that name two sessions at once.
    func crossTalk(_ selection: Selection, max: Int) -> Finding {
        let evidence = selection.exchanges.filter(\.isCrossTalk).map { "\($0.mention): names another session too" }
        let expected =
            max == 0
            ? "no request names two sessions" : "at most \(Evidence.count(max, "request")) \(max == 1 ? "names" : "name") two sessions"
        return Finding(
            expected: expected, seen: "\(evidence.count) of \(requests(selection)) did", passed: evidence.count <= max, evidence: evidence)
    }

    private func requests(_ selection: Selection) -> String { Evidence.count(selection.exchanges.count, "request") }
}
