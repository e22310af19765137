public import GeminiAPI
public import HTTP

/// A streamed answer before it is strokes, cut at the seams a fault works at. The strokes of a frame are its framing too: `data: `
/// and the blank line; in an array the brackets and commas.
public struct Reel: Sendable {
    /// The status line and the fields.
    public var status: Int
    /// In order; the server adds the framing field.
    public var fields: Fields
    /// The events, in order.
    public var frames: [Frame]
    /// What ends the answer: `finish` normally.
    public var ending: [Stroke] = [.finish]
    /// What the client is told of the body's length.
    public var promise = Promise.chunked
    /// How the bytes are cut into packets.
    public var packets = Packets.asWritten
    /// What the stream ends with in the place of its picture, which is what is billed then.
    public var block: Substitute?
    /// In whose words the events are written.
    public var dialect = Dialect.google

    /// What stands round an event.
    public enum Framing: Sendable, Equatable {
        /// As the live service frames generateContent's: `data: ` and CRLF, or the marks of an array.
        case google
        /// `event:` with this name, if it has one, `data: ` and LF.
        case lines(event: String?)
        /// Nothing: no event, but bytes between events.
        case none
    }

    /// One event.
    public struct Frame: Sendable {
        /// Its bytes, with the framing.
        public var strokes: [Stroke]
        /// Whether a picture of the answer (not of the thoughts) is in it.
        public var hasImage: Bool
        /// Whether it tells the finishReason.
        public var isLast: Bool
        /// Session time since the head before it is sent; nil is at once.
        public var offset: Duration?
        /// What is round it.
        public var framing = Framing.google

        /// An event.
        public init(_ strokes: [Stroke], hasImage: Bool = false, isLast: Bool = false, offset: Duration? = nil) {
            self.strokes = strokes
            self.hasImage = hasImage
            self.isLast = isLast
            self.offset = offset
        }
    }

    /// A stream of these events.
    public init(status: Int = 200, fields: Fields, frames: [Frame]) {
        self.status = status
        self.fields = fields
        self.frames = frames
    }

    /// The strokes in order.
    public var script: Script {
        var strokes: [Stroke] = [.head(status, fields)]
        for frame in frames {
            if let offset = frame.offset { strokes.append(.wait(until: offset)) }
            strokes += frame.strokes
        }
        return Script(strokes + ending, promise: promise, packets: packets)
    }
}
