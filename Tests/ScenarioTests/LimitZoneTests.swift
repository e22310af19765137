import Foundation
import Testing

@testable import Scenario

struct LimitZoneTests {
    private static let folder = "/usr/share/zoneinfo/"

    private static func file(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: folder + name).map { Array($0) } }

    private static func instant(_ text: String) throws -> Int64 {
        Int64(try Date(text, strategy: .iso8601).timeIntervalSince1970)
    }

    @Test(arguments: [
        ("2026-03-08T09:59:59Z", -8), ("2026-03-08T10:00:00Z", -7), ("2026-11-01T08:59:59Z", -7), ("2026-11-01T09:00:00Z", -8),
        ("2027-03-14T09:59:59Z", -8), ("2027-03-14T10:00:00Z", -7), ("2099-07-01T00:00:00Z", -7), ("2100-01-01T00:00:00Z", -8),
    ])
    func `California's clocks change where the law says, without a file`(text: String, hours: Int) throws {
        #expect(TimeZoneRules.pacific.offset(at: try Self.instant(text)) == hours * 3600)
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: folder + "Europe/Berlin")),
        arguments: [
            "America/Los_Angeles", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo", "Africa/Casablanca",
            "Europe/Dublin", "Pacific/Apia", "UTC", "America/Nuuk",
        ])
    func `a zone's file says what Foundation says`(name: String) throws {
        let rules = try #require(Self.file(name).flatMap { TimeZoneRules(file: $0) })
        let zone = try #require(TimeZone(identifier: name))
        var wrong: [Int64] = []
        // Every 100,003 s from 1970 to 2037 (Foundation follows no rules after that): all hours of the day, all days of the year.
        for instant in stride(from: Int64(0), to: 2_145_916_800, by: 100_003) {
            let date = Date(timeIntervalSince1970: TimeInterval(instant))
            if rules.offset(at: instant) != zone.secondsFromGMT(for: date) { wrong.append(instant) }
        }
        #expect(wrong == [])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder + "America/Los_Angeles")))
    func `the built-in rules are the file's since 2007`() throws {
        let rules = try #require(Self.file("America/Los_Angeles").flatMap { TimeZoneRules(file: $0) })
        for instant in stride(from: Int64(1_167_609_600), to: 4_102_444_800, by: 36_007)
        where rules.offset(at: instant) != TimeZoneRules.pacific.offset(at: instant) {
            Issue.record("differs at \(instant)")
            return
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder + "Europe/Berlin")))
    func `a file that is cut or scrambled is no zone, and no crash`() throws {
        let file = try #require(Self.file("Europe/Berlin"))
        let footer = file.dropLast().lastIndex(of: 0x0A) ?? 0
        for length in 0..<footer { #expect(TimeZoneRules(file: Array(file.prefix(length))) == nil, "\(length) bytes") }
        var state: UInt64 = 1
        for _ in 0..<2000 {
            var bytes = file
            for _ in 0..<4 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
            }
            _ = TimeZoneRules(file: bytes)?.offset(at: 1_800_000_000)
        }
    }

    @Test func `a file of version 1 is its table alone`() throws {
        func big(_ value: Int32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
        var file: [UInt8] = Array("TZif".utf8) + [UInt8](repeating: 0, count: 16)
        for count: Int32 in [0, 0, 0, 2, 2, 4] { file += big(count) }
        file += big(1000) + big(2000) + [1, 0] + big(3600) + [0, 0] + big(7200) + [1, 0] + Array("ABC\0".utf8)
        let rules = try #require(TimeZoneRules(file: file))
        #expect([999, 1000, 1999, 2000, 9_000_000_000].map { rules.offset(at: $0) } == [3600, 7200, 7200, 3600, 3600])
    }

    @Test(arguments: [
        ("PST8PDT,M3.2.0,M11.1.0", "2026-07-01T00:00:00Z", -25200), ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T00:59:59Z", 3600),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z", 7200), ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:59:59Z", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00Z", 3600), ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-01T00:00:00Z", 39600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-07-01T00:00:00Z", 36000), ("<-0330>3:30", "2026-01-01T00:00:00Z", -12600),
        ("<+0545>-5:45", "2026-01-01T00:00:00Z", 20700), ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", -7200),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", -3600), ("AAA0BBB-2,J60/0,300/0", "2028-03-01T00:00:00Z", 7200),
        ("AAA0BBB-2,J60/0,300/0", "2028-02-29T12:00:00Z", 0), ("AAA0BBB,59/0,300/0", "2028-02-29T00:00:00Z", 3600),
        ("XXX3EDT4,0/0,J365/23", "2026-12-31T23:30:00Z", -14400), ("XXX3EDT4,0/0,J365/23", "2027-01-01T03:30:00Z", -14400),
    ])
    func `a rule of POSIX says`(text: String, instant: String, offset: Int) throws {
        #expect(try #require(PosixZone(text.utf8)).offset(at: try Self.instant(instant)) == offset)
    }

    @Test(arguments: ["", "8", "PST", "PST8PDT", "PST8PDT,M3.2.0", "PST8PDT,M13.2.0,M11.1.0", "PST8PDT,M3.2.0,M11.1.0x", "<PST8", "PST999"])
    func `what is no rule of POSIX is refused`(text: String) { #expect(PosixZone(text.utf8) == nil) }

    @Test func `days of the calendar are counted right`() {
        #expect(CivilDay.number(year: 1970, month: 1) == 0)
        #expect(CivilDay.number(year: 2000, month: 3) == 11017)
        for year in 1600...2500 {
            let first = CivilDay.number(year: year, month: 1)
            #expect(CivilDay.year(of: first) == year && CivilDay.year(of: first - 1) == year - 1)
        }
    }

    @Test(arguments: [
        // a common day, the short day, the long day
        (0, "2026-11-21T07:59:59Z", "2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z"),
        (0, "2026-11-21T08:00:00Z", "2026-11-21T08:00:00Z", "2026-11-22T08:00:00Z"),
        (0, "2026-03-08T12:00:00Z", "2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z"),
        (0, "2026-11-01T12:00:00Z", "2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z"),
        // half past two is leapt over: half past three it is; half past one comes twice: the first counts
        (9000, "2026-03-08T10:29:59Z", "2026-03-07T10:30:00Z", "2026-03-08T10:30:00Z"),
        (9000, "2026-03-08T10:30:00Z", "2026-03-08T10:30:00Z", "2026-03-09T09:30:00Z"),
        (5400, "2026-11-01T09:00:00Z", "2026-11-01T08:30:00Z", "2026-11-02T09:30:00Z"),
        (5400, "2026-11-01T08:29:59Z", "2026-10-31T08:30:00Z", "2026-11-01T08:30:00Z"),
        // late in the evening
        (86_399, "2026-11-21T07:59:58Z", "2026-11-20T07:59:59Z", "2026-11-21T07:59:59Z"),
    ])
    func `a day lasts from one reset to the next`(second: Int, instant: String, start: String, end: String) throws {
        let calendar = DailyCalendar(Limit.DailyReset(second: second), .pacific)
        let day = calendar.day(of: try Self.instant(instant) * 1_000_000 + 999_999)
        #expect(day == (try Self.instant(start) * 1_000_000)..<(try Self.instant(end) * 1_000_000))
    }

    @Test func `a zone nobody knows has California's day, and UTC needs no file`() {
        #expect(TimeZoneRules.named("Mars/Olympus") { _ in nil }.offset(at: 1_800_000_000) == -8 * 3600)
        #expect(TimeZoneRules.named("UTC") { _ in nil }.offset(at: 1_800_000_000) == 0)
        #expect(TimeZoneRules.named("America/Los_Angeles") { _ in [1, 2, 3] }.offset(at: 1_800_000_000) == -8 * 3600)
    }
}
