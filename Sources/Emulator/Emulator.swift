public import GeminiAPI
public import HTTP
public import Ledger

/// The corridor: a request becomes a call, passes named stages, and comes out as a script of strokes to make on the socket.
///
/// Each verb of `answer` is one file beside this one. Every refusal is an `APIError`, and an `APIError` is an answer like
/// any other: nothing else can fail here.
public final class Emulator: Sendable {
    let configuration: Configuration
    let clock: Clock
    let ledger: Ledger?
    let log: @Sendable (Exchange) -> Void
    let numbers = Counter()
    let fingerprints = Fingerprints()
    let dates = Dates()

    /// - Parameter log: told of every exchange when it has ended; must not block.
    public init(_ configuration: Configuration, clock: Clock, ledger: Ledger?, log: @escaping @Sendable (Exchange) -> Void) {
        self.configuration = configuration
        self.clock = clock
        self.ledger = ledger
        self.log = log
    }

    /// What a server needs to be told.
    public var service: Service {
        Service(plan: { self.plan($0) }, answer: { await self.answer($0) }, reject: { self.reject($0) })
    }

    /// The whole life of a request, from its last byte to the script of its answer.
    func answer(_ request: Request) async -> Performance {
        let started = clock.uptime()
        let target = Target(request.head.target)
        var exchange = open(request.head, target)
        var script: Script
        do throws(APIError) {
            let answer = try await isLarge(request) ? replyAway(request, target, &exchange) : reply(request, target, &exchange)
            script = self.script(answer, exchange, took: clock.uptime() - started)
        } catch {
            script = refuse(error, &exchange, took: clock.uptime() - started)
        }
        script = encode(script, for: request.head.fields)
        script = share(script, with: request.head, exchange)
        return Performance(script) { [exchange] outcome in self.settle(exchange, outcome, started: started) }
    }

    /// The inner half, which knows of no socket.
    func reply(_ request: Request, _ target: Target, _ exchange: inout Exchange) async throws(APIError) -> Answer {
        let call = Call(request, route: exchange.route, target: target)
        let model = try admit(call, &exchange)
        let answer = try await compose(call, model, &exchange)
        meter(answer, model, &exchange)
        return answer
    }
}
