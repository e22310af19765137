/// What becomes of a request: found before it waits for anything, so that the order of arrival alone decides.
public struct Verdict: Sendable {
    /// The rules that were chosen, the deciding one first; a limit by its id; else one of `builtInDeciders`.
    public var rules: [String] = []
    /// What goes wrong, at most one of each layer, in the order of the layers.
    public var faults: [FaultOrder] = []
    /// Drawn: session time before the first byte and until the last.
    public var ttfb: Duration?
    /// Never less than `ttfb`.
    public var total: Duration?
    /// Drawn pause between the events of a stream; one draw an event, by `seed`.
    public var gap: Latency.Distribution?
    /// How events are cut into packets, if the scenario says.
    public var packet: Scenario.StreamPace.Packet?
    /// Edits of the normal answer.
    public var response = ResponseEdit()
    /// Which quotas were full; the fault in `faults` renders them.
    public var violations: [Violation] = []
    /// Which limit on money refused it.
    public var refusal: Purse.Refusal?
    /// Seeds whatever a fault still has to draw.
    public var seed: UInt64 = 0
    /// State of each machine, `MACHINE.STATE`.
    public var states: [String] = []
    /// The expectations whose conditions on the request hold, by index.
    public var expectations: [Int] = []
    /// Which attempt this is of the same body, from 1.
    public var attempt = 1
    /// Why a fault was not taken: one sentence each, for journal and report.
    public var warnings: [String] = []
    /// For a request that no rule matched: what each rule missed.
    public var nearMisses: [NearMiss] = []
    /// Set when a sequence with `after: fail` ran out, or `on_unmatched: fail` applies: the sentence for answer and report.
    public var failure: String?
    /// What `settle` gives back: the buckets that count this request as under way.
    public var held: [Int] = []

    /// Nothing goes wrong.
    public init() {}

    /// Who decides besides rules and limits: a fault armed by hand, budget and spend cap, the request itself.
    public static let builtInDeciders = ["arm", "budget", "spend_cap", "trigger"]

    /// A full bucket.
    public struct Violation: Sendable, Equatable {
        /// The limit's id.
        public var limit: String
        /// Which bucket.
        public var bucket: Limit.Bucket
        /// What it holds.
        public var value: Int
        /// When a request would pass, as the answer tells it.
        public var retryDelay: Duration
        /// A full bucket.
        public init(limit: String, bucket: Limit.Bucket, value: Int, retryDelay: Duration) {
            self.limit = limit
            self.bucket = bucket
            self.value = value
            self.retryDelay = retryDelay
        }
    }

    /// A rule that was not chosen, and the first of its conditions that failed.
    public struct NearMiss: Sendable, Equatable {
        /// The rule's id.
        public var rule: String
        /// The condition's name: `prompt.contains`.
        public var condition: String
        /// `wants "[transient]", has "a red bicycle"`; cut to a line.
        public var reason: String
        /// A miss.
        public init(rule: String, condition: String, reason: String) {
            self.rule = rule
            self.condition = condition
            self.reason = reason
        }
    }
}
