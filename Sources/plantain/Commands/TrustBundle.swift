import Glibc
import TLS

/// One file with the authorities this machine trusts and plantain's: most clients take a file instead of what they trust, not beside it.
enum TrustBundle {
    /// Where Debian, Fedora, openSUSE, Alpine and macOS keep theirs; the first that is there counts.
    private static let system = [
        "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem",
    ]

    /// Writes the file beside the certificate of `authority`; its path.
    /// - Parameter environment: a file it already names to clients is taken instead of the system's.
    static func write(for authority: PrivateAuthority, _ environment: [String: String]) throws -> String {
        let path = authority.folder + "/ca-bundle.pem"
        let candidates = [environment["SSL_CERT_FILE"]].compactMap { $0 }.filter { $0 != path } + system
        let others = candidates.lazy.compactMap(FileBytes.read).first ?? []
        guard let own = FileBytes.read(authority.certificateFile) else {
            throw UsageError("cannot read \(authority.certificateFile): \(String(cString: strerror(errno)))")
        }
        let text = String(decoding: own, as: UTF8.self) + String(decoding: others, as: UTF8.self)
        try ServeCommand.writeWhole(text, to: path)
        return path
    }

    /// The variables by which clients are told whom to trust.
    static func variables(certificate: String, bundle: String) -> [(name: String, value: String)] {
        [
            ("SSL_CERT_FILE", bundle), ("REQUESTS_CA_BUNDLE", bundle), ("CURL_CA_BUNDLE", bundle),
            ("NODE_EXTRA_CA_CERTS", certificate), ("DENO_CERT", certificate),
        ]
    }
}
