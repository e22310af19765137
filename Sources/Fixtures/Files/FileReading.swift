internal import Glibc
internal import HTTP

/// Files of fixtures, read with the calls of the system. All of these block.
enum FileReading {
    /// 48 KB: a multiple of three, so that base64 of a piece needs nothing of the next.
    static let pieceBytes = 48 * 1024

    /// The bytes of a small file.
    static func whole(_ path: String) throws(FixtureProblem) -> [UInt8] {
        let file = try open(path)
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: try size(file, path) + 1)
        var count = 0
        while true {
            let length = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(FixtureProblem) in
                try read(file, UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...])), path)
            }
            if length == 0 { return Array(bytes[..<count]) }
            count += length
            if count == bytes.count { bytes += [UInt8](repeating: 0, count: count) }
        }
    }

    /// Reads the beginning of a file into `buffer`; returns how many bytes, nil if there is no such file.
    static func beginning(_ path: String, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard let file = try? open(path) else { return nil }
        defer { close(file) }
        return try? read(file, buffer, path)
    }

    /// A producer of the bytes of a file, which is opened when it is run: nothing large is held.
    /// - Throws: the problem of a file that is not there now.
    static func producer(_ path: String) throws(FixtureProblem) -> Producer {
        let file = try open(path)
        defer { close(file) }
        _ = try size(file, path)
        return Producer { sink in
            let file = try open(path)
            defer { close(file) }
            while true {
                var piece = [UInt8](repeating: 0, count: pieceBytes)
                let count = try piece.withUnsafeMutableBytes { try read(file, $0, path) }
                if count == 0 { return }
                piece.removeLast(piece.count - count)
                try await sink(piece)
            }
        }
    }

    /// A pipe would wait for its writer, and a folder has no bytes.
    private static func size(_ file: Int32, _ path: String) throws(FixtureProblem) -> Int {
        var facts = stat()
        guard fstat(file, &facts) == 0 else { throw problem(path) }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw FixtureProblem(file: path, message: "is no regular file; put one in its place")
        }
        return Int(facts.st_size)
    }

    private static func open(_ path: String) throws(FixtureProblem) -> Int32 {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard file >= 0 else { throw errno == ELOOP ? linked(path) : problem(path) }
        return file
    }

    /// A fixture from elsewhere must not show the files of this machine.
    private static func linked(_ path: String) -> FixtureProblem {
        FixtureProblem(file: path, message: "is a symbolic link, which is not followed; put the file itself in its place")
    }

    private static func read(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ path: String) throws(FixtureProblem) -> Int {
        let count = Glibc.read(file, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw problem(path) }
        return count
    }

    private static func problem(_ path: String) -> FixtureProblem {
        let reason = String(cString: strerror(errno))
        return FixtureProblem(file: path, message: "cannot be read: \(reason); put it back, or delete the fixture and record it again")
    }
}
