import HTTP
import Server
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
}
