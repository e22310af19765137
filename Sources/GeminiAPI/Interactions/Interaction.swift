internal import HTTP

/// An answer in the words of the Interactions API.
public struct Interaction: Sendable {
    /// `v1_…`
    public let id: String
    /// The interaction it goes on from.
    let previous: String?
    /// Microseconds since 1970.
    let created: Int64
    /// The model as it was asked for.
    let model: String
    let tier: ServiceTier

    /// The interaction of an answer.
    public init(answer responseID: String, model: String, tier: ServiceTier, created: Int64, previous: String? = nil) {
        id = InteractionID.make(responseID)
        self.previous = previous
        self.model = model
        self.tier = tier
        self.created = created
    }

    /// The whole of it, keys in the recorded order. Where the interaction before it stands is a guess.
    public func json(_ reply: Reply) -> JSON {
        // What faults do to generateContent's answer, they do to its translation: usage is translated after them.
        let google = reply.rewritten
        var members: [(String, JSON)] = [("id", .string(id)), ("status", .string(Self.status(reply)))]
        if let usage = google["usageMetadata"] { members.append(("usage", Self.usage(usage))) }
        let time = JSON.string(Self.time(created))
        members += [("created", time), ("updated", time), ("service_tier", .string(tier.rawValue))]
        members.append(("steps", .array(Self.steps(reply.candidates.first?.parts ?? []))))
        members += [("object", .string("interaction")), ("model", .string(model))]
        if let previous { members.append(("previous_interaction_id", .string(previous))) }
        let known = ["candidates", "usageMetadata", "modelVersion", "responseId"]
        return .object(members + (google.members ?? []).filter { !known.contains($0.0) })
    }

    /// Whole seconds, as documented.
    static func time(_ microseconds: Int64) -> String { HTTPDate.timestamp(microseconds: microseconds).prefix { $0 != "." } + "Z" }

    /// What an answer that stopped at its limit is: guess.
    private static func status(_ reply: Reply) -> String {
        reply.candidates.first?.finishReason == "MAX_TOKENS" ? "incomplete" : "completed"
    }

    /// A thought before each part that is signed, with the summaries that came before it; what is said between two thoughts is one output.
    private static func steps(_ parts: [Reply.Part]) -> [JSON] {
        var steps: [JSON] = []
        var summary: [JSON] = []
        var output: [JSON] = []
        func say() {
            if !output.isEmpty { steps.append(.object([("content", .array(output)), ("type", .string("model_output"))])) }
            output = []
        }
        func think(_ signature: JSON.Blob?) {
            var members: [(String, JSON)] = signature.map { [("signature", .base64($0))] } ?? []
            if !summary.isEmpty { members.append(("summary", .array(summary))) }
            steps.append(.object(members + [("type", .string("thought"))]))
            summary = []
        }
        for part in parts {
            guard let content = content(part.data) else { continue }
            if part.isThought {
                summary.append(content)
                continue
            }
            if part.signature != nil || !summary.isEmpty {
                say()
                think(part.signature)
            }
            output.append(content)
        }
        say()
        if !summary.isEmpty { think(nil) }
        return steps
    }

    private static func content(_ data: Reply.Part.Data) -> JSON? {
        switch data {
        case .text(let text): return .object([("text", .string(text)), ("type", .string("text"))])
        case .inline(let type, let blob):
            return .object([("mime_type", .string(type)), ("data", .base64(blob)), ("type", .string("image"))])
        case .members(let members):
            let part = JSON.object(members)
            if let text = part["text"] { return .object([("text", text), ("type", .string("text"))]) }
            guard let file = part["fileData"], let uri = file["fileUri"] else { return nil }
            return .object([("mime_type", file["mimeType"] ?? .string("")), ("uri", uri), ("type", .string("image"))])
        }
    }

    /// Counts as named here; zeros are told (documented). Text of the answer has no modality, as in generateContent.
    static func usage(_ google: JSON) -> JSON {
        var members: [(String, JSON)] = []
        func total(_ name: String, _ count: String) { members.append((name, google[count] ?? .int(0))) }
        func details(_ name: String, _ list: String) {
            let counts = (google[list]?.elements ?? []).map { detail in
                JSON.object([
                    ("modality", .string(detail["modality"]?.text?.lowercased() ?? "")), ("tokens", detail["tokenCount"] ?? .int(0)),
                ])
            }
            if !counts.isEmpty { members.append((name, .array(counts))) }
        }
        total("total_tokens", "totalTokenCount")
        total("total_input_tokens", "promptTokenCount")
        details("input_tokens_by_modality", "promptTokensDetails")
        total("total_cached_tokens", "cachedContentTokenCount")
        total("total_output_tokens", "candidatesTokenCount")
        details("output_tokens_by_modality", "candidatesTokensDetails")
        total("total_tool_use_tokens", "toolUsePromptTokenCount")
        total("total_thought_tokens", "thoughtsTokenCount")
        return .object(members)
    }
}

extension Reply {
    /// generateContent's answer without its parts, after the edits of faults.
    fileprivate var rewritten: JSON {
        var bare = self
        for index in bare.candidates.indices { bare.candidates[index].parts = nil }
        return bare.json()
    }
}
