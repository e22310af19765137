/// A body that arrives piece by piece. Whoever asks for the next piece makes room for it: nobody asked, nothing is read.
public struct BodyStream: Sendable {
    /// In bytes, where the sender announced it.
    public let length: Int?
    /// The next piece, never empty; nil at the end. Throws when the sender breaks off, and `CancellationError` when the task is cancelled.
    /// One caller at a time.
    public let next: @Sendable () async throws -> [UInt8]?

    /// A body of `length` bytes, if that is known, whose pieces `next` gives.
    public init(length: Int? = nil, next: @escaping @Sendable () async throws -> [UInt8]?) {
        self.length = length
        self.next = next
    }

    /// A body that is there already.
    public init(_ bytes: [UInt8]) {
        let rest = Once(bytes)
        self.init(length: bytes.count) { await rest.take() }
    }

    /// Everything in one buffer.
    /// - Throws: what `next` throws, and `BodyTooLarge` beyond `limit` bytes.
    public func collect(limit: Int = .max) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try await next() {
            guard piece.count <= limit - bytes.count else { throw BodyTooLarge(limit: limit) }
            bytes += piece
        }
        return bytes
    }

    private actor Once {
        var bytes: [UInt8]?
        init(_ bytes: [UInt8]) { self.bytes = bytes.isEmpty ? nil : bytes }
        func take() -> [UInt8]? {
            defer { bytes = nil }
            return bytes
        }
    }
}

/// A body is longer than whoever gathers it takes.
public struct BodyTooLarge: Error, Equatable {
    /// The most it takes, in bytes.
    public let limit: Int
    /// A limit that was passed.
    public init(limit: Int) { self.limit = limit }
}

/// A body that a client doesn't send as it must.
public struct BodyBroken: Error, Equatable, CustomStringConvertible {
    /// What to answer: 400 for wrong framing, 408 when nothing more came for too long, 431 for framing out of all proportion.
    public let status: Int
    /// One that calls for this status.
    public init(status: Int) { self.status = status }
    /// One sentence.
    public var description: String { status == 408 ? "the request's body stopped coming" : "the request's body is framed wrongly" }
}
