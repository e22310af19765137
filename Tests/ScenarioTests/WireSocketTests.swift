import Glibc
import GeminiAPI
import HTTP
import Server
import TestKit
import Testing

@testable import Scenario

/// What a client really sees of each fault of timing and transport.
@Suite struct WireSocketTests {
    private static let counted = Script(status: 200, fields: [:], body: Sample.text("0123456789"))
    private static let chunked = Script([.head(200, [:]), .bytes(Sample.text("0123456789")), .finish], promise: .chunked)
    private static let countedHead = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"
    private static let chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

    /// Sends `requests` and reads to the end of the connection.
    private func see(
        _ name: String, _ parameters: [String: Parameter] = [:], of script: Script = counted, path: String = "", requests: String = post
    ) async throws -> Seen {
        let broken = try #require(disturbed(script, by: name, parameters, path: path))
        return try await withServer(answering: broken) { try await exchange(port: $0, requests) }
    }

    @Test(arguments: ["reset-before-headers", "connect-refused"]) func `a reset before the head is ECONNRESET and no byte`(name: String)
        async throws
    {
        #expect(try await see(name) == Seen("", code: ECONNRESET))
    }

    @Test func `a close before the head is FIN and no byte`() async throws {
        #expect(try await see("close-before-headers") == Seen(""))
    }

    @Test func `a reset after the head is the head and ECONNRESET`() async throws {
        #expect(try await see("reset-after-headers") == Seen(Self.countedHead, code: ECONNRESET))
        #expect(try await see("reset-after-headers", of: Self.chunked) == Seen(Self.chunkedHead, code: ECONNRESET))
    }

    @Test func `a reset in the body is so much of it and ECONNRESET`() async throws {
        let at: [String: Parameter] = ["at": .position(.fraction(0.6))]
        #expect(try await see("reset-mid-body", at) == Seen(Self.countedHead + "012345", code: ECONNRESET))
        #expect(try await see("reset-mid-body", at, of: Self.chunked) == Seen(Self.chunkedHead + chunk("012345"), code: ECONNRESET))
    }

    @Test func `a close in the body is so much of it and FIN`() async throws {
        #expect(try await see("close-mid-body", ["at": .position(.index(3))]) == Seen(Self.countedHead + "012"))
    }

