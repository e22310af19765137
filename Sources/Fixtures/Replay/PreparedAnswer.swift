public import GeminiAPI
public import HTTP

/// A recorded answer, ready to be sent.
public struct PreparedAnswer: Sendable {
    /// The name of its fixture.
    public var name: String
    /// The status.
    public var status: Int
    /// As recorded: Date and the like are the server's to add.
    public var fields: Fields
    /// What is sent.
    public var body: Body
    /// The answer as JSON, large blobs made while they are sent; the events of a stream as an array. Nil for a body that is none.
    public var json: JSON?
    /// The last `usageMetadata` in it.
    public var usage: JSON?
    /// How long the live service took to its first byte.
    public var firstByte: Duration?

    /// The two forms of a body.
    public enum Body: Sendable {
        /// A unary answer, an error, a file.
        case whole([JSONWriter.Piece])
        /// The events of a stream, framed.
        case frames([Frame])
    }

    /// One event of a stream.
    public struct Frame: Sendable {
        /// Its bytes, framing included.
        public var pieces: [JSONWriter.Piece]
        /// Whether a picture is in it.
        public var hasImage: Bool
        /// When it came, after the head.
        public var offset: Duration?
        /// An event of these.
        public init(pieces: [JSONWriter.Piece], hasImage: Bool, offset: Duration?) {
            self.pieces = pieces
            self.hasImage = hasImage
            self.offset = offset
        }
    }
}
