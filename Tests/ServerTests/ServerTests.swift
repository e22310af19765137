import Glibc
import HTTP
import Loop
import Server
import TestKit
import Testing

@Suite struct ServerTests {
    @Test func `a busy port is an error that names it`() async throws {
        try await withServer(.echo) { port in
            let error = await #expect(throws: ServerError.self) { try await second(port) }
            #expect(error?.description == "port \(port): Address already in use")
        }
    }

    @Net private func second(_ port: UInt16) throws { _ = try Server(.echo).listen(hosts: ["127.0.0.1"], port: port) }

    @Test func `the same port is taken on every host, and hosts the machine doesn't have are skipped`() async throws {
        LoopThread.start
        let port = try await everywhere(["127.0.0.1", "127.0.0.2", "::1", "192.0.2.1"])
        #expect(try await exchange(port: port, getAndClose).statuses == [200])
    }

    @Test func `a host that is the only one must exist`() async throws {
        LoopThread.start
        let missing = await #expect(throws: ServerError.self) { _ = try await everywhere(["192.0.2.1"]) }
        #expect(missing?.description == "host 192.0.2.1: Cannot assign requested address")
        let wrong = await #expect(throws: ServerError.self) { _ = try await everywhere(["example"]) }
        #expect(wrong?.description == "host example is not an IP address: Invalid argument")
    }

    @Net private func everywhere(_ hosts: [String]) throws -> UInt16 {
        let server = Server(.echo)
        kept.append(server)
        return try server.listen(hosts: hosts, port: 0)
    }

    @Test func `drain closes idle connections, lets a slow answer finish, and refuses new connections`() async throws {
        LoopThread.start
        let (gate, arrived) = (Gate(), Gate())
        let settled = Settled()
        let service = Service(
            plan: { _ in .collect(limit: 0) },
            answer: { request in
                if request.head.target == "/slow" {
                    arrived.open()
                    await gate.wait()
                }
                return Performance(Script(status: 200, fields: [:], body: [0x41])) { settled.record($0) }
            },
            reject: Service.rejection)
        let (server, port) = try await listening(service)
        let (idle, silent, slow) = (try RawClient(port: port), try RawClient(port: port), try RawClient(port: port))
        await idle.send(get)
        #expect(await idle.read(through: "\r\n\r\nA").code == 0)
        await slow.send(get.replacing("/ ", with: "/slow "))
        await arrived.wait()
        async let drained: Void = server.drain(grace: .seconds(60))
        #expect(await idle.readToEnd() == Seen(""))
        #expect(await silent.readToEnd() == Seen(""))
        #expect(throws: RawClientError(call: "connect", code: ECONNREFUSED)) { try RawClient(port: port) }
        gate.open()
        #expect(await slow.readToEnd() == Seen(answer("A", "Connection: close\r\n")))
        await drained
        #expect(settled.total == 2)
    }

    @Test func `drain cuts what outlasts its grace`() async throws {
        LoopThread.start
        let settled = Settled()
        let (server, port) = try await listening(.settling(Script([.head(200, [:]), .stall], promise: .length(1)), in: settled))
        let client = try RawClient(port: port)
        await client.send(get)
        #expect(await client.read(through: "\r\n\r\n").code == 0)
        await server.drain(grace: .milliseconds(20))
        #expect(settled.total == 1)
        #expect(await settled.next()?.ending == .stopped)
        #expect(await client.readToEnd() == Seen(""))
    }

    @Test func `connections above the limit wait for one to end`() async throws {
        var limits = Limits()
        limits.connections = 1
        try await withServer(.echo, limits: limits) { port in
            let first = try RawClient(port: port)
            await first.send(get)
            #expect(await first.read(through: "GET / ").code == 0)
            let second = try RawClient(port: port)
            await second.send(getAndClose)
            let third = try RawClient(port: port)
            await third.send(getAndClose)
            first.close()
            #expect(await second.readToEnd().statuses == [200])
            #expect(await third.readToEnd().statuses == [200])
        }
    }
}

/// Servers that live as long as the test process.
@Net private var kept: [Server] = []
