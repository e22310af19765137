import Glibc
import HTTP
import Server
import Synchronization
import TestKit
import Testing

@Suite struct StreamTests {
    /// Answers with what `read` makes of the body.
    private func streaming(limit: Int = 1 << 30, _ read: @escaping @Sendable (BodyStream) async throws -> String) -> Service {
        Service(
            plan: { _ in .stream(limit: limit) },
            answer: { request in
                #expect(request.body.isEmpty)
                var text = "no stream"
                if let stream = request.stream {
                    do { text = try await read(stream) } catch { text = "\(error)" }
                }
                return Performance(Script(status: 200, fields: [:], body: Array(text.utf8)))
            },
            reject: Service.rejection)
    }

    private var echo: Service {
        streaming { "\($0.length.map(String.init) ?? "?") \(String(decoding: try await $0.collect(), as: UTF8.self))" }
    }

    private static let piece = [UInt8](repeating: 0x61, count: 100_000)

    private static let chunked = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"

    private static func post(_ count: Int, _ fields: String = "") -> String {
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(count)\r\n\(fields)\r\n"
    }

    @Test(arguments: [
        (post(5) + "hello", "5 hello"), (chunked + "2\r\nhe\r\n3\r\nllo\r\n0\r\nTrailer: x\r\n\r\n", "? hello"), (get, "0 "),
        (post(0), "0 "),
        (chunked + "0\r\n\r\n", "? "),
    ]) func `a body is what was sent, and the next request follows`(request: String, text: String) async throws {
        #expect(
            try await withServer(echo) { try await exchange(port: $0, request + request + getAndClose) }
                == Seen(answer(text) + answer(text) + answer("0 ", "Connection: close\r\n")))
    }

    @Test(arguments: [post(5) + "hello", chunked + "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"])
    func `bytes may come one by one`(request: String) async throws {
        try await withServer(echo) { port in
            let client = try RawClient(port: port)
            for byte in request.utf8 { await client.send([byte]) }
            #expect(await client.read(through: "hello").statuses == [200])
        }
    }

    @Test func `the answer is asked for when the head is there, and gets each piece as it comes`() async throws {
        let asked = Gate()
        let pieces = Settled()
        let service = streaming { stream in
            asked.open()
            var count = 0
            while let piece = try await stream.next() {
                count += piece.count
                pieces.record(Outcome(.performed, bytesSent: count))
            }
            return "\(count)"
        }
        try await withServer(service) { port in
            let client = try RawClient(port: port)
            await client.send(Self.post(6))
            await asked.wait()
            await client.send("abc")
            #expect(await pieces.next()?.bytesSent == 3)
            await client.send("def")
            #expect(await client.read(through: "\r\n\r\n6").statuses == [200])
        }
    }

    @Test func `the client is told to go on`() async throws {
        try await withServer(echo) { port in
            let client = try RawClient(port: port)
            await client.send(Self.post(2, "Expect: 100-continue\r\n"))
            #expect(await client.read(through: "\r\n\r\n").text == "HTTP/1.1 100 Continue\r\n\r\n")
            await client.send("ok")
            #expect(await client.read(through: "2 ok").statuses == [200])
        }
    }

    @Test(arguments: [false, true]) func `what nobody takes waits at the client, and goes on when it is taken`(isSecure: Bool) async throws
    {
        let (asked, gate) = (Gate(), Gate())
        let count = 40_000_000
        let service = streaming { stream in
            asked.open()
            await gate.wait()
            var sum = 0
            while let piece = try await stream.next() {
                // The bound, one read above it, and what a record may add.
                #expect(piece.count <= (256 << 10) * 2 + (32 << 10))
                sum += piece.count
            }
            return "\(sum)"
        }
        let body: @Sendable (UInt16) async throws -> Void = { port in
            let client = isSecure ? nil : try RawClient(port: port)
            let secure = isSecure ? try await SecureClient(port: port) : nil
            let sent = Settled()
            let sending = Task {
                for piece in [Array(Self.post(count, "Connection: close\r\n").utf8)]
                    + Array(repeating: Self.piece, count: count / Self.piece.count)
                {
                    await client?.send(piece)
                    await secure?.send(piece)
                    sent.record(Outcome(.performed, bytesSent: piece.count))
                }
            }
            await asked.wait()
            var last = -1
            while sent.total != last {
                last = sent.total
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(last < count / Self.piece.count)
            gate.open()
            await sending.value
            var seen = await client?.readToEnd()
            if let secure { seen = await secure.readToEnd() }
            #expect(seen?.text.hasSuffix("\r\n\r\n\(count)") == true)
        }
        if isSecure { try await withSecureServer(service, body) } else { try await withServer(service, body) }
    }

    @Test func `a body that promises too much is refused, one that turns out so throws`() async throws {
        let service = streaming(limit: 4) { String(decoding: try await $0.collect(), as: UTF8.self) }
        #expect(try await withServer(service) { try await exchange(port: $0, Self.post(5) + "hello") }.statuses == [413])
        let seen = try await withServer(service) { try await exchange(port: $0, Self.chunked + "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n") }
        #expect(seen == Seen(answer("BodyTooLarge(limit: 4)", "Connection: close\r\n")))
    }

    @Test func `framing that is none throws, and the connection ends`() async throws {
        let seen = try await withServer(echo) { try await exchange(port: $0, Self.chunked + "2\r\nhe\r\nzz\r\n" + get) }
        #expect(seen == Seen(answer("the request's body is framed wrongly", "Connection: close\r\n")))
    }

    @Test func `a body that stops coming throws`() async throws {
        var limits = Limits()
        limits.bodyIdle = .milliseconds(50)
        limits.lingerIdle = .milliseconds(50)
        let seen = try await withServer(echo, limits: limits) { try await exchange(port: $0, Self.post(9) + "half") }
        #expect(seen == Seen(answer("the request's body stopped coming", "Connection: close\r\n")))
    }

    @Test func `a client is not late while nobody takes what it sent`() async throws {
        var limits = Limits()
        limits.bodyIdle = .milliseconds(50)
        limits.highWater = 1000
        let service = streaming { stream in
            try await Task.sleep(for: .milliseconds(200))
            return "\(try await stream.collect().count)"
        }
        let request = Self.post(2_000_000, "Connection: close\r\n") + String(repeating: "a", count: 2_000_000)
        #expect(try await withServer(service, limits: limits) { try await exchange(port: $0, request) }.text.hasSuffix("\r\n\r\n2000000"))
    }

    @Test(arguments: [post(4) + "left", post(1_000_000) + String(repeating: "a", count: 1_000_000), chunked + "4\r\nleft\r\n0\r\n\r\n"])
    func `what the answer leaves unread closes the connection, and the answer arrives`(request: String) async throws {
        let service = streaming { _ in "enough" }
        #expect(
            try await withServer(service) { try await exchange(port: $0, request + get) } == Seen(answer("enough", "Connection: close\r\n"))
        )
    }

    @Test(arguments: LeavingTests.Exit.allCases) func `who leaves before the end makes next throw`(exit: LeavingTests.Exit) async throws {
        let thrown = Settled()
        let service = streaming { stream in
            do {
                while try await stream.next() != nil {}
            } catch {
                thrown.record(Outcome(error is CancellationError ? .clientLeft : .performed, bytesSent: 0))
            }
            return ""
        }
        try await withServer(service) { port in
            let client = try RawClient(port: port)
            await client.send(Self.post(9) + "half")
            switch exit {
            case .close: client.close()
            case .reset: client.reset()
            case .endSending: client.endSending()
            }
            #expect(await thrown.next()?.ending == .clientLeft)
        }
    }

    @Test func `a stream that outlives its answer is over`() async throws {
        let kept = Mutex<BodyStream?>(nil)
        let service = streaming { stream in
            kept.withLock { $0 = stream }
            return "later"
        }
        _ = try await withServer(service) { try await exchange(port: $0, Self.post(9) + "half") }
        await #expect(throws: CancellationError.self) { try await kept.withLock { $0 }?.next() }
    }

    @Test func `a whole body that was taken ends in nil, however often one asks`() async throws {
        let service = streaming { stream in
            _ = try await stream.collect()
            return "\(try await stream.next() == nil)"
        }
        #expect(
            try await withServer(service) { try await exchange(port: $0, Self.post(2, "Connection: close\r\n") + "ok") }.text.hasSuffix(
                "true"))
    }
}
