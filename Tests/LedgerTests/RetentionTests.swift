import Foundation
import Testing

@testable import Ledger

struct RetentionTests {
    let folder = TemporaryFolder()

    private func size() throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: folder.file())[.size] as? Int)
    }

    @Test func `entries older than the age go, the one of that age stays, and the file becomes shorter`() throws {
        let connection = try Schema.openForWriting(path: folder.file())
        try fill(connection, 5_000)
        try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        let before = try size()
        // An hour later, all but the last 100 seconds are too old.
        var upkeep = Upkeep(Retention(age: 3_600_000_000 + 99_000_000))
        try finish(&upkeep, connection)
        #expect(try connection.integer("SELECT count(*) FROM entry") == 100)
        #expect(try connection.integer("SELECT min(time) FROM entry") == Int(morning) - 99_000_000)
        #expect(try size() < before / 10)
    }

    @Test func `over its size, the oldest go until a tenth is free`() throws {
        let connection = try Schema.openForWriting(path: folder.file())
        try fill(connection, 10_000)
        try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        #expect(try size() > 1_000_000)
        var upkeep = Upkeep(Retention(size: 1_000_000))
        try finish(&upkeep, connection)
        #expect((600_000...900_000).contains(try size()))
        let left = try connection.integer("SELECT count(*) FROM entry")
        #expect(try connection.integer("SELECT min(id) FROM entry") == 10_001 - left)
    }

    @Test func `what is within its bounds is left alone`() throws {
        let connection = try Schema.openForWriting(path: folder.file())
        try fill(connection, 1_000)
        var upkeep = Upkeep(Retention(age: 2 * 3_600_000_000, size: 1_000_000))
        try finish(&upkeep, connection)
        #expect(try connection.integer("SELECT count(*) FROM entry") == 1_000)
        #expect(try connection.integer("PRAGMA page_count") > 3)
    }

    @Test func `a limit that nothing can meet empties the ledger and comes to an end`() throws {
        let connection = try Schema.openForWriting(path: folder.file())
        try fill(connection, 2_500)
        var upkeep = Upkeep(Retention(size: 1))
        try finish(&upkeep, connection)
        #expect(try connection.integer("SELECT count(*) FROM entry") == 0)
    }

    @Test func `a step removes a thousand at most`() throws {
        let connection = try Schema.openForWriting(path: folder.file())
        try fill(connection, 2_500)
        var upkeep = Upkeep(Retention(age: 1))
        for left in [1_500, 500, 0] {
            try upkeep.step(on: connection, now: morning + 3_600_000_000)
            #expect(try connection.integer("SELECT count(*) FROM entry") == left)
        }
    }

    @Test func `it is time at the start, after a thousand entries, after an hour, and when the clock was set back`() throws {
        let connection = try Schema.openForWriting(path: folder.file())
        var upkeep = Upkeep(Retention(age: 1))
        #expect(upkeep.pause(now: morning) == 0)
        while upkeep.pause(now: morning) == 0 { try upkeep.step(on: connection, now: morning) }
        #expect(upkeep.pause(now: morning) == 3_601)
        #expect(upkeep.pause(now: morning + 3_600_000_000) == 0)
        #expect(upkeep.pause(now: morning - 1) == 0)
        upkeep.committed(999)
        #expect(upkeep.pause(now: morning) == 3_601)
        upkeep.committed(1)
        #expect(upkeep.pause(now: morning) == 0)
        #expect(Upkeep(Retention()).pause(now: morning) == nil)
    }

    @Test func `a server that holds the file puts it off for a minute, and is no news`() throws {
        let connection = try Schema.openForWriting(path: folder.file())
        try fill(connection, 10)
        let other = try Connection(path: folder.file(), access: .readWrite)
        try other.execute("BEGIN IMMEDIATE")
        var upkeep = Upkeep(Retention(age: 1))
        let now = morning + 1_000_000
        do throws(LedgerError) {
            try upkeep.step(on: connection, now: now)
            Issue.record("the lock was not respected")
        } catch {
            #expect(error.isBusy)
            #expect(upkeep.postpone(error, now: now) == false)
        }
        #expect(upkeep.pause(now: now) == 61)
        try other.execute("ROLLBACK")
        while upkeep.pause(now: now + 60_000_000) == 0 { try upkeep.step(on: connection, now: now + 60_000_000) }
        #expect(try connection.integer("SELECT count(*) FROM entry") == 0)
    }

    @Test func `what else stands in the way is told once`() {
        var upkeep = Upkeep(Retention(age: 1))
        let error = LedgerError.failed("DELETE", code: 13, message: "database or disk is full")
        #expect(upkeep.postpone(error, now: morning) == true)
        #expect(upkeep.postpone(error, now: morning) == false)
    }

    /// Five threads write, and three of their ledgers remove what is old, all in one file.
    @Test func `ledgers that remove and ledgers that write share a file, and no young entry is lost`() throws {
        do {
            let connection = try Schema.openForWriting(path: folder.file())
            try fill(connection, 5_000)
        }
        let told = Told()
        let threads = (0..<5).map { number in
            Thread { [path = folder.file()] in
                #expect(throws: Never.self) {
                    let age: Duration? = number < 3 ? .seconds(3_600) : nil
                    let ledger = try Ledger(path: path, keep: age, now: { morning + 7_200_000_000 }, tell: told.tell)
                    for _ in 0..<30 {
                        for _ in 0..<50 { ledger.record(.test(time: morning + 7_200_000_000)) }
                        ledger.flush()
                    }
                    ledger.close()
                    #expect(ledger.health == Ledger.Health(waiting: 0, dropped: 0, lastError: nil, isFailing: false))
                }
            }
        }
        for thread in threads { thread.join() }
        let reader = try LedgerReader(path: folder.file())
        #expect(try reader.usage(by: [], since: morning + 1).map(\.requests) == [5 * 30 * 50])
        #expect(try reader.usage(by: [], until: morning + 1) == [])
        #expect(told.texts == [])
    }

    @Test func `vacuum gives the space back, while a server has the file open`() throws {
        let ledger = try Ledger(path: folder.file())
        do {
            let connection = try Connection(path: folder.file(), access: .readWrite)
            try fill(connection, 5_000)
            try connection.execute("DELETE FROM entry WHERE id > 10")
        }
        let (before, after) = try Ledger.vacuum(path: folder.file())
        #expect(before > 1_000_000)
        #expect(after < 30_000)
        #expect(try size() == after)
        ledger.record(.test())
        ledger.close()
        #expect(ledger.dropped == 0)
        #expect(try count(folder.file()) == 11)
    }

    @Test func `vacuum makes no file, and refuses another program's`() throws {
        #expect(throws: LedgerError.self) { try Ledger.vacuum(path: folder.file()) }
        #expect(!FileManager.default.fileExists(atPath: folder.file()))
        let bookmarks = try Connection(path: folder.file(), access: .readWrite)
        try bookmarks.execute("CREATE TABLE bookmark (url TEXT)")
        #expect(throws: LedgerError.self) { try Ledger.vacuum(path: folder.file()) }
        #expect(try bookmarks.integer("PRAGMA auto_vacuum") == 0)
    }
}
