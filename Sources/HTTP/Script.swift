/// One thing to do on the socket. Together these are the whole vocabulary of the wire.
public enum Stroke: Sendable {
    /// An interim answer, such as 100 or 103.
    case interim(Int, Fields)
    /// Status line and fields. The server adds the framing field that keeps the script's promise.
    case head(Int, Fields)
    /// Bytes of the body, framed as promised.
    case bytes([UInt8])
    /// Body made while it is sent, framed as promised.
    case produce(Producer)
    /// Bytes put on the socket as they are, without framing.
    case raw([UInt8])
    /// Nothing until this long after the head was sent (before the head: after the script began).
    case wait(until: Duration)
    /// The end of the message, as promised; the connection lives on if both sides allow it.
    case finish
    /// FIN from our side; the client may still send.
    case halfClose
    /// Nothing more, until the client leaves.
    case stall
    /// Orderly end of the connection: what was written arrives, then FIN.
    case close
    /// A true RST, after the kernel has sent what was written.
    case reset
}

/// How the length of the body is told to the client. Kept apart from the bytes, so that a fault can break it.
public enum Promise: Sendable, Equatable {
    /// `Content-Length: n`.
    case length(Int)
    /// `Transfer-Encoding: chunked`; to an HTTP/1.0 client, the end of the connection.
    case chunked
    /// Neither: the body ends with the connection.
    case untilClose
    /// An answer that has no body by definition (204, 304).
    case none
}

/// How the bytes are cut into packets.
public enum Packets: Sendable, Equatable {
    /// As they come; small pieces may share a packet.
    case asWritten
    /// Every stroke its own write, with Nagle's algorithm off.
    case everyStroke
    /// At most this many bytes a write.
    case atMost(Int)
}

/// A clock that waits can go by: one that runs faster than the machine's, or is moved forward by hand.
public struct Pace: Sendable {
    /// Time since some fixed point of this clock.
    public var now: @Sendable () -> Duration
    /// Returns once `now` has reached this; throws when the task is cancelled.
    public var sleep: @Sendable (_ until: Duration) async throws -> Void

    /// A clock that asks these two.
    public init(now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (_ until: Duration) async throws -> Void) {
        self.now = now
        self.sleep = sleep
    }
}

/// An answer as a sequence of strokes. What performs it has never heard of Gemini.
public struct Script: Sendable {
    /// What to do, in order.
    public var strokes: [Stroke]
    /// What the client is told of the body's length.
    public var promise: Promise
    /// How the bytes are cut into packets.
    public var packets: Packets
    /// The clock its waits go by; nil is the machine's own.
    public var pace: Pace?

    /// A script of these strokes.
    public init(_ strokes: [Stroke], promise: Promise, packets: Packets = .asWritten) {
        self.strokes = strokes
        self.promise = promise
        self.packets = packets
    }

    /// A whole answer whose body is in memory.
    public init(status: Int, fields: Fields, body: [UInt8]) {
        self.init([.head(status, fields), .bytes(body), .finish], promise: .length(body.count))
    }
}
