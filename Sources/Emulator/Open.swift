internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Numbers the exchange and finds its session: the path's, else the header's, else the default.
    func open(_ head: Head, _ target: Target) -> Exchange {
        let route = Route(method: head.method, path: target.path)
        let named = head.fields["x-plantain-session"].flatMap { Session.isName($0) ? $0 : nil }
        var exchange = Exchange(
            number: numbers.next(), began: clock.microseconds(), method: head.method, path: Redaction.path(target.path), route: route,
            session: route.session ?? named ?? Session.defaultName)
        exchange.layout = Layout(target, route)
        return exchange
    }
}
