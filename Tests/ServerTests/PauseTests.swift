import Glibc
import HTTP
import Loop
import Server
import TestKit
import Testing

@Suite struct PauseTests {
    @Test func `a paused server refuses connections, closes idle ones, and listens again on the same port`() async throws {
        LoopThread.start
        let (server, port) = try await listening(.echo)
        let idle = try RawClient(port: port)
        await idle.send(get)
        #expect(await idle.read(through: "GET / ").code == 0)
        let pause = Task { try await server.pause(for: .seconds(3600)) }
        #expect(await idle.readToEnd() == Seen(""))
        #expect(throws: RawClientError(call: "connect", code: ECONNREFUSED)) { try RawClient(port: port) }
        pause.cancel()
        try await pause.value
        #expect(try await exchange(port: port, getAndClose).statuses == [200])
        await server.drain(grace: .zero)
    }

    @Test func `the latest of two pauses ends them`() async throws {
        LoopThread.start
        let (server, port) = try await listening(.echo)
        let idle = try RawClient(port: port)
        await idle.send(get)
        #expect(await idle.read(through: "GET / ").code == 0)
        let long = Task { try await server.pause(for: .seconds(3600)) }
        #expect(await idle.readToEnd() == Seen(""))
        try await server.pause(for: .milliseconds(1))
        #expect(try await exchange(port: port, getAndClose).statuses == [200])
        // That the first one's time is over changes nothing any more.
        long.cancel()
        try await long.value
        #expect(try await exchange(port: port, getAndClose).statuses == [200])
        await server.drain(grace: .zero)
    }

    @Test func `an answer under way outlives the beginning of a pause`() async throws {
        LoopThread.start
        let (gate, arrived) = (Gate(), Gate())
        let (server, port) = try await listening(
            .performing { _ in
                arrived.open()
                await gate.wait()
                return Script(status: 200, fields: [:], body: [0x41])
            })
        let (client, silent) = (try RawClient(port: port), try RawClient(port: port))
        await client.send(get)
        await arrived.wait()
        let pause = Task { try await server.pause(for: .seconds(3600)) }
        #expect(await silent.readToEnd() == Seen(""))
        gate.open()
        #expect(await client.readToEnd().statuses == [200])
        await server.drain(grace: .zero)
        pause.cancel()
        try await pause.value
        // Who stops during a pause does not listen again.
        #expect(throws: RawClientError(call: "connect", code: ECONNREFUSED)) { try RawClient(port: port) }
    }
}
