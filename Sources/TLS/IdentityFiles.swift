internal import COpenSSL

extension Identity {
    /// Reads a certificate, with the chain that follows it if there is one, and its key, each from a PEM file.
    convenience init(certificateFile: String, keyFile: String) throws(TLSError) {
        let certificates = PEM.certificates(try PEM.read(certificateFile, "certificate file"))
        guard let first = certificates.first else {
            throw TLSError("\(certificateFile) holds no certificate in PEM form (it begins with -----BEGIN CERTIFICATE-----)")
        }
        guard let key = try Self.readKey(keyFile, freeing: certificates) else {
            for certificate in certificates { X509_free(certificate) }
            throw TLSError("\(keyFile) holds no private key in PEM form (it begins with -----BEGIN PRIVATE KEY-----)")
        }
        self.init(certificate: first, key: key, chain: Array(certificates.dropFirst()))
        guard X509_check_private_key(first, key) == 1 else {
            ERR_clear_error()
            throw TLSError("the key in \(keyFile) does not belong to the first certificate in \(certificateFile); give the two of one pair")
        }
    }

    private static func readKey(_ file: String, freeing certificates: [OpaquePointer]) throws(TLSError) -> OpaquePointer? {
        do throws(TLSError) {
            let text = try PEM.read(file, "key file")
            if let key = PEM.key(text) { return key }
            guard String(decoding: text, as: UTF8.self).contains("ENCRYPTED") else { return nil }
            throw TLSError("the key in \(file) is encrypted; decrypt it first: openssl pkey -in \(file) -out plain-key.pem")
        } catch {
            for certificate in certificates { X509_free(certificate) }
            throw error
        }
    }
}
