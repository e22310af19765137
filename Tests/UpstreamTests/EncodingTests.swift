import HTTP
import Testing
import Upstream

@Suite struct EncodingTests {
    /// `hello hello hello`, as Python's gzip writes it.
    static let gzip: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x90, 0x00, 0x80, 0x88,
        0xF9, 0xE5, 0x11, 0x00, 0x00, 0x00,
    ]

    private func serve(_ fields: String, _ body: [UInt8]) -> @Sendable (Peer) async -> Void {
        { peer in
            _ = await peer.readHead()
            await peer.send(Array("HTTP/1.1 200 OK\r\nA: 1\r\n\(fields)\r\n\r\n".utf8) + body)
        }
    }

    @Test(arguments: ["gzip", "x-gzip", "GZIP"])
    func `a compressed body is uncompressed, and its fields tell nothing of it`(coding: String) async throws {
        try await withServer(serve("Content-Encoding: \(coding)\r\nContent-Length: \(Self.gzip.count)\r\nVary: Accept-Encoding", Self.gzip))
        { upstream, _ in
            let answer = try await upstream.send(.get())
            #expect(answer.fields == ["A": "1", "Vary": "Accept-Encoding"])
            #expect(answer.body.length == nil)
            #expect(try await answer.body.text() == "hello hello hello")
        }
    }

    @Test func `a body encoded as it is stays as it is`() async throws {
        try await withServer(serve("Content-Encoding: identity\r\nContent-Length: 5", Array("hello".utf8))) { upstream, _ in
            let answer = try await upstream.send(.get())
            #expect(answer.fields == ["A": "1", "Content-Encoding": "identity", "Content-Length": "5"])
            #expect(answer.body.length == 5)
            #expect(try await answer.body.text() == "hello")
        }
    }

    @Test func `a compressed body that is cut short throws`() async throws {
        let cut = Array(Self.gzip.dropLast(12))
        try await withServer(serve("Content-Encoding: gzip\r\nContent-Length: \(Self.gzip.count)", cut)) { upstream, _ in
            let answer = try await upstream.send(.get())
            await #expect(throws: ForwardingFailure("the answer broke off after \(cut.count) of \(Self.gzip.count) bytes")) {
                try await answer.body.collect()
            }
        }
    }
}
