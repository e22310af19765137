import Glibc
import HTTP
import Server
import TLS
import Synchronization
import TestKit
import Testing

@Suite struct SecureTests {
    private static let hello: [Stroke] = [.head(200, [:]), .bytes(Array("hello".utf8))]

    /// Scripts, and how their bytes end.
    static let scripts: [(Script, Int32, TLSSession.State)] = [
        (Script(hello + [.finish, .close], promise: .length(5)), 0, .closed),
        (Script(hello + [.finish], promise: .untilClose), 0, .closed),
        (Script(hello + [.close], promise: .length(9)), 0, .closed),
        (Script(hello + [.halfClose, .stall], promise: .length(9)), 0, .closed),
        (Script(hello + [.reset], promise: .length(9)), ECONNRESET, .open),
        (Script(hello + [.raw(Array("HTTP/9.9 what\r\n".utf8)), .reset], promise: .chunked), ECONNRESET, .open),
        (Script([.raw(Array("\u{0}\u{1}".utf8)), .close], promise: .none), 0, .closed),
        (Script([.interim(103, ["Link": "x"])] + hello + [.finish, .close], promise: .chunked, packets: .atMost(3)), 0, .closed),
        (Script(hello + [.bytes([UInt8](repeating: 0x61, count: 1_000_000)), .reset], promise: .chunked), ECONNRESET, .open),
    ]

    @Test(arguments: scripts.indices) func `a script does over TLS what it does without`(index: Int) async throws {
        let (script, code, state) = Self.scripts[index]
        let (plainly, securely) = (Settled(), Settled())
        let plain = try await withServer(.settling(script, in: plainly)) { try await exchange(port: $0, getAndClose) }
        try await withSecureServer(.settling(script, in: securely)) { port in
            let client = try await SecureClient(port: port)
            await client.send(getAndClose)
            #expect(await client.readToEnd() == plain)
            #expect(await client.state == state)
            #expect(plain.code == code)
            client.socket.close()
            let outcome = await plainly.next()
            #expect(await securely.next() == outcome)
        }
    }

