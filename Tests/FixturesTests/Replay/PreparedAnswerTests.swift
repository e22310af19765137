import Foundation
import GeminiAPI
import HTTP
import Synchronization
import Testing

@testable import Fixtures

struct PreparedAnswerTests {
    private static let usage = JSON.object([("promptTokenCount", .int(7))])

    private static func generated(_ file: String, usage: JSON = usage) -> JSON {
        let picture = JSON.object([("mimeType", .string("image/png")), ("data", .object([("$file", .string(file))]))])
        return .object([("candidates", .array([.object([("inlineData", picture)])])), ("usageMetadata", usage)])
    }

    private static func picture(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) } }

    private static func layout(_ form: Layout.Form, isPretty: Bool = true) -> Layout {
        var layout = Layout()
        (layout.form, layout.isPretty) = (form, isPretty)
        return layout
    }

    private static func parts(_ answer: PreparedAnswer) -> [[JSONWriter.Piece]] {
        switch answer.body {
        case .whole(let pieces): [pieces]
        case .frames(let frames): frames.map(\.pieces)
        }
    }

    /// The bytes of each part, produced ones included.
    private static func bytes(_ answer: PreparedAnswer) async throws -> [[UInt8]] {
        var all: [[UInt8]] = []
        for part in parts(answer) {
            var bytes: [UInt8] = []
            for piece in part {
                switch piece {
                case .bytes(let there): bytes += there
                case .produced(let producer): bytes += try await producer.collect()
                }
            }
            all.append(bytes)
        }
        return all
    }

    private static func isInMemory(_ answer: PreparedAnswer) -> Bool {
        parts(answer).allSatisfy { $0.allSatisfy { if case .bytes = $0 { true } else { false } } }
    }

    @Test func `an answer is as recorded, read once, then ready`() async throws {
        let folder = try StoreFolder()
        let picture = Self.picture(50_000)
        try folder.add(
            "a", body: .json(Self.generated("image-1.png"), .pretty), timing: .init(firstByte: 620), files: ["image-1.png": picture])
        let store = WatchedStore([folder.path]).store
        let entry = try #require(store.entries.first)
        #expect(store.cached(entry, Layout()) == nil)
        let answer = try store.prepared(entry, Layout())
        #expect(answer.name == "a")
        #expect(answer.status == 200)
        #expect(answer.fields["content-type"] == "application/json; charset=UTF-8")
        #expect(answer.firstByte == .milliseconds(620))
        #expect(answer.usage?["promptTokenCount"]?.integer == 7)
        #expect(Self.isInMemory(answer))
        let text = try #require(try await Self.bytes(answer).first)
        let value = JSON.object([
            (
                "candidates",
                .array([.object([("inlineData", .object([("mimeType", .string("image/png")), ("data", .base64(.bytes(picture)))]))])])
            ),
            ("usageMetadata", Self.usage),
        ])
        #expect(text == JSONWriter.text(value, .pretty) + [0x0A])
        guard case .base64(.produced(let producer))? = answer.json?["candidates"]?.elements?.first?["inlineData"]?["data"] else {
            Issue.record("the picture in the JSON is not made from its file")
            return
        }
        #expect(try await producer.collect() == picture)
        // Whatever stands in the file now, the ready answer needs no reading.
        try folder.write("a", "image-1.png", "another")
        let ready = try #require(store.cached(entry, Layout()))
        #expect(try await Self.bytes(ready) == [text])
        #expect(store.cached(entry, Self.layout(.unary, isPretty: false)) == nil)
    }

    @Test func `a stream comes in frames, each with its time and its picture`() async throws {
        let folder = try StoreFolder()
        let body = RecordedBody.events(
            [.init(data: .object([("usageMetadata", .object([("n", .int(1))]))])), .init(data: Self.generated("image-1.png"))], .google)
        try folder.add("a", body: body, timing: .init(firstByte: 600, events: [620, 911]), files: ["image-1.png": Self.picture(3000)])
        let store = WatchedStore([folder.path]).store
        let entry = try #require(store.entries.first)
        let answer = try store.prepared(entry, Self.layout(.events))
        guard case .frames(let frames) = answer.body else {
            Issue.record("a stream is not whole")
            return
        }
        #expect(frames.map(\.hasImage) == [false, true])
        #expect(frames.map(\.offset) == [.milliseconds(20), .milliseconds(311)])
        #expect(Self.isInMemory(answer))
        #expect(answer.usage?["promptTokenCount"]?.integer == 7)
        #expect(answer.json?.elements?.count == 2)
        let text = try await Self.bytes(answer).map { String(decoding: $0, as: UTF8.self) }
        #expect(text[0] == "data: {\"usageMetadata\": {\"n\": 1}}\r\n\r\n")
        let array = try await Self.bytes(try store.prepared(entry, Self.layout(.array))).map { String(decoding: $0, as: UTF8.self) }
        #expect(array[0] == "[{\n  \"usageMetadata\": {\n    \"n\": 1\n  }\n}\n")
        #expect(array[1].hasSuffix("\n]"))
        #expect(try await Self.bytes(#require(store.cached(entry, Self.layout(.events)))) == text.map { Array($0.utf8) })
    }

    @Test func `text, bytes, nothing and errors are answers too`() async throws {
        let folder = try StoreFolder()
        try folder.add("bytes", key: 1, body: .file("body-1.mp4"), files: ["body-1.mp4": Self.picture(1000)])
        try folder.add("none", key: 2, body: .none, status: 204)
        try folder.add("text", key: 3, body: .text("no JSON"), status: 502)
        try folder.add("error", key: 4, body: .json(.object([("error", .object([("code", .int(429))]))]), .pretty), status: 429)
        let store = WatchedStore([folder.path]).store
        func answer(_ key: Int, _ form: Layout.Form = .unary) throws -> PreparedAnswer {
            try store.prepared(#require(store.answers(to: .number(key), session: "").first), Self.layout(form))
        }
        #expect(try await Self.bytes(answer(1)) == [Self.picture(1000)])
        #expect(try answer(1).json == nil)
        #expect(try await Self.bytes(answer(2)) == [[]])
        #expect(try await Self.bytes(answer(3)) == [Array("no JSON".utf8)])
        for form in [Layout.Form.unary, .events, .array] {
            let error = try answer(4, form)
            guard case .whole = error.body else {
                Issue.record("an error is no stream")
                return
            }
            #expect(error.status == 429)
            #expect(error.json?["error"]?["code"]?.integer == 429)
        }
    }

    @Test func `the usage of Interactions and of raw events is found`() throws {
        let folder = try StoreFolder()
        let done = JSON.object([("interaction", .object([("usage", .object([("total_tokens", .int(3))]))]))])
        try folder.add("a", key: 1, body: .events([.init(name: "x", data: done), .init(name: "done", data: .string("[DONE]"))], .plain))
        try folder.add("b", key: 2, body: .chunks(["data: {\"usage\": {\"n\": 1}}\n", "\ndata: {\"usage\": null}\n\ndata: [DONE]\n\n"]))
        let store = WatchedStore([folder.path]).store
        let (a, b) = (store.entries[0], store.entries[1])
        #expect(try store.prepared(a, Layout()).usage?["total_tokens"]?.integer == 3)
        #expect(try store.prepared(a, Layout()).json?.elements?.count == 1)
        #expect(try store.prepared(b, Layout()).usage?["n"]?.integer == 1)
    }

    @Test func `beyond a quarter of the budget an answer is read while it is sent, and gives the same bytes`() async throws {
        let folder = try StoreFolder()
        try folder.add("a", body: .json(Self.generated("image-1.png"), .pretty), files: ["image-1.png": Self.picture(300_000)])
        let (small, large) = (
            WatchedStore([folder.path], cacheBytes: 1 << 20).store, WatchedStore([folder.path], cacheBytes: 4 << 20).store
        )
        let entry = try #require(small.entries.first)
        let streamed = try small.prepared(entry, Layout())
        let gathered = try large.prepared(entry, Layout())
        #expect(!Self.isInMemory(streamed))
        #expect(Self.isInMemory(gathered))
        let whole = try await Self.bytes(gathered).flatMap { $0 }
        #expect(try await Self.bytes(streamed).flatMap { $0 } == whole)
        #expect(whole.count > 400_000)
        #expect(small.ready.withLock { $0.bytes } < 10_000)
        // It is ready all the same, and can be sent again.
        #expect(try await Self.bytes(#require(small.cached(entry, Layout()))).flatMap { $0 } == whole)
    }

    @Test func `without a budget nothing is kept`() throws {
        let folder = try StoreFolder()
        try folder.add("a")
        let store = WatchedStore([folder.path], cacheBytes: 0).store
        let entry = try #require(store.entries.first)
        #expect(try store.prepared(entry, Layout()).status == 200)
        #expect(store.cached(entry, Layout()) == nil)
        #expect(store.ready.withLock { $0.bytes } == 0)
    }

    @Test func `never more bytes are held than the budget allows`() throws {
        let folder = try StoreFolder()
        for number in 0..<60 {
            let file = ["body-1.bin": Self.picture(1000 * (number % 20))]
            try folder.add("\(number)", key: number, body: .file("body-1.bin"), files: file)
        }
        let store = WatchedStore([folder.path], cacheBytes: 64_000).store
        var most = 0
        for entry in store.entries + store.entries.reversed() {
            for pretty in [true, false] { _ = try store.prepared(entry, Self.layout(.unary, isPretty: pretty)) }
            let held = store.ready.withLock { $0.bytes }
            #expect(held <= 64_000)
            most = max(most, held)
        }
        #expect(most > 32_000)
    }

    @Test func `a changed file beside a ready answer is noticed, and the answer is read again`() async throws {
        let folder = try StoreFolder()
        try folder.add("a", body: .file("body-1.bin"), files: ["body-1.bin": Array("before".utf8)])
        let watched = WatchedStore([folder.path])
        let store = watched.store
        let entry = try #require(store.entries.first)
        #expect(try await Self.bytes(store.prepared(entry, Layout())) == [Array("before".utf8)])
        #expect(store.refresh() == false)
        try folder.write("a", "body-1.bin", "after")
        #expect(store.refresh())
        #expect(store.cached(entry, Layout()) == nil)
        #expect(try await Self.bytes(store.prepared(entry, Layout())) == [Array("after".utf8)])
        #expect(store.refresh() == false)
        try folder.write("a", FixtureFile.timingName, "{\"firstByteMs\": 5}")
        #expect(store.refresh())
        #expect(try store.prepared(entry, Layout()).firstByte == .milliseconds(5))
        store.note(entry.folder)
        #expect(store.cached(entry, Layout()) == nil)
    }

    @Test func `a file that is missing or broken is named`() throws {
        let folder = try StoreFolder()
        try folder.add("a", key: 1, body: .file("body-1.bin"))
        try folder.add("b", key: 2)
        try folder.write("b", FixtureFile.timingName, "{\"firstByteMs\": \"soon\"}")
        try folder.add("c", key: 3)
        let store = WatchedStore([folder.path]).store
        try folder.remove("c")
        for (entry, file) in zip(store.entries, ["a/body-1.bin", "b/timing.json", "c/exchange.json"]) {
            let problem = #expect(throws: FixtureProblem.self) { try store.prepared(entry, Layout()) }
            #expect(problem?.file == folder.path + "/" + file)
        }
    }

    @Test func `the fixture itself is read with its times`() throws {
        let folder = try StoreFolder()
        try folder.add("a", prompt: "hello", timing: .init(firstByte: 1, events: [2]))
        let store = WatchedStore([folder.path]).store
        let fixture = try store.fixture(#require(store.entries.first))
        #expect(fixture.prompt == "hello")
        #expect(fixture.response.timing == .init(firstByte: 1, events: [2]))
    }
}
