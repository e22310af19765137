import HTTP
import Server
import TestKit
import Testing

@Suite struct DeadlineTests {
    @Test func `a head that takes too long is answered 408, however steadily it drips`() async throws {
        var limits = Limits()
        limits.headDeadline = .milliseconds(100)
        try await withServer(.echo, limits: limits) { port in
            let client = try RawClient(port: port)
            await client.send("GET / HTTP/1.1\r\nX: ")
            // Each byte comes well within the deadline; the head as a whole never does. Fails when the server has closed.
            let dripping = Task {
                while await client.send("G") == 0 { try await Task.sleep(for: .milliseconds(10)) }
            }
            #expect(await client.readToEnd().statuses == [408])
            client.close()
            dripping.cancel()
        }
    }

    @Test func `a second head has its own deadline`() async throws {
        var limits = Limits()
        limits.headDeadline = .milliseconds(100)
        let seen = try await withServer(.echo, limits: limits) { try await exchange(port: $0, get + "GET / HT") }
        #expect(seen.statuses == [200, 408])
    }

    @Test func `a connection that never says anything is closed without a word`() async throws {
        var limits = Limits()
        limits.headDeadline = .milliseconds(50)
        #expect(try await withServer(.echo, limits: limits) { try await exchange(port: $0, "") } == Seen(""))
    }

    @Test func `an idle connection is closed without a word`() async throws {
        var limits = Limits()
        limits.keepAliveIdle = .milliseconds(50)
        #expect(try await withServer(.echo, limits: limits) { try await exchange(port: $0, get) } == Seen(answer("GET / ")))
    }

    @Test func `a body that stops is answered 408`() async throws {
        var limits = Limits()
        limits.bodyIdle = .milliseconds(50)
        let half = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf"
        #expect(try await withServer(.echo, limits: limits) { try await exchange(port: $0, half) }.statuses == [408])
    }

    @Test(arguments: ["GET / HT", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf"])
    func `half a request and FIN gets no answer`(half: String) async throws {
        try await withServer(.echo) { port in
            let client = try RawClient(port: port)
            await client.send(half)
            client.endSending()
            #expect(await client.readToEnd() == Seen(""))
        }
    }
}
