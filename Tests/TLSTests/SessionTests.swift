import Testing

@testable import TLS

@Suite struct SessionTests {
    private func pair(name: String = "localhost", protocols: [String] = ["http/1.1"], addresses: [String] = []) throws -> Pair {
        let folder = try Folder()
        let authority = try folder.authority()
        return try Pair(
            TLSContext(trusting: authority.certificateFile, protocols: protocols), TLSContext(authority: authority, addresses: addresses),
            name: name)
    }

    @Test func `two ends agree on TLS 1.3 and HTTP/1.1, and carry bytes both ways`() throws {
        let pair = try pair(protocols: ["h2", "http/1.1"])
        #expect(pair.client.state == .open && pair.server.state == .open)
        #expect(pair.client.version == "TLSv1.3")
        #expect(pair.client.protocolName == "http/1.1")
        pair.client.send("up")
        pair.server.send("down")
        let got = pair.settle()
        #expect(got.server == Array("up".utf8))
        #expect(got.client == Array("down".utf8))
    }

    @Test(arguments: [1, 5, 1000, 70_000]) func `ciphertext may come in pieces of any size`(size: Int) throws {
        let pair = try pair()
        let body = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        for start in stride(from: 0, to: body.count, by: 16 << 10) {
            pair.server.send(Array(body[start..<min(start + 16 << 10, body.count)]))
        }
        let ciphertext = pair.server.takeCiphertext()
        var got: [UInt8] = []
        for start in stride(from: 0, to: ciphertext.count, by: size) {
            got += pair.client.receive(Array(ciphertext[start..<min(start + size, ciphertext.count)]))
        }
        #expect(got == body)
    }

    @Test(arguments: [
        "localhost", "127.0.0.1", "::1", "192.0.2.7", "generativelanguage.googleapis.com", "GenerativeLanguage.GoogleApis.com",
    ])
    func `the certificate is for whom the client asks`(name: String) throws {
        #expect(try pair(name: name, addresses: ["192.0.2.7"]).client.state == .open)
    }

    @Test func `an address that nobody named is not vouched for`() throws {
        guard case .failed(let reason) = try pair(name: "192.0.2.8").client.state else { return #expect(Bool(false), "took it") }
        #expect(reason == "certificate verify failed")
    }

    @Test func `more names than are kept still all get their certificate`() throws {
        let folder = try Folder()
        let authority = try folder.authority()
        let (client, server) = (try TLSContext(trusting: authority.certificateFile), try TLSContext(authority: authority))
        for number in 0..<300 { #expect(try Pair(client, server, name: "host-\(number).test").client.state == .open) }
    }

    @Test func `another authority's certificate is refused, and the server is told`() throws {
        let (ours, theirs) = (try Folder(), try Folder())
        let pair = try Pair(TLSContext(trusting: theirs.authority().certificateFile), TLSContext(authority: ours.authority()))
        #expect(pair.client.state == .failed("certificate verify failed"))
        #expect(pair.server.state == .failed("tlsv1 alert unknown ca"))
    }

    @Test func `who speaks only HTTP/2 is refused`() throws {
        let pair = try pair(protocols: ["h2"])
        #expect(
            pair.server.state == .failed("no application protocol") || pair.client.state == .failed("tlsv1 alert no application protocol"))
        #expect(pair.client.state != .open)
    }

    @Test func `who names no protocol is served`() throws {
        let pair = try pair(protocols: [])
        #expect(pair.client.state == .open)
        #expect(pair.client.protocolName == nil)
    }

    @Test func `close_notify ends one side, after what was sent before it`() throws {
        let pair = try pair()
        pair.server.send("last")
        pair.server.close()
        pair.server.send("never")
        #expect(pair.settle().client == Array("last".utf8))
        #expect(pair.client.state == .closed)
        #expect(pair.server.state == .open)
    }

    @Test(arguments: [Array("SSH-2.0-OpenSSH_9.2\r\n".utf8), [22, 3, 1, 0, 4, 99, 0, 0, 0]] as [[UInt8]])
    func `bytes that are no handshake fail; an alert says so to who began as TLS does`(bytes: [UInt8]) throws {
        let folder = try Folder()
        let session = try TLSSession(server: TLSContext(authority: folder.authority()))
        #expect(session.receive(bytes) == [])
        guard case .failed = session.state else { return #expect(Bool(false), "not failed") }
        #expect(session.takeCiphertext().first == (bytes[0] == 22 ? 21 : nil))
    }

    @Test func `a record that was tampered with fails, and what came before it stands`() throws {
        let pair = try pair()
        pair.client.send("good")
        var ciphertext = pair.client.takeCiphertext()
        pair.client.send("bad")
        var bad = pair.client.takeCiphertext()
        bad[bad.count - 1] ^= 1
        ciphertext += bad
        #expect(pair.server.receive(ciphertext) == Array("good".utf8))
        #expect(pair.server.state == .failed("decryption failed or bad record mac"))
    }
}
