internal import COpenSSL

/// What the sessions of one port, or of one kind of client, have in common. TLS 1.2 and 1.3, and `http/1.1` the only protocol.
public final class TLSContext: Sendable {
    // Unsafe to the compiler only: OpenSSL shares contexts between threads, and nothing is changed after `init`.
    nonisolated(unsafe) let handle: OpaquePointer
    private let leaves: LeafCache?

    private init(_ method: OpaquePointer?, leaves: LeafCache?) throws(TLSError) {
        guard let handle = SSL_CTX_new(method) else { throw .failed("SSL_CTX_new") }
        self.handle = handle
        self.leaves = leaves
        guard SSL_CTX_ctrl(handle, SSL_CTRL_SET_MIN_PROTO_VERSION, Int(TLS1_2_VERSION), nil) == 1 else {
            throw .failed("SSL_CTX_set_min_proto_version")
        }
        SSL_CTX_set_options(handle, plantain_SSL_OP_NO_RENEGOTIATION)
        // Tickets need no cache here, and idle connections need no buffers.
        SSL_CTX_ctrl(handle, SSL_CTRL_SET_SESS_CACHE_MODE, Int(SSL_SESS_CACHE_OFF), nil)
        SSL_CTX_ctrl(handle, SSL_CTRL_MODE, Int(SSL_MODE_RELEASE_BUFFERS), nil)
    }

    deinit { SSL_CTX_free(handle) }

    /// A server's, with the certificate (and the chain after it) and the key of two PEM files.
    /// - Throws: `TLSError` if a file can't be read, holds nothing of the kind, or the two don't belong together.
    public convenience init(certificateFile: String, keyFile: String) throws(TLSError) {
        let identity = try Identity(certificateFile: certificateFile, keyFile: keyFile)
        try self.init(TLS_server_method(), leaves: nil)
        do throws(TLSError) { try identity.use(in: handle) } catch {
            throw TLSError("the certificate in \(certificateFile) can't be used: \(error)")
        }
        takeHTTP()
    }

    /// A server's, whose certificate is made for the name the client asks for (SNI); for a client that asks for none, it names `localhost`,
    /// `127.0.0.1`, `::1` and `addresses`.
    public convenience init(authority: PrivateAuthority, addresses: [String] = []) throws(TLSError) {
        let leaves = try LeafCache(authority, addresses: addresses)
        try self.init(TLS_server_method(), leaves: leaves)
        // The cache lives as long as this context, and a session keeps its context.
        SSL_CTX_set_cert_cb(
            handle,
            { session, cache in
                guard let session, let cache else { return 0 }
                let name = SSL_get_servername(session, TLSEXT_NAMETYPE_host_name).map { String(cString: $0) }
                guard let leaf = Unmanaged<LeafCache>.fromOpaque(cache).takeUnretainedValue().leaf(for: name) else { return 0 }
                return leaf.use(inSession: session) ? 1 : 0
            }, Unmanaged.passUnretained(leaves).toOpaque())
        takeHTTP()
    }

    /// A client's, that trusts the certificates in one PEM file and nobody else.
    /// - Parameter protocols: what it offers to speak (ALPN); none for no offer.
    public convenience init(trusting file: String, protocols: [String] = ["http/1.1"]) throws(TLSError) {
        try self.init(TLS_client_method(), leaves: nil)
        guard SSL_CTX_load_verify_file(handle, file) == 1 else {
            throw TLSError("cannot read certificates to trust from \(file): \(openSSLReason() ?? "none in it")")
        }
        SSL_CTX_set_verify(handle, SSL_VERIFY_PEER, nil)
        let offer = protocols.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
        if !offer.isEmpty, SSL_CTX_set_alpn_protos(handle, offer, UInt32(offer.count)) != 0 { throw .failed("SSL_CTX_set_alpn_protos") }
    }

    /// Chooses `http/1.1` of what a client offers; who offers only others is refused (RFC 7301, 3.2), who offers nothing is served.
    private func takeHTTP() {
        SSL_CTX_set_alpn_select_cb(
            handle,
            { _, chosen, chosenCount, offer, offerCount, _ in
                var rest = UnsafeBufferPointer(start: offer, count: Int(offerCount))[...]
                while let count = rest.popFirst(), rest.count >= Int(count) {
                    let name = rest.prefix(Int(count))
                    rest = rest.dropFirst(Int(count))
                    guard name.elementsEqual("http/1.1".utf8) else { continue }
                    chosen?.pointee = UnsafeBufferPointer(rebasing: name).baseAddress
                    chosenCount?.pointee = count
                    return SSL_TLSEXT_ERR_OK
                }
                return SSL_TLSEXT_ERR_ALERT_FATAL
            }, nil)
    }
}
