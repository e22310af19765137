internal import COpenSSL
internal import Synchronization

/// The certificates an authority has issued, by the name a client asked for.
final class LeafCache: Sendable {
    private let authority: PrivateAuthority
    /// For clients that name nobody, and for names that are none.
    private let fallback: Identity
    private let leaves = Mutex<[String: Identity]>([:])

    /// A client may ask for as many names as it likes.
    private static let most = 256

    init(_ authority: PrivateAuthority, addresses: [String]) throws(TLSError) {
        self.authority = authority
        var names = ["localhost", "127.0.0.1", "::1"]
        for address in addresses where !names.contains(address) { names.append(address) }
        fallback = try authority.issue(for: names)
    }

    /// The certificate for `name`; nil if OpenSSL can't make one.
    func leaf(for name: String?) -> Identity? {
        guard let name = name?.lowercased(), name != "localhost", Self.isHostName(name) else { return fallback }
        return leaves.withLock { leaves in
            if let leaf = leaves[name] { return leaf }
            guard let leaf = try? authority.issue(for: [name]) else { return nil }
            if leaves.count >= Self.most { leaves.removeAll() }
            leaves[name] = leaf
            return leaf
        }
    }

    /// Whether a certificate may name it. Nothing else gets through to OpenSSL, whose extension syntax has commas and colons of its own.
    private static func isHostName(_ name: String) -> Bool {
        (1...253).contains(name.utf8.count)
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0) }
            && name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { (1...63).contains($0.utf8.count) }
    }
}
