internal import Glibc

/// A file without a name: takes a body as it comes, and gives it back mapped into memory. Gone with the process, however that ends.
struct Spool: ~Copyable {
    private let descriptor: Int32
    /// In bytes.
    private(set) var count = 0

    /// In $TMPDIR, /var/tmp or /tmp: the first that takes it. /tmp is last because it often is memory.
    init() throws(FixtureProblem) {
        let folders = [getenv("TMPDIR").map { String(cString: $0) } ?? "", "/var/tmp", "/tmp"].filter { !$0.isEmpty }
        var problem = FixtureProblem(file: "/tmp", message: "")
        for folder in folders {
            var path = Array("\(folder)/plantain-XXXXXX".utf8CString)
            let made = mkstemp(&path)
            guard made >= 0 else {
                problem = FileFault.problem(folder, "keep an answer while it arrives", remedy: "make room there, or set TMPDIR")
                continue
            }
            unlink(path)
            _ = fcntl(made, F_SETFD, FD_CLOEXEC)
            descriptor = made
            return
        }
        throw problem
    }

    deinit { close(descriptor) }

    mutating func append(_ bytes: [UInt8]) throws(FixtureProblem) {
        guard bytes.withUnsafeBytes({ FileFault.writeAll($0, to: descriptor) }) else {
            throw FileFault.problem(
                "$TMPDIR", "keep an answer while it arrives", remedy: "make room there, or set TMPDIR to another folder")
        }
        count += bytes.count
    }

    /// What it holds, where the kernel has it: no copy. The bytes are lent.
    borrowing func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws(FixtureProblem) -> Result) throws(FixtureProblem) -> Result {
        try Mapping.with(descriptor, count: count, body)
    }
}

/// A file in memory without being read.
enum Mapping {
    static func with<Result>(
        _ descriptor: Int32, count: Int, _ body: (UnsafeRawBufferPointer) throws(FixtureProblem) -> Result
    ) throws(FixtureProblem) -> Result {
        guard count > 0 else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
            throw FileFault.problem("$TMPDIR", "map a file into memory", remedy: "give the process more address space")
        }
        defer { munmap(base, count) }
        return try body(UnsafeRawBufferPointer(start: base, count: count))
    }
}
