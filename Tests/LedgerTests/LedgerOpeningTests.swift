import Glibc
import Testing

@testable import Ledger

/// What the operator reads when a ledger cannot be opened: one sentence with path, reason and remedy.
struct LedgerOpeningTests {
    let folder = TemporaryFolder()

    private func refusal(_ path: String) -> String? {
        do throws(LedgerError) {
            try Ledger(path: path).close()
            return nil
        } catch {
            return error.description
        }
    }

    private func write(_ bytes: String, to path: String) throws {
        let file = try #require(fopen(path, "w"))
        fputs(bytes, file)
        fclose(file)
    }

    @Test func `a missing folder is named, with the way out`() {
        let path = folder.file("nowhere/ledger.db")
        #expect(
            refusal(path)
                == "The ledger \(path) cannot be opened (No such file or directory): "
                + "create the folder \(folder.path)/nowhere first, or choose another path.")
    }

    @Test func `a folder is no ledger`() {
        #expect(
            refusal(folder.path)
                == "The ledger \(folder.path) cannot be opened (Is a directory): repair that, or choose another path.")
    }

    @Test func `a file that may not be written is refused, not opened for reading`() async throws {
        try Ledger(path: folder.file()).close()
        chmod(folder.path, 0o755)
        chmod(folder.file(), 0o444)
        await #expect(processExitsWith: .success) { [path = folder.file() as String] in
            // Root may write everything.
            if geteuid() == 0 { setuid(65_534) }
            let error = #expect(throws: LedgerError.self) { try Ledger(path: path) }
            #expect(
                error?.description == "The ledger \(path) cannot be opened (Permission denied): "
                    + "make it writable for this user, or choose another path.")
        }
    }

    @Test func `a folder that may not be written is told as that`() async throws {
        chmod(folder.path, 0o555)
        await #expect(processExitsWith: .success) { [path = folder.file() as String] in
            if geteuid() == 0 { setuid(65_534) }
            let error = #expect(throws: LedgerError.self) { try Ledger(path: path) }
            #expect(
                error?.description == "The ledger \(path) cannot be opened (Permission denied): "
                    + "make it writable for this user, or choose another path.")
        }
        chmod(folder.path, 0o755)
    }

    @Test func `a ledger is read by who may write neither it nor its folder`() async throws {
        let path = folder.file("a%41 ?#.db")
        let ledger = try Ledger(path: path)
        ledger.record(.test())
        ledger.close()
        chmod(folder.path, 0o555)
        chmod(path, 0o444)
        await #expect(processExitsWith: .success) { [path = path as String] in
            if geteuid() == 0 { setuid(65_534) }
            let entries = try count(path)
            #expect(entries == 1)
        }
        chmod(folder.path, 0o755)
    }

    @Test func `a file that is no database is refused and left as it was`() throws {
        let words = String(repeating: "dear diary, ", count: 100)
        let path = folder.file("diary.txt")
        try write(words, to: path)
        #expect(
            refusal(path)
                == "\(path) is not a ledger of plantain (file is not a database): "
                + "move that file away, or choose another path.")
        #expect(throws: LedgerError.self) { try count(path) }
        var status = stat()
        stat(path, &status)
        #expect(status.st_size == words.utf8.count)
    }

    @Test func `another program's database is refused, and gets no table of ours`() throws {
        let bookmarks = try Connection(path: folder.file(), access: .readWrite)
        try bookmarks.execute("CREATE TABLE bookmark (url TEXT)")
        #expect(
            refusal(folder.file())
                == "\(folder.file()) is not a ledger of plantain (it is a database of another program): "
                + "move that file away, or choose another path.")
        #expect(try bookmarks.integer("SELECT count(*) FROM sqlite_schema") == 1)
    }

    @Test func `a ledger of a newer plantain is refused, to write and to read`() throws {
        try Ledger(path: folder.file()).close()
        do {
            let newer = try Connection(path: folder.file(), access: .readWrite)
            try newer.execute("PRAGMA user_version = 9")
        }
        let sentence =
            "The ledger \(folder.file()) was written by a newer plantain "
            + "(its format is 9, and this plantain knows formats up to 2): use that plantain, or choose another path."
        #expect(refusal(folder.file()) == sentence)
        let error = #expect(throws: LedgerError.self) { try count(folder.file()) }
        #expect(error?.description == sentence)
    }

    @Test func `an empty file becomes a ledger, but has nothing to read before`() throws {
        try write("", to: folder.file())
        #expect(throws: LedgerError.self) { try count(folder.file()) }
        #expect(refusal(folder.file()) == nil)
        #expect(try count(folder.file()) == 0)
    }

    @Test func `a reader makes no file`() {
        #expect(throws: LedgerError.self) { try count(folder.file()) }
        #expect(access(folder.file(), F_OK) != 0)
    }
}
