internal import COpenSSL

/// One end of one TLS connection, without a socket: bytes of the peer in, bytes for the peer out. For one thread at a time.
public final class TLSSession {
    /// How far it has come.
    public enum State: Sendable, Equatable {
        /// The two don't agree yet; nothing can be sent.
        case handshaking
        /// Both may send.
        case open
        /// The peer has said that it sends no more (close_notify).
        case closed
        /// It is over, for this reason, in OpenSSL's words; an alert may wait in the ciphertext.
        case failed(String)
    }

    /// How far it has come.
    public private(set) var state = State.handshaking
    /// Bytes of ciphertext made so far, whether taken or not.
    public private(set) var ciphertextCount = 0

    private let handle: OpaquePointer
    /// Kept because OpenSSL's callbacks reach what it holds.
    private let context: TLSContext
    private var outgoing: [UInt8] = []
    /// What the peer has sent and OpenSSL has not taken yet: lent for as long as `receive` runs.
    private var incoming = UnsafeRawBufferPointer(start: nil, count: 0)
    private var isShut = false

    /// Room for a record that was begun in an earlier piece of ciphertext.
    private static let slack = 32 << 10

    /// The server's end. Throws when OpenSSL has no memory.
    public convenience init(server context: TLSContext) throws(TLSError) {
        try self.init(context)
        SSL_set_accept_state(handle)
    }

    /// The client's end, which begins at once: take its ciphertext. `name`, a DNS name or an IP address, is what the server must be.
    public convenience init(client context: TLSContext, to name: String) throws(TLSError) {
        try self.init(context)
        SSL_set_connect_state(handle)
        if CertificateDraft.isAddress(name) {
            guard X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(handle), name) == 1 else { throw .failed("X509_VERIFY_PARAM_set1_ip_asc") }
        } else {
            let isAsked = name.withCString {
                SSL_ctrl(handle, SSL_CTRL_SET_TLSEXT_HOSTNAME, Int(TLSEXT_NAMETYPE_host_name), UnsafeMutableRawPointer(mutating: $0))
            }
            guard isAsked == 1, SSL_set1_host(handle, name) == 1 else { throw .failed("SSL_set1_host") }
        }
        _ = shakeHands()
    }

    private init(_ context: TLSContext) throws(TLSError) {
        guard let handle = SSL_new(context.handle) else { throw .failed("SSL_new") }
        self.handle = handle
        self.context = context
        guard let link = BIO_new(SessionBIO.method) else {
            SSL_free(handle)
            throw .failed("BIO_new")
        }
        BIO_set_data(link, Unmanaged.passUnretained(self).toOpaque())
        SSL_set_bio(handle, link, link)
    }

    deinit { SSL_free(handle) }

    /// Takes what the peer sent, all of it, and returns the cleartext in it. May make ciphertext, and change the state.
    public func receive(_ ciphertext: UnsafeRawBufferPointer) -> [UInt8] {
        guard state == .handshaking || state == .open else { return [] }
        incoming = ciphertext
        defer { incoming = UnsafeRawBufferPointer(start: nil, count: 0) }
        guard state == .open || shakeHands() else { return [] }
        return [UInt8](unsafeUninitializedCapacity: ciphertext.count + Self.slack) { buffer, count in
            while let start = buffer.baseAddress, count < buffer.count {
                ERR_clear_error()
                let code = SSL_read(handle, start + count, Int32(clamping: buffer.count - count))
                guard code > 0 else { return note(code) }
                count += Int(code)
            }
        }
    }

    /// Makes ciphertext of `cleartext`; a piece of at most 16 KB becomes one record. Nothing comes of it before the handshake and after `close()`.
    public func send(_ cleartext: UnsafeRawBufferPointer) {
        guard state == .open, !isShut, !cleartext.isEmpty else { return }
        ERR_clear_error()
        let code = SSL_write(handle, cleartext.baseAddress, Int32(cleartext.count))
        if code <= 0 { note(code) }
    }

    /// Says that nothing more will be sent (close_notify).
    public func close() {
        guard state == .open || state == .closed, !isShut else { return }
        isShut = true
        ERR_clear_error()
        SSL_shutdown(handle)
    }

    /// Makes room for the ciphertext of so much cleartext in one go.
    public func reserve(cleartext count: Int) {
        let records = count / (16 << 10) + 1
        outgoing.reserveCapacity(outgoing.count + count + records * 64)
    }

    /// The bytes for the peer made since this was last called.
    public func takeCiphertext() -> [UInt8] {
        defer { outgoing = [] }
        return outgoing
    }

    /// The protocol agreed on (ALPN), such as `http/1.1`.
    public var protocolName: String? {
        var name: UnsafePointer<UInt8>?
        var count: UInt32 = 0
        SSL_get0_alpn_selected(handle, &name, &count)
        return name.map { String(decoding: UnsafeBufferPointer(start: $0, count: Int(count)), as: UTF8.self) }
    }

    /// The version agreed on, such as `TLSv1.3`.
    public var version: String { String(cString: SSL_get_version(handle)) }

    private func shakeHands() -> Bool {
        ERR_clear_error()
        let code = SSL_do_handshake(handle)
        guard code == 1 else {
            note(code)
            return false
        }
        state = .open
        return true
    }

    /// Takes over what a call of OpenSSL that didn't succeed means for the state.
    private func note(_ code: Int32) {
        switch SSL_get_error(handle, code) {
        case SSL_ERROR_WANT_READ, SSL_ERROR_NONE: break
        case SSL_ERROR_ZERO_RETURN: state = .closed
        default: state = .failed(openSSLReason() ?? "the peer broke off")
        }
    }
}

// What OpenSSL reads from and writes to.
extension TLSSession {
    /// Fills `buffer` with what the peer sent; how many bytes.
    func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, incoming.count)
        buffer.copyMemory(from: .init(rebasing: incoming[..<count]))
        incoming = .init(rebasing: incoming[count...])
        return count
    }

    /// Keeps `bytes` for the peer.
    func take(_ bytes: UnsafeRawBufferPointer) {
        outgoing += bytes
        ciphertextCount += bytes.count
    }
}
