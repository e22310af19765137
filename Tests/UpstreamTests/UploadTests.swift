import HTTP
import Testing
import Upstream

@Suite struct UploadTests {
    private struct Broken: Error, Equatable {}

    @Test func `20 MB go in pieces to a server that reads late, and no more is asked for than the kernel takes`() async throws {
        let (readNow, asked) = (Gate(), Counter())
        let received = Note<[UInt8]>([])
        try await withServer({ peer in
            _ = await peer.readHead()
            await readNow.wait()
            received.value = await peer.read(20 << 20)
            await peer.send(ExchangeTests.hello)
        }) { upstream, _ in
            let body = BodyStream.pieces(80, of: 256 << 10, length: 20 << 20, asked: asked)
            async let answer = upstream.send(.post(body))
            // Once four pieces were asked for, it is under way. Without limits it would be at its end before the server has read its head.
            while asked.value < 4 { await Task.yield() }
            readNow.open()
            let text = try await answer.body.text()
            #expect(text == "hello")
            #expect(received.value == (1...80).flatMap { [UInt8](repeating: UInt8($0), count: 256 << 10) })
        }
    }

    @Test func `a body of unknown length goes in chunks, each as soon as it is there`() async throws {
        let (sendSecond, seen) = (Gate(), Note(""))
        let number = Counter()
        try await withServer({ peer in
            let head = await peer.readHead()
            seen.value = head + String(decoding: await peer.read(10), as: UTF8.self)
            sendSecond.open()
            seen.value += String(decoding: await peer.read(16), as: UTF8.self)
            await peer.send(ExchangeTests.hello)
        }) { upstream, _ in
            let body = BodyStream {
                switch number.next() {
                case 1: return Array("first".utf8)
                case 2:
                    await sendSecond.wait()
                    return Array("second".utf8)
                default: return nil
                }
            }
            let text = try await upstream.send(.post(body)).body.text()
            #expect(text == "hello")
            #expect(seen.value.contains("Transfer-Encoding: chunked\r\n"))
            #expect(!seen.value.contains("Expect"))
            #expect(seen.value.hasSuffix("\r\n\r\n5\r\nfirst\r\n6\r\nsecond\r\n0\r\n\r\n"))
        }
    }

    @Test func `an error of the request's body ends the request and is what is thrown`() async throws {
        let left = Gate()
        try await withServer({ peer in
            _ = await peer.readHead()
            await peer.awaitLeaving()
            left.open()
        }) { upstream, _ in
            let number = Counter()
            let body = BodyStream(length: 10) {
                if number.next() == 2 { throw Broken() }
                return Array("first".utf8)
            }
            await #expect(throws: Broken()) { try await upstream.send(.post(body)) }
            await left.wait()
        }
    }

    @Test(arguments: [
        (1, "the request's body ended after 5 of 10 bytes"), (3, "the request's body is longer than the 10 bytes it announced"),
    ])
    func `a body that is not as long as it said is never sent as if it were`(pieces: Int, failure: String) async throws {
        let received = Note(0)
        let done = Gate()
        try await withServer({ peer in
            _ = await peer.readHead()
            received.value = await peer.read(15).count
            done.open()
        }) { upstream, _ in
            await #expect(throws: ForwardingFailure(failure)) { try await upstream.send(.post(.pieces(pieces, of: 5, length: 10))) }
            await done.wait()
            #expect(received.value <= 10)
        }
    }

    @Test func `an answer may come, and be read, before the request has ended`() async throws {
        let (hold, asked) = (Gate(), Counter())
        try await withServer({ peer in
            _ = await peer.readHead()
            await peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 5\r\n\r\nhello")
            await peer.awaitLeaving()
        }) { upstream, _ in
            let body = BodyStream(length: 1 << 30) {
                if asked.next() == 2 { await hold.wait() }
                return [UInt8](repeating: 0, count: 1000)
            }
            let answer = try await upstream.send(.post(body))
            #expect(answer.status == 400)
            #expect(try await answer.body.text() == "hello")
            hold.open()
        }
    }
}
