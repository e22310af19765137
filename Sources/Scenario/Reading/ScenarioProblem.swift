/// Something wrong in a scenario file, and what to do about it.
public struct ScenarioProblem: Error, Sendable, Equatable {
    /// Counted from 1.
    public var line: Int
    /// Counted from 1.
    public var column: Int
    /// `unknown key 'sequense' in a rule; did you mean 'sequence'?`
    public var message: String
    /// Whether the JSON Schema refuses the same file for the same reason; false for what only the parser can know
    /// (a machine that is not there, a rule that can never match).
    public var isOfForm: Bool

    /// A problem.
    public init(line: Int, column: Int, _ message: String, isOfForm: Bool = true) {
        self.line = line
        self.column = column
        self.message = message
        self.isOfForm = isOfForm
    }

    /// `FILE:7:3: …`
    public func text(file: String) -> String { "\(file):\(line):\(column): \(message)" }
}

/// Everything that is wrong in a file, in its order.
public struct ScenarioProblems: Error, Sendable {
    /// Never empty.
    public var list: [ScenarioProblem]
    /// Problems.
    public init(_ list: [ScenarioProblem]) { self.list = list }
}
