internal import GeminiAPI

/// What an answer used, as it says itself.
enum AnswerUsage {
    /// The last of them: in a stream they are cumulative. `usageMetadata` of generate calls; `usage` of Interactions (in events inside
    /// `interaction`) and of the OpenAI-compatible routes.
    static func last(in values: [JSON]) -> JSON? {
        values.reversed().lazy.compactMap { value in
            [value["usageMetadata"], value["usage"], value["interaction"]?["usage"], value["response"]?["usageMetadata"]].lazy
                .compactMap { $0 }.first { $0.members != nil }
        }.first
    }
}
