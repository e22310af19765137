internal import GeminiAPI

/// What some sessions have spent, and what they may: their budget, which is the developer's own, and the spend cap of an account at Google.
/// A value; amounts are nano-dollars.
///
/// A limit is reached once as much is spent, and every request after that is refused. What was asked before is still answered and
/// counted, so that more may be spent than the limit says; that Google's cap does the same is a guess.
public struct Purse: Sendable {
    /// Who spends from it.
    public enum Scope: String, Sendable {
        /// One session; a reset begins it anew.
        case session
        /// All sessions that go by one scenario, until it is loaded anew or all are reset.
        case all
        /// All sessions from plantain's start to its end, whatever is reset or loaded.
        case run
    }

    /// Whose limit it is: the name of a scenario's key, and of who decides in verdicts.
    public enum Limit: String, Sendable, CaseIterable {
        /// The developer's own. Whoever goes over it, or is refused because of it, has failed.
        case budget
        /// That of the account at Google. It fails nothing.
        case spendCap = "spend_cap"
    }

    /// Which limit refused a request.
    public struct Refusal: Sendable, Equatable {
        /// Whose.
        public var limit: Limit
        /// Of whom.
        public var scope: Scope
    }

    /// One session's part.
    struct Share: Sendable {
        var spent = 0
        var refused = 0
    }

    /// Who spends from it.
    public let scope: Scope
    let limits: [Limit: Int]
    /// By all of them.
    public private(set) var spent = 0
    private(set) var refused: [Limit: Int] = [:]
    /// By name, those that have spent something or were refused for the budget; the first so many.
    private(set) var shares: [String: Share] = [:]

    /// More sessions than this are counted and not named.
    private static let named = 1000

    /// An empty account.
    public init(_ scope: Scope, budget: Int? = nil, spendCap: Int? = nil) {
        self.scope = scope
        limits = [.budget: budget, .spendCap: spendCap].compactMapValues { $0 }
    }

    /// Whether it limits nothing.
    public var isBoundless: Bool { limits.isEmpty }

    /// Why the next request is refused; nil if it isn't. Where both limits are reached it is the budget, which would have kept the request from
    /// reaching Google.
    public var refusal: Refusal? {
        Limit.allCases.first { limit in limits[limit].map { spent >= $0 } ?? false }.map { Refusal(limit: $0, scope: scope) }
    }

    /// Counts what an answer cost; less than nothing gives back what was counted too much.
    public mutating func spend(_ cost: Int, by session: String) {
        guard cost != 0 else { return }
        spent = spent.adding(saturating: cost)
        share(session) { $0.spent = $0.spent.adding(saturating: cost) }
    }

    /// Counts a request that was refused.
    public mutating func refuse(for limit: Limit, _ session: String) {
        refused[limit, default: 0] += 1
        if limit == .budget { share(session) { $0.refused += 1 } }
    }

    /// Whether more was spent than the budget, or a request was refused because of it.
    public var isOverrun: Bool { limits[.budget].map { spent > $0 || refused[.budget, default: 0] > 0 } ?? false }

    /// The sessions that have a part in what was spent, by name.
    public var sessions: [String] { shares.keys.sorted() }

    private mutating func share(_ session: String, _ change: (inout Share) -> Void) {
        if shares[session] != nil || shares.count < Self.named { change(&shares[session, default: Share()]) }
    }
}
