import CSQLite
import Glibc

/// One SQLite connection. Not copyable, so it can't be shared by accident; opened without SQLite's own mutexes, so one thread at a
/// time may use it.
struct Connection: ~Copyable {
    enum Access {
        case readOnly, readWrite
        /// To a file that nobody writes: without locks, and without the files beside it that SQLite would have to make.
        case immutable
    }

    /// In milliseconds.
    static let patience: Int32 = 5_000

    private let handle: OpaquePointer

    /// Opens the file, or creates it if it is to be written; waits up to five seconds for another process's lock from here on.
    init(path: String, access: Access) throws(LedgerError) {
        let mode =
            switch access {
            case .readOnly: SQLITE_OPEN_READONLY
            case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
            }
        let name = access == .immutable ? Self.immutable(path) : path
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(name, &opened, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let handle = opened else { preconditionFailure("sqlite3_open_v2: no memory") }
        if let error = Self.refusal(of: handle, path: path, access: access, code: code) {
            // SQLite hands out a handle even when open fails, and there is no self yet to end it.
            sqlite3_close_v2(handle)
            throw error
        }
        self.handle = handle
        wait(milliseconds: Self.patience)
    }

    /// https://sqlite.org/uri.html
    private static func immutable(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let escaped = path.utf8.flatMap {
            "%?#".utf8.contains($0) ? [UInt8(ascii: "%"), digits[Int($0 >> 4)], digits[Int($0 & 15)]] : [$0]
        }
        // After two slashes SQLite expects the name of a machine.
        return "file:\(path.hasPrefix("/") ? "//" : "")\(String(decoding: escaped, as: UTF8.self))?immutable=1"
    }

    private static func refusal(of handle: OpaquePointer, path: String, access: Access, code: Int32) -> LedgerError? {
        guard code == SQLITE_OK else {
            let message = String(cString: sqlite3_errmsg(handle))
            var reason = sqlite3_system_errno(handle)
            // SQLite tries to read what it could not make, and tells of that.
            if access == .readWrite, reason == ENOENT, Glibc.access(LedgerError.folder(of: path), W_OK) != 0 { reason = errno }
            return .cannotOpen(path, code: code, errno: reason, message: message)
        }
        // SQLite opens a file that may not be written for reading, without a word.
        return access == .readWrite && sqlite3_db_readonly(handle, "main") != 0 ? .readOnly(path) : nil
    }

    /// Statements still alive keep the handle until they end, so the order in which the two end is free.
    deinit { sqlite3_close_v2(handle) }

    /// Runs statements that give no rows, or whose rows do not matter.
    func execute(_ statements: String) throws(LedgerError) {
        let code = sqlite3_exec(handle, statements, nil, nil, nil)
        guard code == SQLITE_OK else { throw .failed(statements, code: code, message: Self.message(handle)) }
    }

    /// What SQLite says of its last error, and the operating system if it was the cause.
    static func message(_ handle: OpaquePointer?) -> String {
        let number = sqlite3_system_errno(handle)
        let isSystem = [SQLITE_IOERR, SQLITE_CANTOPEN].contains(sqlite3_errcode(handle) & 0xff) && number != 0
        return String(cString: sqlite3_errmsg(handle)) + (isSystem ? ": \(String(cString: strerror(number)))" : "")
    }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes64(handle)) }

    /// How long a statement waits for another process's lock from here on.
    func wait(milliseconds: Int32) {
        precondition(sqlite3_busy_timeout(handle, milliseconds) == SQLITE_OK, "sqlite3_busy_timeout")
    }

    /// Lets the write-ahead log be when the connection ends. The last one that ends deletes it, by its name; and if the database was
    /// moved away, that is the name of another database's log.
    func leaveLog() {
        var isKept: Int32 = 1
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &isKept)
    }

    /// The first bytes of the file as they are on the disk, zeros beyond its end; nil if it has none. Read through SQLite: another
    /// descriptor of the file, once it is closed, would take SQLite's locks with it.
    func header(_ count: Int) -> [UInt8]? {
        var file: UnsafeMutablePointer<sqlite3_file>?
        guard sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK, let file,
            let read = file.pointee.pMethods?.pointee.xRead
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        let code = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, Int32($0.count), 0) }
        let isShort = code == SQLITE_IOERR | 2 << 8  // SQLITE_IOERR_SHORT_READ
        return code == SQLITE_OK || isShort ? bytes : nil
    }

    /// The first column of the first row, as a number.
    func integer(_ query: String) throws(LedgerError) -> Int {
        var statement = try statement(query)
        return try statement.step() ? Int(statement.integer(0)) : 0
    }

    /// Compiles one statement; `isKept` if it will run many times.
    func statement(_ text: String, isKept: Bool = false) throws(LedgerError) -> Statement {
        var compiled: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, text, -1, isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0, &compiled, nil)
        guard code == SQLITE_OK, let compiled else {
            throw .failed(text, code: code, message: Self.message(handle))
        }
        return Statement(owning: compiled, text: text)
    }

    /// All of `body` or nothing of it. Takes the write lock at once: a lock taken halfway could not be waited for.
    func transaction(_ body: () throws(LedgerError) -> Void) throws(LedgerError) {
        try execute("BEGIN IMMEDIATE")
        do throws(LedgerError) {
            try body()
            try execute("COMMIT")
        } catch {
            // A full disk or an I/O error may have rolled back already. If this fails too, the first error is the one that tells.
            if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }
}
