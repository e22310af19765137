public import GeminiAPI
public import HTTP

/// An answer in place of the normal one: an error, a block, or something that is no answer at all.
public struct Substitute: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The body.
    public var body: Body
    /// What the head says of it.
    public var type = Kind.json
    /// Fields beside the usual ones, at the end: Retry-After, Location.
    public var extra = Fields()
    /// Session time before the answer.
    public var delay: Duration?
    /// What the client was told to wait, as RetryInfo says it; judged by `gap: {min: retry_info}`.
    public var retryDelay: Duration?
    /// Whether the connection closes after it.
    public var closes = false
    /// Whether an array is put round the error, whatever the form of the stream.
    public var isArray = false
    /// What it cost: the counts its `usageMetadata` tells.
    public var usage = Usage()
    /// Whether the gateway before the API refuses the credential: JSON even where events were asked for (recorded).
    public var isFromGateway = false
    /// Whether the model itself answers: such answers tell the service tier.
    public var isFromModel = true

    /// What stands in the body.
    public enum Body: Sendable {
        /// Laid out as the client asked: pretty, an event, an element of an array.
        case json(JSON)
        /// As it is.
        case raw([UInt8])
    }

    /// The sets of header fields.
    public enum Kind: Sendable, Equatable {
        /// As the live service types the form: JSON, and `text/event-stream` for streams.
        case json
        /// A page of the front end.
        case html
        /// JSON fields with another type.
        case other(String)
    }

    /// An answer.
    public init(status: Int, body: Body) {
        self.status = status
        self.body = body
    }
}
