import Glibc
import HTTP
import Server
import Synchronization
import TestKit
import Testing

@Suite struct LeavingTests {
    /// How a client leaves.
    enum Exit: CaseIterable { case close, reset, endSending }

    private func leave(_ client: RawClient, by exit: Exit) {
        switch exit {
        case .close: client.close()
        case .reset: client.reset()
        case .endSending: client.endSending()
        }
    }

    @Test(arguments: Exit.allCases) func `a stall lasts until the client leaves`(exit: Exit) async throws {
        let settled = Settled()
        let script = Script([.head(200, [:]), .bytes([0x41]), .stall], promise: .length(9))
        try await withServer(.settling(script, in: settled)) { port in
            let client = try RawClient(port: port)
            await client.send(get)
            #expect(await client.read(through: "\r\n\r\nA").code == 0)
            leave(client, by: exit)
            #expect(await settled.next() == Outcome(.clientLeft, bytesSent: 39))
        }
        #expect(settled.total == 1)
    }

    @Test(arguments: Exit.allCases) func `who leaves after the whole answer has not left before its end`(exit: Exit) async throws {
        let settled = Settled()
        let script = Script([.head(200, [:]), .bytes([0x41]), .finish, .wait(until: .seconds(3600)), .close], promise: .length(1))
        try await withServer(.settling(script, in: settled)) { port in
            let client = try RawClient(port: port)
            await client.send(get)
            #expect(await client.read(through: "\r\n\r\nA").code == 0)
            leave(client, by: exit)
            #expect(await settled.next() == Outcome(.performed, bytesSent: 39))
        }
    }

    @Test func `who leaves while the end of the answer still waits for room has left first`() async throws {
        let settled = Settled()
        var limits = Limits()
        limits.highWater = 100_000_000
        let body = [UInt8](repeating: 0x61, count: 30_000_000)
        try await withServer(.settling(Script(status: 200, fields: [:], body: body), in: settled), limits: limits) { port in
            let client = try RawClient(port: port, receiveBuffer: 4096)
            await client.send(get)
            #expect(await client.read(through: "\r\n\r\n").code == 0)
            client.reset()
            #expect(await settled.next()?.ending == .clientLeft)
        }
    }

    @Test(arguments: Exit.allCases) func `an answer in the making is cancelled, and settled`(exit: Exit) async throws {
        let (settled, arrived) = (Settled(), Gate())
        let service = Service(
            plan: { _ in .collect(limit: 0) },
            answer: { _ in
                arrived.open()
                await Gate().wait()  // only cancellation ends this
                return Performance(Script(status: 200, fields: [:], body: [])) { settled.record($0) }
            },
            reject: Service.rejection)
        try await withServer(service) { port in
            let client = try RawClient(port: port)
            await client.send(get)
            await arrived.wait()
            leave(client, by: exit)
            #expect(await settled.next() == Outcome(.clientLeft, bytesSent: 0))
        }
        #expect(settled.total == 1)
    }

    @Test(arguments: Exit.allCases) func `leaving is noticed also when pipelined bytes have stopped the reading`(exit: Exit) async throws {
        let (settled, arrived) = (Settled(), Gate())
        var limits = Limits()
        limits.highWater = 10_000
        let service = Service(
            plan: { _ in .collect(limit: 0) },
            answer: { _ in
                arrived.open()
                return Performance(Script([.stall], promise: .none)) { settled.record($0) }
            },
            reject: Service.rejection)
        try await withServer(service, limits: limits) { port in
            let client = try RawClient(port: port)
            await client.send(get)
            await arrived.wait()
            // So much that the server stops reading, and so little that the server's kernel takes all of it: a FIN behind bytes that
            // still wait at the client is one that nobody can notice.
            await client.send(String(repeating: get, count: 1_000))
            leave(client, by: exit)
            #expect(await settled.next() == Outcome(.clientLeft, bytesSent: 0))
        }
        #expect(settled.total == 1)
    }

    @Test func `bytes above the bound wait in the kernel, and are answered in their turn`() async throws {
        let gate = Gate()
        var limits = Limits()
        limits.highWater = 1_000
        let service = Service.performing { _ in
            await gate.wait()
            return Script(status: 200, fields: [:], body: [])
        }
        try await withServer(service, limits: limits) { port in
            let client = try RawClient(port: port)
            async let sent = client.send(String(repeating: get, count: 20_000) + getAndClose)
            async let seen = client.readToEnd()
            gate.open()
            #expect(await sent == 0)
            #expect(await seen.statuses.count == 20_001)
        }
    }

    @Test func `a producer is held while the client doesn't read, and cancelled when it leaves`() async throws {
        let settled = Settled()
        let produced = Atomic(0)
        let stopped = Gate()
        let producer = Producer { sink in
            defer { stopped.open() }
            for _ in 0..<10_000 {
                try await sink([UInt8](repeating: 0x61, count: 100_000))
                produced.add(1, ordering: .relaxed)
            }
        }
        try await withServer(.settling(Script([.head(200, [:]), .produce(producer), .finish], promise: .chunked), in: settled)) { port in
            let client = try RawClient(port: port, receiveBuffer: 4096)
            await client.send(get)
            #expect(await client.read(through: "\r\n\r\n").code == 0)
            // Held: the count stands still.
            var last = -1
            while produced.load(ordering: .relaxed) != last {
                last = produced.load(ordering: .relaxed)
                try await Task.sleep(for: .milliseconds(100))
            }
            client.close()
            await stopped.wait()
            #expect(await settled.next()?.ending == .clientLeft)
        }
        // The kernel's send buffer, at most 4 MB by default, and what waits above it.
        let count = produced.load(ordering: .relaxed)
        #expect(count < 100)
    }

    @Test func `a held producer goes on when the client reads`() async throws {
        let producer = Producer { sink in for _ in 0..<200 { try await sink([UInt8](repeating: 0x61, count: 100_000)) } }
        let settled = Settled()
        try await withServer(.settling(Script([.head(200, [:]), .produce(producer), .finish], promise: .length(20_000_000)), in: settled)) {
            port in
            let client = try RawClient(port: port, receiveBuffer: 4096)
            await client.send(getAndClose)
            let seen = await client.readToEnd()
            #expect(seen.code == 0)
            #expect(seen.bytes.count > 20_000_000)
            #expect(await settled.next() == Outcome(.performed, bytesSent: seen.bytes.count))
        }
    }

    @Test func `every piece of a long script waits for room`() async throws {
        let settled = Settled()
        let pieces = [Stroke](repeating: .bytes([UInt8](repeating: 0x61, count: 1_000_000)), count: 30)
        try await withServer(.settling(Script([.head(200, [:])] + pieces + [.finish], promise: .length(30_000_000)), in: settled)) { port in
            let client = try RawClient(port: port, receiveBuffer: 4096)
            await client.send(get)
            #expect(await client.read(through: "\r\n\r\n").code == 0)
            client.reset()
            let outcome = await settled.next()
            #expect(outcome?.ending == .clientLeft)
            #expect((outcome?.bytesSent ?? .max) < 10_000_000)
        }
    }

    @Test func `500 delayed answers at once are all given`() async throws {
        let script = Script([.wait(until: .milliseconds(300)), .head(200, [:]), .bytes([0x41]), .finish], promise: .length(1))
        try await withServer(.performing { _ in script }) { port in
            let clients = try (0..<500).map { _ in try RawClient(port: port) }
            for client in clients { await client.send(getAndClose) }
            for client in clients { #expect(await client.readToEnd() == Seen(answer("A", "Connection: close\r\n"))) }
        }
    }
}
