/// A text that is not YAML, or YAML that plantain does not read, and what to do about it.
public struct YAMLError: Error, Sendable, Equatable {
    /// Where it shows.
    public var mark: Mark
    /// What is wrong, in a sentence.
    public var message: String

    /// An error.
    public init(_ mark: Mark, _ message: String) {
        self.mark = mark
        self.message = message
    }
}
