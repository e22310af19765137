import Glibc
import GeminiAPI
import HTTP
import Server
import TestKit
import Testing

@testable import Scenario

/// What a client really sees of each fault of streams. Packets are counted by the client's kernel, so that it does not matter how
/// the client's reads fall.
@Suite struct WireStreamSocketTests {
    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nDate: now\r\nTransfer-Encoding: chunked\r\n\r\n"
    private static let errorText = "{\n  \"error\": {\n    \"code\": 503\n  }\n}\n"
    private static let last = "0\r\n\r\n"

    /// The chunks' contents, what they say together, whether the last one came, and how the connection ended.
    private struct Stream {
        var body: String
        var isWhole: Bool
        var code: Int32
        var segments: Int
    }

    /// Asks for the stream, on a connection that ends with it.
    private func see(_ name: String, _ parameters: [String: Parameter] = [:], of reel: Reel = Sample.reel()) async throws -> Stream {
        try await see(try #require(directed(reel, by: name, parameters)).script)
    }

    private func see(_ script: Script) async throws -> Stream {
        try await withServer(answering: script) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            #expect(await client.read(through: "\r\n\r\n") == Seen(Self.head))
            var body: [UInt8] = []
            while true {
                let line = await client.read(through: "\r\n")
                guard let size = Int(text(line.bytes.dropLast(2)), radix: 16), line.text.hasSuffix("\r\n") else {
                    #expect(line.bytes.isEmpty)
                    return Stream(body: text(body), isWhole: false, code: line.code, segments: client.segments)
                }
                let piece = await client.read(count: size + 2)
                body += piece.bytes.prefix(size)
                if size == 0 { return Stream(body: text(body), isWhole: piece.text == "\r\n", code: 0, segments: client.segments) }
            }
        }
    }

    private func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

    private func expect(
        _ stream: Stream, _ body: String, isWhole: Bool = true, code: Int32 = 0, at location: SourceLocation = #_sourceLocation
    ) {
        #expect(stream.body == body, sourceLocation: location)
        #expect(stream.isWhole == isWhole, sourceLocation: location)
        #expect(stream.code == code, sourceLocation: location)
    }

    private func at(_ position: Parameter.Position, _ more: [String: Parameter] = [:]) -> [String: Parameter] {
        more.merging(["at": .position(position)]) { $1 }
    }

    @Test func `the normal stream, to compare with`() async throws {
        let stream = try await see(Sample.reel().script)
        expect(stream, Sample.events(0..<4))
        #expect(stream.segments == 1)
    }

    @Test func `a reset between events leaves whole events and ECONNRESET`() async throws {
        expect(try await see("stream-reset", at(.index(1))), Sample.events(0..<1), isWhole: false, code: ECONNRESET)
    }

