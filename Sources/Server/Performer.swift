internal import HTTP
internal import Loop

/// Performs scripts on one socket, one after the other.
@Net final class Performer {
    private let socket: any Wire
    private let limits: Limits
    private var framing = Framing(.none, to: Opening.unread.head, keepAlive: false)
    private var packets = Packets.asWritten
    /// When the head was sent; before that, when the script began.
    private var zero = ContinuousClock.now
    /// The clock of the script's waits, if it brings one, and what that showed at `zero`.
    private var pace: (clock: Pace, zero: Duration, due: Duration?)?
    /// Bytes of this performance that were handed to the socket.
    private var written = 0
    /// When the performance began, and how long after that its first bytes were handed over.
    private var began = ContinuousClock.now
    private var firstByte: Duration?
    /// Bytes that wait for company, so that a head and the first bytes after it leave in one write.
    private var corked: [UInt8] = []

    /// Up to here, pieces are copied together; above, the copy would cost more than the write it saves.
    private static let corkSize = 16 << 10

    init(_ socket: any Wire, limits: Limits) {
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
        pace = script.pace.map { ($0, $0.now(), nil) }
        zero = .now
        (began, firstByte) = (zero, nil)
        let before = socket.sent
        written = 0
        var ending = Outcome.Ending.performed
        var isCutShort = false
        var isAnswered = false
        do {
            for stroke in script.strokes {
                if socket.isClosed { throw CancellationError() }
                let wait = begin(stroke)
                if packets != .asWritten { push() }
                if case .drained(let level) = wait, socket.queued <= level {
                    // nothing to wait for
                } else {
                    isCutShort = try await !isToGoOn(after: wait)
                    if isCutShort { break }
                }
                isAnswered = framing.isFinished
            }
            assert(framing.isFinished || isCutShort, "a script ends with finish, stall, close or reset")
            push()
            if socket.queued > 0 { try await socket.drained(to: 0) }
        } catch let failure as ProducerFailure {
            try? await reset()
            ending = .failed(failure.text)
        } catch {
            // Nothing else interrupts: what waits throws CancellationError, and only when the socket is closed. Who has the whole answer
            // may leave: what the script does to the connection after it is lost on nobody.
            let hasAll = framing.isWhole && socket.sent - before == written
            ending = isAnswered || hasAll ? .performed : .clientLeft
        }
        corked.removeAll(keepingCapacity: corked.capacity <= 4 * Self.corkSize)
        var outcome = Outcome(ending, bytesSent: socket.sent - before)
        outcome.firstByte = firstByte
        return outcome
    }

    /// What a stroke has to wait for before the next.
    private enum Wait {
        /// No more than so many bytes in the queue; `.max` is nothing at all, -1 the end of the connection.
        case drained(to: Int)
        case time(Duration)
        case pieces(Producer)
        case halfClosed, closed, reset
    }

    /// Does of a stroke what can be done at once. Most answers are strokes that wait for nothing, and cost no suspension.
    private func begin(_ stroke: Stroke) -> Wait {
        switch stroke {
        case .interim(let status, let fields): framing.interim(status, fields, into: &corked)
        case .head(let status, let fields):
            framing.head(status, fields, into: &corked)
            zero = .now
            // From when the head was due: a clock that was moved past it has moved past what follows too.
            if let pace { self.pace?.zero = pace.due ?? pace.clock.now() }
        case .bytes(let piece):
            send(piece)
            return .drained(to: limits.highWater)
        case .produce(let producer):
            guard framing.sendsBody else { break }
            // The first piece may take long, and the head says already that there is an answer.
            push()
            return .pieces(producer)
        case .raw(let bytes):
            framing.passRaw()
            corked += bytes
            if corked.count > Self.corkSize { push() }
            return .drained(to: limits.highWater)
        case .wait(let offset):
            push()
            if let pace { self.pace?.due = pace.zero + offset }
            return .time(offset)
        case .finish:
            framing.finish(into: &corked)
            push()
            return .drained(to: 0)
        case .halfClose:
            push()
            return .halfClosed
        case .stall:
            push()
            return .drained(to: -1)
        case .close:
            push()
            return .closed
        case .reset:
            push()
            return .reset
        }
        return .drained(to: .max)
    }

    /// Waits; false if the performance is over.
    private func isToGoOn(after wait: Wait) async throws -> Bool {
        switch wait {
        case .drained(let level): try await socket.drained(to: level)
        case .time(let offset):
            if let pace {
                try await pace.clock.sleep(pace.zero + offset)
                if socket.isClosed { throw CancellationError() }
            } else {
                try await Net.sleep(until: zero + offset)
            }
        case .pieces(let producer): try await produce(producer)
        case .halfClosed:
            try await socket.drained(to: 0)
            socket.shutdown()
        case .closed:
            try await socket.drained(to: 0)
            framing.breakOff()
            return false
        case .reset:
            try await reset()
            framing.breakOff()
            return false
        }
        return true
    }

    /// One piece of the body, framed.
    private func send(_ piece: [UInt8]) {
        guard framing.begin(piece.count, into: &corked) else { return }
        if piece.count <= Self.corkSize || packets != .asWritten {
            corked += piece
        } else {
            noteFirst()
            written += corked.count + piece.count
            socket.write(corked, piece)
            corked.removeAll(keepingCapacity: true)
        }
        framing.end(into: &corked)
        if corked.count > Self.corkSize { push() }
    }

    /// Lets `producer` run away from the loop, which each piece comes back to.
    private func produce(_ producer: Producer) async throws {
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
        send(piece)
        push()
        try await socket.drained(to: limits.highWater)
    }

    /// Hands everything to the kernel, or to the queue before it.
    private func push() {
        guard !corked.isEmpty else { return }
        noteFirst()
        written += corked.count
        if case .atMost(let size) = packets { socket.write(corked, inPiecesOf: size) } else { socket.write(corked) }
        corked.removeAll(keepingCapacity: true)
    }

    private func noteFirst() { if firstByte == nil { firstByte = .now - began } }

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
