import Testing

@testable import TLS

@Suite struct CertificateFileTests {
    private func made(in folder: Folder, _ name: String, days: String = "30") throws -> (certificate: String, key: String) {
        let (certificate, key) = (folder.path + "/\(name).pem", folder.path + "/\(name)-key.pem")
        try openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key, "-out", certificate, "-days",
            days,
            "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:localhost")
        return (certificate, key)
    }

    private func fault(_ certificate: String, _ key: String) -> String? {
        do throws(TLSError) {
            _ = try TLSContext(certificateFile: certificate, keyFile: key)
            return nil
        } catch { return error.description }
    }

    @Test func `a server shows the certificate it was given`() throws {
        let folder = try Folder()
        let (certificate, key) = try made(in: folder, "ours")
        let pair = try Pair(TLSContext(trusting: certificate), TLSContext(certificateFile: certificate, keyFile: key))
        #expect(pair.client.state == .open)
    }

    @Test func `a certificate that its authority follows in the file is shown with it`() throws {
        let folder = try Folder()
        let authority = try folder.authority()
        let leaf = try authority.issue(for: ["localhost"])
        let text = try leaf.certificateText() + Array(folder.text("ca.pem").utf8)
        let chain = try folder.file("chain.pem", String(decoding: text, as: UTF8.self))
        let key = try folder.file("key.pem", String(decoding: leaf.keyText(), as: UTF8.self))
        let pair = try Pair(TLSContext(trusting: authority.certificateFile), TLSContext(certificateFile: chain, keyFile: key))
        #expect(pair.client.state == .open)
    }

    @Test func `what is wrong with the files is said, and which file`() throws {
        let folder = try Folder()
        let (certificate, key) = try made(in: folder, "ours")
        let (_, otherKey) = try made(in: folder, "theirs")
        let empty = try folder.file("empty.pem", "")
        let missing = folder.path + "/missing.pem"
        try openssl("pkey", "-in", key, "-aes128", "-passout", "pass:secret", "-out", folder.path + "/locked.pem")
        #expect(fault(missing, key) == "cannot read the certificate file \(missing): No such file or directory")
        #expect(fault(certificate, missing) == "cannot read the key file \(missing): No such file or directory")
        #expect(fault(empty, key) == "\(empty) holds no certificate in PEM form (it begins with -----BEGIN CERTIFICATE-----)")
        #expect(fault(certificate, empty) == "\(empty) holds no private key in PEM form (it begins with -----BEGIN PRIVATE KEY-----)")
        #expect(
            fault(certificate, otherKey)
                == "the key in \(otherKey) does not belong to the first certificate in \(certificate); give the two of one pair")
        #expect(fault(certificate, folder.path + "/locked.pem")?.contains("is encrypted; decrypt it first: openssl pkey -in") == true)
        #expect(fault(folder.path, key) == "cannot read the certificate file \(folder.path): Is a directory")
    }

    @Test func `a key that is too weak to be taken is named`() throws {
        let folder = try Folder()
        let (certificate, key) = (folder.path + "/weak.pem", folder.path + "/weak-key.pem")
        try openssl("req", "-x509", "-newkey", "rsa:512", "-nodes", "-keyout", key, "-out", certificate, "-subj", "/CN=weak")
        #expect(fault(certificate, key)?.contains("ee key too small") == true)
    }
}
