/// What the judge remembers of one exchange: kept, small, until the session ends or is reset.
public struct Observation: Sendable {
    /// The exchange's number.
    public var number: Int
    /// When the request was whole, on the session's clock.
    public var arrived: Duration
    /// When the first byte of the answer was handed over; nil if none was yet. `closed_by` with `within` counts from it.
    public var answered: Duration?
    /// When the last byte was handed over or the connection ended; nil while under way.
    public var ended: Duration?
    /// What was asked, apart from how: attempts of one request share it.
    public var request: String
    /// SHA-256 of the body.
    public var body: String
    /// Fingerprint of the key.
    public var key: String
    /// The model asked for.
    public var model: String
    /// The connection it came on.
    public var connection: Int
    /// X-Server-Timeout in milliseconds.
    public var deadline: Int?
    /// Whether the request named another session too.
    public var isCrossTalk: Bool
    /// The rules chosen.
    public var rules: [String]
    /// The limit on money that refused it.
    public var refusal: Purse.Refusal?
    /// The faults chosen, by name.
    public var faults: [String]
    /// Those that were not reached: the client left first, or the answer had no place for them.
    public var unfired: [String] = []
    /// What the client was told to wait.
    public var retryDelay: Duration?
    /// State of each machine when it arrived, `MACHINE.STATE`.
    public var states: [String]
    /// The expectations whose conditions on the request hold.
    public var expectations: [Int]
    /// The HTTP status.
    public var status = 0
    /// Whether the client was sent its normal answer whole: nothing stands in its place and nothing cut it short.
    public var isDelivered = false
    /// `client` if it left before the end, `server` if a fault or a stop ended the connection, else `none`.
    public var closedBy = "none"
    /// Sentences for the report.
    public var warnings: [String] = []

    /// What is known when the verdict is found.
    public init(_ inquiry: Inquiry, _ verdict: Verdict, at moment: Moment) {
        number = inquiry.number
        arrived = moment.elapsed
        request = inquiry.request
        body = inquiry.body
        key = inquiry.key
        model = inquiry.model
        connection = inquiry.connection
        deadline = inquiry.deadline
        isCrossTalk = inquiry.otherSession != nil
        rules = verdict.rules
        refusal = verdict.refusal
        faults = verdict.faults.map(\.name)
        states = verdict.states
        expectations = verdict.expectations
        warnings = verdict.warnings
    }
}
