import HTTP
import Testing

@testable import Server

/// The requests and refusals in `bytes`, fed in pieces of one size.
func parsed(_ bytes: [UInt8], piece: Int, limits: Limits = Limits(), bodyLimit: Int = 1 << 20) -> [Parsed] {
    parsed(
        stride(from: 0, to: bytes.count, by: piece).map { Array(bytes[$0..<min($0 + piece, bytes.count)]) }, limits: limits,
        bodyLimit: bodyLimit)
}

enum Parsed: Equatable {
    case request(Head, body: String, keepAlive: Bool)
    case refused(Int)
}

/// The requests and refusals in `pieces`, fed one by one as a connection would.
func parsed(_ pieces: [[UInt8]], limits: Limits = Limits(), bodyLimit: Int = 1 << 20) -> [Parsed] {
    let parser = RequestParser(limits: limits)
    var found: [Parsed] = []
    var opening: Opening?
    for piece in pieces {
        var rest = piece[...]
        feeding: while true {
            let (used, event) = rest.withUnsafeBytes { parser.parse($0) }
            rest = rest.dropFirst(used)
            switch event {
            case .needsMore: break feeding
            case .opened(let new):
                opening = new
                _ = parser.accept(limit: bodyLimit)
            case .complete:
                guard let opening else { preconditionFailure("complete before it was opened") }
                let body = String(decoding: parser.takeBody(), as: UTF8.self)
                found.append(.request(opening.head, body: body, keepAlive: opening.keepAlive))
            case .refused(let status): return found + [.refused(status)]
            }
        }
    }
    return found
}

@Suite struct ParserTests {
    static let stream = """
        POST /a?b=c HTTP/1.1\r
        Host: x\r
        X-Empty:\r
        X-Blank:  \t \r
        X-Padded:   some thing \t\r
        x-repeated: 1\r
        x-repeated: 2\r
        Content-Length: 5\r
        \r
        hello\r
        GET http://x/abs HTTP/1.1\r
        Host: x\r
        Upgrade: h2c\r
        Connection: Upgrade, HTTP2-Settings\r
        \r
        PUT /chunks HTTP/1.1\r
        Host: x\r
        Transfer-Encoding: Chunked\r
        \r
        5;ext="a;b"\r
        hello\r
        0006\r
         world\r
        0\r
        X-Trailer: t\r
        \r
        GET /old HTTP/1.0\r
        Connection: keep-alive\r
        \r
        GET /older HTTP/1.0\r
        \r

        """

    static let requests: [Parsed] = [
        .request(
            Head(
                method: "POST", target: "/a?b=c",
                fields: [
                    "Host": "x", "X-Empty": "", "X-Blank": "", "X-Padded": "some thing", "x-repeated": "1", "x-repeated": "2",
                    "Content-Length": "5",
                ]), body: "hello", keepAlive: true),
        .request(
            Head(
                method: "GET", target: "http://x/abs", fields: ["Host": "x", "Upgrade": "h2c", "Connection": "Upgrade, HTTP2-Settings"]),
            body: "", keepAlive: true),
        .request(
            Head(method: "PUT", target: "/chunks", fields: ["Host": "x", "Transfer-Encoding": "Chunked"]), body: "hello world",
            keepAlive: true),
        .request(Head(method: "GET", target: "/old", minorVersion: 0, fields: ["Connection": "keep-alive"]), body: "", keepAlive: true),
        .request(Head(method: "GET", target: "/older", minorVersion: 0), body: "", keepAlive: false),
    ]

    @Test(arguments: [1, 2, 3, 7, 64, 10_000]) func `requests are the same in pieces of any size`(piece: Int) {
        #expect(parsed(Array(Self.stream.utf8), piece: piece) == Self.requests)
    }

    @Test func `requests are the same wherever they are split in two`() {
        let bytes = Array(Self.stream.utf8)
        for split in 0...bytes.count {
            #expect(parsed([Array(bytes[..<split]), Array(bytes[split...])]) == Self.requests, "split at \(split)")
        }
    }

    @Test(arguments: [1, 50, 10_000]) func `too large a head, target or count is refused with its own status`(piece: Int) {
        var limits = Limits()
        (limits.headBytes, limits.targetBytes, limits.headCount) = (200, 50, 3)
        func status(_ text: String) -> Parsed? { parsed(Array(text.utf8), piece: piece, limits: limits).last }
        let request =
            "GET /\(String(repeating: "a", count: 49)) HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "b", count: 200 - 49 - 32))\r\n\r\n"
        #expect(request.utf8.count == 200)
        guard case .request = status(request) else { return #expect(Bool(false), "exactly at the limits") }
        #expect(status(request.replacing("A: ", with: "A: b")) == .refused(431))
        #expect(status(request.replacing("/a", with: "/aa")) == .refused(414))
        guard case .request = status("GET / HTTP/1.1\r\nHost: x\r\nA: 1\r\nB:\r\n\r\n") else { return #expect(Bool(false), "three fields") }
        #expect(status("GET / HTTP/1.1\r\nHost: x\r\nA: 1\r\nB:\r\nC:\r\n\r\n") == .refused(431))
        #expect(
            status("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1;\(String(repeating: "e", count: 300))\r\n")
                == .refused(431))
        #expect(
            status("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nT: \(String(repeating: "t", count: 300))\r\n")
                == .refused(431))
    }

    @Test(arguments: [1, 10_000]) func `a body may be as long as the limit and no longer`(piece: Int) {
        func status(_ text: String) -> Parsed? { parsed(Array(text.utf8), piece: piece, bodyLimit: 5).last }
        let fixed = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: "
        let chunked = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        guard case .request(_, "hello", _) = status(fixed + "5\r\n\r\nhello") else { return #expect(Bool(false), "five, promised") }
        guard case .request(_, "hello", _) = status(chunked + "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n") else {
            return #expect(Bool(false), "five, in chunks")
        }
        #expect(status(fixed + "6\r\n\r\n") == .refused(413))
        #expect(status(chunked + "2\r\nhe\r\n4\r\nllo!\r\n0\r\n\r\n") == .refused(413))
        #expect(status(fixed + "18446744073709551615\r\n\r\n") == .refused(413))
    }

    @Test func `one-byte chunks are not framing without end`() {
        let chunked =
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + String(repeating: "1\r\nx\r\n", count: 30_000)
            + "0\r\n\r\n"
        guard case .request(_, let body, _) = parsed(Array(chunked.utf8), piece: 4096).last else { return #expect(Bool(false)) }
        #expect(body.utf8.count == 30_000)
    }
}
