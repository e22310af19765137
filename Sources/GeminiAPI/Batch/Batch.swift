internal import HTTP

/// A batch as it stands, but for its requests and results.
public struct Batch: Sendable, Equatable {
    /// The states of a batch here. The live service also knows FAILED, and EXPIRED after 48 hours.
    public enum State: String, Sendable {
        case pending = "BATCH_STATE_PENDING"
        case running = "BATCH_STATE_RUNNING"
        case succeeded = "BATCH_STATE_SUCCEEDED"
        case failed = "BATCH_STATE_FAILED"
        case cancelled = "BATCH_STATE_CANCELLED"
    }

    /// 36 letters and digits.
    public let id: String
    /// Without `models/`.
    public let model: String
    /// What the client calls it; may be empty.
    public let displayName: String
    /// `files/…`, if its requests came in a file.
    public let fileName: String?
    /// How many requests it has.
    public let total: Int
    /// When it was made, on its session's clock: microseconds since 1970, as are all instants here.
    public let created: Int64
    /// How long it is to take, in microseconds.
    public let duration: Int64
    /// The session of its maker, under which its requests count.
    public let session: String
    /// The digest of its maker's key.
    public let key: String
    /// The version of the API it was made with.
    public let version: String

    /// Where it stands.
    public var state = State.pending
    /// Requests that were answered.
    public var succeeded = 0
    /// Requests that were refused.
    public var failed = 0
    /// When its state last changed.
    public var updated: Int64
    /// When it ended.
    public var ended: Int64?
    /// Why it failed.
    public internal(set) var problem: String?
    /// `files/…`, with a result on each line.
    public var responsesFile: String?

    /// A batch that has just been made.
    public init(
        id: String, model: String, displayName: String, fileName: String?, total: Int, created: Int64, duration: Duration, session: String,
        key: String, version: String
    ) {
        self.id = id
        self.model = model
        self.displayName = displayName
        self.fileName = fileName
        self.total = total
        self.created = created
        self.duration = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
        self.session = session
        self.key = key
        self.version = version
        updated = created
    }

    /// `batches/…`
    public var name: String { "batches/" + id }
    /// Whether nothing more happens to it.
    public var isOver: Bool { state != .pending && state != .running }

    /// It has another state from `instant` on.
    public mutating func become(_ state: State, at instant: Int64) {
        self.state = state
        updated = max(instant, created)
        if isOver { ended = updated }
    }

    /// It cannot be gone on with.
    public mutating func fail(_ problem: String, at instant: Int64) {
        self.problem = problem
        become(.failed, at: instant)
    }
}
