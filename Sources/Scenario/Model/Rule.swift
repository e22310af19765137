/// When it applies and what happens then.
public struct Rule: Sendable {
    /// The file's `id`, or `rule-N`.
    public var id: String
    /// Where it stands in the file; 0 for rules made otherwise.
    public var line = 0
    /// All of it must hold.
    public var when = When()
    /// Whose counter steps, and whose dice are thrown.
    public var scope = Scope.rule
    /// What happens, by count.
    public var plan: Plan
    /// Of this rule's answers, unless the effect has one of its own.
    public var latency: Latency?
    /// Edits of the normal answer, unless the effect has its own.
    public var response: ResponseEdit?
    /// Set at load: the rule is gone after this long on the session's clock.
    public var ttl: Duration?
    /// The rule is gone after being chosen this often (in one session).
    public var maxHits: Int?
    /// 0…1: one draw a request; the rest falls through to the next rule.
    public var share: Double?
    /// Whether later rules may add faults of other layers.
    public var continues = false
    /// What happens instead when the same body is asked again.
    public var onRetry: Effect?
    /// Higher first; ties by order.
    public var priority = 0

    /// A rule that always applies.
    public init(id: String, plan: Plan) {
        self.id = id
        self.plan = plan
    }

    /// Whose counter steps when the rule is chosen. Every counter is the session's own.
    public enum Scope: String, Sendable, CaseIterable {
        case rule, request, session
        case apiKey = "api_key"
        case model, connection
    }
}

/// What happens, by count, dice, time or state.
public enum Plan: Sendable {
    case always(Effect)
    /// One after another, repetitions (`x3`) written out.
    case sequence([Effect], after: After)
    /// One draw over the whole distribution; the weights need not sum to 100.
    case weights([Weight])
    /// Request `from`, `from + n`, … (counted from 1) get the effect, the others pass.
    case every(n: Int, from: Int, Effect)
    /// Until either bound is reached the first effect, then the second.
    case until(requests: Int?, elapsed: Duration?, do: Effect, then: Effect)
    /// As the state of the machine with this id says.
    case machine(String)
    /// A share of 0…1 that moves linearly from the start of the state. Only in states of a machine.
    case ramp(Effect, from: Double, to: Double, over: Duration)

    /// What follows the end of a sequence.
    public enum After: String, Sendable, CaseIterable {
        case pass
        /// From the start again.
        case `repeat`
        /// The last effect for ever.
        case last
        /// A loud failure: 500 and a failed report.
        case fail
    }

    /// One outcome of a draw.
    public struct Weight: Sendable {
        /// Relative to the sum of all; 0 is never.
        public var weight: Double
        /// What happens.
        public var effect: Effect
        /// An outcome.
        public init(_ weight: Double, _ effect: Effect) {
            self.weight = weight
            self.effect = effect
        }
    }
}

/// Faults, delays and edits that one request gets: at most one fault of each layer. Without any of them it passes.
public struct Effect: Sendable {
    /// In the order of the layers.
    public var faults: [FaultOrder] = []
    /// Instead of the rule's.
    public var latency: Latency?
    /// Instead of the rule's.
    public var response: ResponseEdit?

    /// The normal answer.
    public static let pass = Effect()

    /// These faults.
    public init(_ faults: [FaultOrder] = [], latency: Latency? = nil, response: ResponseEdit? = nil) {
        self.faults = faults
        self.latency = latency
        self.response = response
    }

    /// Whether it changes nothing.
    public var isPass: Bool { faults.isEmpty && latency == nil && response == nil }
}

/// A fault of the catalogue with the parameters a scenario gave it; the others are the catalogue's.
public struct FaultOrder: Sendable, Equatable {
    /// The catalogue's own name, not an alias.
    public var name: String
    /// Checked against the catalogue.
    public var parameters: [String: Parameter]
    /// An order.
    public init(_ name: String, _ parameters: [String: Parameter] = [:]) {
        self.name = name
        self.parameters = parameters
    }
}

/// The value of a fault's parameter, typed as the catalogue says.
public enum Parameter: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case duration(Duration)
    case latency(Latency.Distribution)
    /// In bytes.
    case size(Int)
    case position(Position)
    /// X-Server-Timeout of the request, else the fault's own default.
    case clientDeadline

    /// Where in an answer: of a stream by event, of a body by share or byte.
    public enum Position: Sendable, Equatable {
        /// An event, counted from 0; in a body, bytes.
        case index(Int)
        /// 0…1 of the events or bytes.
        case fraction(Double)
        case beforeImage, midImage, afterImage
    }
}
