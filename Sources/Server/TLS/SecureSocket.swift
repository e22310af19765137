internal import Loop
internal import TLS

/// TLS on a socket: what is written goes out in records, what is read comes out of them. There is no deadline for the handshake of its own: it
/// ends with that of the first request's head, which counts from the start of the connection.
@Net final class SecureSocket: Wire {
    var received: @Net (UnsafeRawBufferPointer) -> Void = { _ in }
    var left: @Net () -> Void = {}

    var isClosed: Bool { socket.isClosed }
    var queued: Int { socket.queued }
    var unacknowledged: Int { socket.unacknowledged }

    private let socket: Socket
    private let session: TLSSession
    private var ledger = RecordLedger()
    private var isFirst = true
    /// Nothing that the client sends is of interest any more, but that it leaves.
    private var isDeaf = false

    /// Up to here, cleartext makes one record.
    private static let recordSize = 16 << 10

    init(_ socket: Socket, _ session: TLSSession) {
        self.socket = socket
        self.session = session
        socket.received = { [unowned self] in receive($0) }
        socket.left = { [unowned self] in left() }
    }

    /// Cleartext in whole records that the kernel took: of a record cut off, the client gets nothing.
    var sent: Int { ledger.cleartext(in: socket.sent) }

    func read(_ wanted: Bool) { socket.read(wanted) }

    func write(_ first: [UInt8], _ second: [UInt8]) {
        guard !isClosed else { return }
        session.reserve(cleartext: first.count + second.count)
        seal(first, inPiecesOf: Self.recordSize)
        seal(second, inPiecesOf: Self.recordSize)
        flush()
    }

    func write(_ bytes: [UInt8], inPiecesOf size: Int) {
        guard !isClosed else { return }
        var ends: [Int] = []
        let before = session.ciphertextCount
        seal(bytes, inPiecesOf: min(max(1, size), Self.recordSize)) { ends.append(session.ciphertextCount - before) }
        socket.write(session.takeCiphertext(), piecesEndingAt: ends)
    }

    func drained(to level: Int) async throws { try await socket.drained(to: level) }

    /// close_notify, then FIN.
    func shutdown() {
        guard !isClosed else { return }
        session.close()
        flush()
        guard socket.queued > 0 else { return socket.shutdown() }
        Net.start { [socket] in
            guard (try? await socket.drained(to: 0)) != nil else { return }
            socket.shutdown()
        }
    }

    func reset() { socket.reset() }

    /// Says close_notify, if nothing waits before it.
    func close() {
        guard !isClosed else { return }
        if socket.queued == 0 {
            session.close()
            flush()
        }
        socket.close()
    }

    private func receive(_ ciphertext: UnsafeRawBufferPointer) {
        guard !isDeaf else { return }
        if isFirst, let first = ciphertext.first, PlainHTTP.begins(with: first) { return part(with: PlainHTTP.answer) }
        isFirst = false
        let wasOpen = session.state == .open
        let cleartext = session.receive(ciphertext)
        if !cleartext.isEmpty { cleartext.withUnsafeBytes { received($0) } }
        guard !isClosed else { return }
        switch session.state {
        case .handshaking, .open: flush()
        case .failed where !wasOpen: part(with: [])
        case .closed, .failed: leave()
        }
    }

    /// Sends the last words, alerts included, and then only waits for the client to leave, or for the deadline of the head: closing at once, with
    /// bytes of the client's unread, would reset the connection and destroy them on their way.
    private func part(with words: [UInt8]) {
        isDeaf = true
        flush()
        socket.write(words)
        socket.shutdown()
    }

    private func leave() {
        isDeaf = true
        flush()
        close()
        left()
    }

    private func flush() {
        let ciphertext = session.takeCiphertext()
        // A socket that breaks says so itself.
        if !ciphertext.isEmpty { socket.write(ciphertext) }
    }

    private func seal(_ bytes: [UInt8], inPiecesOf size: Int, sealed: () -> Void = {}) {
        bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: size) {
                let piece = start..<min(start + size, bytes.count)
                let before = session.ciphertextCount
                session.send(.init(rebasing: bytes[piece]))
                // After close_notify nothing comes of it.
                guard session.ciphertextCount > before else { return }
                ledger.note(piece.count, endingAt: session.ciphertextCount)
                sealed()
            }
        }
    }
}
