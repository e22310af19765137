internal import HTTP

/// How urgent an answer is, and so what it costs.
public enum ServiceTier: String, Sendable, CaseIterable {
    /// What a request gets that asks for nothing.
    case standard
    /// Cheaper, and the first to wait.
    case flex
    /// Dearer, and the last to wait.
    case priority
    /// What a batch job costs. No request asks for it in its own words.
    case batch

    /// As `usageMetadata` tells it: the service tier, or Vertex's traffic type, of which only `ON_DEMAND` was recorded. Nil if it does
    /// not say.
    init?(toldBy usage: JSON) {
        if let word = usage["serviceTier"]?.text, let tier = ServiceTier(rawValue: word.lowercased()) {
            self = tier
            return
        }
        switch usage["trafficType"]?.text {
        case "ON_DEMAND": self = .standard
        // Names of the SDK's enum; that they follow the header is a guess.
        case "ON_DEMAND_FLEX": self = .flex
        case "ON_DEMAND_PRIORITY": self = .priority
        default: return nil
        }
    }
}

extension Call {
    /// The tier asked for: by the body, or on Vertex by a header (its name is the SDK's, its values are a guess).
    public var tier: ServiceTier {
        if route.backend.isVertex, let word = head.fields["x-vertex-ai-llm-shared-request-type"],
            let tier = ServiceTier(rawValue: word.lowercased())
        {
            return tier
        }
        return generate?.tier ?? .standard
    }
}
