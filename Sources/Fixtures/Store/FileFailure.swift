internal import Glibc

/// Why the system gave no file.
struct FileFailure: Error, Equatable {
    let code: Int32
    /// What it says of itself.
    var text: String { special ?? String(cString: strerror(code)) }
    private let special: String?

    init(_ code: Int32 = errno) { (self.code, special) = (code, nil) }

    private init(_ text: String) { (code, special) = (0, text) }

    static let noFile = FileFailure("it is no regular file")
    static let link = FileFailure("it is a symbolic link, which is not followed; put the file itself in its place")
    static let large = FileFailure("it is larger than \(OpenFolder.largest >> 20) MB")

    /// Nothing is there, or what is there is no folder, or a link to itself.
    var isAbsence: Bool { [ENOENT, ENOTDIR, ELOOP].contains(code) }

    /// As a problem of the file at `path`.
    func problem(_ path: String) -> FixtureProblem { FixtureProblem(file: path, message: "cannot be read: \(text)") }
}
