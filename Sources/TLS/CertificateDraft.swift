internal import COpenSSL
internal import Glibc

/// What a certificate is to say. Times are seconds since 1970.
struct CertificateDraft {
    /// At most 64 bytes of it are taken (RFC 5280, ub-common-name).
    var commonName: String
    /// Who may show it: DNS names, IPv4 and IPv6 addresses. Empty for an authority.
    var names: [String] = []
    var notBefore: Int
    var notAfter: Int

    /// A new key pair, P-256, and its certificate, signed by `authority`; nil makes an authority that signs itself.
    /// The extensions are those that strict verifiers ask for (Python 3.13's VERIFY_X509_STRICT: key identifiers, critical constraints).
    func signed(by authority: Identity?) throws(TLSError) -> Identity {
        guard let certificate = X509_new() else { throw .failed("X509_new") }
        let identity: Identity
        do throws(TLSError) {
            identity = Identity(certificate: certificate, key: try Self.newKey())
        } catch {
            X509_free(certificate)
            throw error
        }
        let issuer = authority ?? identity
        guard X509_set_version(certificate, 2) == 1, X509_set_pubkey(certificate, identity.key) == 1,
            ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(notBefore)) != nil,
            ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(notAfter)) != nil
        else { throw .failed("X509_set_pubkey") }
        try setSerial(certificate)
        try setName(certificate)
        guard X509_set_issuer_name(certificate, X509_get_subject_name(issuer.certificate)) == 1 else {
            throw .failed("X509_set_issuer_name")
        }
        for (kind, value) in extensions(isAuthority: authority == nil) { try add(kind, value, to: certificate, issuer: issuer.certificate) }
        guard X509_sign(certificate, issuer.key, EVP_sha256()) > 0 else { throw .failed("X509_sign") }
        return identity
    }

    private func extensions(isAuthority: Bool) -> [(Int32, String)] {
        if isAuthority {
            return [
                (NID_basic_constraints, "critical,CA:TRUE,pathlen:0"), (NID_key_usage, "critical,keyCertSign,cRLSign"),
                (NID_subject_key_identifier, "hash"),
            ]
        }
        let alternatives = names.map { (Self.isAddress($0) ? "IP:" : "DNS:") + $0 }.joined(separator: ",")
        return [
            (NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, "critical,digitalSignature"), (NID_ext_key_usage, "serverAuth"),
            (NID_subject_key_identifier, "hash"), (NID_authority_key_identifier, "keyid:always"), (NID_subject_alt_name, alternatives),
        ]
    }

    private func add(_ kind: Int32, _ value: String, to certificate: OpaquePointer, issuer: OpaquePointer) throws(TLSError) {
        var context = X509V3_CTX()
        X509V3_set_ctx(&context, issuer, certificate, nil, nil, 0)
        guard let made = X509V3_EXT_conf_nid(nil, &context, kind, value) else { throw .failed("X509V3_EXT_conf_nid") }
        defer { X509_EXTENSION_free(made) }
        guard X509_add_ext(certificate, made, -1) == 1 else { throw .failed("X509_add_ext") }
    }

    /// 127 random bits: never negative, never twice.
    private func setSerial(_ certificate: OpaquePointer) throws(TLSError) {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard RAND_bytes(&bytes, Int32(bytes.count)) == 1 else { throw .failed("RAND_bytes") }
        bytes[0] = bytes[0] & 0x7F | 0x40
        let number = BN_bin2bn(bytes, Int32(bytes.count), nil)
        defer { BN_free(number) }
        guard BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nil else { throw .failed("BN_to_ASN1_INTEGER") }
    }

    private func setName(_ certificate: OpaquePointer) throws(TLSError) {
        let name = Array(commonName.utf8.prefix(64))
        let code = X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC, name, Int32(name.count), -1, 0)
        guard code == 1 else { throw .failed("X509_NAME_add_entry_by_txt") }
    }

    private static func newKey() throws(TLSError) -> OpaquePointer {
        let context = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nil)
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1) == 1,
            EVP_PKEY_keygen(context, &key) == 1, let key
        else { throw .failed("EVP_PKEY_keygen") }
        return key
    }

    /// Whether `name` is an IPv4 or IPv6 address.
    static func isAddress(_ name: String) -> Bool {
        let address = a2i_IPADDRESS(name)
        defer { ASN1_OCTET_STRING_free(address) }
        ERR_clear_error()
        return address != nil
    }
}
