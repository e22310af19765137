import HTTP
import Testing

@testable import GeminiAPI

@Suite struct BatchTests {
    private func batch(_ change: (inout Batch) -> Void = { _ in }) -> Batch {
        var batch = Batch(
            id: "b", model: "gemini-2.5-flash", displayName: "", fileName: "files/in", total: 3, created: 1_000_000, duration: .seconds(2),
            session: "s", key: "k", version: "v1")
        change(&batch)
        return batch
    }

    private func read(_ body: String) -> (BatchRequest, [Problem]) { BatchRequest.read(Array(body.utf8), version: "v1beta") }

    @Test func `a batch comes back from its record as it was`() {
        let batch = batch {
            ($0.succeeded, $0.failed, $0.responsesFile) = (1, 2, "files/out")
            $0.become(.succeeded, at: 5_000_000)
        }
        #expect(Batch(record: batch.record) == batch)
        #expect(Batch(record: .object([])) == nil)
    }

    @Test func `counts are strings without zeros, and only what is over is done`() {
        let begun = batch { $0.succeeded = 1 }.operation()
        #expect(begun["done"] == nil)
        #expect(begun["metadata"]?["batchStats"]?.members?.map(\.0) == ["requestCount", "successfulRequestCount", "pendingRequestCount"])
        #expect(begun["metadata"]?["batchStats"]?["pendingRequestCount"]?.text == "2")
        let cancelled = batch { $0.become(.cancelled, at: 2_000_000) }.operation()
        #expect(cancelled["done"]?.flag == true && cancelled["response"] == nil && cancelled["error"]?["code"]?.integer == 1)
        #expect(cancelled["metadata"]?["endTime"]?.text == "1970-01-01T00:00:02.000000000Z")
    }

    @Test func `requests keep their text, on one line`() throws {
        let (request, problems) = read(
            "{\"batch\": {\"input_config\": {\"requests\": {\"requests\": [{\"metadata\": {\"key\": \"a\"}, \"request\": {\n\"contents\": []}}, {}]}}}}"
        )
        #expect(problems.isEmpty && request.items.count == 2)
        #expect(String(decoding: request.items[0].line, as: UTF8.self) == #"{"metadata":{"key":"a"},"request":{ "contents": []}}"#)
        #expect(String(decoding: request.items[1].request, as: UTF8.self) == "{}")
        #expect(try BatchItem(line: request.items[0].line).metadata?["key"]?.text == "a")
    }

    @Test func `a result is framed as its request was`() throws {
        func framed(_ line: String) throws -> String {
            let frame = try BatchItem(line: Array(line.utf8)).frame("response")
            return String(decoding: frame.before + Array("1".utf8) + frame.behind, as: UTF8.self)
        }
        #expect(try framed(#"{"request": {}, "key": "x"}"#) == #"{"key":"x","response":1}"#)
        #expect(try framed(#"{"request": {}, "metadata": {"key": "x"}}"#) == #"{"response":1,"metadata":{"key":"x"}}"#)
        #expect(throws: JSONFault.self) { _ = try framed("{") }
    }

    @Test func `unknown names in a request of the body are a problem of the whole`() {
        let (_, problems) = read(#"{"batch": {"inputConfig": {"requests": {"requests": [{"request": {"prompt": "x"}}]}}}}"#)
        #expect(
            problems.map(\.description) == [
                "Invalid JSON payload received. Unknown name \"prompt\" at 'batch.input_config.requests.requests[0].request': Cannot find field."
            ])
    }

    @Test(arguments: [("INVALID_ARGUMENT", 3), ("RESOURCE_EXHAUSTED", 8), ("UNAUTHENTICATED", 16), ("NEW", 2)])
    func `an error in a result has the canonical code`(word: String, code: Int) {
        let body = JSON.object([("error", .object([("message", .string("m")), ("status", .string(word))]))])
        #expect(RPCStatus(body).code == code && RPCStatus(body).message == "m")
    }
}

@Suite struct CacheRequestTests {
    @Test(arguments: [("300s", 300_000_000), ("0.5s", 500_000), ("1.000001s", 1_000_001)] as [(String, Int64)])
    func `a time to live is seconds`(text: String, microseconds: Int64) {
        let (request, problems) = CacheRequest.read(Array("{\"ttl\": \"\(text)\"}".utf8), version: "v1beta")
        #expect(problems.isEmpty && request.expires(from: 7) == microseconds + 7)
    }

    @Test(arguments: ["5m", "s", "-1s", "1.s", "1.0000000001s", "9999999999999s"])
    func `what is no duration is a problem`(text: String) {
        let (_, problems) = CacheRequest.read(Array("{\"ttl\": \"\(text)\"}".utf8), version: "v1beta")
        #expect(problems.map(\.field) == ["cached_content.ttl"])
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:01Z", 1_000_000), ("2026-11-21T12:00:00.345678Z", 1_795_262_400_345_678),
            ("2026-11-21T13:00:00+01:00", 1_795_262_400_000_000), ("2026-11-21", nil), ("2026-13-21T12:00:00Z", nil),
        ] as [(String, Int64?)])
    func `an instant is RFC 3339`(text: String, expected: Int64?) { #expect(Timestamp.read(text) == expected) }

    @Test func `a mask leaves what it does not name`() {
        let request = CacheRequest.read(Array(#"{"ttl": "5s"}"#.utf8), version: "v1beta").0
        #expect(request.masked("ttl").ttl == .seconds(5) && request.masked("expire_time").ttl == nil && request.masked(nil).ttl != nil)
    }
}
