internal import GeminiAPI

/// Sums over the exchanges of a session.
public struct Totals: Sendable, Equatable {
    /// Requests that arrived.
    public var requests = 0
    /// Answers with a status of 400 or more.
    public var errors = 0
    /// Pictures in answers.
    public var images = 0
    /// In nano-dollars.
    public var cost = 0

    /// Counts an exchange that has ended.
    mutating func add(_ exchange: Exchange) {
        if exchange.status >= 400 { errors += 1 }
        images = images.adding(saturating: exchange.usage.images)
        cost = cost.adding(saturating: exchange.cost)
    }
}
