/// What the judge says of one session.
public struct Report: Sendable {
    /// Whose.
    public var session: String
    /// By expectation, in the order of the file.
    public var verdicts: [Verdict] = []
    /// What was planned and what fired.
    public var faults: [FaultCount] = []
    /// How many requests were seen.
    public var requests = 0
    /// What failed besides: sequences that ran out, requests no rule matched.
    public var failures: [String] = []
    /// What is worth knowing: faults skipped, expectations that saw no request.
    public var warnings: [String] = []

    /// Nothing judged yet.
    public init(session: String) { self.session = session }

    /// Whether everything held.
    public var passed: Bool { failures.isEmpty && verdicts.allSatisfy(\.passed) }

    /// On one expectation.
    public struct Verdict: Sendable {
        /// The expectation's id.
        public var id: String
        /// Whether it held.
        public var passed: Bool
        /// One sentence: what was expected and what was seen.
        public var summary: String
        /// The exchanges that broke it, `#12: waited 0.3 s after quota-rpm, which said 22 s`.
        public var evidence: [String]
        /// A verdict.
        public init(id: String, passed: Bool, summary: String, evidence: [String] = []) {
            self.id = id
            self.passed = passed
            self.summary = summary
            self.evidence = evidence
        }
    }

    /// How often a fault was planned and how often the client really met it.
    public struct FaultCount: Sendable, Equatable {
        /// Its name.
        public var name: String
        /// Chosen by a verdict.
        public var planned: Int
        /// Reached the wire.
        public var fired: Int
        /// A count.
        public init(name: String, planned: Int, fired: Int) {
            self.name = name
            self.planned = planned
            self.fired = fired
        }
    }
}
