public import GeminiAPI
public import HTTP

/// One recorded exchange: what was asked, and what was answered. What stands in its folder's `exchange.json`.
public struct Fixture: Sendable {
    /// What follows the last of the answers to one key.
    public enum After: String, Sendable, CaseIterable {
        /// The last again and again.
        case last
        /// All of them from the first.
        case `repeat`
        /// Nothing: a miss.
        case end
    }

    /// The number of the format this version writes; it reads no other.
    public static let format = 1

    /// The key of its request.
    public var key: FixtureKey
    /// Which of the answers to this key it is: counts from 1.
    public var turn = 1
    /// What follows, if it is the last.
    public var then = After.last
    /// `Essence.family` of its request.
    public var route: String
    /// The model its path names; empty where there is none.
    public var model: String
    /// The texts of the last turn, cut to 200 characters.
    public var prompt: String
    /// What was asked.
    public var request: RecordedRequest
    /// What was answered.
    public var response: RecordedResponse

    /// A recording of these.
    public init(key: FixtureKey, route: String, model: String, prompt: String, request: RecordedRequest, response: RecordedResponse) {
        self.key = key
        self.route = route
        self.model = model
        self.prompt = prompt
        self.request = request
        self.response = response
    }
}

/// A request as recorded: without credentials.
public struct RecordedRequest: Sendable {
    /// The method.
    public var method: String
    /// Path and query, without session prefix and credentials.
    public var target: String
    /// Those header fields that are part of the key.
    public var fields: Fields
    /// Its body.
    public var body: RecordedBody

    /// A request of these.
    public init(method: String, target: String, fields: Fields = Fields(), body: RecordedBody) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }
}

/// An answer as recorded.
public struct RecordedResponse: Sendable {
    /// The status.
    public var status: Int
    /// In order; without volatile, hop-by-hop and framing fields.
    public var fields: Fields
    /// Its body.
    public var body: RecordedBody
    /// When its pieces came; nil where that is not known.
    public var timing: Timing?

    /// An answer of these.
    public init(status: Int, fields: Fields, body: RecordedBody, timing: Timing? = nil) {
        self.status = status
        self.fields = fields
        self.body = body
        self.timing = timing
    }

    /// What stands in `timing.json`: milliseconds since the request was sent.
    public struct Timing: Sendable, Equatable {
        /// Until the answer's head.
        public var firstByte: Int
        /// Until each event or element of a stream was whole; empty for other answers.
        public var events: [Int]
        /// Times of these.
        public init(firstByte: Int, events: [Int] = []) {
            self.firstByte = firstByte
            self.events = events
        }
    }
}

/// A body as recorded. In its JSON, `{"$file": NAME}` stands for a file beside it, as docs/fixtures.md tells.
public indirect enum RecordedBody: Sendable {
    case none
    /// A JSON text.
    case json(JSON, RecordedLayout)
    /// Server-sent events.
    case events([Event], EventFraming)
    /// The elements of a streamed JSON array, framed as the live service does.
    case elements([JSON])
    /// Text as it came, in the pieces it came in.
    case chunks([String])
    /// Text that is no JSON.
    case text(String)
    /// The bytes of the file of this name.
    case file(String)

    /// One server-sent event.
    public struct Event: Sendable {
        /// Its `event:` line, if it has one.
        public var name: String?
        /// Its data: a string is the text as it stands, anything else JSON.
        public var data: JSON
        /// An event.
        public init(name: String? = nil, data: JSON) {
            self.name = name
            self.data = data
        }
    }
}

/// How a JSON text is written.
public enum RecordedLayout: String, Sendable, CaseIterable {
    case pretty, event, compact
    /// The same without a line feed at the end.
    case prettyBare = "pretty-bare"
    case eventBare = "event-bare"
    case compactBare = "compact-bare"
    /// Otherwise: the value is kept, its text is not; it is written pretty.
    case other
}

/// How server-sent events are framed.
public enum EventFraming: String, Sendable, CaseIterable {
    /// `data: `, JSON in the event layout, CRLF CRLF: generateContent.
    case google
    /// `event: NAME` LF, `data: `, compact JSON, LF LF: Interactions, OpenAI-compatible.
    case plain
}