    @Test func `a reset in the picture's event leaves half of it and ECONNRESET`() async throws {
        expect(
            try await see("stream-reset", at(.midImage)), Sample.events(0..<2) + #"data: {"data":"#, isWhole: false, code: ECONNRESET)
    }

    @Test func `a cut event is followed by FIN, without the last chunk`() async throws {
        expect(try await see("stream-cut-event"), Sample.events(0..<1) + #"data: {"text"#, isWhole: false)
    }

    @Test func `half an event is followed by the last chunk`() async throws {
        expect(try await see("stream-half-event", at(.index(1))), Sample.events(0..<1) + #"data: {"text"#)
    }

    @Test func `no finish and no events are messages in good order`() async throws {
        expect(try await see("stream-no-finish"), Sample.events(0..<3))
        expect(try await see("stream-empty"), "")
    }

    @Test func `an error event is an event`() async throws {
        expect(
            try await see("stream-error-event", at(.index(1), ["fault": .text("error")])),
            Sample.events(0..<1) + "data: {\"error\": {\"code\": 503}}\r\n\r\n")
    }

    @Test(arguments: [true, false]) func `a bare error has its own packet, or shares one`(own: Bool) async throws {
        let stream = try await see("stream-error-raw", at(.index(1), ["fault": .text("error"), "own_packet": .flag(own)]))
        expect(stream, Sample.events(0..<1) + Self.errorText)
        #expect(stream.segments == (own ? 2 : 1))
    }

    @Test func `a block takes the picture's place`() async throws {
        expect(
            try await see("stream-block-midway", ["fault": .text("error")]),
            Sample.events(0..<2) + "data: {\"error\": {\"code\": 503}}\r\n\r\n")
    }

    @Test func `a stall is silence between events`() async throws {
        let script = try #require(directed(by: "stream-stall", at(.index(1), ["for_": .duration(.seconds(600))]))).script
        try await withServer(answering: script) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            #expect(await client.read(through: "One\"}\r\n4\r\n\r\n\r\n\r\n").code == 0)
            #expect(await client.isSilent(milliseconds: 200))
        }
        expect(try await see("stream-stall", at(.midImage, ["for_": .duration(.milliseconds(30))])), Sample.events(0..<4))
    }

    @Test func `a late first event comes after the head and silence`() async throws {
        let script = try #require(directed(by: "stream-slow-first", ["latency": .duration(.seconds(600))])).script
        try await withServer(answering: script) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            #expect(await client.read(through: "\r\n\r\n") == Seen(Self.head))
            #expect(await client.isSilent(milliseconds: 200))
        }
        expect(try await see("stream-slow-first", ["latency": .duration(.milliseconds(30))]), Sample.events(0..<4))
    }

    @Test func `tiny packets are many packets`() async throws {
        let stream = try await see("stream-tiny-packets", ["size": .integer(7)])
        expect(stream, Sample.events(0..<4))
        // More than 40 writes; the kernel may join some that wait for the same acknowledgement.
        #expect(stream.segments > 10)
    }

    @Test func `a character is split between two packets`() async throws {
        let stream = try await see("stream-split-utf8")
        expect(stream, Sample.events(0..<4).replacing("One", with: "éOne"))
        #expect(stream.segments == 2)
    }

    @Test func `coalesced events are one chunk in one packet`() async throws {
        let script = try #require(directed(Sample.reel(offsets: [nil, .milliseconds(20), .milliseconds(40), nil]), by: "stream-coalesced"))
            .script
        let events = Sample.events(0..<4)
        let seen = try await withServer(answering: script) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            return (await client.read(count: Self.head.utf8.count + chunk(events).utf8.count + 5), client.segments)
        }
        #expect(seen.0 == Seen(Self.head + chunk(events) + Self.last))
        #expect(seen.1 == 2)  // the head does not wait
    }

    @Test func `line ends are those of the fault`() async throws {
        expect(try await see("stream-lf"), Sample.events(0..<4).replacing("\r\n", with: "\n"))
        expect(try await see("stream-cr"), Sample.events(0..<4).replacing("\r\n", with: "\r"))
    }

    @Test func `an event comes twice, comments come between, and the sentinel last`() async throws {
        expect(try await see("stream-duplicate", at(.index(0))), Sample.events(0..<1) + Sample.events(0..<4))
        expect(try await see("stream-comment", ["every": .duration(.seconds(5))]), ": keep-alive\r\n\r\n" + Sample.events(0..<4))
        expect(try await see("stream-done"), Sample.events(0..<4) + "data: [DONE]\r\n\r\n")
    }

    @Test func `a huge event arrives whole`() async throws {
        let size = 12_000_000
        let picture = Producer { sink in for _ in 0..<120 { try await sink([UInt8](repeating: 0x41, count: size / 120)) } }
        var reel = Sample.reel()
        reel.frames[2].strokes = [.bytes(Sample.text("data: {\"data\": \"")), .produce(picture), .bytes(Sample.text("\"}\r\n\r\n"))]
        let stream = try await seeQuickly(try #require(directed(reel, by: "stream-no-finish")).script)
        let expected = Sample.events(0..<2) + "data: {\"data\": \"" + String(repeating: "A", count: size) + "\"}\r\n\r\n"
        #expect(stream == Array(expected.utf8))
    }

    /// The body without its chunks' framing, of a stream that is read at once.
    private func seeQuickly(_ script: Script) async throws -> [UInt8] {
        let seen = try await withServer(answering: script) { port in
            try await exchange(port: port, post.replacing("Host: x", with: "Host: x\r\nConnection: close"))
        }
        #expect(seen.code == 0)
        var rest = seen.bytes[...]
        var body: [UInt8] = []
        func line() -> ArraySlice<UInt8> {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex - 1
            defer { rest = rest[(end + 1)...] }
            return rest[...end].dropLast(2)
        }
        while !line().isEmpty {}
        while let size = Int(String(decoding: line(), as: UTF8.self), radix: 16), size > 0 {
            body += rest.prefix(size)
            rest = rest.dropFirst(size + 2)
        }
        return body
    }
}
