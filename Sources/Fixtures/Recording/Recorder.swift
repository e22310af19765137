public import GeminiAPI
public import HTTP

/// Writes exchanges with an upstream into a folder of fixtures. Several may write to one folder.
public final class Recorder: Sendable {
    /// Where fixtures are written.
    public let folder: String

    /// - Parameters:
    ///   - folder: made when the first fixture is written.
    ///   - origin: upstream's `https://host[:port]`, which is written as the live service's own.
    ///   - secrets: texts that are never written, beside those that look like a credential: PLANTAIN_UPSTREAM_KEY.
    public init(folder: String, origin: String, secrets: [String]) {
        self.folder = folder
        // seam: helper `recording`
    }

    /// Begins to record the answer to a call.
    /// - Parameters:
    ///   - name: the group it is recorded under; nil for none.
    ///   - session: turns are counted by session: the first answer to a key there is turn 1.
    ///   - keeps: false to read the answer for its usage and to write nothing.
    public func begin(_ call: Call, _ request: Request, name: String?, session: String, keeps: Bool = true) -> Recording {
        Recording()
    }
}

/// One answer being recorded. Its bytes go to a temporary file as they come; the fixture appears whole at the end, or not at all.
/// Called by one task at a time; blocks as long as writing to a file does.
public final class Recording: Sendable {
    init() {}

    /// A piece of a request's body that was passed on and not gathered.
    public func sent(_ piece: [UInt8]) throws(FixtureProblem) {}

    /// The head has come, so long after the request was sent.
    public func head(_ status: Int, _ fields: Fields, after: Duration) {}

    /// A piece of the answer's body has come.
    public func received(_ piece: [UInt8], after: Duration) throws(FixtureProblem) {}

    /// The answer is whole: writes the fixture, synced and renamed. Blocks; call it away from the loop.
    public func finish() throws(FixtureProblem) -> Finished {
        // seam: helper `recording`
        Finished()
    }

    /// The answer broke off: nothing is written.
    public func abandon() {}

    /// What became of a recording.
    public struct Finished: Sendable {
        /// The fixture's folder and name; nil where nothing was kept.
        public var entry: FixtureEntry?
        /// The last `usageMetadata` of the answer.
        public var usage: JSON?
        /// The answer as JSON with `$file`s, for a comparison; the events of a stream as an array.
        public var json: JSON?
    }
}
