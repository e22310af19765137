internal import Fixtures
public import GeminiAPI
public import HTTP
public import Ledger
public import Scenario
internal import Synchronization

/// The corridor: a request becomes a call, passes named stages, and comes out as a script of strokes to make on the socket.
///
/// Each verb of `answer` is one file beside this one. Every refusal is an `APIError`, and an `APIError` is an answer like
/// any other: nothing else can fail here.
public final class Emulator: Sendable {
    /// The sessions, and the scenario each goes by.
    public let worlds: Worlds
    /// What it replays from and records to.
    public let archive: Archive
    /// What clients leave here.
    public let shelves: Shelves
    /// What it has done since it began.
    public let tally = Tally()
    /// What was sent and answered, for a closer look.
    let captures: Captures
    let showings = Showings()
    let knownSecrets = KnownSecrets()
    let configuration: Configuration
    let clock: Clock
    let ledger: Ledger?
    let log: @Sendable (Exchange) -> Void
    let heard: @Sendable (Exchange) -> Void
    let numbers = Counter()
    let fingerprints = Fingerprints()
    /// Of exchanges that have ended and are not paid for, by number.
    let debts = Mutex<[Int: Late]>([:])
    /// When interactions that are too old were last removed, in seconds since 1970.
    let lastSweep = Mutex<Int64>(0)
    let dates = Dates()
    let batches = BatchRuns()

    /// - Parameters:
    ///   - scenario: what goes wrong, until another is loaded.
    ///   - archive: what it replays from and records to.
    ///   - shelves: where what clients leave here is kept.
    ///   - zone: the bytes of a time zone's file (TZif), for daily resets.
    ///   - heard: told of every exchange when its request has come; must not block.
    ///   - log: told of every exchange when it has ended; must not block.
    public init(
        _ configuration: Configuration, scenario: Scenario = Scenario(), clock: Clock, ledger: Ledger?,
        archive: Archive = Archive(), shelves: Shelves = Shelves(nil), zone: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
        heard: @escaping @Sendable (Exchange) -> Void = { _ in },
        log: @escaping @Sendable (Exchange) -> Void
    ) {
        self.configuration = configuration
        self.clock = clock
        self.ledger = ledger
        self.heard = heard
        self.log = log
        self.archive = archive
        self.shelves = shelves
        captures = Captures(limit: configuration.captureBytes)
        worlds = Worlds(
            scenario, mode: configuration.mode, budget: configuration.budget, clock: clock, journalCapacity: configuration.journalCapacity,
            zone: zone)
    }

    /// What a server needs to be told.
    public var service: Service {
        Service(plan: { self.plan($0) }, answer: { await self.answer($0) }, reject: { self.reject($0) })
    }

    /// The whole life of a request, from its last byte to the script of its answer.
    func answer(_ request: Request) async -> Performance {
        let started = clock.uptime()
        let target = Target(request.head.target)
        var (exchange, ruling) = open(request.head, target)
        var script: Script
        var held = 0
        do throws(APIError) {
            let away = isLarge(request)
            let answer = try await away ? replyAway(request, target, &exchange, &ruling) : reply(request, target, &exchange, &ruling)
            script = await self.script(answer, request.head, &exchange, &ruling, took: clock.uptime() - started)
            held = answer.held
            if let block = ruling.block { exchange.bill(block, Catalogue.gemini.model(exchange.model)) }
        } catch {
            script = refuse(error, &exchange, ruling, took: clock.uptime() - started)
        }
        exchange.composed = clock.uptime() - started
        await capture(request, script, exchange, ruling, held: held)
        script = encode(script, for: request.head.fields, ruling)
        script = await disturb(script, &ruling)
        if let wait = script.wait { ruling.world.note(due: wait, of: exchange.number) }
        script = share(script, with: request.head, exchange)
        if ruling.isJudged, exchange.cost > 0 {
            ruling.charged = exchange.cost
            ruling.world.charge(exchange.cost)
        }
        // They quote what the client sent, and go to log and console.
        exchange.notes = exchange.notes.map { Redaction.text($0, secrets: ruling.secrets) }
        return Performance(script) { [exchange, ruling] outcome in self.settle(exchange, ruling, outcome, started: started) }
    }

    /// The inner half, which knows of no socket.
    func reply(_ request: Request, _ target: Target, _ exchange: inout Exchange, _ ruling: inout Ruling) async throws(APIError) -> Answer {
        var call = Call(request, route: exchange.route, target: target)
        if call.streams { exchange.layout.form = .events }
        exchange.prompt = asked(call, ruling.secrets)
        let origin = try choose(call, request, ruling, isOfBatch: exchange.batch != nil)
        try await recall(&call, origin, &exchange)
        if case .own = origin {
            await recall(&call, &exchange)
            await attach(to: &call, &exchange)
        }
        let model = try admit(call, origin, &exchange, ruling)
        try verdict(call, request, model, &exchange, &ruling)
        if let substitute = instead(model, &exchange, &ruling) {
            return .substitute(worded(substitute, call, exchange))
        }
        let answer = reshape(try await compose(call, request, model, origin, &exchange, &ruling), call, model, &ruling)
        meter(answer, model, &exchange)
        return answer
    }
}
