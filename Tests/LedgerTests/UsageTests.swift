import Ledger
import Testing

struct UsageTests {
    let folder = TemporaryFolder()

    private func record(_ entries: Entry...) throws {
        let ledger = try Ledger(path: folder.file())
        for entry in entries { ledger.record(entry) }
        ledger.close()
    }

    @Test func `costs are added up exactly, and what does not fit stays at the limit`() throws {
        try record(
            .test(model: "a", cost: .max), .test(model: "a", cost: .max), .test(model: "b", cost: 4_294_967_297),
            .test(model: "b", cost: 4_294_967_295), .test(model: "b", cost: 1), .test(model: "c", cost: -3), .test(model: "c", cost: 1))
        let rows = try LedgerReader(path: folder.file()).usage(by: [.model])
        #expect(rows.map(\.cost) == [.max, 8_589_934_593, -2])
        #expect(UsageRow.total(of: Array(rows[..<2])).cost == .max)
        #expect(try LedgerReader(path: folder.file()).usage(by: []).map(\.cost) == [.max])
    }

    @Test func `groups by model and key, the dearest first, and sums each modality apart`() throws {
        let tokens = Entry.Tokens(
            promptText: 1, promptImage: 10, cached: 100, candidatesText: 1_000, candidatesImage: 10_000, thoughts: 100_000,
            toolUse: 1_000_000)
        try record(
            .test(key: "a", model: "cheap", tokens: tokens, images: 2, cost: 5),
            .test(key: "a", model: "cheap", status: 503, tokens: tokens, images: 0, cost: 0),
            .test(key: "b", model: "cheap", status: 399, tokens: tokens, cost: 7),
            .test(key: "a", model: "dear", status: 400, tokens: .init(), images: 0, cost: 8))
        let twice = Entry.Tokens(
            promptText: 2, promptImage: 20, cached: 200, candidatesText: 2_000, candidatesImage: 20_000, thoughts: 200_000,
            toolUse: 2_000_000)
        #expect(
            try LedgerReader(path: folder.file()).usage() == [
                UsageRow(group: [.init(.model, "dear"), .init(.key, "a")], requests: 1, errors: 1, cost: 8),
                UsageRow(group: [.init(.model, "cheap"), .init(.key, "b")], requests: 1, images: 1, tokens: tokens, cost: 7),
                UsageRow(
                    group: [.init(.model, "cheap"), .init(.key, "a")], requests: 2, errors: 1, images: 2, tokens: twice, cost: 5),
            ])
    }

    @Test(arguments: Column.allCases)
    func `every column can be grouped by`(column: Column) throws {
        try record(.test(session: "blue", tier: "flex", size: "2K"))
        let values = [
            Column.minute: "2023-11-14T22:13Z", .hour: "2023-11-14T22:00Z", .day: "2023-11-14", .tier: "flex", .size: "2K",
            .session: "blue", .key: "0123456789abcdef", .model: "gemini-2.5-flash-image",
            .operation: "generateContent", .status: "200", .ending: "performed", .source: "synthesize",
        ]
        let rows = try LedgerReader(path: folder.file()).usage(by: [column])
        #expect(rows.map(\.group) == [[UsageRow.Field(column, try #require(values[column]))]])
    }

    @Test func `entries before since do not count, the one at since does`() throws {
        try record(.test(time: 99), .test(time: 100), .test(time: 101))
        let reader = try LedgerReader(path: folder.file())
        #expect(try reader.usage(by: [], since: 100).map(\.requests) == [2])
        #expect(try reader.usage(by: [], since: 102) == [])
    }

    @Test(arguments: [[], [.model, .key]] as [[Column]])
    func `an empty ledger has no rows`(columns: [Column]) throws {
        try record()
        #expect(try LedgerReader(path: folder.file()).usage(by: columns) == [])
    }
}
