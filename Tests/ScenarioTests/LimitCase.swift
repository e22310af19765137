import Testing

@testable import Scenario

/// What tests of limits say short.
enum LimitCase {
    /// 2026-11-21, 12:00 in California.
    static let noon: Int64 = 1_795_291_200_000_000

    static func limit(_ buckets: [Limit.Bucket: Int], _ window: Limit.Window = .sliding, counts: Bool = true) -> Limit {
        var limit = Limit(id: "flash")
        limit.buckets = buckets
        limit.window = window
        limit.countsFailed = counts
        return limit
    }

    static func moment(_ elapsed: Duration) -> Moment { Moment(elapsed: .zero, microseconds: noon).at(elapsed) }

    static func inquiry(tokens: Int = 0, images: Int = 1, key: String = "k", model: String = "m") -> Inquiry {
        var inquiry = Inquiry(number: 1, session: "s")
        (inquiry.promptTokens, inquiry.images, inquiry.key, inquiry.model) = (tokens, images, key, model)
        return inquiry
    }
}

extension Limiter {
    /// Admits a request to all limits; what refuses it, as `rpm 12.5 s`.
    mutating func refusals(_ seconds: Double, _ inquiry: Inquiry = LimitCase.inquiry()) -> [String] {
        refusals(.milliseconds(Int64(seconds * 1000)), inquiry)
    }

    mutating func refusals(_ elapsed: Duration, _ inquiry: Inquiry = LimitCase.inquiry()) -> [String] {
        admit(inquiry, at: LimitCase.moment(elapsed)) { _ in true }.violations.map { "\($0.bucket) \(Evidence.seconds($0.retryDelay))" }
    }
}
