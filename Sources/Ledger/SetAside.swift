import CSQLite
import Glibc

/// Moves a damaged ledger out of the way, so that a fresh one can be begun under its name.
enum SetAside {
    /// Moves the file with its write-ahead log, and overwrites nothing.
    ///
    /// - Parameters:
    ///   - damage: What SQLite said of the file.
    ///   - identity: The file that said so.
    ///   - now: Microseconds since 1970, for its new name.
    /// - Returns: Its new path; nil if another process was faster and it is gone already.
    /// - Throws: `damage` if the file is not plantain's to move, or why it cannot be moved.
    static func move(
        _ path: String, _ identity: FileIdentity?, because damage: LedgerError, now: Int64
    ) throws(LedgerError) -> String? {
        // SQLite keeps the log beside the file itself, not beside a link to it.
        let file = resolved(path)
        return try FolderLock.hold(LedgerError.folder(of: file)) { () throws(LedgerError) in
            guard let identity, FileIdentity(file) == identity else { return nil }
            guard isOurs(file) else { throw damage }
            let place = unusedName(file + ".corrupt-" + stamp(now))
            // A log that stayed behind would be taken in by the fresh ledger. The file last: who opens it until then finds it damaged as
            // well, and waits for the lock.
            for suffix in ["-wal", "-shm"] where access(file + suffix, F_OK) == 0 { _ = try rename(file + suffix, place + suffix) }
            return try rename(file, place) ? place : nil
        }
    }

    /// A database says by its header whose it is; what is no database at all goes by its name.
    ///
    /// Closing the file drops the locks that this process has on it, which matters no more to a damaged one.
    private static func isOurs(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: Schema.headerBytes)
        let count = header.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return Schema.isLedger(Array(header.prefix(max(0, count))))
            ?? [".db", ".sqlite", ".sqlite3"].contains { path.hasSuffix($0) }
    }

    /// The file itself where the path is a link to it.
    static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func unusedName(_ wanted: String) -> String {
        var (name, number) = (wanted, 1)
        while ["", "-wal", "-shm"].contains(where: { access(name + $0, F_OK) == 0 }) {
            number += 1
            name = "\(wanted)-\(number)"
        }
        return name
    }

    /// False if it is gone: the lock is not waited for without end, and another process may have been faster.
    private static func rename(_ old: String, _ new: String) throws(LedgerError) -> Bool {
        if Glibc.rename(old, new) == 0 { return true }
        if errno == ENOENT { return false }
        throw .cannotSetAside(old, errno: errno)
    }

    /// As 20261121T101500Z.
    private static func stamp(_ microseconds: Int64) -> String {
        var seconds = time_t(microseconds / 1_000_000)
        var date = tm()
        gmtime_r(&seconds, &date)
        var text = [CChar](repeating: 0, count: 32)
        let count = strftime(&text, text.count, "%Y%m%dT%H%M%SZ", &date)
        return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
