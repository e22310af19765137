import Glibc
import HTTP
import Server
import TestKit
import Testing

@Suite struct ScriptTests {
    /// What a client sees of `script`, and how it was settled.
    private func perform(_ script: Script, limits: Limits = Limits(), _ requests: String = get) async throws -> (
        seen: Seen, outcome: Outcome?
    ) {
        let settled = Settled()
        return try await withServer(.settling(script, in: settled), limits: limits) { port in
            let seen = try await exchange(port: port, requests)
            return (seen, await settled.next())
        }
    }

    @Test func `a whole answer counts every byte of it`() async throws {
        let (seen, outcome) = try await perform(Script(status: 200, fields: ["A": "b"], body: Array("hello".utf8)), getAndClose)
        #expect(seen == Seen("HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"))
        #expect(outcome == Outcome(.performed, bytesSent: seen.bytes.count))
    }

    @Test func `interim answers come before the answer, but not to HTTP 1.0`() async throws {
        let script = Script([.interim(103, ["Link": "</a>"]), .head(404, [:]), .finish], promise: .length(0))
        let end = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        #expect(try await perform(script, getAndClose).seen == Seen("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + end))
        #expect(try await perform(script, "GET / HTTP/1.0\r\n\r\n").seen == Seen(end))
    }

    @Test func `pieces are chunks, produced ones too`() async throws {
        let producer = Producer { sink in
            try await sink(Array("two".utf8))
            try await sink([])
            try await sink([UInt8](repeating: 0x33, count: 20))
        }
        let script = Script([.head(200, [:]), .bytes([0x31]), .bytes([]), .produce(producer), .finish], promise: .chunked)
        let (seen, outcome) = try await perform(script, get + getAndClose)
        let body = "1\r\n1\r\n3\r\ntwo\r\n14\r\n33333333333333333333\r\n0\r\n\r\n"
        #expect(
            seen
                == Seen(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(body)HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n\(body)"
                ))
        #expect(outcome?.ending == .performed)
    }

    @Test func `to HTTP 1.0 chunks are bytes that end with the connection`() async throws {
        let script = Script([.head(200, [:]), .bytes([0x31]), .bytes([0x32]), .finish], promise: .chunked)
        let seen = try await perform(script, "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").seen
        #expect(seen == Seen("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n12"))
    }

    @Test func `a body until the close ends with the connection`() async throws {
        let script = Script([.head(200, [:]), .bytes([0x31]), .finish], promise: .untilClose)
        #expect(try await perform(script, get + get).seen == Seen("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n1"))
    }

    @Test(arguments: [204, 304]) func `a status without a body keeps the connection`(status: Int) async throws {
        let seen = try await perform(Script([.head(status, [:]), .finish], promise: .none), get + getAndClose).seen
        #expect(seen.statuses == [status, status])
        #expect(!seen.text.contains("Content-Length") && !seen.text.contains("Transfer-Encoding"))
    }

    @Test(arguments: [3, 7]) func `a broken promise ends the connection`(promised: Int) async throws {
        let script = Script([.head(200, [:]), .bytes(Array("hello".utf8)), .finish], promise: .length(promised))
        let (seen, outcome) = try await perform(script, get + get)
        #expect(seen == Seen("HTTP/1.1 200 OK\r\nContent-Length: \(promised)\r\n\r\nhello"))
        #expect(outcome?.ending == .performed)
    }

    @Test func `a script's own Connection close is kept`() async throws {
        let seen = try await perform(Script(status: 200, fields: ["connection": "close"], body: []), get + get).seen
        #expect(seen == Seen("HTTP/1.1 200 OK\r\nconnection: close\r\nContent-Length: 0\r\n\r\n"))
    }

    @Test func `a field can't smuggle another`() async throws {
        let seen = try await perform(Script(status: 200, fields: ["A": "b\r\nC: d\n\0"], body: []), getAndClose).seen
        #expect(seen == Seen("HTTP/1.1 200 OK\r\nA: b  C: d  \r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
    }

    @Test func `raw bytes go out as they are, and nothing follows them`() async throws {
        let script = Script([.head(200, [:]), .bytes([0x31]), .raw(Array("ZZ\r\nnonsense".utf8)), .finish], promise: .chunked)
        let seen = try await perform(script, get + get).seen
        #expect(seen == Seen("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n1\r\nZZ\r\nnonsense0\r\n\r\n"))
    }

    @Test func `offsets count from the head, not from the stroke before`() async throws {
        let waits: [Stroke] = [40, 80, 120].flatMap { [.wait(until: .milliseconds($0)), .bytes([0x31])] }
        let clock = ContinuousClock()
        let began = clock.now
        let seen = try await perform(
            Script([.wait(until: .milliseconds(50)), .head(200, [:])] + waits + [.finish], promise: .length(3)), getAndClose
        ).seen
        #expect(seen.text.hasSuffix("\r\n\r\n111"))
        // Never earlier than this; how much later is the machine's affair.
        #expect(began.duration(to: clock.now) >= .milliseconds(170))
    }

    @Test func `what was written before a wait is sent before it`() async throws {
        let script = Script([.head(200, [:]), .bytes([0x31]), .wait(until: .seconds(3600)), .finish], promise: .length(2))
        let settled = Settled()
        try await withServer(.settling(script, in: settled)) { port in
            let client = try RawClient(port: port)
            await client.send(get)
            #expect(await client.read(through: "\r\n\r\n1").text == "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n1")
            client.close()
            #expect(await settled.next() == Outcome(.clientLeft, bytesSent: 39))
        }
    }

    @Test func `close is FIN after the bytes before it`() async throws {
        let script = Script([.head(200, [:]), .bytes([UInt8](repeating: 0x61, count: 1_000_000)), .close], promise: .length(2_000_000))
        let (seen, outcome) = try await perform(script, get + get)
        #expect(seen.code == 0)
        #expect(seen.bytes.count == 1_000_000 + "HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n".utf8.count)
        #expect(outcome == Outcome(.performed, bytesSent: seen.bytes.count))
    }

    @Test func `a reset script is a real ECONNRESET, after the bytes it kept`() async throws {
        let script = Script([.head(200, [:]), .bytes([0x41]), .reset], promise: .length(9))
        let (seen, outcome) = try await perform(script)
        #expect(seen == Seen("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nA", code: ECONNRESET))
        #expect(outcome == Outcome(.performed, bytesSent: seen.bytes.count))
    }

    @Test func `a reset loses none of a megabyte before it`() async throws {
        let script = Script([.head(200, [:]), .bytes([UInt8](repeating: 0x61, count: 1_000_000)), .reset], promise: .chunked)
        let seen = try await perform(script).seen
        #expect(seen.code == ECONNRESET)
        #expect(seen.bytes.count > 1_000_000)
    }

    @Test func `a reset doesn't wait for a client that doesn't read`() async throws {
        var limits = Limits()
        limits.resetDelay = .milliseconds(50)
        let script = Script([.head(200, [:]), .bytes([UInt8](repeating: 0x61, count: 20_000_000)), .reset], promise: .chunked)
        limits.highWater = 100_000_000
        let settled = Settled()
        try await withServer(.settling(script, in: settled), limits: limits) { port in
            let client = try RawClient(port: port)
            await client.send(get)
            #expect(await settled.next()?.ending == .performed)
            #expect(await client.readToEnd().code == ECONNRESET)
        }
    }

    @Test func `a half-closed connection ends when the client leaves`() async throws {
        let settled = Settled()
        let script = Script([.head(200, [:]), .bytes([0x41]), .halfClose, .stall], promise: .length(9))
        try await withServer(.settling(script, in: settled)) { port in
            let client = try RawClient(port: port)
            await client.send(get)
            #expect(await client.readToEnd() == Seen("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nA"))
            #expect(settled.total == 0)
            client.close()
            #expect(await settled.next()?.ending == .clientLeft)
        }
    }

    @Test func `a reset after a half-close is still a reset`() async throws {
        let script = Script([.head(200, [:]), .halfClose, .wait(until: .milliseconds(20)), .reset], promise: .length(9))
        let settled = Settled()
        try await withServer(.settling(script, in: settled)) { port in
            let client = try RawClient(port: port)
            await client.send(get)
            #expect(await client.readToEnd().code == 0)  // the FIN
            _ = await settled.next()
            await client.send("more")
            #expect(await client.send("more") == EPIPE)  // after RST; after FIN alone both would be taken
        }
    }

    @Test(arguments: [Packets.everyStroke, .atMost(3), .atMost(1)]) func `packets change nothing in the bytes`(packets: Packets)
        async throws
    {
        let script = Script(
            [.head(200, [:]), .bytes(Array("hello".utf8)), .bytes(Array("world".utf8)), .finish], promise: .chunked, packets: packets)
        let seen = try await perform(script, getAndClose).seen
        #expect(
            seen == Seen("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n5\r\nworld\r\n0\r\n\r\n"))
    }

    @Test func `a producer that throws resets the connection, and its error is told`() async throws {
        struct Spilt: Error {}
        let producer = Producer { sink in
            try await sink([0x41])
            throw Spilt()
        }
        let (seen, outcome) = try await perform(Script([.head(200, [:]), .produce(producer), .finish], promise: .length(9)))
        #expect(seen == Seen("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nA", code: ECONNRESET))
        #expect(outcome == Outcome(.failed("Spilt()"), bytesSent: seen.bytes.count))
    }

    @Test func `a large answer arrives whole, whoever frames it`() async throws {
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 2) }
        let seen = try await perform(Script(status: 200, fields: [:], body: body), getAndClose).seen
        #expect(seen.bytes.suffix(body.count).elementsEqual(body))
        let produced = Producer { sink in
            for start in stride(from: 0, to: body.count, by: 100_000) { try await sink(Array(body[start..<start + 100_000])) }
        }
        let (whole, outcome) = try await perform(
            Script([.head(200, [:]), .produce(produced), .finish], promise: .length(body.count)), getAndClose)
        #expect(whole.bytes.suffix(body.count).elementsEqual(body))
        #expect(outcome?.bytesSent == whole.bytes.count)
    }
}
