/// A quota: buckets that requests fill, and Google's own 429 when one is full.
public struct Limit: Sendable {
    /// The file's `id`, or `limit-N`.
    public var id: String
    /// Where it stands in the file.
    public var line = 0
    /// Which requests it counts.
    public var when = When()
    /// What each set of buckets belongs to; within one session always.
    public var scope: [Scope] = [.apiKey, .model]
    /// The most each bucket holds; a bucket that is not named has no end.
    public var buckets: [Bucket: Int] = [:]
    /// How a minute is counted.
    public var window = Window.sliding
    /// When the day begins; in session time.
    public var reset = DailyReset()
    /// What the buckets hold at the start.
    public var preload: [Bucket: Int] = [:]
    /// The fault that answers; nil is the bucket's own, `quota-rpm` for `rpm`.
    public var exceed: FaultOrder?
    /// What RetryInfo and the sentence say; a bucket that is missing computes it.
    public var retryDelay: [Bucket: Duration] = [:]
    /// Whether refused requests count, as they do on the live service.
    public var countsFailed = true

    /// A limit without buckets.
    public init(id: String) { self.id = id }

    /// The buckets a limit can have.
    public enum Bucket: String, Sendable, CaseIterable {
        /// Requests, input tokens, images a minute.
        case rpm, tpm, ipm
        /// Requests a day.
        case rpd
        /// Requests at once.
        case concurrent
    }

    /// Whom a set of buckets belongs to. All limits are of one session.
    public enum Scope: String, Sendable, CaseIterable {
        case apiKey = "api_key"
        /// Of Vertex calls the path's project; else the key.
        case project
        case model, session
    }

    /// How the last minute is counted.
    public enum Window: Sendable, Equatable {
        /// The sixty seconds before now.
        case sliding
        /// From one full minute of the session's clock to the next.
        case fixed
        /// Refilled evenly; so many may come at once (nil: a minute's worth).
        case tokenBucket(burst: Int?)
    }

    /// When the day's bucket is emptied.
    public struct DailyReset: Sendable, Equatable {
        /// Seconds after midnight there.
        public var second = 0
        /// A name of the time zone database.
        public var zone = "America/Los_Angeles"
        /// A reset.
        public init(second: Int = 0, zone: String = "America/Los_Angeles") {
            self.second = second
            self.zone = zone
        }
    }
}
