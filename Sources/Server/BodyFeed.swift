internal import HTTP
internal import Loop

/// A body on its way from the socket to who answers the request. What nobody has taken yet stands in the parser; above a bound nothing more
/// is read, and the kernel holds the client back. The budget for bodies doesn't count it: a connection has no more of it than of queued bytes.
@Net final class BodyFeed {
    private enum End {
        case whole
        case failed(any Error)
    }

    private let parser: RequestParser
    private let socket: any Wire
    private let limit: Int
    private let limits: Limits
    private var end: End?
    private var taker: CheckedContinuation<[UInt8]?, any Error>?
    private lazy var alarm = Alarm { [unowned self] in finish(.failed(BodyBroken(status: 408))) }
    /// The parser is no longer this body's.
    private var isCut = false

    /// The body of the request whose head `parser` has just accepted with `limit`.
    init(_ parser: RequestParser, from socket: any Wire, limit: Int, limits: Limits) {
        self.parser = parser
        self.socket = socket
        self.limit = limit
        self.limits = limits
    }

    /// Bytes that come are the body's.
    var isOpen: Bool { end == nil }

    /// Everything has come and been taken: the next request may follow.
    var isTaken: Bool { if case .whole = end { isCut || parser.waitingBody == 0 } else { false } }

    /// The body as the request has it.
    func stream(for opening: Opening) -> BodyStream {
        let length: Int? =
            switch opening.length {
            case .none: 0
            case .bytes(let count): count
            case .chunked: nil
            }
        return BodyStream(length: length) { try await self.next() }
    }

    /// Takes what was read; returns how many bytes of it were the body's.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
        let (used, event) = parser.parse(bytes)
        switch event {
        case .needsMore, .opened: hand()
        case .complete: finish(.whole)
        case .refused(413): finish(.failed(BodyTooLarge(limit: limit)))
        case .refused(let status): finish(.failed(BodyBroken(status: status)))
        }
        pace()
        return used
    }

    /// The connection is over, or the answer: who still wants more of the body gets `CancellationError`.
    func cut() {
        guard !isCut else { return }
        alarm.end()
        if !isTaken { end = .failed(CancellationError()) }
        isCut = true
        hand()
    }

    private func next() async throws -> [UInt8]? {
        try Task.checkCancellation()
        if !isCut, parser.waitingBody > 0 {
            defer { pace() }
            return parser.takePiece()
        }
        switch end {
        case .whole: return nil
        case .failed(let error): throw error
        case nil: break
        }
        precondition(taker == nil, "one caller at a time")
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if Task.isCancelled { continuation.resume(throwing: CancellationError()) } else { taker = continuation }
            }
        } onCancel: {
            Net.enter { self.giveUp() }
        }
    }

    private func finish(_ end: End) {
        guard self.end == nil else { return }
        self.end = end
        alarm.clear()
        hand()
    }

    /// Gives who waits what there is to give.
    private func hand() {
        guard let taker else { return }
        if !isCut, parser.waitingBody > 0 {
            taker.resume(returning: parser.takePiece())
        } else {
            switch end {
            case .whole: taker.resume(returning: nil)
            case .failed(let error): taker.resume(throwing: error)
            case nil: return
            }
        }
        self.taker = nil
    }

    private func giveUp() {
        taker?.resume(throwing: CancellationError())
        taker = nil
    }

    /// Reads as long as there is room, and only then is the client late with the next piece.
    private func pace() {
        guard end == nil else { return }
        let hasRoom = parser.waitingBody <= limits.highWater
        if hasRoom { alarm.set(after: limits.bodyIdle) } else { alarm.clear() }
        socket.read(hasRoom)
    }
}
