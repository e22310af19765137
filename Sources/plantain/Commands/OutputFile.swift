import Glibc
import HTTP
import Synchronization

/// A file written piece by piece, which appears whole or not at all; `-` is standard output.
enum OutputFile {
    /// - Returns: how many bytes were written.
    static func write(_ content: Producer, to path: String) async throws -> Int {
        // A device or a pipe is not replaced.
        var facts = stat()
        let isInPlace = path == "-" || stat(path, &facts) == 0 && facts.st_mode & S_IFMT != S_IFREG
        let draft = isInPlace ? path : "\(path).\(getpid())"
        let file = path == "-" ? STDOUT_FILENO : open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure(path) }
        let written = Mutex(0)
        do {
            try await content.run { bytes in
                try put(bytes, into: file, path)
                written.withLock { $0 += bytes.count }
            }
        } catch {
            if path != "-" { close(file) }
            if !isInPlace { unlink(draft) }
            throw error
        }
        if path != "-", close(file) != 0 { throw failure(path) }
        if !isInPlace, rename(draft, path) != 0 { throw failure(path) }
        return written.withLock { $0 }
    }

    private static func put(_ bytes: [UInt8], into file: Int32, _ path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { throw failure(path) }
            rest = rest.dropFirst(max(count, 0))
        }
    }

    private static func failure(_ path: String) -> UsageError {
        UsageError(
            "cannot write \(path == "-" ? "standard output" : path): \(String(cString: strerror(errno))); name another file with --output")
    }
}
