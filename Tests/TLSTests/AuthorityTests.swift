import Foundation
import Testing

@testable import TLS

@Suite struct AuthorityTests {
    @Test func `it is made once and found again`() throws {
        let folder = try Folder()
        _ = try folder.authority()
        let (certificate, key) = (try folder.text("ca.pem"), try folder.text("ca-key.pem"))
        _ = try folder.authority()
        #expect(try folder.text("ca.pem") == certificate && folder.text("ca-key.pem") == key)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["ca-key.pem", "ca.pem"])
    }

    @Test func `the key is for its owner's eyes, the certificate for everybody's`() throws {
        let folder = try Folder()
        _ = try folder.authority()
        func mode(_ name: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[.posixPermissions] as? Int
        }
        #expect(try mode("ca-key.pem") == 0o600)
        #expect(try mode("ca.pem") == 0o644)
        #expect(try !folder.text("ca.pem").contains("PRIVATE"))
    }

    @Test func `openssl reads in it what was meant`() throws {
        let folder = try Folder()
        _ = try folder.authority(clock: { 1_800_000_000 })
        let text = try openssl("x509", "-in", folder.path + "/ca.pem", "-noout", "-text", "-nameopt", "RFC2253")
        for fact in [
            "Subject: CN=plantain private CA (machine)", "CA:TRUE, pathlen:0", "Certificate Sign, CRL Sign", "prime256v1",
            "Not Before: Jan 14 08:00:00 2027 GMT", "Not After : Jan 14 08:00:00 2037 GMT",
        ] { #expect(text.contains(fact), "\(fact)") }
    }

    @Test func `a leaf is for its names, for 825 days, and verifies strictly`() throws {
        let folder = try Folder()
        let leaf = try folder.authority().issue(for: ["example.test", "127.0.0.1", "::1"])
        let file = try folder.file("leaf.pem", String(decoding: leaf.certificateText(), as: UTF8.self))
        let verdict = try openssl("verify", "-x509_strict", "-purpose", "sslserver", "-CAfile", folder.path + "/ca.pem", file)
        #expect(verdict.hasSuffix("leaf.pem: OK\n"))
        let text = try openssl("x509", "-in", file, "-noout", "-text")
        #expect(text.contains("DNS:example.test, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1"))
        #expect(text.contains("TLS Web Server Authentication"))
        #expect(try openssl("x509", "-in", file, "-noout", "-checkend", "\(823 * 86400)").contains("will not expire"))
        #expect(try openssl("x509", "-in", file, "-noout", "-checkend", "\(824 * 86400 + 60)").contains("will expire"))
    }

    @Test func `of many made at once there is one`() async throws {
        let folder = try Folder()
        let path = folder.path
        let certificates = try await withThrowingTaskGroup { group in
            for _ in 0..<16 {
                group.addTask {
                    let authority = try PrivateAuthority(folder: path, host: "machine", clock: now)
                    return try authority.identity.certificateText()
                }
            }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(certificates.count == 1)
        #expect(try certificates.first == Array(folder.text("ca.pem").utf8))
    }

    @Test func `the certificate is written again from the key's file`() throws {
        let folder = try Folder()
        _ = try folder.authority()
        let certificate = try folder.text("ca.pem")
        try FileManager.default.removeItem(atPath: folder.path + "/ca.pem")
        _ = try folder.authority()
        #expect(try folder.text("ca.pem") == certificate)
    }

    @Test func `files that are no authority, and one that is past its time, are named with the remedy`() throws {
        let folder = try Folder()
        let key = try folder.file("ca-key.pem", "hello")
        #expect(throws: TLSError("\(key) is not the private CA that plantain wrote; put it back, or delete it to have a new one made")) {
            try folder.authority()
        }
        try FileManager.default.removeItem(atPath: key)
        _ = try folder.authority(clock: { 1_000_000_000 })
        #expect(throws: TLSError.self) { try folder.authority(clock: { 1_400_000_000 }) }
        #expect(throws: TLSError.self) { try PrivateAuthority(folder: folder.path + "/none", host: "machine", clock: now) }
    }
}
