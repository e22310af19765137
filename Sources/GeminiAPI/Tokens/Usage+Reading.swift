extension Usage {
    /// Of a recorded answer: its `usageMetadata`, or the `usage` of an interaction.
    /// - Parameter answer: the whole answer, of which pictures and searches are counted.
    public init(recorded json: JSON, in answer: JSON?) {
        self.init()
        var isImpossible = false
        // A hostile file or upstream could else make sums overflow that all sessions share.
        func bounded(_ json: JSON?) -> Int? {
            guard let lexeme = json?.lexeme else { return nil }
            if let count = Int(lexeme), (0...Self.largestCount).contains(count) { return count }
            isImpossible = true
            return 0
        }
        func count(_ names: String...) -> Int { names.lazy.compactMap { bounded(json[$0]) }.first ?? 0 }
        func images(_ names: String...) -> Int {
            let details = names.lazy.compactMap { json[$0]?.elements }.first ?? []
            return details.filter { ($0["modality"]?.text ?? "").lowercased() == "image" }.reduce(0) {
                min($0 + (bounded($1["tokenCount"]) ?? bounded($1["tokens"]) ?? 0), Self.largestCount)
            }
        }
        promptImage = images("promptTokensDetails", "input_tokens_by_modality")
        promptText = max(0, count("promptTokenCount", "total_input_tokens", "prompt_tokens") - promptImage)
        candidatesImage = images("candidatesTokensDetails", "output_tokens_by_modality")
        candidatesText = max(0, count("candidatesTokenCount", "total_output_tokens", "completion_tokens") - candidatesImage)
        thoughts = count("thoughtsTokenCount", "total_thought_tokens")
        cached = min(prompt, count("cachedContentTokenCount", "total_cached_tokens"))
        toolUse = count("toolUsePromptTokenCount", "total_tool_use_tokens")
        tier = ServiceTier(toldBy: json)
        // Of blocked pictures the candidates mirror the thoughts, and the total counts them once (reported 6 of 6).
        if thoughts > 0, candidates == thoughts, json["totalTokenCount"]?.integer == total - thoughts { candidatesText = 0 }
        self.images = answer?.pictureCount ?? 0
        searches = answer?.searches.count ?? 0
        hasImpossibleCount = isImpossible
    }
}

extension JSON {
    /// How many pictures of an answer are in it, in any of the API's shapes; those of thoughts do not count.
    public var pictureCount: Int {
        switch self {
        case .array(let elements): return elements.reduce(0) { $0 + $1.pictureCount }
        case .object(let members):
            if self["thought"]?.flag == true { return 0 }
            let type = self["mimeType"]?.text ?? self["mime_type"]?.text ?? ""
            if type.hasPrefix("image/"), self["data"] != nil || self["bytesBase64Encoded"] != nil { return 1 }
            if self["b64_json"] != nil { return 1 }
            return members.reduce(0) { $0 + $1.1.pictureCount }
        default: return 0
        }
    }

    /// The queries that grounding names, in any event. An event may name those of the one before again; one may be empty (recorded).
    var searches: Set<String> {
        switch self {
        case .array(let elements): return elements.reduce(into: []) { $0.formUnion($1.searches) }
        case .object:
            let grounding = (self["candidates"]?.elements ?? []).compactMap { $0["groundingMetadata"] }
            return grounding.reduce(into: []) { found, metadata in
                for kind in ["webSearchQueries", "imageSearchQueries"] {
                    found.formUnion((metadata[kind]?.elements ?? []).compactMap(\.text).filter { !$0.isEmpty }.map { "\(kind) \($0)" })
                }
            }
        default: return []
        }
    }

    /// Why an answer ended: the `finishReason` of its first candidate, in a stream of the last event that has one; of a blocked prompt its
    /// `blockReason`.
    public var endReason: String? {
        if let elements { return elements.reversed().lazy.compactMap(\.endReason).first }
        return self["promptFeedback"]?["blockReason"]?.text ?? self["candidates"]?.elements?.first?["finishReason"]?.text
    }
}
