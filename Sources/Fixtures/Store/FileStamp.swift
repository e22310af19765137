internal import Glibc

/// What tells that a file is another than it was, without reading it.
struct FileStamp: Sendable, Hashable {
    /// Nanoseconds since 1970.
    let modified: Int64
    let size: Int64
    let inode: UInt64

    /// Of a file that cannot be looked at.
    static let none = FileStamp(modified: 0, size: 0, inode: 0)

    private init(modified: Int64, size: Int64, inode: UInt64) { (self.modified, self.size, self.inode) = (modified, size, inode) }

    init(_ status: stat) {
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        size = Int64(status.st_size)
        inode = UInt64(status.st_ino)
    }

    /// A number of this stamp and of whose it is.
    func hashed(with name: String) -> Int {
        var hasher = Hasher()
        hasher.combine(self)
        hasher.combine(name)
        return hasher.finalize()
    }
}
