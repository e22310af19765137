/// What a well-behaved client must have done, judged at the end.
public struct Expectation: Sendable {
    /// The file's `id`, or `expect-N`.
    public var id: String
    /// Where it stands in the file.
    public var line = 0
    /// Which requests it is about: conditions of the request are judged when it arrives, of rule and fault when it was answered.
    public var when = When()
    /// How attempts are told apart into what is judged as one.
    public var scope = Rule.Scope.request
    /// Only what arrived in this state: `STATE` or `MACHINE.STATE`.
    public var during: String?
    /// Only what arrived after this rule was first chosen.
    public var afterRule: String?
    /// What must hold.
    public var claim: Claim

    /// An expectation about every request.
    public init(id: String, claim: Claim) {
        self.id = id
        self.claim = claim
    }

    /// What is claimed.
    public enum Claim: Sendable {
        /// The last attempt of at least this share (0…1), or this number, of the requests got its normal answer whole.
        case delivered(share: Double?, min: Int?)
        /// So many attempts each; after a fault with one of these names only those that came later, until the daily reset if asked.
        case attempts(min: Int?, max: Int?, after: [String], untilReset: Bool)
        case gap(Gap)
        /// Never more requests a second, over any second.
        case rate(max: Double)
        /// X-Server-Timeout in milliseconds.
        case clientDeadline(min: Int?, max: Int?, orAbsent: Bool)
        /// Who ended the connection, within this long of the answer's start.
        case closedBy(String, within: Duration?)
        /// The same body asked again while it is being answered.
        case concurrentDuplicates(max: Int)
        /// Attempts of one request have the same body.
        case identicalBodies
        /// Requests that name two sessions at once.
        case crossTalk(max: Int)
    }

    /// Pauses between attempts of one request.
    public struct Gap: Sendable, Equatable {
        /// Only pauses after one of these faults; all, if empty.
        public var after: [String] = []
        /// The least.
        public var min: Least?
        /// Each pause is at least this many times the one before (a fifth less is let pass).
        public var growth: Double?
        /// Whether pauses must differ from one request to the next: equal ones fail.
        public var jitter = false
        /// How much less than the least is let pass.
        public var tolerance = Duration.zero

        /// Any pause.
        public init() {}

        /// What a pause is measured against.
        public enum Least: Sendable, Equatable {
            case duration(Duration)
            /// RetryInfo of the answer before.
            case retryInfo
        }
    }
}
