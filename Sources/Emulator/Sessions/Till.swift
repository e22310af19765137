internal import Scenario
internal import Synchronization

/// A purse that several sessions spend from.
final class Till: Sendable {
    /// Whether it limits nothing: nobody need ask it then.
    let isBoundless: Bool
    private let content: Mutex<Purse>

    init(_ purse: Purse) {
        isBoundless = purse.isBoundless
        content = Mutex(purse)
    }

    /// As it is now.
    var purse: Purse { content.withLock { $0 } }

    /// Why the next request is refused; nil if it isn't.
    var refusal: Purse.Refusal? { isBoundless ? nil : content.withLock(\.refusal) }

    /// Counts what an answer cost.
    func spend(_ cost: Int, by session: String) {
        if !isBoundless { content.withLock { $0.spend(cost, by: session) } }
    }

    /// Counts a request that was refused.
    func refuse(for limit: Purse.Limit, _ session: String) { content.withLock { $0.refuse(for: limit, session) } }
}
