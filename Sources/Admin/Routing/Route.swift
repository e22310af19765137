/// One thing that can be asked of the admin API.
struct Route: Sendable {
    /// How it is answered.
    typealias Handler = @Sendable (Question) throws(Refusal) -> Answer

    /// The HTTP method.
    var method: String
    /// Below `/__admin`.
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
}