    @Test func `after a half-close the client may still send, and nothing answers`() async throws {
        let broken = try #require(disturbed(Self.counted, by: "half-close", ["at": .position(.index(3))]))
        try await withServer(answering: broken) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            #expect(await client.readToEnd() == Seen(Self.countedHead + "012"))
            // Twice: had the server gone, its RST would answer the first, and the second would fail.
            #expect(await client.send(post) == 0)
            #expect(await client.readToEnd() == Seen(""))
            #expect(await client.send(post) == 0)
        }
    }

    @Test func `a short body is all of it and FIN before what was promised`() async throws {
        #expect(
            try await see("short-body", ["bytes": .integer(1000)])
                == Seen("HTTP/1.1 200 OK\r\nContent-Length: 1010\r\n\r\n0123456789"))
        // Where chunks were promised, a length is.
        #expect(
            try await see("short-body", ["bytes": .integer(5)], of: Self.chunked)
                == Seen("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n0123456789"))
    }

    @Test func `chunks without the last one, and FIN`() async throws {
        #expect(try await see("chunk-truncated", of: Self.chunked) == Seen(Self.chunkedHead + chunk("0123456789")))
        #expect(try await see("chunk-truncated", of: Self.counted) == Seen(Self.chunkedHead + chunk("0123456789")))
    }

    @Test func `a chunk that is none, and FIN`() async throws {
        #expect(try await see("chunk-garbage", of: Self.chunked) == Seen(Self.chunkedHead + chunk("01234") + "XYZ\r\n"))
    }

    @Test func `garbage in place of the status line, and FIN`() async throws {
        #expect(try await see("garbage-status-line") == Seen(bytes: [0x16, 0x03, 0x01, 0x0D, 0x0A, 0x0D, 0x0A], code: 0))
    }

    @Test func `a truncated compressed body is a whole message`() async throws {
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n01234"
        try await expectTwice(answer, of: try #require(disturbed(Self.counted, by: "gzip-truncated")))
    }

    /// The connection lives on after the answer.
    private func expectTwice(_ answer: String, of script: Script) async throws {
        try await withServer(answering: script) { port in
            let client = try RawClient(port: port)
            for _ in 1...2 {
                await client.send(post)
                #expect(await client.read(count: answer.utf8.count) == Seen(answer))
            }
        }
    }

    @Test func `a redirect keeps the connection`() async throws {
        let answer = "HTTP/1.1 307 Temporary Redirect\r\nLocation: /v1beta/x\r\nContent-Length: 0\r\n\r\n"
        try await expectTwice(answer, of: try #require(disturbed(Self.counted, by: "redirect", path: "/v1beta/x")))
    }

    @Test(arguments: [("fin", Int32(0)), ("rst", ECONNRESET)]) func `the keep-alive race closes without a word`(end: String, code: Int32)
        async throws
    {
        // The answer is whole and says nothing of a close; the second request, sent in time, is never answered.
        #expect(
            try await see("keepalive-race", ["idle": .duration(.milliseconds(50)), "with": .text(end)], requests: post + post)
                == Seen(Self.countedHead + "0123456789", code: code))
        #expect(
            try await see("keepalive-race", ["idle": .duration(.zero), "with": .text(end)])
                == Seen(Self.countedHead + "0123456789", code: code))
    }

    @Test func `before a late head nothing comes, and then all of it`() async throws {
        let never = try #require(disturbed(Self.counted, by: "slow-first-byte", ["latency": .duration(.seconds(3600))]))
        try await withServer(answering: never) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            #expect(await client.isSilent(milliseconds: 200))
        }
        let late: [String: Parameter] = ["latency": .duration(.milliseconds(30))]
        try await expectTwice(Self.countedHead + "0123456789", of: try #require(disturbed(Self.counted, by: "slow-first-byte", late)))
    }

    @Test func `a late body comes after the head and silence`() async throws {
        let broken = try #require(disturbed(Self.counted, by: "headers-then-wait", ["latency": .duration(.seconds(3600))]))
        try await withServer(answering: broken) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            #expect(await client.read(through: "\r\n\r\n") == Seen(Self.countedHead))
            #expect(await client.isSilent(milliseconds: 200))
        }
    }

    @Test func `a drip is the body piece by piece`() async throws {
        let drip: [String: Parameter] = ["over": .duration(.milliseconds(50)), "chunks": .integer(4)]
        let pieces = ["01", "234", "56", "789"].map(chunk).joined()
        let seen = try await see("drip", drip, of: Self.chunked, requests: post.replacing("Host: x", with: "Host: x\r\nConnection: close"))
        #expect(seen == Seen(Self.chunkedHead.dropLast() + "Connection: close\r\n\r\n\(pieces)0\r\n\r\n"))
    }

    @Test func `every piece of a drip is sent when it is due, not with the next`() async throws {
        let broken = try #require(disturbed(Self.counted, by: "drip", ["over": .duration(.seconds(3600)), "chunks": .integer(72_000)]))
        // Ten pieces, one every six minutes: with the clock that fast forwards only the first two.
        let fast = broken.strokes.map { stroke -> Stroke in
            if case .wait(let offset) = stroke, offset < .seconds(800) { .wait(until: offset / 100_000) } else { stroke }
        }
        try await withServer(answering: Script(fast, promise: broken.promise)) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            #expect(await client.read(through: "\r\n\r\n01") == Seen(Self.countedHead + "01"))
            #expect(await client.isSilent(milliseconds: 200))
        }
    }

    @Test func `a rate is the whole body in pieces`() async throws {
        #expect(
            try await see("bandwidth", ["rate": .size(200)], requests: post + "BAD\r\n\r\n").text.hasPrefix(Self.countedHead + "0123456789")
        )
    }

    @Test func `a blackhole says nothing until the client leaves`() async throws {
        let broken = try #require(disturbed(Self.counted, by: "blackhole", ["max": .duration(.seconds(600))]))
        try await withServer(answering: broken) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            #expect(await client.isSilent(milliseconds: 200))
            client.close()
        }
    }

    @Test(arguments: [("blackhole", "max"), ("idle-reset", "after")]) func `silence ends in ECONNRESET`(name: String, parameter: String)
        async throws
    {
        #expect(try await see(name, [parameter: .duration(.milliseconds(30))]) == Seen("", code: ECONNRESET))
    }

    @Test func `a stall in the body is silence until the client leaves`() async throws {
        let broken = try #require(
            disturbed(Self.counted, by: "stall-mid-body", ["at": .position(.fraction(0.5)), "for_": .duration(.seconds(600))]))
        try await withServer(answering: broken) { port in
            let client = try RawClient(port: port)
            await client.send(post)
            #expect(await client.read(through: "\r\n\r\n01234") == Seen(Self.countedHead + "01234"))
            #expect(await client.isSilent(milliseconds: 200))
        }
    }

    @Test func `a stall that ends loses nothing`() async throws {
        let stall: [String: Parameter] = ["at": .position(.fraction(0.5)), "for_": .duration(.milliseconds(30))]
        let seen = try await see("stall-mid-body", stall, of: Self.chunked, requests: post + "BAD\r\n\r\n")
        #expect(seen.text.hasPrefix(Self.chunkedHead + chunk("01234") + chunk("56789") + "0\r\n\r\n"))
    }
}
