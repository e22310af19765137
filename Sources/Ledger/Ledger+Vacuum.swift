import Glibc

extension Ledger {
    /// Writes the file anew without the space that removed entries left, also while servers use it, which wait for that long.
    ///
    /// - Returns: How many bytes it had with its write-ahead log, and has now. As long as another process reads, the log stays.
    /// - Throws: ``LedgerError`` if there is no such file, if it is no ledger, or if another process holds it for more than five
    ///   seconds.
    public static func vacuum(path: String) throws(LedgerError) -> (before: Int, after: Int) {
        // Refuses what is no ledger, and makes no file.
        _ = try LedgerReader(path: path)
        let before = bytes(path)
        do throws(LedgerError) {
            let connection = try Schema.openForWriting(path: path)
            try Space.copy(connection)
            try Space.truncate(connection)
        } catch {
            throw error.isBusy ? .held(path) : error.isDamage ? .damaged(path, code: error.code, message: error.message) : error
        }
        return (before, bytes(path))
    }

    private static func bytes(_ path: String) -> Int {
        [path, path + "-wal"].reduce(0) { sum, file in
            var facts = stat()
            return stat(file, &facts) == 0 ? sum + Int(facts.st_size) : sum
        }
    }
}
