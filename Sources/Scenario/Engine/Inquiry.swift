public import GeminiAPI
public import HTTP

/// What rules, limits and expectations can ask of a request: facts read once, from an admitted call.
public struct Inquiry: Sendable {
    /// Counts from 1 over the whole server.
    public var number: Int
    /// The session's name.
    public var session: String
    /// What is asked for; nil for what no rule can name (the front page).
    public var operation: Operation?
    /// Whether the answer will be a stream of events or an array.
    public var isStream = false
    /// The model's id, as asked for.
    public var model = ""
    /// The credential itself, for `api_key` conditions; never kept, never written.
    public var credential: Credential?
    /// Its fingerprint: what counters and reports go by. Empty without a key.
    public var key = ""
    /// `projects/P/…` of a Vertex path, else empty.
    public var project = ""
    /// Counts connections; requests on one connection share it.
    public var connection = 0
    /// The header fields.
    public var fields = Fields()
    /// All texts of the conversation.
    public var prompt = ""
    /// MIME types of the input pictures.
    public var imageTypes: [String] = []
    /// As asked for; nil if not.
    public var aspect: String?
    /// `1K` if the request says none.
    public var imageSize = "1K"
    /// As asked for.
    public var modalities: [String] = []
    /// How many turns the conversation has.
    public var turns = 0
    /// Whether any part brings a thought signature.
    public var hasSignature = false
    /// Length of the body.
    public var bytes = 0
    /// X-Server-Timeout in milliseconds.
    public var deadline: Int?
    /// Name and version out of x-goog-api-client: `google-genai-sdk/3.4.0`.
    public var sdk: (name: String, version: String)?
    /// What is asked, apart from how: model, texts and pictures. Attempts of one request share it.
    public var request = ""
    /// SHA-256 of the body's bytes, in hexadecimal.
    public var body = ""
    /// The session another part of the request names, if it names two.
    public var otherSession: String?
    /// The fault the request itself asks for.
    public var trigger: Trigger?
    /// Input tokens, for the tokens-a-minute bucket.
    public var promptTokens = 0
    /// Pictures the normal answer will have.
    public var images = 0
    /// The body's JSON, read when a condition asks for it.
    public var json: @Sendable () -> JSON? = { nil }

    /// Conditions on prompt and body that are answered already.
    var findings = Findings()

    /// A request about which nothing else is known.
    public init(number: Int, session: String) {
        self.number = number
        self.session = session
    }
}
