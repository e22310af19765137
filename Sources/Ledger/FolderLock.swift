import Glibc

/// One process at a time moves files in a folder.
enum FolderLock {
    /// Runs `body` with the lock, which is on the folder itself: it leaves no file behind, and SQLite's locks alone.
    ///
    /// Waits for a second at most and goes on without it: whoever started plantain may hold that lock all the time, as
    /// `flock . plantain serve` does.
    static func hold<Value, Failure>(_ folder: String, _ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        for _ in 0..<100 where flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK { usleep(10_000) }
        return try body()
    }
}
