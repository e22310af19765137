/// Something wrong with a file of a fixture; it takes no other fixture down.
public struct FixtureProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file's path.
    public var file: String
    /// Counts from 1; nil where there is no place in the file.
    public var line: Int?
    /// Counts from 1, in characters.
    public var column: Int?
    /// What is wrong and what to do, one sentence without a final stop.
    public var message: String

    /// A problem of `file`.
    public init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `fixtures/a/exchange.json:3:10: unknown member "statsu"; did you mean "status"?`
    public var description: String {
        ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") + ": " + message
    }
}
