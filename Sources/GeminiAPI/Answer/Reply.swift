/// An answer of generateContent before it has a form on the wire.
public struct Reply: Sendable {
    public var candidates: [Candidate]
    public var usage: Usage
    public var modelVersion: String
    public var responseID: String

    public init(candidates: [Candidate], usage: Usage, modelVersion: String, responseID: String) {
        self.candidates = candidates
        self.usage = usage
        self.modelVersion = modelVersion
        self.responseID = responseID
    }

    public struct Candidate: Sendable {
        /// Nil leaves `content` out; no parts make it `{}`.
        public var parts: [Part]?
        /// Empty in the events of a stream but for the last.
        public var finishReason: String
        public var finishMessage: String?

        public init(parts: [Part]?, finishReason: String = "STOP", finishMessage: String? = nil) {
            self.parts = parts
            self.finishReason = finishReason
            self.finishMessage = finishMessage
        }
    }

    public struct Part: Sendable {
        public enum Data: Sendable {
            case text(String)
            case inline(mimeType: String, JSON.Blob)
        }
        public var data: Data
        /// Raw bytes of the thought signature.
        public var signature: [UInt8]?
        /// A part of the model's thoughts, not of its answer.
        public var isThought: Bool

        public init(_ data: Data, signature: [UInt8]? = nil, isThought: Bool = false) {
            self.data = data
            self.signature = signature
            self.isThought = isThought
        }
    }
}

extension Reply {
    /// Keys in the recorded order.
    public var json: JSON {
        .object([
            ("candidates", .array(candidates.enumerated().map { $1.json(index: $0) })),
            ("usageMetadata", usage.json),
            ("modelVersion", .string(modelVersion)),
            ("responseId", .string(responseID)),
        ])
    }
}

extension Reply.Candidate {
    fileprivate func json(index: Int) -> JSON {
        var fields: [(String, JSON)] = []
        if let parts {
            fields.append(("content", .object(parts.isEmpty ? [] : [("parts", .array(parts.map(\.json))), ("role", .string("model"))])))
        }
        if !finishReason.isEmpty { fields.append(("finishReason", .string(finishReason))) }
        fields.append(("index", .int(index)))
        if let finishMessage { fields.append(("finishMessage", .string(finishMessage))) }
        return .object(fields)
    }
}

extension Reply.Part {
    fileprivate var json: JSON {
        var fields: [(String, JSON)] =
            switch data {
            case .text(let text): [("text", .string(text))]
            case .inline(let mimeType, let blob): [("inlineData", .object([("mimeType", .string(mimeType)), ("data", .base64(blob))]))]
            }
        if isThought { fields.append(("thought", .bool(true))) }
        if let signature { fields.append(("thoughtSignature", .base64(.bytes(signature)))) }
        return .object(fields)
    }
}
