import HTTP
import Server
import TestKit
import Testing

/// Shapes by which requests are smuggled past a proxy that reads them otherwise. Each must be refused, and nothing after it answered.
struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let request: String

    init(_ name: String, _ request: String) { (testDescription, self.request) = (name, request) }

    /// A request that a lenient server would answer next.
    static let smuggled = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n"

    static let all = [
        Shape("CR alone ends header (CVE-2023-30589)", "GET / HTTP/1.1\r\nHost: x\r\nX: y\rTransfer-Encoding: chunked\r\n\r\n"),
        Shape("CR LF CR X ends headers (CVE-2025-23167)", "GET / HTTP/1.1\r\nHost: x\r\n\rXGET / HTTP/1.1\r\nHost: x\r\n\r\n"),
        Shape("space before Content-Length (CVE-2024-27982)", "POST / HTTP/1.1\r\nHost: x\r\n Content-Length: 5\r\n\r\nhello"),
        Shape("space before the first field", "POST / HTTP/1.1\r\n Host: x\r\nContent-Length: 5\r\n\r\nhello"),
        Shape("folded Transfer-Encoding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
        Shape("folded value", "GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n"),
        Shape("value folded by a tab", "GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n\tb\r\n\r\n"),
        Shape("space before colon", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length : 5\r\n\r\nhello"),
        Shape("space inside a name", "GET / HTTP/1.1\r\nHost: x\r\nX Y: a\r\n\r\n"),
        Shape("empty name", "GET / HTTP/1.1\r\nHost: x\r\n: a\r\n\r\n"),
        Shape("TE: xchunked", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        Shape("TE: chunked, identity", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
        Shape(
            "TE: chunked twice", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Shape(
            "TE: identity after chunked",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
        Shape("TE: empty", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:\r\n\r\n"),
        Shape("TE in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Shape("chunk size +5", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n+5\r\nhello\r\n0\r\n\r\n"),
        Shape("chunk size 0x5", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n"),
        Shape("chunk LF only", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\nhello\n0\n\n"),
        Shape("chunk longer than its size", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n"),
        Shape("chunk size overflow", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx\r\n0\r\n\r\n"),
        Shape("folded trailer", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: a\r\n b\r\n\r\n"),
        Shape("trailer ended by LF alone", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: a\n\r\n"),
        Shape("CL +5", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nhello"),
        Shape("CL -5", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello"),
        Shape("CL 5, 5", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 5\r\n\r\nhello"),
        Shape("CL 5 6", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5 6\r\n\r\nhello"),
        Shape("CL overflow", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 18446744073709551621\r\n\r\nhello"),
        Shape("CL empty", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n\r\nhello"),
        Shape("two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"),
        Shape("the same length twice", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello"),
        Shape("CL then TE", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Shape("TE then CL", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
        Shape("NUL in a value", "GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n"),
        Shape("NUL in a name", "GET / HTTP/1.1\r\nHost: x\r\nX\0: a\r\n\r\n"),
        Shape("NUL in the target", "GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n"),
        Shape("bare LF after the request line", "GET / HTTP/1.1\nHost: x\r\n\r\n"),
        Shape("bare LF after a field", "GET / HTTP/1.1\r\nHost: x\nX: y\r\n\r\n"),
        Shape("bare LF everywhere", "GET / HTTP/1.1\nHost: x\n\n"),
        Shape("bare LF at the end of the head", "GET / HTTP/1.1\r\nHost: x\r\n\n"),
        Shape("bare LF before the request", "\nGET / HTTP/1.1\r\nHost: x\r\n\r\n"),
        Shape("no Host", "GET / HTTP/1.1\r\nX: y\r\n\r\n"),
        Shape("two Hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
        Shape("invalid method characters", "G(T / HTTP/1.1\r\nHost: x\r\n\r\n"),
        Shape("lower-case method", "get / HTTP/1.1\r\nHost: x\r\n\r\n"),
        Shape("space in the target", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n"),
        Shape("no version", "GET /\r\nHost: x\r\n\r\n"),
        Shape("HTTP/0.9", "GET / HTTP/0.9\r\n\r\n"),
        Shape("HTTP/1.2", "GET / HTTP/1.2\r\nHost: x\r\n\r\n"),
        Shape("HTTP/2.0", "GET / HTTP/2.0\r\nHost: x\r\n\r\n"),
        Shape("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Shape("RTSP", "DESCRIBE / RTSP/1.0\r\nHost: x\r\n\r\n"),
        Shape("Icecast", "SOURCE / ICE/1.0\r\nHost: x\r\n\r\n"),
        Shape("TLS", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{FC}\u{3}\u{3}"),
    ]
}

@Suite struct SmugglingTests {
    @Test(arguments: Shape.all) func `is answered 400 and closed`(_ shape: Shape) async throws {
        let seen = try await withServer(.echo) { try await exchange(port: $0, shape.request + Shape.smuggled) }
        #expect(seen.statuses == [400])
        #expect(!seen.text.contains("/smuggled"))
        #expect(seen.code == 0)
    }

    @Test(arguments: Shape.all) func `is answered 400 also when it comes byte by byte`(_ shape: Shape) {
        #expect(parsed(Array((shape.request + Shape.smuggled).utf8), piece: 1).last == .refused(400))
    }

    @Test func `another coding before chunked is not implemented`() async throws {
        let request = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"
        let seen = try await withServer(.echo) { try await exchange(port: $0, request) }
        #expect(seen.statuses == [501])
    }

    @Test func `a tunnel is refused`() async throws {
        let seen = try await withServer(.echo) { try await exchange(port: $0, "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n") }
        #expect(seen.statuses == [405])
    }
}
