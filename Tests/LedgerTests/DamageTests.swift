import Foundation
import Testing

@testable import Ledger

/// A damaged file is set aside and a fresh one begun; another program's never is.
struct DamageTests {
    let folder = TemporaryFolder()
    let told = Told()

    private func open(_ path: String) throws -> Ledger { try Ledger(path: path, now: { morning }, tell: told.tell) }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

    /// Without logs and their indices, which SQLite makes as it likes.
    private func databases() throws -> [String] { try names().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") } }

    /// A ledger of some pages, and what it is when all but the first `kept` bytes are noise.
    private func damage(_ path: String, keeping kept: Int) throws {
        do {
            let connection = try Schema.openForWriting(path: path)
            try fill(connection, 1_000)
        }
        let whole = try bytes(path)
        try (whole.prefix(kept) + Data(repeating: 0xA5, count: whole.count - kept)).write(to: URL(filePath: path))
    }

    @Test(arguments: [0, 16, 100])
    func `a damaged ledger is kept under another name, and a fresh one is begun`(kept: Int) throws {
        let path = folder.file()
        try damage(path, keeping: kept)
        // Nothing but the magic number is left, so it may be anybody's.
        if kept == 16 {
            #expect(throws: LedgerError.self) { try open(path) }
            #expect(try names() == ["ledger.db"])
            return
        }
        let damaged = try bytes(path)
        let ledger = try open(path)
        ledger.record(.test())
        ledger.close()
        #expect(try count(path) == 1)
        let place = path + ".corrupt-20261121T101500Z"
        #expect(try bytes(place) == damaged)
        #expect(told.levels == [.warn])
        let reason = kept == 0 ? "file is not a database" : "database disk image is malformed"
        #expect(
            told.texts == ["The ledger \(path) is damaged (\(reason)): it is kept as \(place), and a fresh one is begun."])
    }

    @Test func `a damaged ledger of any name is known by its header`() throws {
        let path = folder.file("meter")
        try damage(path, keeping: 100)
        try open(path).close()
        #expect(try databases() == ["meter", "meter.corrupt-20261121T101500Z"])
    }

    @Test func `nothing is overwritten, and the log goes with its file`() throws {
        let path = folder.file()
        for name in ["ledger.db.corrupt-20261121T101500Z", "ledger.db.corrupt-20261121T101500Z-2-wal"] {
            try Data("kept".utf8).write(to: URL(filePath: folder.file(name)))
        }
        try Data("noise, and more noise".utf8).write(to: URL(filePath: path))
        try Data("log".utf8).write(to: URL(filePath: path + "-wal"))
        try open(path).close()
        let place = "ledger.db.corrupt-20261121T101500Z"
        #expect(try Set(names()).subtracting([place + "-3-shm"]) == ["ledger.db", place, place + "-2-wal", place + "-3", place + "-3-wal"])
        for name in [place, place + "-2-wal"] { #expect(try bytes(folder.file(name)) == Data("kept".utf8)) }
        #expect(try bytes(folder.file(place + "-3-wal")) == Data("log".utf8))
    }

    @Test func `a link stays, and what it leads to is set aside`() throws {
        let (path, real) = (folder.file(), folder.file("real.db"))
        try Data("noise, and more noise".utf8).write(to: URL(filePath: real))
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: real)
        let ledger = try open(path)
        ledger.record(.test())
        ledger.close()
        #expect(try databases() == ["ledger.db", "real.db", "real.db.corrupt-20261121T101500Z"])
        #expect(try count(real) == 1)
    }

    @Test func `another program's database is refused, damaged or not, and left as it was`() throws {
        let path = folder.file()
        do {
            let bookmarks = try Connection(path: path, access: .readWrite)
            try bookmarks.execute("CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 1")
        }
        let whole = try bytes(path)
        for content in [whole, whole.prefix(100) + Data(repeating: 0xA5, count: whole.count - 100)] {
            try content.write(to: URL(filePath: path))
            #expect(throws: LedgerError.self) { try open(path) }
            #expect(try bytes(path) == content)
            #expect(try names() == ["ledger.db"])
        }
        #expect(told.texts == [])
    }

