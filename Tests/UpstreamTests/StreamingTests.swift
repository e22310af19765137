import HTTP
import Testing
import Upstream

@Suite struct StreamingTests {
    @Test(arguments: ["Content-Length: 10", "Transfer-Encoding: chunked", "Connection: close"])
    func `the first piece is there before the second is sent`(framing: String) async throws {
        let (sendSecond, isChunked) = (Gate(), framing.hasSuffix("chunked"))
        let piece = { @Sendable (text: String) in isChunked ? "5\r\n\(text)\r\n" : text }
        try await withServer({ peer in
            _ = await peer.readHead()
            await peer.send("HTTP/1.1 200 OK\r\n\(framing)\r\n\r\n")
            await peer.send(piece("first"))
            await sendSecond.wait()
            await peer.send(piece("after") + (isChunked ? "0\r\n\r\n" : ""))
        }) { upstream, _ in
            let answer = try await upstream.send(.get())
            #expect(try await answer.body.next() == Array("first".utf8))
            sendSecond.open()
            #expect(try await answer.body.text() == "after")
        }
    }

    @Test func `the head is there before any of the body is sent`() async throws {
        let sendBody = Gate()
        try await withServer({ peer in
            _ = await peer.readHead()
            await peer.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
            await sendBody.wait()
            await peer.send("hello")
        }) { upstream, _ in
            let answer = try await upstream.send(.get())
            #expect(answer.status == 200)
            sendBody.open()
            #expect(try await answer.body.text() == "hello")
        }
    }

    /// The kernel keeps up to 6 MB on each side of a loopback connection.
    @Test func `a server sends no more of 30 MB than the kernel keeps while nobody reads, and all of it at last`() async throws {
        let whole = (0..<30).flatMap { [UInt8](repeating: UInt8($0), count: 1 << 20) }
        let (stuck, peers) = (Gate(), Note<Peer?>(nil))
        try await withServer({ peer in
            peers.value = peer
            _ = await peer.readHead()
            await peer.send("HTTP/1.1 200 OK\r\nContent-Length: \(whole.count)\r\n\r\n")
            await peer.send(whole) { stuck.open() }
            stuck.open()
        }) { upstream, _ in
            let answer = try await upstream.send(.get())
            var seen = try #require(try await answer.body.next())
            await stuck.wait()
            let peer = try #require(peers.value)
            #expect(peer.sent < seen.count + 14 << 20)
            while let piece = try await answer.body.next() {
                #expect(piece.count <= 320 << 10)
                seen += piece
            }
            #expect(seen == whole)
        }
    }

    @Test func `an answer that nobody holds any more gives its connection up`() async throws {
        let left = Gate()
        try await withServer({ peer in
            _ = await peer.readHead()
            await peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst")
            await peer.awaitLeaving()
            left.open()
        }) { upstream, _ in
            do {
                let answer = try await upstream.send(.get())
                #expect(try await answer.body.next() == Array("first".utf8))
            }
            await left.wait()
        }
    }

    @Test func `cancelling the task ends the request: before the head and in the body`() async throws {
        for head in ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst"] {
            let (begun, left) = (Gate(), Gate())
            try await withServer({ peer in
                _ = await peer.readHead()
                await peer.send(head)
                if head.isEmpty { begun.open() }
                await peer.awaitLeaving()
                left.open()
            }) { upstream, _ in
                let task = Task {
                    defer { begun.open() }
                    let answer = try await upstream.send(.get())
                    _ = try await answer.body.next()
                    begun.open()
                    _ = try await answer.body.next()
                }
                await begun.wait()
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                await left.wait()
            }
        }
    }

    @Test func `a task that is cancelled already sends nothing`() async throws {
        try await withServer({ _ in }) { upstream, server in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                _ = try await upstream.send(.get())
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(server.connections == 0)
        }
    }

    @Test func `many answers are cancelled and abandoned at random places, and the next is whole`() async throws {
        let piece = String(repeating: "x", count: 100_000)
        try await withServer({ peer in
            while await peer.readHead().hasSuffix("\r\n\r\n") {
                await peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
                for _ in 1...10 { guard await peer.send(piece) else { return } }
            }
        }) { upstream, _ in
            try await withThrowingTaskGroup { group in
                for number in 0..<64 {
                    group.addTask {
                        let task = Task {
                            let answer = try await upstream.send(.get())
                            for _ in 0..<(number % 8) { _ = try await answer.body.next() }
                        }
                        if number % 3 == 0 { task.cancel() }
                        _ = await task.result
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await upstream.send(.get()).body.collect().count == 1_000_000)
        }
    }

    @Test func `an upstream that nobody holds any more closes its idle connections`() async throws {
        let left = Gate()
        try await withServer({ peer in
            _ = await peer.readHead()
            await peer.send(ExchangeTests.hello)
            await peer.awaitLeaving()
            left.open()
        }) { _, server in
            do {
                let other = try Upstream(UpstreamSettings(base: "http://127.0.0.1:\(server.port)"))
                #expect(try await other.send(.get()).body.text() == "hello")
            }
            await left.wait()
        }
    }
}
