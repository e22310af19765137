internal import GeminiAPI
internal import HTTP
internal import Synchronization

extension Capture.Sent {
    /// Longer bodies are searched for secrets away from the loop.
    static let longestOnLoop = 16 << 10
    /// Longer ones are not kept.
    private static let longest = 8 << 20

    /// A request as it may be kept: what the client proved its identity with is nowhere in it. What merely looks like a credential is
    /// replaced when somebody looks, which costs more than many a request.
    init(_ request: Request, _ exchange: Exchange, _ known: KnownSecrets) {
        let head = request.head
        let texts = Secrets.texts(sentIn: head).filter { $0.utf8.count >= Secrets.minimum }
        method = head.method
        target =
            head.target.utf8.contains(UInt8(ascii: "?")) ? Redaction.target(head.target, secrets: known.secrets(texts)) : exchange.path
        fields = Fields(
            head.fields.list.map { field in
                let length = field.value.utf8.count
                // The search is slow, and most values are shorter than any credential.
                let isSecret =
                    Redaction.isSecret(header: field.name) || texts.contains { $0.utf8.count <= length && field.value.contains($0) }
                return isSecret ? Fields.Field(field.name, Redaction.word) : field
            })
        count = request.stream == nil ? request.body.count : nil
        body = request.body.isEmpty ? [] : Self.kept(request.body, texts, known)
    }

    /// Nil for what is too long, or long and with a credential in it.
    private static func kept(_ body: [UInt8], _ texts: [String], _ known: KnownSecrets) -> [UInt8]? {
        guard body.count <= longest else { return nil }
        if texts.isEmpty { return body }
        let secrets = known.secrets(texts)
        if body.withUnsafeBytes({ Redaction.secretRanges(in: $0, secrets).isEmpty }) { return body }
        return body.count > longestOnLoop ? nil : Array(Redaction.text(String(decoding: body, as: UTF8.self), secrets: secrets).utf8)
    }
}

/// The forms of the credentials seen last: a client sends the same one each time, and to work them out takes longer than to read a
/// small request.
final class KnownSecrets: Sendable {
    private let known = Mutex<[[String]: Secrets]>([:])

    func secrets(_ texts: [String]) -> Secrets {
        known.withLock {
            if let secrets = $0[texts] { return secrets }
            if $0.count >= 64 { $0 = [:] }
            let secrets = Secrets(texts)
            $0[texts] = secrets
            return secrets
        }
    }
}