    @Test func `pages that are overwritten while serving are set aside with the file, and nothing waits or is lost`() throws {
        let path = folder.file()
        let ledger = try open(path)
        for _ in 0..<1_000 { ledger.record(.test()) }
        ledger.flush()
        do {
            let other = try Connection(path: path, access: .readWrite)
            try other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            let file = try FileHandle(forWritingTo: URL(filePath: path))
            let end = try file.seekToEnd()
            try file.seek(toOffset: 4_096)
            try file.write(contentsOf: Data(repeating: 0xA5, count: Int(end) - 4_096))
            try file.close()
            // A change of its first page makes the writer forget what it had read.
            try other.execute("PRAGMA user_version = 2")
        }
        for _ in 0..<10 { ledger.record(.test()) }
        ledger.flush()
        #expect(ledger.health == Ledger.Health(waiting: 0, dropped: 0, lastError: nil, isFailing: false))
        ledger.close()
        #expect(try count(path) == 10)
        #expect(told.levels == [.warn])
        #expect(told.texts.first?.contains("it is kept as \(path).corrupt-20261121T101500Z, and a fresh one is begun") == true)
    }

    @Test(arguments: [0, 1, 5]) func `a ledger that is written over while serving is noticed at the next write or at the end`(later: Int)
        throws
    {
        let path = folder.file()
        let ledger = try open(path)
        // The look through the file comes after the first commit, and before the second.
        for _ in 0..<2 {
            ledger.record(.test())
            ledger.flush()
        }
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.write(contentsOf: Data(repeating: 0xA5, count: 100_000))
        try file.close()
        for _ in 0..<later { ledger.record(.test()) }
        ledger.flush()
        #expect(!ledger.health.isFailing)
        ledger.close()
        #expect(try count(path) == later)
        #expect(told.levels == [.warn])
        let place = path + ".corrupt-20261121T101500Z"
        #expect(
            told.texts == [
                "The ledger \(path) is damaged (another program wrote over it): it is kept as \(place), and a fresh one is begun."
            ])
        #expect(FileManager.default.fileExists(atPath: place))
    }

    @Test func `of two ledgers on a damaged file one sets it aside, and the other follows`() throws {
        let path = folder.file()
        let ledgers = [try open(path), try open(path)]
        for ledger in ledgers {
            ledger.record(.test())
            ledger.flush()
        }
        try FileManager.default.moveItem(atPath: path, toPath: folder.file("moved.db"))
        for suffix in ["-wal", "-shm"] {
            try FileManager.default.moveItem(atPath: path + suffix, toPath: folder.file("moved.db" + suffix))
        }
        ledgers[0].record(.test())
        ledgers[0].flush()
        // The second has not written since; its end must not take the log of the fresh file away.
        ledgers[1].close()
        for _ in 0..<5 { ledgers[0].record(.test()) }
        ledgers[0].flush()
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
        #expect(try count(path) == 6)
        ledgers[0].close()
        #expect(try count(path) == 6)
        #expect(try count(folder.file("moved.db")) == 2)
        #expect(told.texts == [LedgerNotice.moved(path).text])
    }

    @Test func `a ledger that was deleted is made anew`() throws {
        let path = folder.file()
        let ledger = try open(path)
        ledger.record(.test())
        ledger.flush()
        for suffix in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + suffix) }
        ledger.record(.test())
        ledger.close()
        #expect(ledger.dropped == 0)
        #expect(try count(path) == 1)
        #expect(told.texts == [LedgerNotice.moved(path).text])
    }

    /// New entries touch the last page of the table and of its index, so no commit meets this.
    @Test func `damage among old entries is found by looking`() throws {
        let path = folder.file()
        do {
            let connection = try Schema.openForWriting(path: path)
            try fill(connection, 20_000)
        }
        let whole = try bytes(path)
        let (start, end) = (whole.count / 2, whole.count / 2 + 20 * 4_096)
        try (whole[..<start] + Data(repeating: 0xA5, count: end - start) + whole[end...]).write(to: URL(filePath: path))
        let ledger = try open(path)
        // A step comes after each commit.
        for _ in 0..<20 where told.texts.isEmpty {
            ledger.record(.test())
            ledger.flush()
        }
        ledger.record(.test())
        ledger.close()
        #expect(told.levels == [.warn])
        #expect(ledger.dropped == 0)
        #expect(try databases() == ["ledger.db", "ledger.db.corrupt-20261121T101500Z"])
        #expect(try count(path) >= 1)
    }

    @Test func `a reader says that a ledger is damaged and who sets it aside`() throws {
        let path = folder.file()
        do {
            let connection = try Schema.openForWriting(path: path)
            try fill(connection, 1_000)
        }
        let whole = try bytes(path)
        try (whole.prefix(4_096) + Data(repeating: 0xA5, count: whole.count - 4_096)).write(to: URL(filePath: path))
        let error = #expect(throws: LedgerError.self) { try count(path) }
        #expect(
            error?.description
                == "The ledger \(path) is damaged (database disk image is malformed): "
                + "serve with it once, which sets it aside, or move it away.")
    }
}
