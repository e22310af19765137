extension Usage {
    /// Of a recorded answer: its `usageMetadata`, or the `usage` of an interaction.
    /// - Parameter pictures: how many pictures the answer has.
    public init(recorded json: JSON, pictures: Int) {
        self.init()
        func count(_ names: String...) -> Int { names.lazy.compactMap { json[$0]?.integer }.first ?? 0 }
        func images(_ names: String...) -> Int {
            let details = names.lazy.compactMap { json[$0]?.elements }.first ?? []
            return details.filter { ($0["modality"]?.text ?? "").lowercased() == "image" }.reduce(0) {
                $0 + ($1["tokenCount"]?.integer ?? $1["tokens"]?.integer ?? 0)
            }
        }
        promptImage = images("promptTokensDetails", "input_tokens_by_modality")
        promptText = max(0, count("promptTokenCount", "total_input_tokens") - promptImage)
        candidatesImage = images("candidatesTokensDetails", "output_tokens_by_modality")
        candidatesText = max(0, count("candidatesTokenCount", "total_output_tokens") - candidatesImage)
        thoughts = count("thoughtsTokenCount", "total_thought_tokens")
        self.images = pictures
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
}
