import HTTP
import Testing

/// Expected texts by GNU `date -u -R`.
struct HTTPDateTests {
    @Test(
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
            (86_399, "Thu, 01 Jan 1970 23:59:59 GMT"),
            (68_169_600, "Tue, 29 Feb 1972 00:00:00 GMT"),
            (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (951_868_799, "Tue, 29 Feb 2000 23:59:59 GMT"),
            (951_868_800, "Wed, 01 Mar 2000 00:00:00 GMT"),
            (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT"),
            (1_795_262_400, "Sat, 21 Nov 2026 12:00:00 GMT"),
            (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
            (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
            (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
            (-2_203_891_200, "Thu, 01 Mar 1900 00:00:00 GMT"),
        ] as [(Int64, String)])
    func `writes the date of a moment, leap days included`(seconds: Int64, text: String) {
        #expect(HTTPDate.text(seconds: seconds) == text)
    }

    @Test func `every day has the weekday after the one before`() {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        for day in Int64(-800)...60_000 {
            let today = names.firstIndex(of: String(HTTPDate.text(seconds: day * 86400).prefix(3)))
            let tomorrow = names.firstIndex(of: String(HTTPDate.text(seconds: (day + 1) * 86400).prefix(3)))
            #expect(today.map { ($0 + 1) % 7 } == tomorrow)
        }
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000000Z"), (1, "1970-01-01T00:00:00.000001Z"), (-1, "1969-12-31T23:59:59.999999Z"),
            (951_782_400_500_000, "2000-02-29T00:00:00.500000Z"), (1_795_262_400_123_456, "2026-11-21T12:00:00.123456Z"),
            (1_795_262_400_000_040, "2026-11-21T12:00:00.000040Z"),
        ] as [(Int64, String)])
    func `writes a timestamp to the microsecond`(microseconds: Int64, text: String) {
        #expect(HTTPDate.timestamp(microseconds: microseconds) == text)
    }
}
