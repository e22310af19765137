import HTTP
import Testing

@testable import GeminiAPI

/// Header fields in the order of the recordings (recorded traffic 3).
struct AnswerFieldsTests {
    private static let date = "Sat, 21 Nov 2026 12:00:00 GMT"
    private static func fields(_ backend: Backend = .gemini) -> AnswerFields {
        AnswerFields(backend, date: date, took: .milliseconds(2671))
    }
    private static func lines(_ fields: Fields) -> [String] { fields.list.map { "\($0.name): \($0.value)" } }
    private static let vary = ["Vary: Origin", "Vary: Referer", "Vary: X-Origin"]
    private static let rest = [
        "Date: Sat, 21 Nov 2026 12:00:00 GMT", "Server: scaffolding on HTTPServer2", "X-Xss-Protection: 0", "X-Frame-Options: SAMEORIGIN",
        "X-Content-Type-Options: nosniff", "Server-Timing: gfet4t7; dur=2671",
        "Alt-Svc: h3=\":443\"; ma=2592000,h3-29=\":443\"; ma=2592000",
    ]
    private static let json = "Content-Type: application/json; charset=UTF-8"

    @Test func `a unary answer has its tier first and Vary after its type`() {
        #expect(Self.lines(Self.fields().success(tier: true)) == ["X-Gemini-Service-Tier: standard", Self.json] + Self.vary + Self.rest)
        #expect(Self.lines(Self.fields().success(tier: false)) == [Self.json] + Self.vary + Self.rest)
    }

    @Test func `the tier told is the tier asked for`() {
        let fields = AnswerFields(.gemini, date: Self.date, took: .zero, tier: .flex)
        #expect(fields.success(tier: true)["x-gemini-service-tier"] == "flex")
        #expect(fields.failure(.unsupported("no"))["x-gemini-service-tier"] == "flex")
    }

    @Test func `a stream of events is an attachment`() {
        var fields = Self.fields()
        fields.isEvents = true
        #expect(
            Self.lines(fields.success(tier: false)) == ["Content-Type: text/event-stream", "Content-Disposition: attachment"] + Self.vary
                + Self.rest)
    }

    @Test func `an error has Vary before its type, and no disposition`() {
        #expect(Self.lines(Self.fields().failure(.modelNotListed("m", version: "v1"))) == Self.vary + [Self.json] + Self.rest)
        #expect(
            Self.lines(Self.fields().failure(.unsupported("no"))) == ["X-Gemini-Service-Tier: standard"] + Self.vary + [Self.json]
                + Self.rest)
        var fields = Self.fields()
        fields.isEvents = true
        #expect(
            Self.lines(fields.failure(.modelNotListed("m", version: "v1"))) == Self.vary + ["Content-Type: text/event-stream"] + Self.rest)
    }

    @Test(arguments: [APIError.invalidKey, .missingKey])
    func `a refused key varies by encoding, takes no ranges and has no tier`(error: APIError) {
        let fields = Self.fields().failure(error)
        #expect(fields.all("vary").last == "Origin,Accept-Encoding")
        #expect(fields["accept-ranges"] == "none")
        #expect(fields["x-gemini-service-tier"] == nil)
    }

    @Test func `Vertex varies in one line and tells neither tier nor timing`() {
        let fields = Self.fields(.vertex(parent: "")).success(tier: true)
        #expect(fields.all("vary") == ["Origin, X-Origin, Referer"])
        #expect(fields["x-gemini-service-tier"] == nil)
        #expect(fields["server-timing"] == nil)
    }

    @Test func `no answer tells when to retry or which request it was`() {
        for fields in [Self.fields().success(tier: true), Self.fields().failure(.unsupported("no"))] {
            for name in ["retry-after", "x-request-id", "x-ratelimit-limit"] { #expect(fields[name] == nil) }
        }
    }

    @Test func `the time is in whole milliseconds`() {
        let fields = AnswerFields(.gemini, date: Self.date, took: .microseconds(1_999_999)).success(tier: false)
        #expect(fields["server-timing"] == "gfet4t7; dur=1999")
    }

    @Test func `a request with an origin gets it back, another gets nothing`() {
        #expect(AnswerFields.crossOrigin(["origin": "http://localhost:3000"])["access-control-allow-origin"] == "http://localhost:3000")
        #expect(AnswerFields.crossOrigin([:]).list.isEmpty)
        #expect(
            AnswerFields.preflight(["Access-Control-Request-Headers": "x-goog-api-key,x-foo"], date: Self.date)[
                "access-control-allow-headers"] == "x-goog-api-key,x-foo")
    }
}
