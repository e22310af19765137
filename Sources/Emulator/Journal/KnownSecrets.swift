internal import GeminiAPI
internal import HTTP
internal import Synchronization

/// The forms of the credentials seen last: a client sends the same one each time, and to work them out takes longer than to read a
/// small request.
final class KnownSecrets: Sendable {
    private let known = Mutex<[[String]: Secrets]>([:])

    /// What a request proves its identity with, and another text that is to be written nowhere.
    func sent(in head: Head, _ other: String?) -> Secrets {
        let texts = ([other].compactMap { $0 } + Secrets.texts(sentIn: head)).filter { $0.utf8.count >= Secrets.minimum }
        if texts.isEmpty { return Secrets() }
        return known.withLock {
            if let secrets = $0[texts] { return secrets }
            if $0.count >= 64 { $0 = [:] }
            let secrets = Secrets(texts)
            $0[texts] = secrets
            return secrets
        }
    }
}
