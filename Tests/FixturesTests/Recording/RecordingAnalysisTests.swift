import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

/// What bodies are taken for. Samples after recorded-traffic.md.
@Suite struct RecordingAnalysisTests {
    /// The answer `text` as it stands in a fixture, and the bytes a replay of it sends.
    private func recorded(_ text: String, _ contentType: String?, target: String? = nil) throws -> (Fixture, replayed: String) {
        let scratch = Scratch()
        var sample = Sample()
        sample.answer = text
        sample.answerFields = Fields(contentType.map { [Fields.Field("Content-Type", $0)] } ?? [])
        if let target { sample.target = target }
        let entry = try #require(try sample.record(recorder(scratch)).entry)
        let fixture = try entry.read()
        return (fixture, String(decoding: try fixture.response.body.bytes(in: entry.folder), as: UTF8.self))
    }

    private static let value = #"{"a": 1.50,"b": [{},[],"é \u003cb\u003e \" \\ \n"],"c": null}"#

    @Test(arguments: RecordedLayout.allCases) func `the layout of JSON is known by writing it again`(layout: RecordedLayout) throws {
        let value = try JSON(Array(Self.value.utf8))
        let text = String(decoding: try RecordedBody.json(value, layout).bytes(in: ""), as: UTF8.self)
        let original = layout == .other ? text.replacing(": ", with: " : ") : text
        let (fixture, replayed) = try recorded(original, "application/json; charset=UTF-8")
        guard case .json(let json, let found) = fixture.response.body else {
            Issue.record("\(fixture.response.body)")
            return
        }
        #expect(found == layout)
        #expect(same(json, value))
        #expect(replayed == text)
    }

    @Test(arguments: [
        ("data: {\"a\": 1,\"b\": [2]}\r\n\r\ndata: {\"a\": \"é\"}\r\n\r\n", EventFraming.google, 2),
        ("event: step.delta\ndata: {\"a\":1}\n\nevent: done\ndata: [DONE]\n\n", .plain, 2),
        ("data: {\"a\":1}\n\ndata: [DONE]\n\n", .plain, 2),
    ]) func `server-sent events are kept as values where writing them gives their bytes`(text: String, framing: EventFraming, count: Int)
        throws
    {
        let (fixture, replayed) = try recorded(text, "text/event-stream")
        guard case .events(let events, let found) = fixture.response.body else {
            Issue.record("\(fixture.response.body)")
            return
        }
        #expect(found == framing)
        #expect(events.count == count)
        #expect(replayed == text)
    }

    @Test(arguments: [
        ("data: {\"a\":1}\r\n\r\n", ["data: {\"a\":1}\r\n\r\n"]),
        (": ping\n\ndata: {\"a\":1}\n\n", [": ping\n\n", "data: {\"a\":1}\n\n"]),
        ("data: {\"a\":\ndata: 1}\n\ndata: x\n\n", ["data: {\"a\":\ndata: 1}\n\n", "data: x\n\n"]),
        ("id: 1\ndata: {}\n\n", ["id: 1\ndata: {}\n\n"]),
        ("data: {\"a\":1}\n\ndata: {\"a\"", ["data: {\"a\":1}\n\n", "data: {\"a\""]),
        ("retry: 5\r\n\r\n", ["retry: 5\r\n\r\n"]),
        ("event:x\ndata:{}\n\n", ["event:x\ndata:{}\n\n"]),
        ("data: {\"a\":1}\n\n\ndata: {}\n\n", ["data: {\"a\":1}\n\n", "\n", "data: {}\n\n"]),
    ]) func `other events are kept as text, cut at their ends`(text: String, chunks: [String]) throws {
        let (fixture, replayed) = try recorded(text, "text/event-stream")
        guard case .chunks(let found) = fixture.response.body else {
            Issue.record("\(fixture.response.body)")
            return
        }
        #expect(found == chunks)
        #expect(replayed == text)
    }

    @Test func `an error on a stream of events is plain JSON`() throws {
        let text = "{\n  \"error\": {\n    \"code\": 429\n  }\n}\n"
        let (fixture, replayed) = try recorded(text, "text/event-stream")
        guard case .json(_, .pretty) = fixture.response.body else {
            Issue.record("\(fixture.response.body)")
            return
        }
        #expect(replayed == text)
    }

    @Test func `a streamed array is kept by elements if it is framed as the live service frames it`() throws {
        let text = "[{\n  \"a\": 1\n}\n,\r\n{\n  \"b\": [\n    2\n  ]\n}\n]"
        let (fixture, replayed) = try recorded(text, "application/json; charset=UTF-8")
        guard case .elements(let elements) = fixture.response.body else {
            Issue.record("\(fixture.response.body)")
            return
        }
        #expect(elements.count == 2)
        #expect(replayed == text)
        let (other, _) = try recorded(text.replacing("\r\n", with: "\n"), "application/json; charset=UTF-8")
        guard case .json(let json, .other) = other.response.body else {
            Issue.record("\(other.response.body)")
            return
        }
        #expect(json.elements?.count == 2)
    }

    @Test func `a page is text up to 4 KB, and a file beyond`() throws {
        let page = "<!DOCTYPE html>\n<title>Error 404</title>\r\n"
        let (short, replayed) = try recorded(page, "text/html; charset=UTF-8")
        guard case .text(page) = short.response.body else {
            Issue.record("\(short.response.body)")
            return
        }
        #expect(replayed == page)
        let long = page + String(repeating: "é", count: 2048)
        let (file, replayedFile) = try recorded(long, "text/html; charset=UTF-8")
        guard case .file("body-1.html") = file.response.body else {
            Issue.record("\(file.response.body)")
            return
        }
        #expect(replayedFile == long)
    }

    @Test func `a downloaded file keeps its bytes, even if it is JSON`() throws {
        let text = "{ \"a\":1 }"
        let (fixture, replayed) = try recorded(text, "application/json", target: "/download/v1beta/files/a:download?alt=media")
        guard case .text = fixture.response.body else {
            Issue.record("\(fixture.response.body)")
            return
        }
        #expect(replayed == text)
        #expect(try recorded("{\"a\":1}\n{\"a\":2}\n", "application/jsonl").replayed == "{\"a\":1}\n{\"a\":2}\n")
        #expect(try recorded("{ \"a\":1 }", "text/plain").replayed == "{ \"a\":1 }")
    }

    @Test func `an empty answer has no body`() throws {
        guard case .none = try recorded("", "text/plain").0.response.body else {
            Issue.record("a body")
            return
        }
    }

    @Test func `an event's time is when its last byte came`() throws {
        // Pieces of seven bytes, from 101 ms on.
        let text = "data: {\"a\": 1}\r\n\r\ndata: {}\r\n\r\n"
        let (fixture, _) = try recorded(text, "text/event-stream")
        #expect(fixture.response.timing == RecordedResponse.Timing(firstByte: 100, events: [103, 105]))
        #expect(try recorded("{}\n", "application/json").0.response.timing == RecordedResponse.Timing(firstByte: 100))
    }
}
