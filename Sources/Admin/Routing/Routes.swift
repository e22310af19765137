internal import Emulator

extension Route {
    /// Every route, in the order in which pages list them.
    static func all(
        _ emulator: Emulator, version: String, refusing refuse: @escaping @Sendable (Duration) -> Void,
        vitals: @escaping @Sendable () -> Vitals = { Vitals() }, reading: @escaping Admin.Reading
    ) -> [Route] {
        let routes =
            console + arm + clock + state + scenario(reading) + journal(version) + exchange + usage + fixtures + report + sessions
            + listener(refuse) + metrics(version, vitals) + about
        let page = Answer.page(routes.map { ($0.method, $0.path, $0.summary) })
        return routes + [Route("GET", "/routes", "a page that lists these routes") { _ in page }]
    }
}
