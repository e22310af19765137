import Glibc

/// Which file stands behind a path just now: SQLite goes on writing to one that was moved away, and nobody would find the entries.
struct FileIdentity: Equatable {
    private let device: UInt
    private let number: UInt

    /// Nil if there is none.
    init?(_ path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        device = UInt(facts.st_dev)
        number = UInt(facts.st_ino)
    }
}
