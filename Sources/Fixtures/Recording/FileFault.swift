internal import Glibc

/// What the system says when a file cannot be written, for people.
enum FileFault {
    /// The problem that `errno` tells of.
    /// - Parameters:
    ///   - task: what could not be done, such as `write exchange.json`.
    ///   - remedy: what to do about it, where it is not plain from the error.
    static func problem(_ path: String, _ task: String, remedy: String? = nil, code: Int32 = errno) -> FixtureProblem {
        let cure =
            switch code {
            case ENOSPC, EDQUOT: "make room there, or record into another folder with --fixtures"
            case EACCES, EPERM, EROFS: "allow plantain to write there, or record into another folder with --fixtures"
            case ENOTDIR, EEXIST: "move the file that is in the way"
            default: "record into another folder with --fixtures"
            }
        return FixtureProblem(file: path, message: "cannot \(task): \(String(cString: strerror(code))); \(remedy ?? cure)")
    }

    /// Writes everything, however many calls that takes; false, and `errno` set, if it does not go.
    static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var rest = bytes
        while let base = rest.baseAddress, !rest.isEmpty {
            let written = write(descriptor, base, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
        return true
    }
}
