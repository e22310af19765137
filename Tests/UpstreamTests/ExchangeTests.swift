import HTTP
import Testing
import Upstream

@Suite struct ExchangeTests {
    static let hello = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"

    @Test func `an answer has its status, its fields in order and its body`() async throws {
        let text = "HTTP/1.1 201 Created\r\nB: 1\r\na:  2 \r\nB: 3\r\nEmpty:\r\nContent-Length: 5\r\n\r\nhello"
        try await withServer(answering(text)) { upstream, _ in
            let answer = try await upstream.send(.get())
            #expect(answer.status == 201)
            #expect(answer.fields == ["B": "1", "a": "2", "B": "3", "Empty": "", "Content-Length": "5"])
            #expect(answer.body.length == 5)
            #expect(try await answer.body.text() == "hello")
            #expect(try await answer.body.next() == nil)
        }
    }

    @Test func `a request goes as it is, with nothing added but what the connection needs`() async throws {
        let head = Note("")
        try await withServer(
            path: "/prefix/",
            { peer in
                head.value = await peer.readHead()
                await peer.send(Self.hello)
            }
        ) { upstream, server in
            let fields: Fields = [
                "x-goog-api-key": "abc", "User-Agent": "me/1", "Two": "1", "Two": "2", "Empty": "", "Expect": "100-continue",
                "Host": "elsewhere",
            ]
            let target = "/v1beta/models/a%2Fb:x/../c//d?alt=sse&q=%7e%C3%BC+'[]"
            _ = try await upstream.send(OutboundRequest(method: "GET", target: target, fields: fields, body: nil))
            let lines = head.value.split(separator: "\r\n")
            #expect(lines.first == "GET /prefix\(target) HTTP/1.1")
            #expect(
                lines.dropFirst().sorted() == [
                    "Accept-Encoding: gzip, deflate", "Empty:", "Host: 127.0.0.1:\(server.port)", "Two: 1", "Two: 2", "User-Agent: me/1",
                    "x-goog-api-key: abc",
                ])
        }
    }

    @Test(arguments: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"])
    func `every method goes with and without a body`(method: String) async throws {
        let seen = Note("")
        try await withServer({ peer in
            seen.value = await peer.readHead()
            await peer.send(Self.hello)
            seen.value = await peer.readHead() + String(decoding: await peer.read(3), as: UTF8.self)
            await peer.send(Self.hello)
        }) { upstream, _ in
            let bare = try await upstream.send(OutboundRequest(method: method, target: "/", fields: [:], body: nil))
            #expect(try await bare.body.text() == "hello")
            #expect(seen.value.hasPrefix("\(method) / HTTP/1.1\r\n"))
            #expect(seen.value.contains("Content-Length: 0") == ["POST", "PUT", "PATCH"].contains(method))
            let full = try await upstream.send(OutboundRequest(method: method, target: "/", fields: [:], body: BodyStream([97, 98, 99])))
            #expect(try await full.body.text() == "hello")
            #expect(seen.value.hasPrefix("\(method) / HTTP/1.1\r\n"))
            #expect(seen.value.contains("Content-Length: 3\r\n"))
            #expect(seen.value.hasSuffix("\r\n\r\nabc"))
            #expect(!seen.value.contains("Content-Type"))
        }
    }

    @Test(arguments: [("HEAD", "200 OK\r\nContent-Length: 5"), ("GET", "204 No Content"), ("GET", "304 Not Modified\r\nContent-Length: 5")])
    func `an answer that has no body ends with its head`(method: String, head: String) async throws {
        try await withServer(answering("HTTP/1.1 \(head)\r\n\r\n")) { upstream, server in
            for _ in 1...2 {
                let answer = try await upstream.send(OutboundRequest(method: method, target: "/", fields: [:], body: nil))
                #expect(answer.status == Int(head.prefix(3)))
                // What HEAD tells is the length of the body that GET would have.
                #expect(answer.body.length == (method == "HEAD" ? 5 : 0))
                #expect(try await answer.body.next() == nil)
            }
            #expect(server.connections == 1)
        }
    }

    @Test func `interim heads and trailers are left out`() async throws {
        let text =
            "HTTP/1.1 100 Continue\r\nA: 1\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nTrailer-A: 1\r\n\r\n"
        try await withServer(answering(text)) { upstream, _ in
            let answer = try await upstream.send(.get())
            #expect(answer.status == 200)
            #expect(answer.fields == ["Transfer-Encoding": "chunked"])
            #expect(answer.body.length == nil)
            #expect(try await answer.body.text() == "hello")
        }
    }

    @Test func `a redirect is an answer, and a cookie is not sent back`() async throws {
        let heads = Note<[String]>([])
        try await withServer({ peer in
            for _ in 1...2 {
                heads.value.append(await peer.readHead())
                await peer.send("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nSet-Cookie: a=1\r\nContent-Length: 0\r\n\r\n")
            }
        }) { upstream, _ in
            for _ in 1...2 {
                let answer = try await upstream.send(.get())
                #expect(answer.status == 302)
                #expect(answer.fields["Location"] == "/elsewhere")
                #expect(try await answer.body.next() == nil)
            }
            #expect(heads.value.count == 2)
            #expect(heads.value.allSatisfy { $0.hasPrefix("GET / ") && !$0.contains("Cookie") })
        }
    }

    @Test func `a connection is used again, and many requests at once have one each`() async throws {
        try await withServer(answering(Self.hello)) { upstream, server in
            for _ in 1...5 { #expect(try await upstream.send(.get()).body.text() == "hello") }
            #expect(server.connections == 1)
            try await withThrowingTaskGroup { group in
                for _ in 1...64 { group.addTask { try await upstream.send(.get()).body.text() } }
                for try await text in group { #expect(text == "hello") }
            }
            #expect(server.connections <= 64)
        }
    }
}
