import HTTP
import Server
import Synchronization
import TestKit
import Testing

@Suite struct ContinueTests {
    static let post = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n"

    @Test func `100 Continue is sent before the body, and once`() async throws {
        try await withServer(.echo) { port in
            let client = try RawClient(port: port)
            await client.send(Self.post)
            #expect(await client.read(through: "\r\n\r\n").text == "HTTP/1.1 100 Continue\r\n\r\n")
            await client.send("abc")
            #expect(await client.readToEnd() == Seen(answer("POST / abc", "Connection: close\r\n")))
        }
    }

    @Test func `100 Continue comes after the plan, and only if the body is wanted`() async throws {
        let answered = Mutex(false)
        let service = Service(
            plan: { head in
                head.fields["X-Refuse"] == nil ? .collect(limit: 2) : .refuse(Script(status: 401, fields: [:], body: Array("who?".utf8)))
            },
            answer: { _ in
                answered.withLock { $0 = true }
                return Performance(Script(status: 200, fields: [:], body: []))
            },
            reject: Service.rejection)
        try await withServer(service) { port in
            let refused = try await exchange(port: port, Self.post.replacing("Host: x", with: "Host: x\r\nX-Refuse: 1"))
            #expect(refused == Seen("HTTP/1.1 401 Unauthorized\r\nContent-Length: 4\r\nConnection: close\r\n\r\nwho?"))
            let tooLong = try await exchange(port: port, Self.post)
            #expect(tooLong.statuses == [413])
        }
        #expect(!answered.withLock { $0 })
    }

    @Test func `a refused body that is sent all the same doesn't destroy the answer`() async throws {
        let service = Service(
            plan: { _ in .refuse(Script(status: 401, fields: [:], body: Array("who?".utf8))) },
            answer: { _ in Performance(Script(status: 200, fields: [:], body: [])) },
            reject: Service.rejection)
        let body = [UInt8](repeating: 0x62, count: 3_000_000)
        let head = Array("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n".utf8)
        let seen = try await withServer(service) { try await exchange(port: $0, head, body) }
        #expect(seen == Seen("HTTP/1.1 401 Unauthorized\r\nContent-Length: 4\r\nConnection: close\r\n\r\nwho?"))
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n",
        "POST / HTTP/1.0\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc",
        post + "abc",
    ]) func `100 Continue is not sent when there is nothing to wait for`(request: String) async throws {
        #expect(try await withServer(.echo) { try await exchange(port: $0, request) }.statuses == [200])
    }

    @Test func `other expectations can't be met`() async throws {
        let seen = try await withServer(.echo) { try await exchange(port: $0, Self.post.replacing("100-continue", with: "200-ok")) }
        #expect(seen.statuses == [417])
    }
}
