import Glibc
import HTTP
import Testing
import Upstream

@Suite struct FailureTests {
    /// The sentences of what `send` throws, or of what the body throws after what it gave.
    private func failure(_ upstream: Upstream, _ request: OutboundRequest = .get("/path?key=secret")) async throws -> (
        body: String, sentence: String
    ) {
        var seen: [UInt8] = []
        do {
            let answer = try await upstream.send(request)
            while let piece = try await answer.body.next() { seen += piece }
            return (String(decoding: seen, as: UTF8.self), "")
        } catch let failure as ForwardingFailure {
            return (String(decoding: seen, as: UTF8.self), failure.description)
        }
    }

    private func failure(after answer: String, reset: Bool = false) async throws -> (body: String, sentence: String) {
        let read = Gate()
        return try await withServer({ peer in
            _ = await peer.readHead()
            await peer.send(answer)
            guard reset else { return }
            // What is not yet read when the reset comes may be lost.
            if !answer.isEmpty { await read.wait() }
            peer.reset()
        }) { upstream, _ in
            if !reset || answer.isEmpty { return try await failure(upstream) }
            let answer = try await upstream.send(.get())
            let first = try await answer.body.next() ?? []
            read.open()
            let thrown = await #expect(throws: ForwardingFailure.self) { try await answer.body.next() }
            return (String(decoding: first, as: UTF8.self), thrown?.description ?? "")
        }
    }

    @Test(arguments: [
        ("Content-Length: 10", "hello", "the answer broke off after 5 of 10 bytes"),
        ("Transfer-Encoding: chunked", "5\r\nhello\r\n", "the answer broke off after 5 bytes: "),
        ("Transfer-Encoding: chunked", "5\r\nhello\r\nzz\r\n", "the answer broke off after 5 bytes: "),
        ("Content-Encoding: gzip\r\nContent-Length: 20", "\u{1F}no gzip at all !!!!!", "the answer's gzip is broken"),
    ])
    func `a body that is not whole throws after what it gave`(field: String, body: String, sentence: String) async throws {
        let seen = try await failure(after: "HTTP/1.1 200 OK\r\n\(field)\r\n\r\n\(body)")
        #expect(seen.body == (field.hasPrefix("Content-Encoding") ? "" : "hello"))
        #expect(seen.sentence.hasPrefix(sentence))
    }

    @Test func `a reset in the body throws after what it gave`() async throws {
        let seen = try await failure(after: "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello", reset: true)
        #expect(seen == ("hello", "the answer broke off after 5 of 10 bytes: Recv failure: Connection reset by peer"))
    }

    @Test(arguments: [
        ("", false, "closed the connection without an answer"),
        ("", true, "broke the connection off without an answer: Recv failure: Connection reset by peer"),
        ("SMTP ready\r\n", false, "answered something that is not HTTP: Received HTTP/0.9 when not allowed"),
    ])
    func `no answer at all is a sentence that names the server`(answer: String, reset: Bool, sentence: String) async throws {
        let seen = try await failure(after: answer, reset: reset)
        #expect(seen.sentence.hasPrefix("127.0.0.1 port "))
        #expect(seen.sentence.hasSuffix(sentence), "\(seen.sentence)")
    }

    @Test func `a refused port is named`() async throws {
        LoopThread.start
        let upstream = try Upstream(UpstreamSettings(base: "http://127.0.0.1:9"))
        #expect(try await failure(upstream).sentence == "could not connect to 127.0.0.1 port 9: Connection refused")
    }

    @Test func `a host that doesn't exist is named`() async throws {
        LoopThread.start
        let upstream = try Upstream(UpstreamSettings(base: "https://no-such-host.invalid"))
        #expect(try await failure(upstream).sentence.hasPrefix("could not find the host no-such-host.invalid: "))
    }

    @Test func `silence before the head and in the body ends after the idle time`() async throws {
        for (idle, answer, sentence) in [
            (Duration.milliseconds(200), "", "no answer within 0.2 s"),
            (.seconds(1), "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello", "the answer stopped: nothing came for 1 s"),
        ] {
            let left = Gate()
            try await withServer(
                idle: idle,
                { peer in
                    _ = await peer.readHead()
                    await peer.send(answer)
                    await peer.awaitLeaving()
                    left.open()
                }
            ) { upstream, _ in
                let seen = try await failure(upstream)
                #expect(seen.sentence == sentence)
                await left.wait()
            }
        }
    }

    @Test func `the idle time doesn't run while it is us who don't read, or who have nothing to send`() async throws {
        let whole = 12 << 20
        let (stuck, stuckThrice, held) = (Counter(), Gate(), Gate())
        try await withServer(
            idle: .milliseconds(200),
            { peer in
                _ = await peer.readHead()
                _ = await peer.read(5)
                await peer.send("HTTP/1.1 200 OK\r\nContent-Length: \(whole)\r\n\r\n")
                // The kernel's room for 12 MB can be enough: then there is nothing to be seen here, and nothing fails.
                await peer.send([UInt8](repeating: 7, count: whole)) { if stuck.next() == 3 { stuckThrice.open() } }
                stuckThrice.open()
                held.open()
            }
        ) { upstream, _ in
            let asked = Counter()
            let body = BodyStream(length: 5) {
                if asked.next() > 1 { return nil }
                try await Task.sleep(for: .milliseconds(600))
                return Array("hello".utf8)
            }
            let answer = try await upstream.send(.post(body))
            await stuckThrice.wait()
            #expect(try await answer.body.collect().count == whole)
        }
    }

    @Test(arguments: [
        ("generativelanguage.googleapis.com", "it must begin with http:// or https://"),
        ("ftp://host", "it must begin with http:// or https://"),
        ("https://", "it names no host"), ("https://u:secret@host", "it must hold no user name and no password"),
        ("https://host?key=secret", "it must have no query and no fragment"), ("https://host:99999", "its port is not one of 1 to 65535"),
        ("https://ho st", "it holds a blank"),
    ])
    func `a base that can't be used is refused, and not repeated`(base: String, reason: String) {
        let sentence = "the upstream URL can't be used: \(reason), such as https://generativelanguage.googleapis.com"
        #expect(throws: ForwardingFailure(sentence)) { try Upstream(UpstreamSettings(base: base)) }
    }

    @Test func `authorities that can't be read are refused`() {
        var settings = UpstreamSettings(base: "https://host")
        settings.authorities = "/no/such/file.pem"
        #expect(throws: ForwardingFailure("the authorities in /no/such/file.pem can't be read: No such file or directory")) {
            try Upstream(settings)
        }
    }

    @Test(arguments: [("a\r\nb: c", "x"), ("a", "x\r\nb: c"), ("a", "x\0y")])
    func `a field that would become another is refused`(name: String, value: String) async throws {
        try await withServer({ _ in }) { upstream, server in
            let request = OutboundRequest(method: "GET", target: "/", fields: [name: value], body: nil)
            await #expect(throws: ForwardingFailure.self) { try await upstream.send(request) }
            #expect(server.connections == 0)
        }
    }
}
