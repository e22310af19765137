/// In whose words an answer is written.
public enum Dialect: Sendable, Equatable {
    /// Proto JSON.
    case google
    /// The OpenAI-compatible layer.
    case openAI
    /// The Interactions API: compact, in snake_case, without a newline at the end.
    case interactions

    /// That of the answers to `route`.
    init(_ route: Route) {
        switch route.method {
        case .openAI: self = .openAI
        case .resource(.interactions, _): self = .interactions
        default: self = .google
        }
    }

    /// An error of the API, `{"error": {"code", "message", "status", "details"}}`, as this dialect writes it.
    public func error(_ json: JSON) -> JSON {
        switch self {
        case .google: return json
        // Google's envelope in an array (public notes).
        case .openAI: return .array([json])
        case .interactions: return Interaction.error(json)
        }
    }
}
