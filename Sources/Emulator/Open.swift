internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Emulator {
    /// Numbers the exchange and finds its session: where the scenario says, else the default.
    func open(_ head: Head, _ target: Target) -> (Exchange, Ruling) {
        let (route, trigger) = untriggered(Route(method: head.method, path: target.path))
        let rule = worlds.sessionRule
        let named = rule.from.compactMap { self.session($0, route, head, target) }.filter { Session.isName($0) }
        let session = named.first
        let secrets = knownSecrets.sent(in: head, archive.upstreamKey)
        var exchange = Exchange(
            number: numbers.next(), began: clock.microseconds(), method: head.method,
            path: Redaction.text(Redaction.path(target.path), without: secrets),
            route: route,
            session: session ?? rule.fallback)
        exchange.layout = Layout(target, route)
        exchange.trigger = trigger
        exchange.isVerbatim = Essence.isVerbatim(target) || target["alt"] == "media"
        exchange.bareOrigin = head.fields["host"].map { "\(configuration.scheme)://\($0)" }
        if session == nil, rule.isRequired { exchange.isHomeless = true }
        // Every request has a key: it names another session only if nothing else does.
        let written = rule.from.filter { $0 != .apiKey }.compactMap { self.session($0, route, head, target) }.filter(Session.isName)
        exchange.otherSession = written.first { $0 != session }
        exchange.trace = head.fields["traceparent"].flatMap(TraceParent.init)
        tally.arrived()
        heard(exchange)
        return (exchange, Ruling(worlds.enter(exchange.session), secrets))
    }

    func session(_ source: Scenario.SessionRule.Source, _ route: Route, _ head: Head, _ target: Target) -> String? {
        switch source {
        case .path: route.session
        // A credential is no name: it would stand in journal, log and ledger.
        case .header(let name): Credential.headerNames.contains { name.isSameToken(as: $0) } ? nil : head.fields[name]
        case .query(let name): Credential.queryNames.contains(name) ? nil : target[name]
        case .apiKey: Credential(head.fields, target).map(fingerprints.of)
        }
    }
}
