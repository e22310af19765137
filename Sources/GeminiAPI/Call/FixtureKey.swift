internal import Digest

/// What a fixture is found by: the digest of a request's canonical form.
public struct FixtureKey: Sendable, Hashable, CustomStringConvertible {
    /// 64 hexadecimal digits, in lower case.
    public let description: String

    /// The first six digits: enough to tell the fixtures of a folder apart.
    public var short: String { String(description.prefix(6)) }

    /// Reads 64 hexadecimal digits; nil if it is anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        description = text
    }

    /// The key of a canonical form.
    init(of canonical: [UInt8]) { description = SHA256.hash(canonical).hexEncoded }
}
