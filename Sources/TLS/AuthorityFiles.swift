internal import COpenSSL
internal import Glibc

/// Where an authority stands: `ca-key.pem` holds its key and its certificate, so that there is never one without the other, and `ca.pem`, for
/// clients, a copy of the certificate.
struct AuthorityFiles {
    let folder: String
    var key: String { folder + "/ca-key.pem" }
    var certificate: String { folder + "/ca.pem" }

    /// What stands there; what `make` makes, if nothing does.
    func identity(_ make: () throws(TLSError) -> Identity) throws(TLSError) -> Identity {
        if access(key, F_OK) != 0 { try store(try make()) }
        let text = try PEM.read(key, "private CA")
        let certificates = PEM.certificates(text)
        for extra in certificates.dropFirst() { X509_free(extra) }
        guard let certificate = certificates.first else { throw broken }
        guard let key = PEM.key(text) else {
            X509_free(certificate)
            throw broken
        }
        let identity = Identity(certificate: certificate, key: key)
        guard X509_check_private_key(certificate, key) == 1, X509_check_ca(certificate) == 1 else {
            ERR_clear_error()
            throw broken
        }
        let copy = try identity.certificateText()
        if (try? PEM.read(self.certificate, "CA certificate")) != copy { try place(copy, mode: 0o644) { rename($0, self.certificate) } }
        return identity
    }

    private var broken: TLSError {
        TLSError("\(key) is not the private CA that plantain wrote; put it back, or delete it to have a new one made")
    }

    /// The first of several processes to come here has its own placed; the others find it there.
    private func store(_ identity: Identity) throws(TLSError) {
        try place(identity.keyText() + identity.certificateText(), mode: 0o600) { link($0, self.key) == 0 || errno == EEXIST ? 0 : -1 }
    }

    /// Writes a draft and lets `move` put it in its place, whole or not at all.
    private func place(_ text: [UInt8], mode: mode_t, _ move: (String) -> Int32) throws(TLSError) {
        var template = Array((folder + "/.ca-XXXXXX").utf8CString)
        let fd = mkstemp(&template)
        guard fd >= 0 else { throw TLSError("cannot write the private CA in \(folder): \(errorText()); name another folder with --data") }
        let draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        _ = fcntl(fd, F_SETFD, FD_CLOEXEC)
        let isWritten = fchmod(fd, mode) == 0 && write(fd, text, text.count) == text.count && fsync(fd) == 0
        let isPlaced = isWritten && move(draft) == 0
        let reason = errorText()
        close(fd)
        unlink(draft)
        guard isPlaced else { throw TLSError("cannot write the private CA in \(folder): \(reason); name another folder with --data") }
    }
}
