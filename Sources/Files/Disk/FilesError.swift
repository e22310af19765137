internal import Glibc

/// Why the disk did not do what it was asked to.
public struct FilesError: Error, Equatable, CustomStringConvertible {
    /// The file or folder.
    public let path: String
    /// What could not be done with it, and why.
    public let reason: String

    /// What the system last complained of, while it was to `attempt` something, such as `write the file`.
    static func last(_ path: String, _ attempt: String) -> FilesError {
        FilesError(path: path, reason: "cannot \(attempt): \(String(cString: strerror(errno)))")
    }

    /// One sentence.
    public var description: String { "\(path): \(reason)" }
}
