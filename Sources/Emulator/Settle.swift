internal import GeminiAPI
public import HTTP
internal import Ledger

extension Emulator {
    /// What was really sent and how it ended. Always runs, also for a client that left; runs on the loop, so nothing here waits.
    func settle(_ exchange: Exchange, _ ruling: Ruling, _ outcome: Outcome, started: Duration) {
        var exchange = exchange
        exchange.outcome = outcome
        exchange.duration = clock.uptime() - started
        // Nobody read it, because the client left or a fault stood in its place; what upstream was paid for is kept all the same.
        if let pump = ruling.pump, pump.keeps { Task(executorPreference: globalConcurrentExecutor) { await pump.drain() } }
        if let late = ruling.late { exchange.add(late, ruling.metered) }
        if case .failed(let reason) = outcome.ending {
            exchange.source = .fault
            exchange.notes.append("the answer broke off: \(reason)")
        }
        ruling.world.settle(exchange, ruling)
        ruling.world.visit(-1, at: clock.uptime())
        ledger?.record(Entry(exchange))
        tally.count(exchange)
        log(exchange)
    }
}

extension Entry {
    fileprivate init(_ exchange: Exchange) {
        let usage = exchange.usage
        self.init(
            time: exchange.began, session: exchange.session, key: exchange.key, model: exchange.model, operation: exchange.route.operation,
            status: exchange.status,
            tokens: Tokens(
                promptText: usage.promptText, promptImage: usage.promptImage, cached: usage.cached, candidatesText: usage.candidatesText,
                candidatesImage: usage.candidatesImage, thoughts: usage.thoughts, toolUse: usage.toolUse),
            images: usage.images, cost: Int64(exchange.cost), duration: exchange.duration,
            ending: exchange.outcome?.ending.word ?? "", source: exchange.source.rawValue, bytesSent: exchange.outcome?.bytesSent ?? 0,
            tier: exchange.tier.rawValue,
            size: exchange.picture?.sizeName ?? "", searches: usage.searches)
    }
}

extension Outcome.Ending {
    /// One word for the ledger and the log.
    public var word: String {
        switch self {
        case .performed: "performed"
        case .clientLeft: "clientLeft"
        case .stopped: "stopped"
        case .failed: "failed"
        }
    }
}
