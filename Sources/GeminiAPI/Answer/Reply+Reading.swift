extension Reply {
    /// A recorded answer, so that faults can work on it. What no reply of ours has (ratings, grounding) is put back by a rewrite.
    /// Nil for what is no answer of generateContent.
    /// - Parameter usage: what was metered of it.
    public init?(recorded json: JSON, usage: Usage) {
        guard let list = json["candidates"]?.elements else { return nil }
        let candidates = list.map { item in
            Candidate(
                parts: item["content"].map { ($0["parts"]?.elements ?? []).map(Part.init(recorded:)) },
                finishReason: item["finishReason"]?.text ?? "", finishMessage: item["finishMessage"]?.text,
                grounding: item["groundingMetadata"])
        }
        self.init(
            candidates: candidates, usage: usage, modelVersion: json["modelVersion"]?.text ?? "", responseID: json["responseId"]?.text ?? ""
        )
        // The usage of a recording has members that the meter does not know: it stands as it was told.
        if let told = json["usageMetadata"] {
            rewrites.append { made in
                guard case .object(let members) = made else { return made }
                return .object(members.map { $0.0 == "usageMetadata" ? ($0.0, told) : $0 })
            }
        }
    }
}

extension Reply.Part {
    fileprivate init(recorded json: JSON) {
        var signature: JSON.Blob?
        switch json["thoughtSignature"] {
        case .base64(let blob)?: signature = blob
        case .string(let text)?: signature = Base64Text(Array(text.utf8)[...]).map { .bytes($0.decoded) }
        default: break
        }
        let isThought = json["thought"]?.flag == true
        if let text = json["text"]?.text {
            self.init(.text(text), signature: signature, isThought: isThought)
        } else if let inline = json["inlineData"], let type = inline["mimeType"]?.text, case .base64(let blob)? = inline["data"] {
            self.init(.inline(mimeType: type, blob), signature: signature, isThought: isThought)
        } else {
            let members = (json.members ?? []).filter { $0.0 != "thought" && $0.0 != "thoughtSignature" }
            self.init(.members(members), signature: signature, isThought: isThought)
        }
    }
}
