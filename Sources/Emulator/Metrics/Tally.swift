public import GeminiAPI
internal import HTTP
internal import Synchronization

/// What all exchanges of the emulator add up to since it began, for `/__admin/metrics`.
///
/// Bounded: labels come from closed sets, never from a session, a key, a path or a prompt. A reset of a session takes nothing away:
/// counters only grow. The sums are the ledger's, because both count the same exchanges in integers.
public final class Tally: Sendable {
    private let words = TallyWords()
    private let state = Mutex(TallyState())

    /// Nothing counted yet.
    public init() {}

    /// A request has come, which ``count(_:)`` will hear of when it has ended.
    public func arrived() { state.withLock { $0.underWay += 1 } }

    /// Counts an exchange that has ended. Takes well under a microsecond, and allocates only for labels that are new.
    public func count(_ exchange: Exchange) {
        let labels = TallyLabels(exchange, words)
        state.withLock { $0.count(exchange, labels) }
    }

    /// Counts what an exchange used that was counted when nobody knew.
    func add(late exchange: Exchange) {
        let labels = TallyLabels(exchange, words)
        state.withLock { $0.spend(exchange, labels) }
    }

    /// Requests that came and have not ended.
    public var underWay: Int { state.withLock(\.underWay) }

    /// Everything counted so far, one instant for all.
    public var metrics: [Metric] { state.withLock { $0 }.metrics(words) }
}

/// The places of an exchange's labels, looked up outside the lock.
struct TallyLabels {
    let operation, model, source, fault, status, size, tier, ending, provider: Int
    /// Every fault; the array costs an allocation only where there is one.
    let faults: [Int]
    /// Nil if all is well.
    let error: Int?

    init(_ exchange: Exchange, _ words: TallyWords) {
        operation = words.operations.place(exchange.route.operation)
        model = words.models.place(exchange.model)
        source = words.sources.place(exchange.source.rawValue)
        faults = exchange.faults.map(words.faults.place)
        fault = faults.first ?? Vocabulary.none
        status = TallyWords.status(exchange.status)
        size = exchange.picture.map { words.sizes.place($0.sizeName) } ?? Vocabulary.other
        tier = words.tiers.place(exchange.tier.rawValue)
        ending = words.endings.place(exchange.outcome?.ending.word ?? "")
        provider = exchange.route.backend.isVertex ? 1 : 0
        error = words.error(exchange)
    }
}
