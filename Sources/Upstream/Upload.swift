internal import HTTP
internal import Loop

/// A request's body on its way into libcurl: one piece is ready, the next is asked for when libcurl has taken it.
@Net final class Upload {
    /// What became of a read.
    enum Reading {
        case bytes(Int)
        /// There is nothing yet; `ready` is called when there is.
        case pause
    }

    private let body: BodyStream
    private let ready: @Net () -> Void
    private let failed: @Net (any Error) -> Void
    private var piece: ArraySlice<UInt8> = []
    private var isAtEnd = false
    private var isWaited = false
    private var pump: Task<Void, Never>?
    private let taken = Bell()

    /// `ready` is called when a read that found nothing can be tried again, `failed` when the body breaks off; neither from within `read`.
    init(_ body: BodyStream, ready: @escaping @Net () -> Void, failed: @escaping @Net (any Error) -> Void) {
        self.body = body
        self.ready = ready
        self.failed = failed
    }

    /// Begins to ask for pieces.
    func start() {
        pump = Net.start { [weak self, body] in
            do {
                var count = 0
                while let next = try await body.next() {
                    count += next.count
                    if let length = body.length, count > length {
                        throw ForwardingFailure("the request's body is longer than the \(length) bytes it announced")
                    }
                    guard let self, await self.offer(next) else { return }
                }
                if let length = body.length, count < length {
                    throw ForwardingFailure("the request's body ended after \(count) of \(length) bytes")
                }
                self?.finish()
            } catch {
                self?.failed(error)
            }
        }
    }

    /// Copies what is there, at most as much as there is room for; none at the end.
    func read(into room: UnsafeMutableRawBufferPointer) -> Reading {
        if piece.isEmpty, !isAtEnd {
            isWaited = true
            return .pause
        }
        let count = min(room.count, piece.count)
        piece.prefix(count).withUnsafeBytes { room.copyMemory(from: $0) }
        piece = piece.dropFirst(count)
        if piece.isEmpty { taken.ring() }
        return .bytes(count)
    }

    /// Asks for no more.
    func cancel() {
        isAtEnd = true
        isWaited = false
        piece = []
        pump?.cancel()
        taken.ring()
    }

    /// Puts a piece there and returns when it is taken; false if no more is wanted.
    private func offer(_ bytes: [UInt8]) async -> Bool {
        guard !isAtEnd else { return false }
        piece = bytes[...]
        tell()
        while !piece.isEmpty { await taken.wait() }
        return !isAtEnd
    }

    private func finish() {
        isAtEnd = true
        tell()
    }

    private func tell() {
        guard isWaited else { return }
        isWaited = false
        ready()
    }
}
