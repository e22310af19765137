import Foundation
import Testing

@testable import plantain

struct CertificatesTests {
    private func certificates(_ arguments: String...) throws -> Certificates? {
        try Certificates(Options(ServeFlags.all, arguments, environment: [:]))
    }

    @Test func `the flags say whose certificates are shown`() throws {
        #expect(try certificates() == nil)
        #expect(try certificates("--tls", "--data", "/d") == .authority(folder: "/d"))
        #expect(try certificates("--tls-cert", "c", "--tls-key", "k") == .files(certificate: "c", key: "k"))
    }

    @Test func `half a pair, and a pair beside --tls, are refused with the remedy`() {
        #expect(throws: UsageError("--tls-cert needs --tls-key FILE, the certificate's private key")) {
            try certificates("--tls-cert", "c")
        }
        #expect(throws: UsageError("--tls-key needs --tls-cert FILE, the key's certificate")) { try certificates("--tls-key", "k") }
        for more in [["--tls-cert", "c"], ["--tls-key", "k"], ["--tls-cert", "c", "--tls-key", "k"]] {
            #expect(throws: UsageError("--tls makes certificates itself: leave it out, or --tls-cert and --tls-key")) {
                try Certificates(Options(ServeFlags.all, ["--tls"] + more, environment: [:]))
            }
        }
    }

    @Test func `ca makes the authority in the data folder, and exec lets its command trust it`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ca-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(Plantain.run(["ca", "--print", "--data", folder], environment: [:]) == 0)
        let certificate = try String(contentsOfFile: folder + "/ca.pem", encoding: .utf8)
        let environment = try ExecCommand.trusting(.authority(folder: folder), ["HOME": "/h"])
        #expect(environment["HOME"] == "/h")
        #expect(environment["NODE_EXTRA_CA_CERTS"] == folder + "/ca.pem")
        #expect(environment["SSL_CERT_FILE"] == folder + "/ca-bundle.pem")
        #expect(try String(contentsOfFile: folder + "/ca-bundle.pem", encoding: .utf8).hasPrefix(certificate))
        #expect(try ExecCommand.trusting(nil, ["HOME": "/h"]) == ["HOME": "/h"])
    }

    @Test func `the bundle keeps whom the user trusts already`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ca-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let authority = try Certificates.authority(in: folder)
        try "theirs\n".write(toFile: folder + "/theirs.pem", atomically: true, encoding: .utf8)
        let bundle = try TrustBundle.write(for: authority, ["SSL_CERT_FILE": folder + "/theirs.pem"])
        let text = try String(contentsOfFile: bundle, encoding: .utf8)
        #expect(text.hasSuffix("-----END CERTIFICATE-----\ntheirs\n"))
        // Where the user's variable is already the bundle, it isn't put into itself.
        let again = try TrustBundle.write(for: authority, ["SSL_CERT_FILE": bundle])
        #expect(try !String(contentsOfFile: again, encoding: .utf8).contains("theirs"))
    }

    @Test func `the advice names the files where they are`() {
        let advice = CACommand.advice(certificate: "/d/ca.pem", bundle: "/d/ca-bundle.pem")
        for line in [
            "export SSL_CERT_FILE=/d/ca-bundle.pem", "export NODE_EXTRA_CA_CERTS=/d/ca.pem", "curl --cacert /d/ca.pem",
            "--port 443 --data /d",
        ] {
            #expect(advice.contains(line), "\(line)")
        }
    }

    @Test func `paths with spaces are quoted where a shell reads them`() {
        let advice = CACommand.advice(certificate: "/my d/it's/ca.pem", bundle: "/my d/it's/ca-bundle.pem")
        for line in [
            #"export SSL_CERT_FILE='/my d/it'\''s/ca-bundle.pem'"#, #"curl --cacert '/my d/it'\''s/ca.pem' "#,
            #"-file '/my d/it'\''s/ca.pem' -keystore"#,
            #"sudo cp '/my d/it'\''s/ca.pem' /usr"#, #"System.keychain '/my d/it'\''s/ca.pem'"#, #"--data '/my d/it'\''s'"#,
        ] {
            #expect(advice.contains(line), "\(line)")
        }
    }

    @Test func `authorities without a certificate are refused at the start`() throws {
        let file = FileManager.default.temporaryDirectory.path + "/authorities-\(UUID().uuidString).pem"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let plan = {
            try ArchivePlan(
                Options(ServeFlags.all, ["--upstream", "https://h", "--upstream-ca", file], environment: [:]), environment: [:])
        }
        try Data("-----BEGIN PRIVATE KEY-----\n".utf8).write(to: URL(filePath: file))
        #expect(throws: UsageError("\(file) holds no certificate: --upstream-ca is a PEM file, with -----BEGIN CERTIFICATE----- in it")) {
            try plan()
        }
        try Data("x\n-----BEGIN CERTIFICATE-----\n".utf8).write(to: URL(filePath: file))
        #expect(throws: Never.self) { try plan() }
    }
}
