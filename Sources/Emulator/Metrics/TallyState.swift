internal import GeminiAPI
internal import HTTP

/// The counts themselves. Decisions only: no lock, no clock.
struct TallyState {
    /// What an answer used, as columns of one row a model.
    enum Token: Int, CaseIterable { case promptText, promptImage, candidatesText, candidatesImage, thoughts, toolUse, cached, searches }

    typealias Key = CountTable.Key

    var underWay = 0
    var bytesSent = 0
    /// By operation, model, status, source and first fault.
    var requests = CountTable(width: 1)
    /// By fault: an exchange may have several.
    var faults = CountTable(width: 1)
    /// By ending.
    var endings = CountTable(width: 1)
    /// By operation and source, in nanoseconds.
    var durations = CountTable(width: Buckets.exchanges.width)
    /// By operation and source, in nanoseconds.
    var firstBytes = CountTable(width: Buckets.exchanges.width)
    /// By model and size.
    var images = CountTable(width: 1)
    /// By model.
    var tokens = CountTable(width: Token.allCases.count)
    /// By model and tier, in nano-dollars.
    var costs = CountTable(width: 1)
    /// By provider, model and error: of calls that a model answers, in nanoseconds.
    var generations = CountTable(width: Buckets.durations.width)
    /// By provider, model and whether they are the answer's.
    var usages = CountTable(width: Buckets.tokens.width)

    mutating func count(_ exchange: Exchange, _ labels: TallyLabels) {
        underWay -= 1
        for fault in labels.faults { faults.add(of: Key(fault)) }
        bytesSent += exchange.outcome?.bytesSent ?? 0
        requests.add(
            of: Key(labels.operation, labels.model, labels.status, labels.source, labels.fault),
            overflow: Key(labels.operation, Vocabulary.other, labels.status, labels.source, Vocabulary.other))
        endings.add(of: Key(labels.ending))
        let way = Key(labels.operation, labels.source)
        durations.observe(exchange.duration.nanoseconds, in: .exchanges, of: way)
        // Who left before anything was sent has no first byte.
        if let composed = exchange.composed, let sent = exchange.outcome?.firstByte {
            firstBytes.observe((composed + sent).nanoseconds, in: .exchanges, of: way)
        }
        if exchange.route.isGenerate {
            generations.observe(
                exchange.duration.nanoseconds, in: .durations, of: Key(labels.provider, labels.model, labels.error ?? 0),
                overflow: Key(labels.provider, Vocabulary.other, labels.error ?? 0))
        }
        spend(exchange, labels)
    }

    /// Counts what an exchange used and cost.
    mutating func spend(_ exchange: Exchange, _ labels: TallyLabels) {
        count(exchange.usage, labels)
        if exchange.cost != 0 { costs.add(exchange.cost, of: Key(labels.model, labels.tier)) }
    }

    private mutating func count(_ usage: Usage, _ labels: TallyLabels) {
        if usage.images > 0 { images.add(usage.images, of: Key(labels.model, labels.size)) }
        guard usage.total > 0 || usage.searches > 0 else { return }
        let row = tokens.row(of: Key(labels.model))
        func add(_ count: Int, _ token: Token) { tokens.add(count, to: token.rawValue, row: row) }
        add(usage.promptText, .promptText)
        add(usage.promptImage, .promptImage)
        add(usage.candidatesText, .candidatesText)
        add(usage.candidatesImage, .candidatesImage)
        add(usage.thoughts, .thoughts)
        add(usage.toolUse, .toolUse)
        add(usage.cached, .cached)
        add(usage.searches, .searches)
        guard usage.total > 0 else { return }
        usages.observe(usage.prompt + usage.toolUse, in: .tokens, of: Key(labels.provider, labels.model, 0))
        usages.observe(usage.candidates + usage.thoughts, in: .tokens, of: Key(labels.provider, labels.model, 1))
    }
}

extension Duration {
    /// To the nanosecond; the longest that fits is 292 years.
    var nanoseconds: Int { Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000) }
}
