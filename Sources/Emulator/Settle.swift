internal import GeminiAPI
public import HTTP
internal import Ledger
internal import Synchronization

extension Emulator {
    /// What was really sent and how it ended. Always runs, also for a client that left; runs on the loop, so nothing here waits.
    func settle(_ exchange: Exchange, _ ruling: Ruling, _ outcome: Outcome, started: Duration) {
        var exchange = exchange
        exchange.outcome = outcome
        exchange.duration = clock.uptime() - started
        // Nobody read it, because the client left or a fault stood in its place; what upstream was paid for is kept all the same.
        if let pump = ruling.pump, pump.keeps { Task(executorPreference: globalConcurrentExecutor) { await pump.drain() } }
        // Where nobody reads on, nothing more comes.
        if let late = ruling.late, ruling.pump?.keeps != true || outcome.ending == .stopped { late.end() }
        let owed = ruling.late.flatMap { $0.known.isOver ? nil : $0 }
        if let late = ruling.late, owed == nil { exchange.add(late, ruling.metered) }
        if case .failed(let reason) = outcome.ending {
            exchange.source = .fault
            exchange.notes.append("the answer broke off: \(reason)")
        }
        ruling.world.settle(exchange, ruling)
        ruling.world.visit(-1, at: clock.uptime())
        tally.count(exchange)
        if let owed {
            debts.withLock { $0[exchange.number] = owed }
            owed.afterwards { [exchange] in self.settle(owed, exchange, ruling) }
            exchange.notes.append("upstream's usage has not come yet: what it costs is counted when it has")
        } else {
            ledger?.record(Entry(exchange))
        }
        log(exchange)
    }

    /// Waits no longer for what upstream's answers used, before the ledger is closed: estimates are counted.
    public func conclude() { for late in debts.withLock({ $0.values.map { $0 } }) { late.end() } }

    /// What the client did not wait for: the money, and the row in the ledger, which tells of an exchange once.
    private func settle(_ late: Late, _ exchange: Exchange, _ ruling: Ruling) {
        var exchange = exchange
        exchange.add(late, ruling.metered)
        ruling.world.add(late: exchange, ruling)
        tally.add(late: exchange)
        ledger?.record(Entry(exchange))
        debts.withLock { $0[exchange.number] = nil }
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
