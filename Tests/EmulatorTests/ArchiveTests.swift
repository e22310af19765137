import Fixtures
import GeminiAPI
import HTTP
import Testing

@testable import Emulator

struct ArchiveTests {
    private let path = "/v1beta/models/gemini-3-pro-image:generateContent"

    @Test func `what upstream answers while recording is replayed byte for byte without it`() async throws {
        let live = Archived(.record) { _ in Archived.answer("first") }
        let recorded = try await live.corridor.generate("gemini-3-pro-image", "a red bicycle")
        #expect(recorded.status == 200 && recorded.text.contains("first") && live.names.count == 1)
        let replay = Archived(.replay, in: live.folder) { _ in throw ForwardingFailure("nobody is there") }
        let replayed = try await replay.corridor.generate("gemini-3-pro-image", "a red bicycle")
        #expect(replayed.body == recorded.body && replayed.status == 200)
        #expect(replayed.fields["server"] == "scaffolding on HTTPServer2" && replayed.fields["date"] != "then")
        #expect(replay.upstream.asked.isEmpty)
        let exchange = try #require(replay.corridor.exchanges.first)
        #expect(exchange.source == .fixture && exchange.usage.total == 11 && exchange.fixture?.hasPrefix("a-red-bicycle-") == true)
    }

    @Test func `a forwarded answer is metered when it has been carried`() async throws {
        let live = Archived(.record) { _ in Archived.answer("first") }
        _ = try await live.corridor.generate("gemini-3-pro-image")
        let exchange = try #require(live.corridor.exchanges.first)
        #expect(exchange.source == .upstream && exchange.usage.total == 11 && exchange.cost > 0)
        #expect(exchange.fixture?.isEmpty == false)
    }

    @Test func `in replay a request without a fixture is a miss that names the nearest`() async throws {
        let live = Archived(.record) { _ in Archived.answer("first") }
        _ = try await live.corridor.generate("gemini-3-pro-image", "a red bicycle")
        let replay = Archived(.replay, in: live.folder) { _ in throw ForwardingFailure("nobody is there") }
        let missed = try await replay.corridor.generate("gemini-3-pro-image", "a blue bicycle")
        #expect(missed.status == 404 && missed.error["status"] as? String == "NOT_FOUND")
        #expect(missed.message.contains("a [-red-] {+blue+} bicycle"))
        #expect(replay.corridor.emulator.worlds.world("default").misses.count == 1)
    }

    @Test func `in auto plantain answers what no fixture does`() async throws {
        let auto = Archived(.auto) { _ in throw ForwardingFailure("nobody is there") }
        #expect(try await auto.corridor.generate("gemini-3-pro-image").picture != nil)
    }

    @Test func `record-new asks upstream once`() async throws {
        let live = Archived(.recordNew) { _ in Archived.answer("first") }
        let first = try await live.corridor.generate("gemini-3-pro-image")
        live.corridor.emulator.archive.store?.refresh()
        let second = try await live.corridor.generate("gemini-3-pro-image")
        #expect(first.body == second.body && live.upstream.asked.count == 1)
    }

    @Test func `passthrough writes nothing`() async throws {
        let live = Archived(.passthrough) { _ in Archived.answer("first") }
        #expect(try await live.corridor.generate("gemini-3-pro-image").text.contains("first"))
        #expect(live.names.isEmpty)
        #expect(live.corridor.exchanges.first?.usage.total == 11)
    }

    @Test func `an upstream that gives no answer is a 502 that says why, and nothing is written`() async throws {
        let live = Archived(.record) { _ in throw ForwardingFailure("could not connect to live.example port 443: Connection refused") }
        let answer = try await live.corridor.generate("gemini-3-pro-image")
        #expect(answer.status == 502 && answer.error["status"] as? String == "UNAVAILABLE")
        #expect(answer.message == "plantain: upstream gave no answer: could not connect to live.example port 443: Connection refused")
        #expect(live.names.isEmpty)
    }

    @Test func `an answer that breaks off leaves nothing behind`() async throws {
        let live = Archived(.record) { _ in
            var answer = Archived.answer("first")
            answer.body = BodyStream(length: 100) { throw ForwardingFailure("the answer broke off after 0 of 100 bytes") }
            return answer
        }
        await #expect(throws: ForwardingFailure.self) { try await live.corridor.generate("gemini-3-pro-image") }
        #expect(live.names.isEmpty)
    }

