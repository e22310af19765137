internal import HTTP
internal import Scenario

/// Why a request was not done: one sentence that says what to do instead.
struct Refusal: Error {
    var status: Int
    var message: String
    /// Beside the usual header fields.
    var fields: Fields
    /// Of a scenario or an effect in the body.
    var problems: [ScenarioProblem] = []

    init(_ status: Int, _ message: String, _ fields: Fields = Fields()) {
        self.status = status
        self.message = message
        self.fields = fields
    }

    /// - Parameter consequence: what holds on: `the scenario before it stays`.
    init(_ found: ScenarioProblems, in subject: String, consequence: String) {
        self.init(400, "")
        problems = found.list
        let first = problems.first.map { "line \($0.line), column \($0.column): \($0.message)" } ?? "unreadable"
        let more = problems.count > 1 ? " (and \(problems.count - 1) more in 'problems')" : ""
        message = "\(subject) is not accepted, \(consequence). \(first)\(more)"
    }
}
