internal import GeminiAPI
internal import HTTP
internal import Scenario

/// A verdict and what it takes to carry it out: the faults, made, and what they may know of the exchange.
struct Ruling: Sendable {
    let world: World
    /// What must be written nowhere: what the client proved its identity with, and plantain upstream.
    let secrets: Secrets
    var verdict = Verdict()
    /// In the order of their layers.
    var faults: [any Fault] = []
    var context = FaultContext()
    /// Whether rules and limits were asked: not for what is refused before, and not where nothing is planned.
    var isJudged = false
    /// Whether the journal knows of it.
    var isNoted = false
    /// The layers whose faults had something to work on.
    var touched: Set<FaultEntry.Layer> = []
    /// Whether something stood in the place of the normal answer.
    var isReplaced = false
    /// What the client was told to wait.
    var retryDelay: Duration?
    /// When the first byte of the answer was due, on the session's clock; nil if none ever is.
    var answered: Duration?
    /// What is known of a forwarded answer only at its end, and the model that is billed for it.
    var late: Late?
    /// What carries a forwarded answer.
    var pump: Pump?
    var metered: Model?
    /// What has been counted of its cost so far, in nano-dollars.
    var charged = 0
    /// Whether our side ends the connection before the answer is whole.
    var breaksOff = false
    /// What a stream ended with in the place of its picture.
    var block: Substitute?

    init(_ world: World, _ secrets: Secrets) { (self.world, self.secrets) = (world, secrets) }

    /// Who ended the connection.
    func closer(_ exchange: Exchange) -> String {
        switch exchange.outcome?.ending {
        case .clientLeft?: "client"
        case .stopped?, .failed?: "server"
        case .performed?, nil: breaksOff ? "server" : "none"
        }
    }
}

extension Observation {
    /// Notes how the exchange ended.
    mutating func settle(_ exchange: Exchange, _ ruling: Ruling, closedBy: String, at moment: Moment) {
        let entries = ruling.verdict.faults.compactMap { FaultCatalogue.standard.entry($0.name) }
        ended = moment.elapsed
        answered = exchange.outcome?.bytesSent == 0 ? nil : ruling.answered
        status = exchange.status
        retryDelay = ruling.retryDelay
        self.closedBy = closedBy
        // Who left before anything was sent has met what delays, and nothing else.
        let hasLeftEarly = closedBy == "client" && exchange.outcome?.bytesSent == 0
        let fired = entries.filter { ruling.touched.contains($0.layer) && (!hasLeftEarly || $0.layer >= .timing) }
        unfired = entries.map(\.name).filter { name in !fired.contains { $0.name == name } }
        isDelivered = exchange.status < 300 && !ruling.isReplaced && closedBy == "none" && fired.allSatisfy(\.delivers)
        warnings = ruling.verdict.warnings
    }
}
