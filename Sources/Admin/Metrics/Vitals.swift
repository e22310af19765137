/// What the admin surface tells of the program around it and cannot see itself: server, ledger, process. Values, asked for anew each time.
public struct Vitals: Sendable {
    /// The ledger's writer.
    public struct Ledger: Sendable {
        /// Entries that wait for the disk.
        public var waiting: Int
        /// Entries lost since the start.
        public var dropped: Int
        /// Whether the disk refuses what waits.
        public var isFailing: Bool

        /// A writer in this state.
        public init(waiting: Int, dropped: Int, isFailing: Bool) {
            self.waiting = waiting
            self.dropped = dropped
            self.isFailing = isFailing
        }
    }

    /// Why no requests are taken: one sentence; nil while they are.
    public var obstacle: String?
    /// When the program began, in microseconds since 1970.
    public var started: Int64 = 0
    /// How long ago that is.
    public var uptime = Duration.zero
    /// Connections that are open.
    public var connections = 0
    /// Connections that were ever accepted.
    public var accepted = 0
    /// Listeners with a connection that waits because there are too many.
    public var waitingListeners = 0
    /// Requests whose body is still to come.
    public var receiving = 0
    /// Requests whose answer is being made or sent, those of the admin surface too.
    public var answering = 0
    /// Bytes of request bodies that are held.
    public var bodyBytes = 0
    /// Nil where none is kept.
    public var ledger: Ledger?
    /// Physical memory in bytes; nil where the system does not tell.
    public var residentBytes: Int?
    /// Time on processors.
    public var processorTime = Duration.zero

    /// Nothing known.
    public init() {}
}
