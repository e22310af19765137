internal import GeminiAPI

/// What an assertion can be about.
public enum UsageMetric: String, CaseIterable, Sendable {
    /// How many exchanges.
    case requests
    /// How many of them with a status of 400 or more.
    case errors
    /// Pictures in the answers.
    case images
    /// The price in nano-dollars.
    case cost
    /// Tokens of prompts and answers.
    case tokens
    /// Tokens of prompts: text, pictures and results of tools. What came from a cache is part of the first two.
    case inputTokens = "input_tokens"
    /// Tokens of answers: text, pictures and thoughts.
    case outputTokens = "output_tokens"
    /// Queries of grounding.
    case searches

    /// Its value in a row; dollars as nano-dollars.
    public func value(in row: UsageRow) -> Int64 {
        let tokens = row.tokens
        let input = sum(tokens.promptText, tokens.promptImage, tokens.toolUse)
        let output = sum(tokens.candidatesText, tokens.candidatesImage, tokens.thoughts)
        return switch self {
        case .requests: Int64(row.requests)
        case .errors: Int64(row.errors)
        case .images: Int64(row.images)
        case .cost: row.cost
        case .tokens: Int64(sum(input, output))
        case .inputTokens: Int64(input)
        case .outputTokens: Int64(output)
        case .searches: Int64(row.searches)
        }
    }

    private func sum(_ counts: Int...) -> Int { counts.reduce(0) { $0.adding(saturating: $1) } }

    /// The value with its unit, exactly.
    func text(_ value: Int64) -> String {
        self == .cost ? "\(FixedPoint.text(value, places: 9, least: 2)) USD" : String(value)
    }
}
