import Testing

@testable import Scenario

struct QuantityTests {
    @Test(
        arguments: [
            ("500ms", .milliseconds(500)), ("2s", .seconds(2)), ("1.5s", .milliseconds(1500)), ("10m", .seconds(600)),
            ("2h", .seconds(7200)),
            ("1d", .seconds(86400)), ("250us", .microseconds(250)), ("0", .zero), ("22.991448336s", .nanoseconds(22_991_448_336)),
            ("30", nil), ("s", nil), ("-1s", nil), ("1 s", nil), ("1e3s", nil), (".5s", nil), ("1.s", nil), ("1.2.3s", nil), ("5M", nil),
            ("999999999999d", nil),
        ] as [(String, Duration?)])
    func `a duration has a unit`(text: String, duration: Duration?) { #expect(Quantity.duration(text) == duration) }

    @Test(
        arguments: [
            ("512B", 512), ("100kB", 100_000), ("20MB", 20_000_000), ("4KiB", 4096), ("1.5MiB", 1_572_864), ("20", nil), ("20mb", nil),
        ] as [(String, Int?)])
    func `a size has a unit`(text: String, bytes: Int?) { #expect(Quantity.size(text) == bytes) }

    @Test(
        arguments: [("60%", 0.6), ("0.6", 0.6), ("100%", 1), ("101%", nil), ("-1%", nil), ("x", nil), ("inf", nil)] as [(String, Double?)])
    func `a fraction is a share`(text: String, share: Double?) { #expect(Quantity.fraction(text) == share) }

    @Test(
        arguments: [
            ("3", "index|fraction|named", .position(.index(3))), ("3", "fraction|bytes", .position(.index(3))),
            ("4kB", "fraction|bytes", .position(.index(4000))), ("60%", "index|fraction|named", .position(.fraction(0.6))),
            ("after:first", "index|fraction|named", .position(.index(1))),
            ("before_image", "index|fraction|named", .position(.beforeImage)),
            ("after_lunch", "index|fraction|named", nil), ("on", "bool", .flag(true)), ("false", "bool", .flag(false)),
            ("maybe", "bool", nil),
            ("crc", "enum crc|zero", .text("crc")), ("cr", "enum crc|zero", nil),
            ("client_deadline", "duration|client_deadline", .clientDeadline),
            ("2s", "duration|client_deadline", .duration(.seconds(2))), ("45s", "duration|distribution", .duration(.seconds(45))),
            (
                "lognormal p50=25s p95=60s", "duration|distribution",
                .latency(.percentiles(p50: .seconds(25), p95: .seconds(60), max: nil))
            ),
            (
                "{p50: 8s, p95: 20s, max: 60s}", "duration|distribution",
                .latency(.percentiles(p50: .seconds(8), p95: .seconds(20), max: .seconds(60)))
            ),
            ("uniform [1s, 5s]", "duration|distribution", .latency(.uniform(.seconds(1), .seconds(5)))),
            ("p50=8s", "duration|distribution", nil),
            ("-1", "integer", nil),
        ] as [(String, String, Parameter?)])
    func `a parameter is read as its type says`(text: String, type: String, value: Parameter?) {
        #expect(Parameter(text, type: type) == value)
    }

    @Test func `edits are counted, two letters that change places as one`() {
        #expect(Nearest.distance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
        #expect(Nearest.distance(Array("rmp".utf8), Array("rpm".utf8)) == 1)
        #expect(Nearest.distance([], Array("ab".utf8)) == 2)
    }
}
