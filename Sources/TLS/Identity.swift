internal import COpenSSL

/// A certificate with its private key, and the certificates between it and a root.
final class Identity: Sendable {
    // Unsafe to the compiler only: OpenSSL counts references atomically, and nothing is changed after `init`.
    nonisolated(unsafe) let certificate: OpaquePointer
    nonisolated(unsafe) let key: OpaquePointer
    nonisolated(unsafe) private let chain: [OpaquePointer]

    /// Takes over what it is given.
    init(certificate: OpaquePointer, key: OpaquePointer, chain: [OpaquePointer] = []) {
        self.certificate = certificate
        self.key = key
        self.chain = chain
    }

    deinit {
        X509_free(certificate)
        EVP_PKEY_free(key)
        for link in chain { X509_free(link) }
    }

    /// Makes a context show it to every client.
    func use(in context: OpaquePointer) throws(TLSError) {
        guard SSL_CTX_use_certificate(context, certificate) == 1 else { throw .failed("SSL_CTX_use_certificate") }
        guard SSL_CTX_use_PrivateKey(context, key) == 1 else { throw .failed("SSL_CTX_use_PrivateKey") }
        for link in chain {
            // The last argument but one asks for a reference of its own.
            guard SSL_CTX_ctrl(context, SSL_CTRL_CHAIN_CERT, 1, UnsafeMutableRawPointer(link)) == 1 else {
                throw .failed("SSL_CTX_add1_chain_cert")
            }
        }
    }

    /// Makes one session show it; false if OpenSSL refuses.
    func use(inSession session: OpaquePointer) -> Bool {
        SSL_use_certificate(session, certificate) == 1 && SSL_use_PrivateKey(session, key) == 1
    }

    /// The certificate, alone, as PEM.
    func certificateText() throws(TLSError) -> [UInt8] { try PEM.text("PEM_write_bio_X509") { PEM_write_bio_X509($0, certificate) } }

    /// The key, not encrypted, as PEM.
    func keyText() throws(TLSError) -> [UInt8] {
        try PEM.text("PEM_write_bio_PKCS8PrivateKey") { PEM_write_bio_PKCS8PrivateKey($0, key, nil, nil, 0, nil, nil) }
    }
}
