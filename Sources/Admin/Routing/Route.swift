/// One thing that can be asked of the admin API.
struct Route: Sendable {
    /// How it is answered.
    typealias Handler = @Sendable (Question) async throws(Refusal) -> Answer

    /// The HTTP method.
    var method: String
    /// Below `/__admin`; `{file}` at its end stands for one word.
    var path: String
    /// For the page and the OpenAPI document.
    var summary: String
    /// How it is answered.
    var answer: Handler

    init(_ method: String, _ path: String, _ summary: String, answer: @escaping Handler) {
        self.method = method
        self.path = path
        self.summary = summary
        self.answer = answer
    }

    /// What `path` has in the place of `{file}`, empty where this route names none; nil if `path` is another's.
    /// - Parameter path: `/__admin/…`
    func rest(of path: String) -> String? {
        let own = "/__admin" + self.path
        guard let brace = own.firstIndex(of: "{") else { return own == path ? "" : nil }
        guard path.hasPrefix(own[..<brace]) else { return nil }
        let rest = String(path.dropFirst(own[..<brace].count))
        return rest.isEmpty || rest.contains("/") ? nil : rest
    }
}
