internal import COpenSSL

/// An authority of this machine's own: signs certificates for plantain, and is trusted by nobody who wasn't told to.
public final class PrivateAuthority: Sendable {
    /// Where its files are.
    public let folder: String
    /// The file of its certificate: what clients are to trust.
    public let certificateFile: String
    let identity: Identity
    private let clock: @Sendable () -> Int

    private static let day = 86_400

    /// The authority in `folder`, which exists; made there, if there is none yet. Of several processes that make one at once, all get the same.
    /// - Parameters:
    ///   - host: the machine's name, which stands in the authority's own name.
    ///   - clock: seconds since 1970. Clients go by the true time, so a frozen clock won't do.
    /// - Throws: `TLSError` if the files can't be read or written, aren't what they should be, or the authority has expired.
    public init(folder: String, host: String, clock: @escaping @Sendable () -> Int) throws(TLSError) {
        let files = AuthorityFiles(folder: folder)
        identity = try files.identity { () throws(TLSError) in
            let now = clock()
            let host = String(decoding: host.utf8.filter { $0 > 0x20 && $0 < 0x7F }.prefix(41), as: UTF8.self)
            // A day earlier than now: the clocks of containers and machines differ.
            return try CertificateDraft(
                commonName: "plantain private CA (\(host))", notBefore: now - Self.day, notAfter: now + 3652 * Self.day
            ).signed(by: nil)
        }
        self.folder = folder
        certificateFile = files.certificate
        self.clock = clock
        var now = clock()
        guard X509_cmp_time(X509_get0_notAfter(identity.certificate), &now) > 0 else {
            throw TLSError(
                "the private CA in \(files.key) has expired; delete that file to have a new one made, and trust the new \(files.certificate)"
            )
        }
    }

    /// A certificate for `names`: DNS names, IPv4 and IPv6 addresses. Good for 825 days, the most that Apple's systems take, of which
    /// one is past already.
    func issue(for names: [String]) throws(TLSError) -> Identity {
        let now = clock()
        return try CertificateDraft(
            commonName: names.first ?? "plantain", names: names, notBefore: now - Self.day, notAfter: now + 824 * Self.day
        ).signed(by: identity)
    }
}
