import HTTP
import Server
import Synchronization
import TestKit
import Testing

@Suite struct RequestTests {
    @Test func `answers a request, and closes when asked to`() async throws {
        let seen = try await withServer(.echo) { try await exchange(port: $0, getAndClose) }
        #expect(seen == Seen(answer("GET / ", "Connection: close\r\n")))
    }

    @Test func `keeps the connection for the next request`() async throws {
        try await withServer(.echo) { port in
            let client = try RawClient(port: port)
            await client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await client.read(through: "/1 ").text == answer("GET /1 "))
            await client.send("POST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc")
            #expect(await client.read(through: "abc").text == answer("POST /2 abc"))
        }
    }

    @Test func `answers HTTP 1.0 and closes, unless asked to keep the connection`() async throws {
        try await withServer(.echo) { port in
            #expect(try await exchange(port: port, "GET / HTTP/1.0\r\n\r\n") == Seen(answer("GET / ", "Connection: close\r\n")))
            let client = try RawClient(port: port)
            await client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            #expect(await client.read(through: "GET / ").text == answer("GET / ", "Connection: keep-alive\r\n"))
            await client.send("GET /2 HTTP/1.0\r\n\r\n")
            #expect(await client.readToEnd() == Seen(answer("GET /2 ", "Connection: close\r\n")))
        }
    }

    @Test func `pipelined requests are answered one after the other, in order`() async throws {
        let under = Mutex((now: 0, most: 0))
        let service = Service.performing { request in
            under.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            await Task.yield()
            under.withLock { $0.now -= 1 }
            return Script(status: 200, fields: [:], body: Array(request.head.target.utf8))
        }
        let requests = (0..<100).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined()
        let seen = try await withServer(service) { try await exchange(port: $0, requests + getAndClose) }
        #expect(seen == Seen((0..<100).map { answer("/\($0)") }.joined() + answer("/", "Connection: close\r\n")))
        #expect(under.withLock { $0.most } == 1)
    }

    @Test func `a request sent byte by byte is the same request`() async throws {
        let request = "POST /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nT: t\r\n\r\n"
        try await withServer(.echo) { port in
            let client = try RawClient(port: port)
            for byte in request.utf8 { await client.send([byte]) }
            #expect(await client.readToEnd() == Seen(answer("POST /a abc", "Connection: close\r\n")))
        }
    }

    @Test func `a request split in two is the same request wherever it is split`() async throws {
        let request = Array("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc".utf8)
        try await withServer(.echo) { port in
            let client = try RawClient(port: port)
            for split in 1..<request.count {
                await client.send(Array(request[..<split]))
                await client.send(Array(request[split...]))
                #expect(await client.read(through: "abc").text == answer("POST /a abc"), "split at \(split)")
            }
        }
    }

    @Test func `answers to HEAD promise a body and don't send it`() async throws {
        let length = try await withServer(.performing { _ in Script(status: 200, fields: [:], body: [1, 2, 3]) }) {
            try await exchange(port: $0, "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n" + getAndClose.replacing("GET", with: "HEAD"))
        }
        #expect(
            length == Seen("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\n"))
        let chunked = Script([.head(200, [:]), .bytes([1]), .produce(Producer { try await $0([2]) }), .finish], promise: .chunked)
        let seen = try await withServer(.performing { _ in chunked }) {
            try await exchange(port: $0, "HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        }
        #expect(seen == Seen("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"))
    }

    @Test func `upgrades are not taken`() async throws {
        let upgrade =
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"
        let seen = try await withServer(.echo) { try await exchange(port: $0, upgrade + getAndClose) }
        #expect(seen.statuses == [200, 200])
    }

    @Test func `the target is passed on as sent, in absolute form too`() async throws {
        let seen = try await withServer(.echo) {
            try await exchange(port: $0, "GET http://h:1/a%20b?c=%2F HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        }
        #expect(seen.text.hasSuffix("GET http://h:1/a%20b?c=%2F "))
    }

    @Test func `a body at the limit is taken, one above is refused`() async throws {
        let service = Service.performing(limit: 100_000) { Script(status: 200, fields: [:], body: Array(String($0.body.count).utf8)) }
        func post(_ count: Int) -> String {
            "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(count)\r\n\r\n" + String(repeating: "b", count: count)
        }
        func chunks(_ count: Int) -> String {
            "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n\(String(count, radix: 16))\r\n"
                + String(repeating: "b", count: count) + "\r\n0\r\n\r\n"
        }
        try await withServer(service) { port in
            #expect(try await exchange(port: port, post(100_000)).text.hasSuffix("\r\n\r\n100000"))
            #expect(try await exchange(port: port, chunks(100_000)).text.hasSuffix("\r\n\r\n100000"))
            // The whole body is sent all the same, and the answer must survive that.
            for request in [post(100_001), chunks(100_001), post(5_000_000)] {
                let seen = try await exchange(port: port, request)
                #expect(seen.statuses == [413])
                #expect(seen.code == 0)
            }
        }
    }

    @Test func `a large body arrives whole`() async throws {
        let body = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let service = Service.performing(limit: 5_000_000) { Script(status: 200, fields: [:], body: [$0.body == body ? 0x79 : 0x6E]) }
        let head = Array("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(body.count)\r\n\r\n".utf8)
        let seen = try await withServer(service) { try await exchange(port: $0, head + body) }
        #expect(seen == Seen(answer("y", "Connection: close\r\n")))
    }

    @Test(arguments: [
        ("GET /\(String(repeating: "a", count: 200_000)) HTTP/1.1\r\nHost: x\r\n\r\n", 414),
        ("GET / HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "a", count: 200_000))\r\n\r\n", 431),
        ("GET / HTTP/1.1\r\nHost: x\r\n" + (0..<128).map { "F\($0): 1\r\n" }.joined() + "\r\n", 431),
    ]) func `heads above the limits are refused with their own status`(request: String, status: Int) async throws {
        let seen = try await withServer(.echo) { try await exchange(port: $0, request) }
        #expect(seen.statuses == [status])
        #expect(seen.code == 0)
    }

    @Test func `bodies beyond the budget of all connections are refused, until there is room again`() async throws {
        let (gate, arrived) = (Gate(), Gate())
        let service = Service.performing { request in
            if request.head.target == "/hold" {
                arrived.open()
                await gate.wait()
            }
            return Script(status: 200, fields: [:], body: [])
        }
        var limits = Limits()
        limits.bodyBudget = 1000
        func post(_ target: String, _ framing: String) -> String { "POST \(target) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(framing)" }
        let body = "Content-Length: 600\r\n\r\n" + String(repeating: "b", count: 600)
        let chunk = "Transfer-Encoding: chunked\r\n\r\n258\r\n\(String(repeating: "b", count: 600))\r\n0\r\n\r\n"
        try await withServer(service, limits: limits) { port in
            let holder = try RawClient(port: port)
            await holder.send(post("/hold", body))
            await arrived.wait()
            #expect(try await exchange(port: port, post("/", body)).statuses == [503])
            #expect(try await exchange(port: port, post("/", chunk)).statuses == [503])
            gate.open()
            #expect(await holder.readToEnd().statuses == [200])
            #expect(try await exchange(port: port, post("/", chunk)).statuses == [200])
        }
    }
}
