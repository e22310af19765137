internal import COpenSSL
internal import Glibc

/// Certificates and keys as text.
enum PEM {
    /// The bytes of the file at `path`; `what` says what was expected in it.
    static func read(_ path: String, _ what: String) throws(TLSError) -> [UInt8] {
        guard let file = fopen(path, "rbe") else { throw TLSError("cannot read the \(what) \(path): \(errorText())") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = fread(&block, 1, block.count, file)
            guard count > 0 else { break }
            bytes += block[..<count]
            // Nobody has a chain of so many; a device given by mistake would never end.
            guard bytes.count <= 4 << 20 else { throw TLSError("\(path) is too large for a \(what)") }
        }
        guard ferror(file) == 0 else { throw TLSError("cannot read the \(what) \(path): \(errorText())") }
        return bytes
    }

    /// The certificates in `text`, in order.
    static func certificates(_ text: [UInt8]) -> [OpaquePointer] {
        reading(text) { source in
            var found: [OpaquePointer] = []
            while let certificate = PEM_read_bio_X509(source, nil, noPassword, nil) { found.append(certificate) }
            ERR_clear_error()
            return found
        }
    }

    /// The first private key in `text`; nil if there is none, or it is encrypted.
    static func key(_ text: [UInt8]) -> OpaquePointer? {
        reading(text) { source in
            defer { ERR_clear_error() }
            return PEM_read_bio_PrivateKey(source, nil, noPassword, nil)
        }
    }

    /// What `write` writes to a BIO, 1 being its success.
    static func text(_ function: StaticString, _ write: (OpaquePointer) -> Int32) throws(TLSError) -> [UInt8] {
        guard let sink = BIO_new(BIO_s_mem()) else { throw .failed("BIO_new") }
        defer { BIO_free(sink) }
        guard write(sink) == 1 else { throw .failed(function) }
        return [UInt8](unsafeUninitializedCapacity: BIO_ctrl_pending(sink)) { buffer, count in
            count = max(0, Int(BIO_read(sink, buffer.baseAddress, Int32(buffer.count))))
        }
    }

    private static func reading<Result>(_ text: [UInt8], _ body: (OpaquePointer?) -> Result) -> Result {
        text.withUnsafeBytes { bytes in
            let source = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count))
            defer { BIO_free(source) }
            return body(source)
        }
    }
}

/// No password for an encrypted key: OpenSSL's own callback would ask at the terminal.
private func noPassword(_: UnsafeMutablePointer<CChar>?, _: Int32, _: Int32, _: UnsafeMutableRawPointer?) -> Int32 { -1 }

/// What `errno` says.
func errorText() -> String { String(cString: strerror(errno)) }
