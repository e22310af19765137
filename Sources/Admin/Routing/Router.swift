internal import HTTP

/// Finds the route of a request.
struct Router: Sendable {
    /// In the order in which pages list them.
    let routes: [Route]

    init(_ routes: [Route]) { self.routes = routes }

    /// - Parameter path: `/__admin/…`
    func route(_ method: String, _ path: String) throws(Refusal) -> Route {
        let here = routes.filter { $0.rest(of: path) != nil }
        guard !here.isEmpty else { throw Refusal(404, "the admin API has no '\(path)': GET /__admin/routes lists what it has") }
        let asked = method == "HEAD" ? "GET" : method
        if let route = here.first(where: { $0.method == asked }) { return route }
        let allowed = here.flatMap { $0.method == "GET" ? ["GET", "HEAD"] : [$0.method] }.joined(separator: ", ")
        throw Refusal(405, "\(path) takes \(allowed), not \(method)", ["Allow": allowed])
    }
}
