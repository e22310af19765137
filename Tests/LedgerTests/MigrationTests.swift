import Foundation
import Testing

@testable import Ledger

/// `Samples/format-1.db` was written by plantain 0.1 before it had tiers: two pictures and a 404.
struct MigrationTests {
    let folder = TemporaryFolder()

    init() throws {
        let sample = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/format-1.db")
        try Data(contentsOf: sample).write(to: URL(filePath: folder.file()))
    }

    private func version() throws -> Int {
        try Connection(path: folder.file(), access: .readOnly).integer("PRAGMA user_version")
    }

    private func expectEverything() throws {
        #expect(
            try LedgerReader(path: folder.file()).usage(by: [.tier, .size]) == [
                UsageRow(
                    group: [.init(.tier, "standard"), .init(.size, "")], requests: 3, errors: 1, images: 2,
                    tokens: .init(promptText: 8, candidatesText: 172, candidatesImage: 2_410, thoughts: 326), cost: 178_895_200)
            ])
    }

    @Test func `a writer brings a file of format 1 up to date and goes on in it`() throws {
        #expect(try version() == 1)
        let ledger = try Ledger(path: folder.file())
        try expectEverything()
        ledger.record(.test(cost: 1, tier: "batch", searches: 3))
        ledger.close()
        #expect(try version() == 2)
        let rows = try LedgerReader(path: folder.file()).usage(by: [.tier])
        #expect(rows.map(\.group[0].value) == ["standard", "batch"])
        #expect(rows.map(\.searches) == [0, 3])
    }

    @Test func `a reader that may write brings it up to date`() throws {
        try expectEverything()
        #expect(try version() == 2)
    }

    @Test func `a reader that may not write says what to do, and changes nothing`() async throws {
        chmod(folder.path, 0o777)
        chmod(folder.file(), 0o444)
        await #expect(processExitsWith: .success) { [path = folder.file() as String] in
            // Root may write everything.
            if geteuid() == 0 { setuid(65_534) }
            let error = #expect(throws: LedgerError.self) { try LedgerReader(path: path).usage() }
            #expect(
                error?.description
                    == "The ledger \(path) cannot be read yet (its format is 1, and this plantain reads format 2): "
                    + "serve with it once, as a user who may write it.")
        }
        #expect(try version() == 1)
    }

    @Test func `a file of format 1 gives its space back in one piece, and from then on in steps`() throws {
        let connection = try Schema.openForWriting(path: folder.file())
        #expect(try connection.integer("PRAGMA auto_vacuum") == 0)
        try fill(connection, 5_000)
        let before = try connection.integer("PRAGMA page_count")
        var upkeep = Upkeep(Retention(age: 1))
        try finish(&upkeep, connection)
        #expect(try connection.integer("SELECT count(*) FROM entry") == 0)
        #expect(try connection.integer("PRAGMA auto_vacuum") == 2)
        #expect(try connection.integer("PRAGMA page_count") < before / 10)
        #expect(try connection.integer("PRAGMA freelist_count") == 0)
    }
}

/// Entries a second apart, the newest at ``morning``.
func fill(_ connection: borrowing Connection, _ count: Int) throws {
    var insert = try connection.statement(Entry.insertion)
    try connection.execute("BEGIN")
    for index in 1...count { try insert.run(Entry.test(time: morning - Int64(count - index) * 1_000_000).values) }
    try connection.execute("COMMIT")
}

/// All the steps that are due an hour after ``morning``.
func finish(_ upkeep: inout Upkeep, _ connection: borrowing Connection) throws {
    let now = morning + 3_600_000_000
    while upkeep.pause(now: now) == 0 { try upkeep.step(on: connection, now: now) }
}
