internal import Glibc

/// Why the server can't listen.
public struct ServerError: Error, Equatable, CustomStringConvertible {
    /// The C library's error number, such as EADDRINUSE.
    public let code: Int32
    /// One sentence, such as `port 8080: Address already in use`.
    public let description: String

    /// `subject` is what the operator typed: `port 8080` or `host 10.0.0.1`.
    init(_ subject: String, code: Int32) {
        self.code = code
        description = "\(subject): \(String(cString: strerror(code)))"
    }
}
