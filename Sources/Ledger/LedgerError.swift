import CSQLite
import Glibc

/// Why the ledger could not be opened, written or read.
public struct LedgerError: Error, Equatable, Sendable, CustomStringConvertible {
    /// SQLite's extended result code (https://sqlite.org/rescode.html).
    public let code: Int32
    /// What SQLite or the operating system said.
    public let message: String
    /// The statement that failed, with its placeholders and never with the values bound to them; nil if none was running.
    public let statement: String?
    /// One sentence for the operator; of an open that failed it names the path, the reason and a remedy.
    public let description: String

    private init(code: Int32, message: String, statement: String? = nil, description: String) {
        self.code = code
        self.message = message
        self.statement = statement
        self.description = description
    }

    static func cannotOpen(_ path: String, code: Int32, errno: Int32, message: String) -> Self {
        let reason = errno == 0 ? message : String(cString: strerror(errno))
        let remedy =
            switch errno {
            // The folder may well be there, and the file be what is missing.
            case ENOENT: access(folder(of: path), F_OK) == 0 ? "check the name" : "create the folder \(folder(of: path)) first"
            case EACCES, EPERM, EROFS: "make it writable for this user"
            default: "repair that"
            }
        return Self(
            code: code, message: reason, description: "The ledger \(path) cannot be opened (\(reason)): \(remedy), or choose another path.")
    }

    static func readOnly(_ path: String) -> Self {
        cannotOpen(path, code: SQLITE_READONLY, errno: EACCES, message: "")
    }

    static func cannotSetAside(_ path: String, errno: Int32) -> Self {
        let message = String(cString: strerror(errno))
        return Self(
            code: SQLITE_CORRUPT, message: "it is damaged and cannot be set aside: \(message)",
            description: "The ledger \(path) is damaged and cannot be set aside (\(message)): move it away, or choose another path.")
    }

    static func damaged(_ path: String, code: Int32, message: String) -> Self {
        Self(
            code: code, message: message,
            description: "The ledger \(path) is damaged (\(message)): serve with it once, which sets it aside, or move it away.")
    }

    static func overwritten(_ path: String) -> Self {
        damaged(path, code: SQLITE_NOTADB, message: "another program wrote over it")
    }

    static func held(_ path: String) -> Self {
        let message = "another process holds it"
        return Self(code: SQLITE_BUSY, message: message, description: "The ledger \(path) is busy (\(message)): try again later.")
    }

    static let closed = Self(code: SQLITE_MISUSE, message: "it is closed", description: "The ledger is closed: plantain is about to end.")

    static func notALedger(_ path: String, code: Int32 = SQLITE_MISMATCH, message: String) -> Self {
        Self(
            code: code, message: message,
            description: "\(path) is not a ledger of plantain (\(message)): move that file away, or choose another path.")
    }

    static func newer(_ path: String, version: Int, known: Int) -> Self {
        let message = "its format is \(version), and this plantain knows formats up to \(known)"
        return Self(
            code: SQLITE_SCHEMA, message: message,
            description: "The ledger \(path) was written by a newer plantain (\(message)): use that plantain, or choose another path.")
    }

    static func older(_ path: String, version: Int, known: Int) -> Self {
        let message = "its format is \(version), and this plantain reads format \(known)"
        return Self(
            code: SQLITE_SCHEMA, message: message,
            description: "The ledger \(path) cannot be read yet (\(message)): serve with it once, as a user who may write it.")
    }

    static func failed(_ statement: String, code: Int32, message: String) -> Self {
        Self(
            code: code, message: message, statement: statement,
            description: "The ledger failed (\(message), SQLite code \(code)) at: \(statement)")
    }

    /// Whether the file itself is broken.
    var isDamage: Bool { [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xff) }

    /// Whether another process just has the lock.
    var isBusy: Bool { [SQLITE_BUSY, SQLITE_LOCKED].contains(code & 0xff) }

    /// Whether what the connection stands on may be gone: its file, its folder, its disk.
    var needsReopening: Bool {
        isDamage || [SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PROTOCOL].contains(code & 0xff)
    }

    /// Whether it is the machine's trouble of the moment, and no mistake in the path: serving begins all the same.
    var mayPass: Bool { isBusy || [SQLITE_FULL, SQLITE_IOERR, SQLITE_PROTOCOL, SQLITE_NOMEM].contains(code & 0xff) }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
