internal import Glibc

/// Files of a fixture's folder, read whole.
enum FolderFile {
    /// The bytes of the file `name` in `folder`; nil if it cannot be read, or `name` is no plain name.
    static func read(_ folder: String, _ name: String) -> [UInt8]? {
        guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(UInt8(ascii: "/")), !name.utf8.contains(0) else { return nil }
        return read(folder + "/" + name)
    }

    /// The bytes of the file at `path`; nil with `errno` set if it cannot be read, or is a link, which the server does not follow either.
    static func read(_ path: String, followsLink: Bool = false) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return nil }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            errno = EISDIR
            return nil
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(facts.st_size))
        var block = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count == 0 { return bytes }
            if count < 0, errno != EINTR { return nil }
            bytes += block[..<max(count, 0)]
        }
    }

    /// Writes the file at `path` anew: it is there whole, before or after.
    static func replace(_ path: String, with bytes: [UInt8]) throws(FixtureProblem) {
        let draft = FixtureDraft.freshPath(in: path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        var isWritten = descriptor >= 0
        if isWritten {
            var rest = bytes[...]
            while !rest.isEmpty, isWritten {
                let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno != EINTR { isWritten = false }
                rest = rest.dropFirst(max(count, 0))
            }
            isWritten = isWritten && fsync(descriptor) == 0
            isWritten = close(descriptor) == 0 && isWritten && rename(draft, path) == 0
        }
        guard isWritten else {
            let reason = String(cString: strerror(errno))
            unlink(draft)
            throw FixtureProblem(file: path, message: "cannot be written: \(reason)")
        }
    }
}
