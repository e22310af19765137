/// What a server needs to be told: everything it knows of the application.
public struct Service: Sendable {
    /// Looks at the head alone, on the loop, and decides what becomes of the body.
    public var plan: @Sendable (Head) -> Intake
    /// Answers a whole request. Cancelled when the client leaves; returns even then, so that `settle` can run.
    public var answer: @Sendable (Request) async -> Performance
    /// The answer to what never became a request: 400 (malformed), 405 (CONNECT), 408, 413, 414, 417, 431, 501 (unknown transfer coding), 503.
    /// The connection closes after it.
    public var reject: @Sendable (_ status: Int) -> Script

    /// The three things a server asks of an application.
    public init(
        plan: @escaping @Sendable (Head) -> Intake,
        answer: @escaping @Sendable (Request) async -> Performance,
        reject: @escaping @Sendable (Int) -> Script
    ) {
        self.plan = plan
        self.answer = answer
        self.reject = reject
    }
}

/// A script and who wants to know how it went.
public struct Performance: Sendable {
    /// What to do on the socket.
    public var script: Script
    /// Called once, after the last stroke or when the connection ended, on the loop: must not block.
    public var settle: @Sendable (Outcome) -> Void

    /// A script, and what to call when it has ended.
    public init(_ script: Script, settle: @escaping @Sendable (Outcome) -> Void = { _ in }) {
        self.script = script
        self.settle = settle
    }
}

/// How a performance ended and what was really sent.
public struct Outcome: Sendable, Equatable {
    /// The ways a performance ends.
    public enum Ending: Sendable, Equatable {
        /// The last stroke was performed.
        case performed
        /// The client closed or reset the connection first.
        case clientLeft
        /// The server is stopping and cut the answer short.
        case stopped
        /// A producer threw; the text says what.
        case failed(String)
    }
    /// How it ended.
    public var ending: Ending
    /// Bytes handed to the kernel, heads and framing included.
    public var bytesSent: Int
    /// From the beginning of the performance to its first byte being handed over; nil if none was.
    public var firstByte: Duration?

    /// Whether both ended alike, whenever they began.
    public static func == (left: Outcome, right: Outcome) -> Bool { left.ending == right.ending && left.bytesSent == right.bytesSent }

    /// An ending, after so many bytes.
    public init(_ ending: Ending, bytesSent: Int) {
        self.ending = ending
        self.bytesSent = bytesSent
    }
}
