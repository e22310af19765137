/// A request's line and header fields, before any of its body.
public struct Head: Sendable, Equatable {
    /// As sent: methods are case-sensitive.
    public var method: String
    /// The request target as sent, percent-encoding and query included.
    public var target: String
    /// 1 for HTTP/1.1, 0 for HTTP/1.0.
    public var minorVersion: Int
    /// The header fields, in order.
    public var fields: Fields

    /// A head.
    public init(method: String, target: String, minorVersion: Int = 1, fields: Fields = Fields()) {
        self.method = method
        self.target = target
        self.minorVersion = minorVersion
        self.fields = fields
    }
}

/// A whole request. The body is one buffer that everything downstream slices and nobody copies.
public struct Request: Sendable {
    /// The line and the fields.
    public var head: Head
    /// The whole body, unframed.
    public var body: [UInt8]
    /// Which connection it came on: counts from 1; requests on one connection share it.
    public var connection: Int
    /// The body as it arrives, of a request whose intake streams; `body` is empty then.
    public var stream: BodyStream?

    /// A head and its body.
    public init(_ head: Head, body: [UInt8] = [], connection: Int = 0) {
        self.head = head
        self.body = body
        self.connection = connection
    }
}

/// What to do with a request of which only the head is known. Decided before `100 Continue` is sent.
public enum Intake: Sendable {
    /// Gather the body, at most `limit` bytes of it, then ask for the answer.
    case collect(limit: Int)
    /// Ask for the answer now, and let it read the body as it arrives, at most `limit` bytes of it. What the answer leaves unread
    /// closes the connection.
    case stream(limit: Int)
    /// Answer now; the body is not read, so the connection closes after the script.
    case refuse(Script)
}
