/// What keeps TLS from working, in one sentence that names the file and says what to do.
public struct TLSError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The sentence.
    public let description: String
    /// An error for this reason.
    public init(_ description: String) { self.description = description }
}