    @Test func `a large answer arrives whole`() async throws {
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 2) }
        let service = Service.performing { _ in Script(status: 200, fields: [:], body: body) }
        let seen = try await withSecureServer(service) { try await secureExchange(port: $0, getAndClose) }
        #expect(seen.code == 0)
        #expect(seen.bytes.suffix(body.count).elementsEqual(body))
    }

    @Test func `packets are records of their own`() async throws {
        let script = Script(
            [.head(200, [:]), .bytes(Array("hello world".utf8)), .finish, .close], promise: .untilClose, packets: .atMost(4))
        try await withSecureServer(.performing { _ in script }) { port in
            let client = try await SecureClient(port: port)
            await client.send(get)
            let seen = await client.readToEnd()
            let pieces = [seen.bytes.count - 11, 11].flatMap { Array(repeating: 4, count: $0 / 4) + ($0 % 4 > 0 ? [$0 % 4] : []) }
            // Tickets are longer, and the last record is the alert that says close_notify.
            #expect(await client.records.filter { $0 < 100 }.dropLast() == pieces[...])
        }
    }

    @Test func `requests follow one another on a connection, pipelined ones too`() async throws {
        try await withSecureServer(.echo) { port in
            let client = try await SecureClient(port: port)
            await client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc" + get)
            #expect(await client.read(until: "GET / ") == Seen(answer("POST /a abc") + answer("GET / ")))
            await client.send(getAndClose)
            #expect(await client.readToEnd() == Seen(answer("GET / ", "Connection: close\r\n")))
        }
    }

    @Test func `a body of several reads arrives whole`() async throws {
        let body = String(repeating: "0123456789abcdef", count: 200_000)
        let service = Service.performing(limit: 10_000_000) {
            Script(status: 200, fields: [:], body: Array("\($0.body == Array(body.utf8))".utf8))
        }
        let seen = try await withSecureServer(service) { port in
            try await secureExchange(
                port: port, "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n", body)
        }
        #expect(seen.text.hasSuffix("true"))
    }

    @Test(arguments: ["GET / HTTP/1.1\r\nHost: x\r\n\r\n", "P", "OPTIONS * HTTP/1.0\r\n\r\n"])
    func `who speaks http is told to speak https`(request: String) async throws {
        let seen = try await withSecureServer(.echo) { port in
            let client = try RawClient(port: port)
            await client.send(request)
            defer { client.close() }
            return await client.readToEnd()
        }
        #expect(seen.code == 0)
        #expect(seen.text.hasPrefix("HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain"))
        #expect(seen.text.hasSuffix("\r\n\r\nplantain: this port speaks https; begin the URL with https://\n"))
    }

    @Test(
        arguments: [("\u{0}\u{1}nonsense\r\n", nil), ("\u{16}\u{3}\u{1}\u{0}\u{4}\u{63}\u{0}\u{0}\u{0} and more", 21)]
            as [(String, UInt8?)])
    func `who speaks neither gets FIN, and an alert if it began as TLS does`(bytes: String, first: UInt8?) async throws {
        let seen = try await withSecureServer(.echo) { port in
            let client = try RawClient(port: port)
            await client.send(bytes)
            defer { client.close() }
            return await client.readToEnd()
        }
        #expect(seen.code == 0)
        #expect(seen.bytes.first == first)
    }

    @Test(arguments: ["", "\u{16}\u{3}\u{1}"]) func `a handshake that doesn't come to its end is cut off`(start: String) async throws {
        var limits = Limits()
        limits.headDeadline = .milliseconds(50)
        let seen = try await withSecureServer(.echo, limits: limits) { try await exchange(port: $0, start) }
        #expect(seen == Seen(""))
    }

    @Test(arguments: LeavingTests.Exit.allCases) func `who leaves in the handshake leaves nothing behind`(exit: LeavingTests.Exit)
        async throws
    {
        try await withSecureServer(.echo) { port in
            for start in ["", "\u{16}\u{3}\u{1}\u{2}"] {
                let client = try RawClient(port: port)
                await client.send(start)
                switch exit {
                case .close: client.close()
                case .reset: client.reset()
                case .endSending:
                    client.endSending()
                    #expect(await client.readToEnd() == Seen(""))
                }
            }
            // The server still serves; that it has no connection left is what lets `withSecureServer` end.
            #expect(try await secureExchange(port: port, getAndClose).statuses == [200])
        }
    }

    @Test(arguments: [true, false]) func `close_notify, or FIN without it, is leaving`(isNotified: Bool) async throws {
        let settled = Settled()
        let script = Script([.head(200, [:]), .bytes([0x41]), .stall], promise: .length(9))
        try await withSecureServer(.settling(script, in: settled)) { port in
            let client = try await SecureClient(port: port)
            await client.send(get)
            _ = await client.read(until: "\r\n\r\nA")
            if isNotified { await client.closeNotify() } else { client.socket.endSending() }
            #expect(await client.readToEnd() == Seen(""))
            #expect(await settled.next() == Outcome(.clientLeft, bytesSent: 39))
        }
    }

    @Test func `a slow reader holds the making of more, and only whole records count as sent`() async throws {
        let settled = Settled()
        let produced = Atomic(0)
        let producer = Producer { sink in
            for _ in 0..<10_000 {
                try await sink([UInt8](repeating: 0x61, count: 100_000))
                produced.add(1, ordering: .relaxed)
            }
        }
        let script = Script([.head(200, [:]), .produce(producer), .finish], promise: .chunked)
        try await withSecureServer(.settling(script, in: settled)) { port in
            let client = try await SecureClient(port: port, receiveBuffer: 4096)
            await client.send(get)
            _ = await client.read(until: "\r\n\r\n")
            // Held: the count stands still.
            var last = -1
            while produced.load(ordering: .relaxed) != last {
                last = produced.load(ordering: .relaxed)
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(last < 200)
            client.socket.close()
            let outcome = await settled.next()
            #expect(outcome?.ending == .clientLeft)
            #expect((outcome?.bytesSent ?? 0) <= (last + 1) * 100_020 + 200)
        }
    }
}
