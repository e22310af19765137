internal import HTTP

/// An answer of generateContent before it has a form on the wire.
public struct Reply: Sendable {
    /// The answers, by index.
    public var candidates: [Candidate]
    /// What they used.
    public var usage: Usage
    /// The model that answered, without `models/`.
    public var modelVersion: String
    /// The only id an answer has.
    public var responseID: String
    /// Edits of the JSON once it is made, in order; in a stream of each event. What a fault does to keys and members.
    public var rewrites: [@Sendable (JSON) -> JSON] = []

    /// A reply of these.
    public init(candidates: [Candidate], usage: Usage, modelVersion: String, responseID: String) {
        self.candidates = candidates
        self.usage = usage
        self.modelVersion = modelVersion
        self.responseID = responseID
    }

    /// One of the answers.
    public struct Candidate: Sendable {
        /// Nil leaves `content` out; no parts make it `{}`.
        public var parts: [Part]?
        /// Empty in the events of a stream but for the last.
        public var finishReason: String
        /// Why there is no picture, where the service says so.
        public var finishMessage: String?
        /// `groundingMetadata`; of a stream in its last event.
        public var grounding: JSON?

        /// A candidate with these parts.
        public init(parts: [Part]?, finishReason: String = "STOP", finishMessage: String? = nil, grounding: JSON? = nil) {
            self.parts = parts
            self.finishReason = finishReason
            self.finishMessage = finishMessage
            self.grounding = grounding
        }
    }

    /// One part of an answer.
    public struct Part: Sendable {
        /// The kinds of data an answer has.
        public enum Data: Sendable {
            case text(String)
            case inline(mimeType: String, JSON.Blob)
            /// Members as they are, for parts no model of ours makes: `fileData`, a text that is null.
            case members([(String, JSON)])
        }
        /// What it holds.
        public var data: Data
        /// The thought signature, before base64.
        public var signature: JSON.Blob?
        /// A part of the model's thoughts, not of its answer.
        public var isThought: Bool

        /// A part, signed or not.
        public init(_ data: Data, signature: JSON.Blob? = nil, isThought: Bool = false) {
            self.data = data
            self.signature = signature
            self.isThought = isThought
        }
    }
}

extension Reply {
    /// Keys in the order each backend was recorded to write them.
    /// - Parameter created: microseconds since 1970; only Vertex tells.
    public func json(_ backend: Backend = .gemini, created: Int64 = 0) -> JSON {
        var fields: [(String, JSON)] = [
            ("candidates", .array(candidates.enumerated().map { $1.json(index: $0, backend) })), ("usageMetadata", usage.json(backend)),
            ("modelVersion", .string(modelVersion)),
        ]
        if backend.isVertex { fields.append(("createTime", .string(HTTPDate.timestamp(microseconds: created, digits: 9)))) }
        fields.append(("responseId", .string(responseID)))
        return rewrites.reduce(.object(fields)) { $1($0) }
    }
}

extension Reply.Candidate {
    fileprivate func json(index: Int, _ backend: Backend) -> JSON {
        var fields: [(String, JSON)] = []
        if let parts {
            var content: [(String, JSON)] = parts.isEmpty ? [] : [("parts", .array(parts.map(\.json)))]
            if !parts.isEmpty || finishReason == "STOP" {
                content.insert(("role", .string("model")), at: backend.isVertex ? 0 : content.count)
            }
            fields.append(("content", .object(content)))
        }
        if !finishReason.isEmpty { fields.append(("finishReason", .string(finishReason))) }
        if !backend.isVertex { fields.append(("index", .int(index))) }
        if let finishMessage { fields.append(("finishMessage", .string(finishMessage))) }
        if let grounding { fields.append(("groundingMetadata", grounding)) }
        return .object(fields)
    }
}

extension Reply.Part {
    fileprivate var json: JSON {
        var fields: [(String, JSON)] =
            switch data {
            case .text(let text): [("text", .string(text))]
            case .inline(let mimeType, let blob): [("inlineData", .object([("mimeType", .string(mimeType)), ("data", .base64(blob))]))]
            case .members(let members): members
            }
        if isThought { fields.append(("thought", .bool(true))) }
        if let signature { fields.append(("thoughtSignature", .base64(signature))) }
        return .object(fields)
    }
}
