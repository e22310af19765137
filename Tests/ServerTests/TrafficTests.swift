import Glibc
import HTTP
import Loop
import Server
import Synchronization
import TestKit
import Testing

@Suite struct TrafficTests {
    @Net private static func listening(_ service: Service, _ traffic: Traffic) throws -> (Server, UInt16) {
        let server = Server(service, traffic: traffic)
        return (server, try server.listen(hosts: ["127.0.0.1"], port: 0))
    }

    @Test func `a request counts as receiving until its body has come, then as answering`() async throws {
        LoopThread.start
        let traffic = Traffic()
        let seen = Mutex<[Int]>([])
        let service = Service.performing { request in
            seen.withLock { $0 = [traffic.receiving, traffic.answering, traffic.bodyBytes, traffic.connections] }
            return Script(status: 200, fields: [:], body: request.body)
        }
        let (server, port) = try await Self.listening(service, traffic)
        let idle = try RawClient(port: port)
        await idle.send(get)
        #expect(await idle.read(through: "\r\n\r\n").code == 0)
        let client = try RawClient(port: port)
        await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
        #expect(await client.read(through: "\r\n\r\n").statuses == [100])
        #expect(traffic.receiving == 1)
        #expect(traffic.connections == 2 && traffic.accepted == 2)
        await client.send("hello")
        #expect(await client.readToEnd().statuses == [200])
        #expect(seen.withLock { $0 } == [0, 1, 5, 2])
        await server.drain(grace: .zero)
        #expect([traffic.receiving, traffic.answering, traffic.bodyBytes, traffic.connections, traffic.accepted] == [0, 0, 0, 0, 2])
    }

    @Test func `who leaves in the middle of a body is counted out`() async throws {
        LoopThread.start
        let traffic = Traffic()
        let (server, port) = try await Self.listening(.echo, traffic)
        let client = try RawClient(port: port)
        await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
        #expect(await client.read(through: "\r\n\r\n").statuses == [100])
        await client.send("he")
        client.close()
        await server.drain(grace: .seconds(10))
        #expect([traffic.receiving, traffic.answering, traffic.bodyBytes, traffic.connections] == [0, 0, 0, 0])
    }

    @Test func `the stage is that of the listeners`() async throws {
        LoopThread.start
        let traffic = Traffic()
        #expect(traffic.stage == .closed)
        let (server, port) = try await Self.listening(.echo, traffic)
        #expect(traffic.stage == .listening)
        let idle = try RawClient(port: port)
        await idle.send(get)
        #expect(await idle.read(through: "GET / ").code == 0)
        let pause = Task { try await server.pause(for: .seconds(3600)) }
        #expect(await idle.readToEnd() == Seen(""))
        #expect(traffic.stage == .paused)
        pause.cancel()
        try await pause.value
        #expect(traffic.stage == .listening)
        await server.drain(grace: .zero)
        #expect(traffic.stage == .draining)
    }
}
