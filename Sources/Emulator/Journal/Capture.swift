public import GeminiAPI
public import HTTP

/// What was sent and answered, for a closer look than the journal gives. Credentials are not in it; pictures are by reference.
public struct Capture: Sendable {
    /// What the client sent.
    public var request: Sent
    /// What it was answered, before faults of the wire.
    public var answer: Answered
    /// About how many bytes of memory this takes.
    let weight: Int

    /// A request without its credentials.
    public struct Sent: Sendable {
        /// The method.
        public var method: String
        /// Path and query, credentials left out.
        public var target: String
        /// The header fields; `REDACTED` in the place of credentials.
        public var fields: Fields
        /// The body; nil if it is not kept.
        public var body: [UInt8]?
        /// Its length as it came; nil where it was passed on while it came.
        public var count: Int?
    }

    /// An answer as it was composed.
    public struct Answered: Sendable {
        /// The status of the head.
        public var status: Int
        /// The header fields.
        public var fields: Fields
        /// What followed.
        public var body: Body
    }

    /// Where the body of an answer is.
    public enum Body: Sendable {
        /// Here: bytes, and pictures that are painted again when asked for.
        case pieces([JSONWriter.Piece])
        /// In the fixture that answered or was recorded.
        case fixture
        /// Nowhere: it was carried from upstream.
        case carried
    }

    /// - Parameter held: bytes of pictures that producers of the script hold on to.
    init(_ request: Request, _ script: Script, _ exchange: Exchange, _ secrets: Secrets, held: Int) {
        let sent = Sent(request, exchange, secrets)
        let answered = Answered(script, exchange, secrets)
        (self.request, answer) = (sent, answered)
        weight = 1000 + (sent.body?.count ?? 0) + held + sent.target.utf8.count + sent.fields.weight + answered.weight
    }

    private init(_ request: Sent, _ answer: Answered) {
        (self.request, self.answer) = (request, answer)
        weight = 1000 + request.target.utf8.count + request.fields.weight + answer.weight
    }

    /// The same without its bodies.
    var bare: Capture {
        var (request, answer) = (request, answer)
        (request.body, answer.body) = (nil, .carried)
        return Capture(request, answer)
    }
}

extension Capture.Answered {
    init(_ script: Script, _ exchange: Exchange, _ secrets: Secrets) {
        (status, fields) = (exchange.status, Fields())
        var pieces: [JSONWriter.Piece] = []
        for stroke in script.strokes {
            switch stroke {
            case .head(let status, let fields): (self.status, self.fields) = (status, Capture.clean(fields, secrets))
            case .bytes(let bytes), .raw(let bytes): pieces.append(.bytes(bytes))
            case .produce(let producer): pieces.append(.produced(producer))
            case .interim, .wait, .finish, .halfClose, .stall, .close, .reset: break
            }
        }
        let isMade = pieces.contains { if case .produced = $0 { true } else { false } }
        let length = pieces.reduce(0) { if case .bytes(let bytes) = $1 { $0 + bytes.count } else { $0 } }
        switch exchange.source {
        // What was recorded is long and on the disk already, unless a fault has made another answer of it.
        case .fixture where exchange.faults.isEmpty && length > Self.longestRecorded: body = .fixture
        // What carries an answer can do so only once.
        case .upstream where isMade: body = .carried
        // A file is on the disk, and as large as it likes.
        case .synthesize where isMade && exchange.route.isOfFiles: body = .carried
        // An error quotes what the client wrote.
        default: body = .pieces(pieces.map { if case .bytes(let bytes) = $0 { .bytes(Capture.clean(bytes, secrets)) } else { $0 } })
        }
    }

    /// Recorded answers of more bytes are left where they are.
    private static let longestRecorded = 64 << 10

    /// Bytes that are here.
    fileprivate var weight: Int {
        guard case .pieces(let pieces) = body else { return fields.weight }
        return pieces.reduce(fields.weight) { if case .bytes(let bytes) = $1 { $0 + bytes.count } else { $0 } }
    }
}

extension Fields {
    /// Bytes of names and values.
    fileprivate var weight: Int { list.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count } }
}
