internal import GeminiAPI
internal import HTTP
internal import Synchronization

/// Numbers exchanges.
final class Counter: Sendable {
    private let last = Atomic(0)
    func next() -> Int { last.add(1, ordering: .relaxed).newValue }
}

/// The date of the current second, which every answer tells and which costs a tenth of a small one to write.
final class Dates: Sendable {
    private let last = Mutex((seconds: Int64.min, text: ""))
    func text(seconds: Int64) -> String {
        last.withLock {
            if $0.seconds != seconds { $0 = (seconds, HTTPDate.text(seconds: seconds)) }
            return $0.text
        }
    }
}

/// Digests of the keys seen last: a client sends the same one each time.
final class Fingerprints: Sendable {
    private let known = Mutex<[Credential: String]>([:])
    func of(_ credential: Credential) -> String {
        known.withLock {
            if let text = $0[credential] { return text }
            if $0.count >= 256 { $0 = [:] }
            let text = credential.fingerprint
            $0[credential] = text
            return text
        }
    }
}
