internal import GeminiAPI
internal import HTTP

extension Capture.Sent {
    /// Longer bodies are searched for secrets away from the loop.
    static let longestOnLoop = 16 << 10
    /// Longer ones are not kept.
    private static let longest = 8 << 20

    /// A request as it may be kept: what the client proved its identity with is nowhere in it. What merely looks like a credential is
    /// replaced when somebody looks (`text`), which costs more than many a request.
    init(_ request: Request, _ exchange: Exchange) {
        let head = request.head
        let texts = Secrets.texts(sentIn: head).filter { $0.utf8.count >= Secrets.minimum }
        method = head.method
        target = head.target.utf8.contains(UInt8(ascii: "?")) ? Redaction.target(head.target, secrets: Secrets(texts)) : exchange.path
        fields = Fields(
            head.fields.list.map { field in
                let isSecret = Redaction.isSecret(header: field.name) || texts.contains { field.value.contains($0) }
                return Fields.Field(field.name, isSecret ? Redaction.word : field.value)
            })
        count = request.stream == nil ? request.body.count : nil
        body = request.body.isEmpty ? [] : Self.kept(request.body, texts)
    }

    /// Nil for what is too long, or long and with a credential in it.
    private static func kept(_ body: [UInt8], _ texts: [String]) -> [UInt8]? {
        guard body.count <= longest else { return nil }
        let secrets = Secrets(texts)
        if secrets.isEmpty { return body }
        if body.withUnsafeBytes({ Redaction.secretRanges(in: $0, secrets).isEmpty }) { return body }
        return body.count > longestOnLoop ? nil : Array(Redaction.text(String(decoding: body, as: UTF8.self), secrets: secrets).utf8)
    }
}
