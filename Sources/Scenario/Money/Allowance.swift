/// How much may be spent, in nano-dollars; nil is as much as one likes.
public struct Allowance: Sendable, Equatable {
    /// By each session alone.
    public var session: Int?
    /// By all sessions together.
    public var all: Int?

    /// So much; nothing is limited that is not said.
    public init(session: Int? = nil, all: Int? = nil) {
        self.session = session
        self.all = all
    }

    /// Whether nothing is limited.
    public var isEmpty: Bool { session == nil && all == nil }

    /// The smaller of both where both limit something.
    public static func smaller(_ one: Int?, _ other: Int?) -> Int? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }
}
