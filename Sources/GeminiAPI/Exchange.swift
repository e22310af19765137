public import HTTP

/// One request and what became of it: the record that log, ledger and every later reader share. Grows as it walks the corridor.
public struct Exchange: Sendable {
    /// Where the answer came from.
    public enum Source: String, Sendable, CaseIterable {
        /// Made here: a picture, a text, a list of models.
        case synthesize
        /// Refused, in the live service's words.
        case refusal
        /// A recorded answer.
        case fixture
        /// Upstream's own.
        case upstream
        /// Nobody: no fixture answers it.
        case miss
        /// What a scenario put in the place of the normal answer.
        case scenario
        /// A fault of plantain itself.
        case fault
    }

    /// Counts from 1 in the order requests arrived; the log and internal errors name it.
    public var number: Int
    /// When the request was whole: microseconds since 1970, on the emulator's clock.
    public var began: Int64
    /// The HTTP method.
    public var method: String
    /// The path without its query, which may hold a key.
    public var path: String
    /// Where it went.
    public var route: Route
    /// `batches/…`, where it is a request of a batch: nobody waits for its answer.
    public var batch: String?
    /// How the answer is laid out on the wire.
    public var layout = Layout()
    /// What the model's name asked for behind a `+`, where triggers are switched on.
    public var trigger: String?
    /// The session it is counted under.
    public var session: String
    /// Another session it names, if it names two.
    public var otherSession: String?
    /// Whether it names no session although the scenario insists on one.
    public var isHomeless = false
    /// `http://HOST`, as the client says it reaches plantain; nil if it does not.
    public var bareOrigin: String?
    /// Whether the answer is a file, or in the words of a model in another shape than generateContent's: Interactions, OpenAI-compatible.
    public var isVerbatim = false
    /// The fixture that answered, or that was recorded.
    public var fixture: String?
    /// Digest of the API key; empty without one.
    public var key = ""
    /// The model that answered, or the one that was asked for and refused.
    public var model = ""
    /// Where the answer came from.
    public var source: Source = .synthesize
    /// The HTTP status of the answer.
    public var status = 200
    /// The service tier: asked for, then what the answer says.
    public var tier: ServiceTier = .standard
    /// What the answer used.
    public var usage = Usage()
    /// The `finishReason` of the answer, or the `blockReason` of a prompt; nil where it tells neither.
    public var endReason: String?
    /// In nano-dollars.
    public var cost = 0
    /// At which price it was billed.
    public var price = Price.unknown
    /// The beginning of what was asked, without secrets.
    public var prompt = ""
    /// The bytes of a body that was taken as it came, and is not held; nil where it was gathered.
    public var received: Int?
    /// From the whole request to the answer being ready to be sent.
    public var composed: Duration?
    /// The picture in the answer: its size and MIME type.
    public var picture: (size: PixelSize, sizeName: String, mimeType: String)?
    /// The rules of the scenario that were chosen, the deciding one first.
    public var rules: [String] = []
    /// The faults it was given, by name.
    public var faults: [String] = []
    /// What the user should hear about, one sentence each.
    public var notes: [String] = []
    /// From the whole request to the last byte handed over.
    public var duration: Duration = .zero
    /// The trace of the client's that it is a part of, if the request says so.
    public var trace: TraceParent?
    /// How it ended; nil until it has.
    public var outcome: Outcome?

    /// Where the client reaches this session: what the URLs of answers begin with.
    public var origin: String? { bareOrigin.map { origin in route.session.map { "\(origin)/s/\($0)" } ?? origin } }

    /// A request that has just arrived.
    public init(number: Int, began: Int64, method: String, path: String, route: Route, session: String) {
        self.number = number
        self.began = began
        self.method = method
        self.path = path
        self.route = route
        self.session = session
    }
}
