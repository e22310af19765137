internal import GeminiAPI
internal import HTTP

extension Capture.Sent {
    /// Longer bodies are searched for secrets away from the loop.
    static let longestOnLoop = 16 << 10
    /// Longer ones are not kept.
    private static let longest = 8 << 20

    /// A request as it may be kept: what the client proved its identity with is nowhere in it. What merely looks like a credential is
    /// replaced when somebody looks, which costs more than many a request.
    init(_ request: Request, _ exchange: Exchange, _ secrets: Secrets) {
        let head = request.head
        method = head.method
        target = head.target.utf8.contains(UInt8(ascii: "?")) ? Redaction.target(head.target, secrets: secrets) : exchange.path
        fields = Capture.clean(head.fields, secrets)
        count = request.stream == nil ? request.body.count : exchange.received
        body = request.stream != nil || request.body.count > Self.longest ? nil : Capture.clean(request.body, secrets)
    }
}

extension Capture {
    /// Without secrets.
    static func clean(_ fields: Fields, _ secrets: Secrets) -> Fields {
        Fields(
            fields.list.map { field in
                if Redaction.isSecret(header: field.name) { return Fields.Field(field.name, Redaction.word) }
                // Most values are shorter than any credential.
                guard field.value.utf8.count >= Secrets.minimum else { return field }
                return Fields.Field(field.name, Redaction.text(field.value, without: secrets))
            })
    }

    /// Without secrets.
    static func clean(_ bytes: [UInt8], _ secrets: Secrets) -> [UInt8] {
        bytes.withUnsafeBytes { Redaction.bytes($0, without: secrets) } ?? bytes
    }
}
