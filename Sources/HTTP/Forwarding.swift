/// A request to be sent to another server.
public struct OutboundRequest: Sendable {
    /// The method.
    public var method: String
    /// Path and query, as they go over the wire.
    public var target: String
    /// The fields to send. Not among them: Host, framing and hop-by-hop fields, which the connection decides.
    public var fields: Fields
    /// What follows them; nil for a request without a body.
    public var body: BodyStream?

    /// A request of these.
    public init(method: String, target: String, fields: Fields, body: BodyStream?) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }
}

/// What another server answered: its head, and its body as it arrives.
public struct InboundAnswer: Sendable {
    /// The status.
    public var status: Int
    /// Its fields in order, interim answers apart; of a compressed body, without those that tell of the compression.
    public var fields: Fields
    /// The body, uncompressed. What is not asked for is not read: the other server waits.
    public var body: BodyStream

    /// An answer of these.
    public init(status: Int, fields: Fields, body: BodyStream) {
        self.status = status
        self.fields = fields
        self.body = body
    }
}

/// Why another server gave no answer, or not a whole one.
public struct ForwardingFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// One sentence without a final stop, such as `could not connect to 127.0.0.1 port 9: Connection refused`; no credential in it.
    public let description: String
    /// A failure for this reason.
    public init(_ description: String) { self.description = description }
}

/// Sends a request to another server; returns with its head. Throws `ForwardingFailure`, and `CancellationError` when the task is
/// cancelled before that; the body's `next` throws them after it.
public typealias Forward = @Sendable (OutboundRequest) async throws -> InboundAnswer
