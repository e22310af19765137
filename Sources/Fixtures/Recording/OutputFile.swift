internal import GeminiAPI
internal import Glibc

/// A file of a fixture while it is written.
struct OutputFile: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private var count = 0

    init(_ path: String) throws(FixtureProblem) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        if descriptor < 0 { throw FileFault.problem(path, "make the file") }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    mutating func append(_ bytes: UnsafeRawBufferPointer) throws(FixtureProblem) {
        guard FileFault.writeAll(bytes, to: descriptor) else { throw FileFault.problem(path, "write the file") }
        count += bytes.count
    }

    mutating func append(_ bytes: [UInt8]) throws(FixtureProblem) {
        guard bytes.withUnsafeBytes({ FileFault.writeAll($0, to: descriptor) }) else { throw FileFault.problem(path, "write the file") }
        count += bytes.count
    }

    /// Overwrites the very secrets with as many `x`, so that the file keeps its length; true if there were any.
    borrowing func blot(_ secrets: Secrets) throws(FixtureProblem) -> Bool {
        guard !secrets.isEmpty else { return false }
        let ranges = try Mapping.with(descriptor, count: count) { (bytes) throws(FixtureProblem) in
            Redaction.secretRanges(in: bytes, secrets)
        }
        for range in ranges {
            let blot = [UInt8](repeating: UInt8(ascii: "x"), count: range.count)
            guard pwrite(descriptor, blot, blot.count, range.lowerBound) == blot.count else {
                throw FileFault.problem(path, "write the file")
            }
        }
        return !ranges.isEmpty
    }

    /// Makes sure that it is on the disk.
    consuming func finish() throws(FixtureProblem) {
        guard fsync(descriptor) == 0 else { throw FileFault.problem(path, "write the file") }
    }
}
