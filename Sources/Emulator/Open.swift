internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Numbers the exchange and finds its session: the path's, else the header's, else the default.
    func open(_ request: Request) -> Exchange {
        let target = Target(request.head.target)
        let route = Route(method: request.head.method, path: target.path)
        let named = request.head.fields["x-plantain-session"].flatMap { Session.isName($0) ? $0 : nil }
        var exchange = Exchange(
            number: numbers.next(), began: clock.microseconds(), method: request.head.method, path: target.path, route: route,
            session: route.session ?? named ?? Session.defaultName)
        exchange.layout = Layout(target, route)
        return exchange
    }
}
