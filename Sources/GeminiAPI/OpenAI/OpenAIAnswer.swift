internal import HTTP

/// Answers of generateContent in the words of the OpenAI-compatible layer. Members stand in the order of the alphabet (public captures
/// of 2025 and 2026).
public struct OpenAIAnswer: Sendable {
    /// As the client asked for it, without `models/`.
    private let model: String
    /// Seconds since 1970.
    private let created: Int
    /// Whether a stream tells its usage at the end.
    private let tellsUsage: Bool

    /// - Parameter created: microseconds since 1970.
    public init(_ request: OpenAIRequest?, model: String, created: Int64) {
        self.model = model
        self.created = Int(created / 1_000_000)
        tellsUsage = request?.tellsUsage ?? false
    }

    /// chat/completions. No answer of the layer with a picture was ever seen: it refuses to make one (July and October 2026, public
    /// notes). Here pictures are where OpenRouter, Vercel and LiteLLM put those of the same models: in `message.images` (guess).
    public func completion(_ answer: JSON) -> JSON {
        let choices = (answer["candidates"]?.elements ?? []).enumerated().map { index, candidate in
            JSON.object([
                ("finish_reason", .string(Self.finishReason(candidate["finishReason"]?.text) ?? "stop")), ("index", .int(index)),
                ("message", ChatMessage(candidate).json),
            ])
        }
        let blocked = JSON.object([("finish_reason", .string("content_filter")), ("index", .int(0)), ("message", ChatMessage(.null).json)])
        return whole(choices.isEmpty ? [blocked] : choices, answer, "chat.completion", usage: true)
    }

    /// One event of a chat's stream.
    /// - Parameter thinking: whether the text before was a thought; is told whether this one is.
    public func chunk(_ event: JSON, thinking: inout Bool, isLast: Bool) -> JSON {
        let candidate = event["candidates"]?.elements?.first ?? .null
        var choice: [(String, JSON)] = [("delta", ChatMessage(candidate, thinking: &thinking).json)]
        if isLast { choice.append(("finish_reason", .string(Self.finishReason(candidate["finishReason"]?.text) ?? "content_filter"))) }
        choice.append(("index", .int(0)))
        return whole([.object(choice)], event, "chat.completion.chunk", usage: isLast && tellsUsage)
    }

    /// images/generations and images/edits. Without a picture the list is empty (guess).
    public func images(_ answer: JSON) -> JSON {
        let parts = (answer["candidates"]?.elements ?? []).flatMap { $0["content"]?["parts"]?.elements ?? [] }
        let pictures = parts.filter { $0["thought"]?.flag != true }.compactMap { $0["inlineData"]?["data"] }
        return .object([("created", .int(created)), ("data", .array(pictures.map { .object([("b64_json", $0)]) }))])
    }

    private func whole(_ choices: [JSON], _ answer: JSON, _ object: String, usage: Bool) -> JSON {
        var members: [(String, JSON)] = [("choices", .array(choices)), ("created", .int(created))]
        // No `chatcmpl-` before it: it is the responseId (captures).
        if let id = answer["responseId"] { members.append(("id", id)) }
        members += [("model", .string(model)), ("object", .string(object))]
        if usage, let told = answer["usageMetadata"] { members.append(("usage", Self.usage(told))) }
        return .object(members)
    }

    /// Thoughts are in the total and in nothing else (captures: 17 and 2 tokens, 49 in all).
    private static func usage(_ told: JSON) -> JSON {
        func count(_ name: String) -> JSON { told[name] ?? .int(0) }
        var members = [("completion_tokens", count("candidatesTokenCount")), ("prompt_tokens", count("promptTokenCount"))]
        if let cached = told["cachedContentTokenCount"] { members.append(("prompt_tokens_details", .object([("cached_tokens", cached)]))) }
        return .object(members + [("total_tokens", count("totalTokenCount"))])
    }

    /// Nil where there is none. That every block is a `content_filter` is a guess.
    private static func finishReason(_ reason: String?) -> String? {
        switch reason {
        case nil, "": nil
        case "STOP": "stop"
        case "MAX_TOKENS": "length"
        default: "content_filter"
        }
    }
}

/// A candidate as a message, or as the delta of one.
struct ChatMessage {
    private var text: String?
    private var images: [JSON] = []
    private var isThought = false

    init(_ candidate: JSON) {
        var thinking = false
        self.init(candidate, thinking: &thinking)
    }

    init(_ candidate: JSON, thinking: inout Bool) {
        for part in candidate["content"]?["parts"]?.elements ?? [] {
            let thinks = part["thought"]?.flag == true
            if let words = part["text"]?.text {
                if words.isEmpty { continue }
                // Thoughts stand between these tags in the same text (capture).
                let tag = thinks == thinking ? "" : thinks ? "<thought>" : "</thought>"
                (thinking, isThought) = (thinks, thinks)
                text = (text ?? "") + tag + words
            } else if !thinks, let type = part["inlineData"]?["mimeType"]?.text, let data = part["inlineData"]?["data"] {
                images.append(Self.image(.dataURL(type, data), index: images.count, part["thoughtSignature"]))
            }
        }
    }

    var json: JSON {
        var members: [(String, JSON)] = text.map { [("content", .string($0))] } ?? []
        if isThought { members.append(("extra_content", .object([("google", .object([("thought", .bool(true))]))]))) }
        if !images.isEmpty { members.append(("images", .array(images))) }
        return .object(members + [("role", .string("assistant"))])
    }

    private static func image(_ url: JSON, index: Int, _ signature: JSON?) -> JSON {
        let extra = signature.map { [("extra_content", JSON.object([("google", .object([("thought_signature", $0)]))]))] } ?? []
        return .object(extra + [("image_url", .object([("url", url)])), ("index", .int(index)), ("type", .string("image_url"))])
    }
}

extension JSON {
    /// `data:image/png;base64,…` of what stands in an `inlineData`, still made while it is sent.
    static func dataURL(_ type: String, _ data: JSON) -> JSON {
        let head = "data:\(type);base64,"
        func spelled(_ producer: Producer) -> JSON {
            .base64(
                .spelled(
                    Producer { sink in
                        try await sink(Array(head.utf8))
                        try await producer.run(sink)
                    }))
        }
        switch data {
        case .base64(.bytes(let bytes)): return .string(head + String(decoding: Base64.encode(bytes), as: UTF8.self))
        case .base64(.produced(let producer)): return spelled(Base64.encode(producer))
        case .base64(.spelled(let producer)): return spelled(producer)
        case .string(let text): return .string(head + text)
        default: return data
        }
    }
}
