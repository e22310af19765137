/// What an answer used: `usageMetadata`, and what the meter adds up.
public struct Usage: Sendable, Equatable {
    /// Tokens of the prompt's texts, the system instruction's included.
    public var promptText = 0
    /// Tokens of the prompt's pictures.
    public var promptImage = 0
    /// Text tokens of the answer, with what Gemini 3 counts beyond its picture and does not explain.
    public var candidatesText = 0
    /// Tokens of the pictures of the answer, by the token table.
    public var candidatesImage = 0
    /// Tokens of the model's thoughts.
    public var thoughts = 0
    /// Pictures in the answer.
    public var images = 0
    /// Tokens of the prompt that came from a cache; `promptText` and `promptImage` count them too.
    public var cached = 0
    /// Of these the texts', where plantain counted them itself.
    public var cachedText = 0
    /// And the pictures'.
    public var cachedImage = 0
    /// Tokens that tools fed back to the model.
    public var toolUse = 0
    /// Queries that grounding searched the web or pictures for.
    public var searches = 0
    /// The tier that answered; nil if the answer does not say.
    public var tier: ServiceTier?
    /// Whether the counts are left out altogether, as for an empty prompt.
    public var isBlank = false
    /// Whether a recorded answer told a count that no answer can have, which counts as none.
    public var hasImpossibleCount = false
    /// The most tokens of one kind that an answer may tell: sixteen times the longest prompt of any model.
    public static let largestCount = 1 << 24

    /// Nothing used yet.
    public init() {}

    /// `promptTokenCount`.
    public var prompt: Int { promptText + promptImage }
    /// `candidatesTokenCount`.
    public var candidates: Int { candidatesText + candidatesImage }
    /// `total = prompt + candidates + thoughts`: true of all 921 recorded answers; of tools by what the SDK says.
    public var total: Int { prompt + candidates + thoughts + toolUse }

    /// Keys in the recorded order; counts of zero are left out. The text of an answer has no detail on the Gemini API (recorded
    /// 60 of 60) and one on Vertex, which tells its traffic type instead of a service tier. That the tier told is the tier asked for is
    /// a guess but for standard.
    public func json(_ backend: Backend = .gemini) -> JSON {
        var fields: [(String, JSON)] = []
        func add(_ name: String, _ count: Int) { if count > 0 { fields.append((name, .int(count))) } }
        func details(_ name: String, _ counts: [(String, Int)]) {
            let list = counts.filter { $0.1 > 0 }.map { JSON.object([("modality", .string($0.0)), ("tokenCount", .int($0.1))]) }
            if !list.isEmpty { fields.append((name, .array(list))) }
        }
        if !isBlank {
            add("promptTokenCount", prompt)
            add("candidatesTokenCount", candidates)
            add("totalTokenCount", total)
            if !backend.isVertex { add("cachedContentTokenCount", cached) }
        }
        if backend.isVertex { fields.append(("trafficType", .string("ON_DEMAND"))) }
        if !isBlank {
            details("promptTokensDetails", [("TEXT", promptText), ("IMAGE", promptImage)])
            details("candidatesTokensDetails", [("TEXT", backend.isVertex ? candidatesText : 0), ("IMAGE", candidatesImage)])
            add("toolUsePromptTokenCount", toolUse)
            if !backend.isVertex { details("cacheTokensDetails", [("TEXT", cachedText), ("IMAGE", cachedImage)]) }
            add("thoughtsTokenCount", thoughts)
        }
        // Results of batches told none when they were captured, which was before there was one: guess.
        if !backend.isVertex, tier != .batch { fields.append(("serviceTier", .string((tier ?? .standard).rawValue))) }
        return .object(fields)
    }
}

extension Usage {
    /// What the prompt of `request` counts on `model`. The Gemini API counts one token more than Vertex (recorded).
    public init(prompt request: GenerateRequest, model: Model, _ backend: Backend = .gemini) {
        promptText = TextTokens.count(prompt: request.allTexts)
        if backend.isVertex, promptText > 1 { promptText -= 1 }
        promptImage = request.pictures.count * model.inputImageTokens
        if let cache = request.cache {
            // What the cache counted stays, and is never more than the whole.
            (cachedText, cachedImage) = (min(cache.textTokens, promptText), min(cache.imageTokens, promptImage))
            cached = cachedText + cachedImage
        }
    }
}

extension Usage {
    /// Adds what the answer's parts count. Beyond the picture Gemini 3 counts a rest nobody has explained; it and the thoughts
    /// are drawn, seeded by the request, from the recorded ranges.
    /// - Parameter sizeName: the size of the pictures, `1K`.
    public mutating func add(
        _ parts: [Reply.Part], of model: Model, for request: GenerateRequest, _ key: CanonicalKey, sizeName: String,
        _ backend: Backend = .gemini
    ) {
        for part in parts where !part.isThought {
            switch part.data {
            case .text(let text): candidatesText += TextTokens.count(text)
            case .inline:
                candidatesImage += model.imageTokens(sizeName, backend)
                images += 1
            case .members: continue
            }
        }
        var dice = Dice(key, "tokens")
        // Vertex counts exactly the picture (recorded 1120).
        let others = request.search == nil ? model.otherTokens : model.searchTokens ?? model.otherTokens
        if let range = others, !backend.isVertex { candidatesText += dice.draw(range) }
        let range = request.config.thinkingLevel == "HIGH" ? model.highThoughtTokens ?? model.thoughtTokens : model.thoughtTokens
        if let range { thoughts = dice.draw(range) }
    }
}
