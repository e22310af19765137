import GeminiAPI
import HTTP
import Testing

@testable import Scenario

@Suite struct WireDialectTests {
    private static let short = ["{\"text\": \"a\"}", "{}"]

    @Test(arguments: [
        ("stream-event-field", "event: message\r\nid: 0\r\ndata: {\"text\": \"a\"}\r\n\r\nevent: message\r\nid: 1\r\ndata: {}\r\n\r\n"),
        ("stream-done", "data: {\"text\": \"a\"}\r\n\r\ndata: {}\r\n\r\ndata: [DONE]\r\n\r\n"),
        ("stream-no-space", "data:{\"text\": \"a\"}\r\n\r\ndata:{}\r\n\r\n"),
        ("stream-lf", "data: {\"text\": \"a\"}\n\ndata: {}\n\n"),
        ("stream-cr", "data: {\"text\": \"a\"}\r\rdata: {}\r\r"),
        (
            "stream-multiline-data",
            "data: {\r\ndata: \"text\": \"a\"\r\ndata: }\r\n\r\ndata: {\r\ndata: \r\ndata: }\r\n\r\n"
        ),
        ("stream-bom", "\u{FEFF}data: {\"text\": \"a\"}\r\n\r\ndata: {}\r\n\r\n"),
        ("stream-u2028", "data: {\"text\": \"\u{2028}\u{2029}\u{85}a\"}\r\n\r\ndata: {}\r\n\r\n"),
        ("stream-json-array", "[{\"text\": \"a\"}\n,\r\n{}\n]"),
    ]) func `events are written otherwise`(name: String, expected: String) throws {
        let fault = try #require(wireFault(name))
        #expect(!fault.needsWhole)
        #expect(transcript(fault.direct(Sample.reel(texts: Self.short), FaultContext())) == expected + "<finish>")
    }

    @Test(arguments: [
        "stream-event-field", "stream-done", "stream-no-space", "stream-lf", "stream-cr", "stream-multiline-data", "stream-bom",
        "stream-comment", "stream-json-array",
    ]) func `an array has nothing of events to change`(name: String) throws {
        let array = Sample.reel(.array)
        #expect(transcript(try #require(directed(array, by: name, ["every": .duration(.seconds(1))]))) == transcript(array))
    }

    @Test func `an array in place of events says so in its head, and nothing else changes there`() throws {
        let array = try #require(directed(by: "stream-json-array"))
        #expect(array.fields == ["Content-Type": "application/json; charset=UTF-8", "Date": "now"])
        #expect(array.form == .array)
    }

    @Test func `what is made while it is sent stays so`() throws {
        var reel = Sample.reel()
        let producer = Producer { try await $0(Sample.text("PICTURE")) }
        reel.frames[2].strokes = [.bytes(Sample.text("data: {\"data\": \"")), .produce(producer), .bytes(Sample.text("\"}\r\n\r\n"))]
        for name in ["stream-no-space", "stream-lf", "stream-multiline-data", "stream-json-array", "stream-no-finish"] {
            #expect(transcript(try #require(directed(reel, by: name))).contains("\"data\": \"<produce>\""), "\(name)")
        }
    }
}
