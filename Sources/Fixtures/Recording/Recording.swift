internal import Digest
public import GeminiAPI
public import HTTP
internal import Synchronization

/// One answer being recorded. Its bytes go to a temporary file as they come; the fixture appears whole at the end, or not at all.
/// Called by one task at a time; blocks as long as writing to a file does.
public final class Recording: Sendable {
    private let sitting: Sitting
    private let recorder: Recorder
    private let state = Mutex(State())

    init(_ sitting: Sitting, _ recorder: Recorder) {
        self.sitting = sitting
        self.recorder = recorder
    }

    /// A piece of a request's body that was passed on and not gathered.
    public func sent(_ piece: [UInt8]) throws(FixtureProblem) {
        guard sitting.keeps else { return }
        try state.withLock { (state) throws(FixtureProblem) in
            if state.sent == nil { state.sent = try Spool() }
            if state.digest == nil { state.digest = SHA256() }
            try state.sent?.append(piece)
            state.digest?.update(piece)
        }
    }

    /// The head has come, so long after the request was sent; nil where nobody knows.
    public func head(_ status: Int, _ fields: Fields, after: Duration?) {
        state.withLock { $0.head = (status, fields, after) }
    }

    /// A piece of the answer's body has come.
    public func received(_ piece: [UInt8], after: Duration) throws(FixtureProblem) {
        try state.withLock { (state) throws(FixtureProblem) in
            if state.answer == nil { state.answer = try Spool() }
            try state.answer?.append(piece)
            state.arrivals.add(piece.count, after: after)
        }
    }

    /// The answer is whole: writes the fixture, synced and renamed. Blocks; call it away from the loop.
    public func finish() throws(FixtureProblem) -> Finished {
        let sitting = sitting
        let recorder = recorder
        return try state.withLock { (state) throws(FixtureProblem) in
            defer { state = State() }
            return try state.write(sitting, recorder)
        }
    }

    /// The answer broke off: nothing is written.
    public func abandon() { state.withLock { $0 = State() } }

    /// What became of a recording.
    public struct Finished: Sendable {
        /// The fixture's folder and name; nil where nothing was kept.
        public var entry: FixtureEntry?
        /// The last `usageMetadata` of the answer.
        public var usage: JSON?
        /// The answer as JSON with `$file`s, for a comparison; the events of a stream as an array.
        public var json: JSON?
        /// What the user should hear about, one sentence each: a picture in which the credential stood and was overwritten.
        public var notes: [String] = []
    }

    /// What has come so far.
    struct State: ~Copyable {
        var head: (status: Int, fields: Fields, after: Duration?)?
        var answer: Spool?
        var arrivals = Arrivals()
        var sent: Spool?
        var digest: SHA256?
    }
}