    @Test func `an error is recorded with its details`() async throws {
        let live = Archived(.record) { _ in Archived.answer("first", status: 429) }
        let recorded = try await live.corridor.generate("gemini-3-pro-image")
        let replay = Archived(.replay, in: live.folder) { _ in throw ForwardingFailure("nobody is there") }
        let replayed = try await replay.corridor.generate("gemini-3-pro-image")
        #expect(recorded.status == 429 && replayed.status == 429 && replayed.body == recorded.body)
    }

    @Test func `what concerns plantain alone does not go upstream`() async throws {
        let live = Archived(.passthrough, triggers: true) { _ in Archived.answer("first") }
        _ = try await live.corridor.send(
            "POST", "/s/mine\(path)?key=client&alt=json", "{}",
            fields: ["host": "127.0.0.1:1", "x-plantain-name": "n", "accept-encoding": "br", "user-agent": "me", "content-length": "2"])
        let asked = try #require(live.upstream.asked.first)
        #expect(asked.target == "\(path)?key=client&alt=json")
        #expect(asked.fields.list.map(\.name) == ["user-agent"])
    }

    @Test(arguments: [
        (":generateContent", "x-goog-api-key", "client", "upstream-key", "x-goog-api-key", "upstream-key"),
        (":generateContent", "Authorization", "Bearer client", "upstream-key", "x-goog-api-key", "upstream-key"),
        (":generateContent", "x-goog-api-key", "client", "ya29.token", "Authorization", "Bearer ya29.token"),
        ("/openai/x", "Authorization", "Bearer client", "upstream-key", "Authorization", "Bearer upstream-key"),
    ])
    func `a key of plantain's takes the place of all that the client has`(
        end: String, name: String, value: String, key: String, sent: String, sentValue: String
    ) async throws {
        let live = Archived(.passthrough, key: key) { _ in Archived.answer("first") }
        let path = end == ":generateContent" ? path : "/v1beta\(end)"
        let fields: Fields = [name: value, "Cookie": "client", "X-Api-Key": "client"]
        // A key in the query comes before a token; the OpenAI-compatible layer gets none there.
        let query = end == "/openai/x" ? "alt=json" : "key=client&alt=json"
        _ = try await live.corridor.send("POST", "\(path)?\(query)", "{}", fields: fields)
        let asked = try #require(live.upstream.asked.first)
        #expect(asked.target == "\(path)?alt=json")
        #expect(asked.fields.list == [Fields.Field(sent, sentValue)])
    }

    @Test func `a session and a request may have a mode of their own`() async throws {
        let live = Archived(.auto, triggers: true) { _ in Archived.answer("upstream's") }
        live.corridor.emulator.worlds.world("mine").mode = .passthrough
        #expect(try await live.corridor.send("POST", "/s/mine\(path)", "{}").text.contains("upstream's"))
        let other = try await live.corridor.send("POST", path, "{}", fields: ["x-goog-api-key": "k", "x-plantain-mode": "replay"])
        #expect(other.status == 404)
        let wrong = try await live.corridor.send("POST", path, "{}", fields: ["x-goog-api-key": "k", "x-plantain-mode": "x"])
        #expect(wrong.status == 400 && wrong.message.contains("auto, replay, record"))
    }

    @Test func `URLs of upstream come back to plantain, in answers that are the API's and not a model's`() async throws {
        let live = Archived(.passthrough) { _ in
            InboundAnswer(
                status: 200,
                fields: [
                    "Content-Type": "application/json",
                    "X-Goog-Upload-URL": "https://generativelanguage.googleapis.com/upload/x?upload_id=u",
                ],
                body: BodyStream(Array(#"{"uri": "https://generativelanguage.googleapis.com/v1beta/files/a"}"#.utf8)))
        }
        let answer = try await live.corridor.send("GET", "/s/mine/v1beta/files/a", fields: ["host": "127.0.0.1:1", "x-goog-api-key": "k"])
        #expect(answer.text == #"{"uri": "http://127.0.0.1:1/s/mine/v1beta/files/a"}"#)
        #expect(answer.fields["x-goog-upload-url"] == "http://127.0.0.1:1/s/mine/upload/x?upload_id=u")
        let body = #"{"contents": [{"parts": [{"fileData": {"fileUri": "http://127.0.0.1:1/s/mine/v1beta/files/a"}}]}]}"#
        _ = try await live.corridor.send("POST", "/s/mine\(path)", body, fields: ["host": "127.0.0.1:1", "x-goog-api-key": "k"])
        #expect(
            String(decoding: live.upstream.bodies[1], as: UTF8.self).contains(
                "\"https://generativelanguage.googleapis.com/v1beta/files/a\""))
    }
}
