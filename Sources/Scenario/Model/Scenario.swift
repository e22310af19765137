/// What goes wrong, when, for whom, and what a well-behaved client must then do: a scenario file, read and checked.
///
/// A plain value. What has happened so far stands in `Engine`, one for each session.
public struct Scenario: Sendable {
    /// The file's `name`, for reports.
    public var name = "unnamed"
    /// Where it was read from, for messages; nil for a preset or the admin API.
    public var path: String?
    /// What was read; nil for a preset.
    public var text: String?
    /// Seeds all dice, together with rule, counter and throw.
    public var seed: UInt64 = 0
    /// How session time runs.
    public var clock = ClockRule()
    /// How requests are told apart into sessions.
    public var sessions = SessionRule()
    /// What holds where no rule says otherwise.
    public var defaults = Defaults()
    /// Quotas, checked before the rules.
    public var limits: [Limit] = []
    /// The most the developer wants to spend: who goes over it has failed.
    public var budget = Allowance()
    /// The most the account at Google lets one spend.
    public var spendCap = Allowance()
    /// By priority, then in the order of the file.
    public var rules: [Rule] = []
    /// The machines rules refer to.
    public var machines: [Machine] = []
    /// What is judged at the end.
    public var expectations: [Expectation] = []
    /// Where the report goes at the end.
    public var report: ReportOrder?

    /// A scenario in which nothing goes wrong.
    public init() {}

    /// How session time runs.
    public struct ClockRule: Sendable, Equatable {
        /// Waits made by the emulator run this many times faster; numbers inside bodies stay real.
        public var speed = 1.0
        /// The instant at which a session's clock begins: microseconds since 1970; nil is now.
        public var start: Int64?
        /// A clock that runs this fast from that instant on.
        public init(speed: Double = 1, start: Int64? = nil) {
            self.speed = speed
            self.start = start
        }
    }

    /// How requests are told apart into sessions.
    public struct SessionRule: Sendable, Equatable {
        /// Where a session's name is looked for.
        public enum Source: Sendable, Equatable {
            /// `/s/NAME/…`
            case path
            case header(String)
            case query(String)
            /// Each key is a session of its own, named by its fingerprint.
            case apiKey
        }
        /// The first that is present wins.
        public var from: [Source] = [.path, .header("x-plantain-session")]
        /// The session of requests that name none.
        public var fallback = "default"
        /// An idle session ends after this long.
        public var ttl = Duration.seconds(600)
        /// Whether a request without a session is refused.
        public var isRequired = false
    }

    /// What holds where no rule says otherwise.
    public struct Defaults: Sendable {
        /// The latency of answers that no rule delays.
        public var latency: Latency?
        /// Whether a request that no rule matches is a failure.
        public var failsUnmatched = false
        /// The pace of streams.
        public var stream = StreamPace()
    }

    /// How a stream is paced and packed.
    public struct StreamPace: Sendable {
        /// Before the first event.
        public var ttfb: Latency.Distribution?
        /// Between events.
        public var gap: Latency.Distribution?
        /// How events are cut into packets.
        public var packet: Packet?
        /// The ways to cut events into packets.
        public enum Packet: Sendable, Equatable {
            case event, all
            case bytes(Int)
        }
    }

    /// Where the report goes at the end.
    public struct ReportOrder: Sendable, Equatable {
        /// The forms of a report.
        public enum Format: String, Sendable, CaseIterable { case text, json, junit }
        /// Which forms.
        public var formats: [Format]
        /// The file; nil is standard error. With several formats each adds its extension.
        public var file: String?
    }
}
