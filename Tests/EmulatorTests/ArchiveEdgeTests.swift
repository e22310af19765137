import Fixtures
import GeminiAPI
import HTTP
import Testing

@testable import Emulator

/// What two reviews of recording and replaying found.
struct ArchiveEdgeTests {
    private let path = "/v1beta/models/gemini-3-pro-image:generateContent"
    private let body = #"{"contents": [{"parts": [{"text": "a red bicycle"}]}]}"#

    @Test func `record-new goes on asking for what passes, and for nothing else`() async throws {
        let live = Archived(.recordNew) { _ in Archived.answer("state") }
        for _ in 1...3 { _ = try await live.corridor.send("GET", "/v1beta/batches/b") }
        for _ in 1...3 { _ = try await live.corridor.send("POST", path, body) }
        #expect(live.upstream.asked.map(\.method) == ["GET", "GET", "GET", "POST"])
        let failing = Archived(.recordNew) { _ in Archived.answer("no", status: 429) }
        for _ in 1...2 { _ = try await failing.corridor.send("POST", path, body) }
        #expect(failing.upstream.asked.count == 2)
    }

    @Test func `a name of any form groups recordings, and chooses among them on replay`() async throws {
        let answers = ["tests/test_a.py::test_one[1]": "one", "tests/test_a.py::test_two": "two"]
        let live = Archived(.record) { _ in throw ForwardingFailure("unused") }
        for (name, said) in answers {
            let one = Archived(.record, in: live.folder) { _ in Archived.answer(said) }
            _ = try await one.corridor.send("POST", path, body, fields: ["x-goog-api-key": "k", "x-plantain-name": name])
        }
        let replay = Archived(.replay, in: live.folder) { _ in throw ForwardingFailure("nobody is there") }
        for (name, said) in answers {
            let answer = try await replay.corridor.send("POST", path, body, fields: ["x-goog-api-key": "k", "x-plantain-name": name])
            #expect(answer.text.contains(said), "\(name)")
        }
    }

    @Test func `a path that names no session is told so, and not sent on`() async throws {
        let live = Archived(.record) { _ in Archived.answer("first") }
        for name in ["%C3%BCn%20", "AIza" + String(repeating: "a1", count: 17) + "b"] {
            let answer = try await live.corridor.send("POST", "/s/\(name)\(path)", body)
            #expect(answer.status == 400 && answer.message.contains("no name of a session"), "\(name)")
        }
        #expect(live.upstream.asked.isEmpty)
    }

    @Test func `what the log quotes of a request holds no credential`() async throws {
        let live = Archived(.record) { _ in Archived.answer("first") }
        let bad = #"{"contents": [{"parts": [{"text": "x"}]}], "generationConfig": {"temperature": "CANARYsecret12345"}}"#
        _ = try await live.corridor.send("POST", path, bad, fields: ["x-goog-api-key": "CANARYsecret12345"])
        let exchange = try #require(live.corridor.exchanges.first)
        #expect(
            exchange.notes.contains { $0.contains("REDACTED") } && !exchange.notes.contains { $0.contains("CANARY") }, "\(exchange.notes)")
    }

    @Test func `an answer without a body is recorded and replayed`() async throws {
        let live = Archived(.record) { _ in InboundAnswer(status: 204, fields: ["X-A": "b"], body: BodyStream([])) }
        #expect(try await live.corridor.send("DELETE", "/v1beta/files/a").status == 204)
        let replay = Archived(.replay, in: live.folder) { _ in throw ForwardingFailure("nobody is there") }
        let answer = try await replay.corridor.send("DELETE", "/v1beta/files/a")
        #expect(answer.status == 204 && answer.fields["x-a"] == "b" && answer.promise == .none)
    }

    @Test func `in diff the fixture answers, and the log says how upstream has drifted`() async throws {
        let live = Archived(.record) { _ in Archived.answer("first") }
        let recorded = try await live.corridor.send("POST", path, body)
        let same = Archived(.diff, in: live.folder) { _ in Archived.answer("other words") }
        #expect(try await same.corridor.send("POST", path, body).body == recorded.body)
        #expect(same.corridor.exchanges.first?.notes == ["upstream answers as recorded"])
        let drifted = Archived(.diff, in: live.folder) { _ in Archived.answer("no", status: 503) }
        #expect(try await drifted.corridor.send("POST", path, body).body == recorded.body)
        #expect(drifted.corridor.exchanges.first?.notes.contains { $0.hasPrefix("drift: ") && $0.contains("503") } == true)
        let down = Archived(.diff, in: live.folder) { _ in throw ForwardingFailure("nobody is there") }
        #expect(try await down.corridor.send("POST", path, body).body == recorded.body)
        #expect(down.corridor.exchanges.first?.notes.first?.hasPrefix("not compared: ") == true)
    }

    @Test func `a proxy that wants credentials is no answer of upstream's`() async throws {
        let live = Archived(.record) { _ in Archived.answer("who are you?", status: 407) }
        let answer = try await live.corridor.send("POST", path, body)
        #expect(answer.status == 502 && answer.message.contains("407") && live.names.isEmpty)
        #expect(live.corridor.exchanges.first?.notes.contains { $0.contains("407") } == true)
    }

    @Test func `another host that begins like upstream's is left alone, and so is what a model says`() async throws {
        let text = #"{"uri": "https://generativelanguage.googleapis.com.evil/x"}"#
        let live = Archived(.passthrough) { _ in
            InboundAnswer(status: 200, fields: ["Content-Type": "application/json"], body: BodyStream(Array(text.utf8)))
        }
        #expect(try await live.corridor.send("GET", "/v1beta/files/a", fields: ["host": "h", "x-goog-api-key": "k"]).text == text)
        let said = #"{"content": "see https://generativelanguage.googleapis.com/docs"}"#
        let model = Archived(.passthrough) { _ in
            InboundAnswer(status: 200, fields: ["Content-Type": "application/json"], body: BodyStream(Array(said.utf8)))
        }
        let answer = try await model.corridor.send(
            "POST", "/v1beta/openai/chat/completions", "{}", fields: ["host": "h", "authorization": "Bearer k"])
        #expect(answer.text == said)
    }
}
