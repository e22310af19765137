/// One exchange, as the meter saw it: a row of the ledger.
public struct Entry: Sendable, Equatable {
    /// When the request came, in microseconds since 1970, by the emulator's clock (which may be frozen).
    public var time: Int64
    /// The session's name; "" is the one without a name.
    public var session: String
    /// The first 16 hexadecimal digits of the SHA-256 of the API key, or "" for none. The key itself never gets here.
    public var key: String
    /// The model as the request named it, for example "gemini-3-pro-image".
    public var model: String
    /// The method of the API, for example "generateContent".
    public var operation: String
    /// The HTTP status of the answer.
    public var status: Int
    /// The tokens billed, by modality.
    public var tokens: Tokens
    /// Pictures in the answer.
    public var images: Int
    /// The price in nano-dollars (1e-9 USD): integers, so that sums are exact.
    public var cost: Int64
    /// From when the whole request was there to the end of the answer; stored in whole microseconds.
    public var duration: Duration
    /// How the exchange ended: "performed", "clientLeft" and so on.
    public var ending: String
    /// Where the answer came from: "synthesize", "fixture", "upstream" and so on.
    public var source: String
    /// Bytes written to the socket, head and body.
    public var bytesSent: Int

    /// The tier of service that was billed: "standard", "flex", "priority" or "batch".
    public var tier: String
    /// The size that pictures were painted in, for example "1K"; "" if none was, as of a fixture's answer.
    public var size: String
    /// Queries that grounding sent to a search, billed apart from tokens.
    public var searches: Int

    /// Tokens by modality, named after `usageMetadata` of the API.
    public struct Tokens: Sendable, Equatable {
        /// Text of the prompt.
        public var promptText: Int
        /// Pictures of the prompt.
        public var promptImage: Int
        /// The part of the prompt that came from a cache.
        public var cached: Int
        /// Text of the answer.
        public var candidatesText: Int
        /// Pictures of the answer.
        public var candidatesImage: Int
        /// Thinking, billed as text of the answer.
        public var thoughts: Int
        /// Results of tools fed back into the prompt.
        public var toolUse: Int

        /// Counts that are not named are 0.
        public init(
            promptText: Int = 0, promptImage: Int = 0, cached: Int = 0, candidatesText: Int = 0, candidatesImage: Int = 0,
            thoughts: Int = 0, toolUse: Int = 0
        ) {
            self.promptText = promptText
            self.promptImage = promptImage
            self.cached = cached
            self.candidatesText = candidatesText
            self.candidatesImage = candidatesImage
            self.thoughts = thoughts
            self.toolUse = toolUse
        }
    }

    /// Every column of format 1 is named: an entry with a forgotten one would be a wrong bill. Those of format 2 are as the file has
    /// them for older entries.
    public init(
        time: Int64, session: String, key: String, model: String, operation: String, status: Int, tokens: Tokens, images: Int,
        cost: Int64, duration: Duration, ending: String, source: String, bytesSent: Int, tier: String = "standard", size: String = "",
        searches: Int = 0
    ) {
        self.time = time
        self.session = session
        self.key = key
        self.model = model
        self.operation = operation
        self.status = status
        self.tokens = tokens
        self.images = images
        self.cost = cost
        self.duration = duration
        self.ending = ending
        self.source = source
        self.bytesSent = bytesSent
        self.tier = tier
        self.size = size
        self.searches = searches
    }
}
