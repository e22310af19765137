import Ledger
import Testing

struct UsageFilterTests {
    let folder = TemporaryFolder()

    private func record(_ entries: Entry...) throws {
        let ledger = try Ledger(path: folder.file())
        for entry in entries { ledger.record(entry) }
        ledger.close()
    }

    @Test func `entries at until do not count, those before do`() throws {
        try record(.test(time: 99), .test(time: 100), .test(time: 101))
        let reader = try LedgerReader(path: folder.file())
        #expect(try reader.usage(by: [], until: 101).map(\.requests) == [2])
        #expect(try reader.usage(by: [], since: 100, until: 101).map(\.requests) == [1])
    }

    @Test func `only entries with all the values count, and quotes are letters`() throws {
        try record(
            .test(session: "it's", model: "a", cost: 1), .test(session: "it's", model: "b", cost: 2), .test(session: "x", cost: 4))
        let reader = try LedgerReader(path: folder.file())
        #expect(try reader.usage(by: [], where: [.init(.session, "it's")]).map(\.cost) == [3])
        #expect(try reader.usage(by: [], where: [.init(.session, "it's"), .init(.model, "b")]).map(\.cost) == [2])
        #expect(try reader.usage(by: [], where: [.init(.session, "' OR 1=1 --")]) == [])
    }

    @Test(arguments: [
        (Column.status, "429"), (.day, "2023-11-14"), (.hour, "2023-11-14T22:00Z"), (.minute, "2023-11-14T22:13Z"),
    ])
    func `numbers and times can be filtered by as they are shown`(column: Column, value: String) throws {
        try record(.test(status: 429), .test(time: 0, status: 200))
        let reader = try LedgerReader(path: folder.file())
        #expect(try reader.usage(by: [column], where: [.init(column, value)]).map(\.group) == [[.init(column, value)]])
    }

    @Test(
        arguments: [
            ("90s", 999_910_000_000), ("30m", 998_200_000_000), ("24h", 913_600_000_000), ("7d", 395_200_000_000),
            ("0s", 1_000_000_000_000),
            ("1w", 395_200_000_000), ("1970-01-01", 0), ("2026-11-20", 1_795_132_800_000_000), ("2024-02-29", 1_709_164_800_000_000),
            ("2026-11-20T10:00:00Z", 1_795_168_800_000_000), ("2026-11-20t10:00:00z", 1_795_168_800_000_000),
            ("2026-11-20T10:00:00+01:00", 1_795_165_200_000_000), ("2026-11-20T10:00:00.5-00:30", 1_795_170_600_500_000),
            ("2026-11-20T10:00:00.1234567Z", 1_795_168_800_123_456), ("2026-11-20T10:00Z", 1_795_168_800_000_000),
            ("1969-12-31T23:59:59Z", -1_000_000),
        ] as [(String, Int64)])
    func `a time is so long ago, a day, or as RFC 3339 writes it`(text: String, microseconds: Int64) {
        #expect(UsageTime.microseconds(text, now: 1_000_000_000_000) == microseconds)
    }

    @Test(arguments: [
        "", "h", "-1h", "1.5h", "24", "24H", "99999999999d", "1000000000w", "1000000000d", "5218w", "2026-11-31", "2026-2-1", "2025-02-29",
        "2026-13-01", "2026-00-01",
        "2026-11-20T", "2026-11-20T10:00:00", "2026-11-20T24:00:00Z", "2026-11-20T10:60:00Z", "2026-11-20T10:00:00.Z",
        "2026-11-20T10:00.5Z", "2026-11-20T10Z", "2026-11-20T10:00:00+1:00", "2026-11-20T10:00:00ZZ", "2026-11-20 10:00", "+026-11-20",
        "2026-11-20T10:00:00Z+01:00", "yesterday", "２４h",
    ])
    func `anything else is no time`(text: String) {
        #expect(UsageTime.microseconds(text, now: 0) == nil)
    }
}
