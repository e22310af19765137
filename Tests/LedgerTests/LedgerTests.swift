import Testing

@testable import Ledger

struct LedgerTests {
    let folder = TemporaryFolder()

    @Test func `entries survive closing and opening again`() throws {
        for _ in 0..<3 {
            let ledger = try Ledger(path: folder.file())
            for _ in 0..<10 { ledger.record(.test()) }
            ledger.close()
            #expect(ledger.dropped == 0)
            #expect(ledger.lastError == nil)
        }
        #expect(try count(folder.file()) == 30)
    }

    @Test func `a ledger nobody holds any more commits what it was given`() throws {
        try Ledger(path: folder.file()).record(.test())
        #expect(try count(folder.file()) == 1)
    }

    @Test func `every column keeps its value, texts with quotes and zero bytes too`() throws {
        let entry = Entry(
            time: -1, session: "s'1\"", key: "", model: "m\0é🍌", operation: "generateContent", status: 429,
            tokens: .init(
                promptText: 1, promptImage: 2, cached: 3, candidatesText: 4, candidatesImage: 5, thoughts: 6, toolUse: 7),
            images: 8, cost: 9_000_000_000_000_000_001, duration: .nanoseconds(1_234_567), ending: "clientLeft", source: "error",
            bytesSent: 10, tier: "flex", size: "512", searches: 11)
        let ledger = try Ledger(path: folder.file())
        ledger.record(entry)
        ledger.close()

        let connection = try Connection(path: folder.file(), access: .readOnly)
        var rows = try connection.statement(
            """
            SELECT time, session, key, model, operation, status, prompt_text, prompt_image, cached, candidates_text,
                   candidates_image, thoughts, tool_use, images, cost, duration, ending, source, bytes_sent, tier, size, searches FROM entry
            """)
        try #require(try rows.step())
        let values = (0..<22).map { rows.text($0) }
        #expect(
            values == [
                "-1", "s'1\"", "", "m\0é🍌", "generateContent", "429", "1", "2", "3", "4", "5", "6", "7", "8", "9000000000000000001",
                "1234", "clientLeft", "error", "10", "flex", "512", "11",
            ])
    }

    @Test func `entries recorded by many tasks at once sum exactly`() async throws {
        let ledger = try Ledger(path: folder.file())
        await withTaskGroup { group in
            for task in 1...16 {
                group.addTask {
                    for _ in 0..<500 { ledger.record(.test(key: "\(task)", tokens: .init(promptText: task), cost: Int64(task))) }
                }
            }
        }
        ledger.flush()
        let everything = try #require(try LedgerReader(path: folder.file()).usage(by: []).first)
        #expect(everything.requests == 16 * 500)
        #expect(everything.cost == Int64(500 * (1...16).reduce(0, +)))
        #expect(everything.tokens.promptText == 500 * (1...16).reduce(0, +))
        #expect(ledger.dropped == 0)
    }

    /// Threads, because Swift's pool has no more of them than there are cores; many files, because each is new only once.
    @Test func `ledgers that open and write one new file at once lose nothing`() throws {
        for round in 0..<10 {
            let path = folder.file("\(round).db")
            let threads = (0..<8).map { _ in
                Thread {
                    #expect(throws: Never.self) {
                        let ledger = try Ledger(path: path)
                        for _ in 0..<100 { ledger.record(.test()) }
                        ledger.close()
                        #expect(ledger.dropped == 0)
                    }
                }
            }
            for thread in threads { thread.join() }
            #expect(try count(path) == 8 * 100)
        }
    }

    @Test func `a reader sees each flush of a writer at work, and does not wait for one in the middle of a transaction`() throws {
        let ledger = try Ledger(path: folder.file())
        let reader = try LedgerReader(path: folder.file())
        for expected in 1...20 {
            ledger.record(.test())
            ledger.flush()
            #expect(try reader.usage(by: []).map(\.requests) == [expected])
        }
        let other = try Connection(path: folder.file(), access: .readWrite)
        try other.execute("BEGIN IMMEDIATE; DELETE FROM entry")
        #expect(try reader.usage(by: []).map(\.requests) == [20])
        try other.execute("ROLLBACK")
    }

    @Test func `what does not fit the queue is dropped and counted, the rest is committed`() throws {
        let ledger = try Ledger(path: folder.file(), capacity: 100)
        let other = try Connection(path: folder.file(), access: .readWrite)
        try other.execute("BEGIN IMMEDIATE")
        for _ in 0..<107 { ledger.record(.test()) }
        #expect(ledger.dropped == 7)
        try other.execute("COMMIT")
        ledger.close()
        #expect(ledger.dropped == 7)
        #expect(try count(folder.file()) == 100)
    }

    @Test func `an entry recorded after closing is counted as dropped, and closing again does nothing`() throws {
        let ledger = try Ledger(path: folder.file())
        ledger.close()
        ledger.close()
        ledger.record(.test())
        ledger.flush()
        #expect(ledger.dropped == 1)
        #expect(try count(folder.file()) == 0)
    }
}
