import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

@Suite struct RecordingTests {
    @Test func `the same traffic twice gives the same bytes but for the times`() throws {
        let (one, two) = (Scratch(), Scratch())
        for scratch in [one, two] {
            let recorder = recorder(scratch)
            for text in ["first", "second"] { try Sample.answering(text).record(recorder, name: "test_edit") }
            try Sample.answering("third", prompt: "Another").record(recorder)
        }
        #expect(one.files.keys.count { $0.hasSuffix("exchange.json") } == 3)
        #expect(one.files == two.files)
    }

    @Test func `fields of one exchange or connection are left out, the others keep their order and case`() throws {
        var sample = Sample()
        sample.answerFields = [
            "X-Gemini-Service-Tier": "standard", "Content-Type": "application/json; charset=UTF-8", "Vary": "Origin", "Vary": "X-Origin",
            "Date": "Sat, 21 Nov 2026 08:00:00 GMT", "Server": "scaffolding on HTTPServer2", "Server-Timing": "gfet4t7; dur=7",
            "Via": "1.1 x",
            "Transfer-Encoding": "chunked", "Content-Encoding": "gzip", "Content-Length": "3", "Connection": "close, X-Hop", "X-Hop": "1",
            "X-Request-Id": "1", "Set-Cookie": "a=b", "Age": "1", "Expires": "0", "Location": "https://127.0.0.1:9443/v1beta/files/a",
        ]
        let fixture = try #require(try recordedFixture(sample))
        #expect(
            fixture.response.fields == [
                "X-Gemini-Service-Tier": "standard", "Content-Type": "application/json; charset=UTF-8", "Vary": "Origin",
                "Vary": "X-Origin",
                "Server": "scaffolding on HTTPServer2", "Server-Timing": "gfet4t7; dur=0",
                "Location": "https://generativelanguage.googleapis.com/v1beta/files/a",
            ])
    }

    @Test(arguments: [
        ("gfet4t7; dur=2671", "gfet4t7; dur=0"),
        ("miss, db;dur=53, app ; Dur = 47.2;desc=\"a\"", "miss, db;dur=0, app ; Dur =0;desc=\"a\""),
    ]) func `how long it took is no part of what is kept, that it was told is`(told: String, kept: String) {
        #expect(KeptFields.of(["Server-Timing": told, "Vary": "Origin"]) == ["Server-Timing": kept, "Vary": "Origin"])
    }

    @Test func `a field that no fixture can be read with is not kept`() {
        #expect(KeptFields.of(["X-A": "a\u{1}b", "X-B": "a\tb"]) == ["X-B": "a\tb"])
    }

    private func recordedFixture(_ sample: Sample, origin: String = "https://127.0.0.1:9443") throws -> Fixture? {
        let scratch = Scratch()
        return try sample.record(Recorder(folder: scratch.path, origin: origin, secrets: [])).entry?.read()
    }

    @Test func `URLs of upstream and of plantain are written as the live service's`() throws {
        var sample = Sample()
        sample.target = "/s/one/v1beta/interactions"
        sample.body = #"{"uri":"http://127.0.0.1:8080/s/one/v1beta/files/a","b":"http://127.0.0.1:8080/v1beta/files/b"}"#
        sample.answer =
            #"{"uri":"https://127.0.0.1:9443/v1beta/files/a","c":"https://127.0.0.1:94430/","d":"see https://127.0.0.1:9443/"}"# + "\n"
        let live = Scrub.liveOrigin
        let fixture = try #require(try recordedFixture(sample))
        guard case .json(let asked, _) = fixture.request.body, case .json(let answered, .compact) = fixture.response.body else {
            Issue.record("no JSON")
            return
        }
        #expect(asked["uri"]?.text == live + "/v1beta/files/a" && asked["b"]?.text == live + "/v1beta/files/b")
        #expect(answered["uri"]?.text == live + "/v1beta/files/a")
        #expect(answered["c"]?.text == "https://127.0.0.1:94430/" && answered["d"]?.text == "see https://127.0.0.1:9443/")
        #expect(fixture.request.target == "/v1beta/interactions")

        sample.answer = #"{"uri":"https://us-central1-aiplatform.googleapis.com/v1/files/a"}"#
        let vertex = try #require(try recordedFixture(sample, origin: "https://us-central1-aiplatform.googleapis.com"))
        guard case .json(let own, _) = vertex.response.body else {
            Issue.record("no JSON")
            return
        }
        #expect(own["uri"]?.text == "https://us-central1-aiplatform.googleapis.com/v1/files/a")
    }

    @Test func `answers to one key are turns; the next run replaces them, and those it has no more`() throws {
        let scratch = Scratch()
        let first = recorder(scratch)
        let entries = try ["a", "b", "c"].map { try #require(try Sample.answering($0).record(first).entry) }
        #expect(entries.map(\.turn) == [1, 2, 3])
        #expect(entries[1].name == entries[0].name + "-2" && entries[2].name == entries[0].name + "-3")
        #expect(scratch.names().count == 3)
        // Another session counts for itself.
        #expect(try Sample.answering("x").record(first, name: "one", session: "one").entry?.turn == 1)

        let second = recorder(scratch)
        try Sample.answering("d").record(second)
        #expect(scratch.names().filter { $0 != "one" } == [entries[0].name])
        try Sample.answering("e").record(second)
        #expect(scratch.names().filter { $0 != "one" } == [entries[0].name, entries[1].name])
        #expect(try entries[1].read().response.body.bytes(in: entries[1].folder) == Array("{\n  \"text\": \"e\"\n}\n".utf8))
    }

    @Test func `what a person wrote after the last turn is kept when it is recorded again`() throws {
        let scratch = Scratch()
        let entry = try #require(try Sample.answering("a").record(recorder(scratch)).entry)
        var fixture = try entry.read()
        fixture.then = .end
        try Data(FixtureFile.text(fixture)).write(to: URL(filePath: entry.folder + "/exchange.json"))
        let again = try #require(try Sample.answering("b").record(recorder(scratch)).entry)
        #expect(again.then == .end)
        #expect(try again.read().then == .end)
        #expect(try again.read().response.body.bytes(in: again.folder) == Array("{\n  \"text\": \"b\"\n}\n".utf8))
    }

    @Test func `nothing is written for an answer that broke off, or that is only read`() throws {
        let scratch = Scratch()
        let broken = Sample.answering("a").begin(recorder(scratch))
        try Sample.answering("a").feed(broken)
        broken.abandon()
        var sample = Sample()
        sample.answer = #"{"usageMetadata":{"totalTokenCount":7}}"#
        let finished = try sample.record(recorder(scratch), keeps: false)
        #expect(finished.usage?["totalTokenCount"]?.integer == 7)
        #expect(finished.json?["usageMetadata"] != nil)
        #expect(finished.entry == nil)
        #expect(scratch.names() == [])
    }

    @Test(arguments: [
        ("data: {\"usageMetadata\": {\"n\": 1}}\r\n\r\ndata: {\"usageMetadata\": {\"n\": 2}}\r\n\r\ndata: {}\r\n\r\n", "text/event-stream"),
        ("event: interaction.completed\ndata: {\"interaction\":{\"usage\":{\"n\":2}}}\n\ndata: [DONE]\n\n", "text/event-stream"),
        ("[{\n  \"usageMetadata\": {\n    \"n\": 2\n  }\n}\n]", "application/json"), ("{\"usage\":{\"n\":2}}", "application/json"),
    ]) func `the usage is the last the answer tells`(answer: String, contentType: String) throws {
        var sample = Sample()
        sample.answer = answer
        sample.answerFields = ["Content-Type": contentType]
        #expect(try sample.record(recorder(Scratch())).usage?["n"]?.integer == 2)
    }

    @Test func `a long picture goes to its file and is never a string`() throws {
        let scratch = Scratch()
        let (picture, twin) = (noise(200_000), noise(200_000, seed: 2))
        func part(_ bytes: [UInt8]) -> JSON {
            object(("inlineData", object(("mimeType", .string("image/png")), ("data", .base64(.bytes(bytes))))))
        }
        let value = object(("parts", .array([part(picture), part(twin), part(picture)])))
        var sample = Sample()
        sample.answer = String(decoding: JSONWriter.text(value, .pretty), as: UTF8.self) + "\n"
        let entry = try #require(try sample.record(recorder(scratch)).entry)
        let fixture = try entry.read()
        guard case .json(_, .pretty) = fixture.response.body else {
            Issue.record("not pretty")
            return
        }
        #expect(try fixture.response.body.bytes(in: entry.folder) == Array(sample.answer.utf8))
        #expect(Set(scratch.names(entry.name)) == ["exchange.json", "image-1.png", "image-2.png", "timing.json"])
        #expect(scratch.files[entry.name + "/image-2.png"] == twin)
        // A stream: the layout is found around pictures that stand still.
        sample.answer = [value, value].map { "data: " + String(decoding: JSONWriter.text($0, .event), as: UTF8.self) + "\r\n\r\n" }.joined()
        sample.answerFields = ["Content-Type": "text/event-stream"]
        let stream = try #require(try sample.record(recorder(scratch), name: "stream").entry)
        guard case .events(_, .google) = try stream.read().response.body else {
            Issue.record("not google's")
            return
        }
        #expect(try stream.read().response.body.bytes(in: stream.folder) == Array(sample.answer.utf8))
    }

    @Test(arguments: ["text", "note"]) func `long base64 that is no blob stays what it was`(member: String) throws {
        let scratch = Scratch()
        let long = String(decoding: Base64.encode(noise(100_000)), as: UTF8.self)
        var sample = Sample()
        sample.answer = #"{"\#(member)":"\#(long)"}"#
        let entry = try #require(try sample.record(recorder(scratch)).entry)
        #expect(try entry.read().response.body.bytes(in: entry.folder) == Array(sample.answer.utf8))
    }
}
