internal import HTTP
internal import Loop

/// Performs scripts on one socket, one after the other.
@Net final class Performer {
    private let socket: Socket
    private let limits: Limits
    private var framing = Framing(.none, to: Opening.unread.head, keepAlive: false)
    private var packets = Packets.asWritten
    /// Bytes that wait for company, so that a head and the first bytes after it leave in one write.
    private var corked: [UInt8] = []

    /// Up to here, pieces are copied together; above, the copy would cost more than the write it saves.
    private static let corkSize = 16 << 10

    init(_ socket: Socket, limits: Limits) {
        self.socket = socket
        self.limits = limits
    }

    /// True if the last script ended so that another request may follow.
    var livesOn: Bool { framing.livesOn && !socket.isClosed }

    /// Makes every stroke. Never fails: that the client left, or a producer threw, is an outcome. When the socket was closed from
    /// our side, the caller knows better than this why, and says so.
    func perform(_ script: Script, for opening: Opening, keepAlive: Bool) async -> Outcome {
        framing = Framing(script.promise, to: opening.head, keepAlive: keepAlive)
        packets = script.packets
        let before = socket.sent
        let ending = await strokes(script.strokes)
        corked.removeAll(keepingCapacity: corked.capacity <= 4 * Self.corkSize)
        return Outcome(ending, bytesSent: socket.sent - before)
    }

    private func strokes(_ strokes: [Stroke]) async -> Outcome.Ending {
        var zero = ContinuousClock.now
        do {
            for stroke in strokes {
                if socket.isClosed { return .clientLeft }
                switch stroke {
                case .interim(let status, let fields): framing.interim(status, fields, into: &corked)
                case .head(let status, let fields):
                    framing.head(status, fields, into: &corked)
                    zero = .now
                case .bytes(let piece): try await send(piece)
                case .produce(let producer): try await produce(producer)
                case .raw(let bytes): try await sendRaw(bytes)
                case .wait(let offset):
                    push()
                    try await Net.sleep(until: zero + offset)
                case .finish:
                    framing.finish(into: &corked)
                    try await flush()
                case .halfClose:
                    try await flush()
                    socket.shutdown()
                case .stall:
                    push()
                    try await socket.drained(to: -1)
                case .close:
                    try await flush()
                    framing.breakOff()
                    return .performed
                case .reset:
                    try await reset()
                    return .performed
                }
                if packets != .asWritten { push() }
            }
            assert(framing.isFinished, "a script ends with finish, stall, close or reset")
            try await flush()
            return .performed
        } catch let failure as ProducerFailure {
            try? await reset()
            return .failed(failure.text)
        } catch {
            return .clientLeft  // nothing else interrupts: what waits throws CancellationError, and only when the socket is closed
        }
    }

    /// One piece of the body, framed; returns when there is room for the next.
    private func send(_ piece: [UInt8]) async throws {
        guard framing.begin(piece.count, into: &corked) else { return }
        if piece.count <= Self.corkSize || packets != .asWritten {
            corked += piece
        } else {
            socket.write(corked, piece)
            corked.removeAll(keepingCapacity: true)
        }
        framing.end(into: &corked)
        try await makeRoom()
    }

    private func sendRaw(_ bytes: [UInt8]) async throws {
        framing.passRaw()
        corked += bytes
        try await makeRoom()
    }

    private func makeRoom() async throws {
        if corked.count > Self.corkSize { push() }
        if socket.queued > limits.highWater { try await socket.drained(to: limits.highWater / 2) }
    }

    /// Lets `producer` run away from the loop, which each piece comes back to.
    private func produce(_ producer: Producer) async throws {
        guard framing.sendsBody else { return }
        // The first piece may take long, and the head says already that there is an answer.
        push()
        do {
            try await withTaskExecutorPreference(globalConcurrentExecutor) {
                try await producer.run { piece in try await self.take(piece) }
            }
        } catch {
            if socket.isClosed { throw CancellationError() }
            throw ProducerFailure(text: String(describing: error))
        }
        if socket.isClosed { throw CancellationError() }
    }

    private func take(_ piece: [UInt8]) async throws {
        if socket.isClosed { throw CancellationError() }
        try await send(piece)
        push()
    }

    /// Hands everything to the kernel, or to the queue before it.
    private func push() {
        guard !corked.isEmpty else { return }
        if case .atMost(let size) = packets { socket.write(corked, inPiecesOf: size) } else { socket.write(corked) }
        corked.removeAll(keepingCapacity: true)
    }

    /// Returns when the kernel has everything.
    private func flush() async throws {
        push()
        try await socket.drained(to: 0)
    }

    /// RST, once the client's kernel has what was written before, or doesn't take it for too long.
    private func reset() async throws {
        push()
        let latest = ContinuousClock.now + limits.resetDelay
        while socket.queued > 0 || socket.unacknowledged > 0, ContinuousClock.now < latest { try await Net.sleep(for: .milliseconds(1)) }
        socket.reset()
    }
}

/// What a producer threw, told apart from what the socket throws.
private struct ProducerFailure: Error {
    let text: String
}
