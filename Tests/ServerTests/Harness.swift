import Glibc
import HTTP
import Loop
import Server
import Synchronization
import TLS
import TestKit

/// The loop's own thread, started once for the whole test process.
enum LoopThread {
    static let start: Void = once("loop") {
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { _ in
                Net.run()
                return nil
            }, nil)
        precondition(code == 0)
    }
}

/// Starts a server on a port of its own, lets `body` talk to it, and stops it.
func withServer<Result>(_ service: Service, limits: Limits = Limits(), _ body: (UInt16) async throws -> Result) async throws -> Result {
    LoopThread.start
    let (server, port) = try await listening(service, limits)
    do {
        let result = try await body(port)
        await server.drain(grace: .zero)
        return result
    } catch {
        await server.drain(grace: .zero)
        throw error
    }
}

@Net func listening(_ service: Service, _ limits: Limits = Limits(), tls: TLSContext? = nil) throws -> (Server, UInt16) {
    let server = Server(service, limits: limits)
    return (server, try server.listen(hosts: ["127.0.0.1"], port: 0, tls: tls))
}

extension Service {
    /// Answers every request with `script(request)`; bodies up to 64 KB.
    static func performing(limit: Int = 64 << 10, _ script: @escaping @Sendable (Request) async -> Script) -> Service {
        Service(plan: { _ in .collect(limit: limit) }, answer: { Performance(await script($0)) }, reject: rejection)
    }

    /// Answers with what it was asked: method, target, and the body's text.
    static let echo = performing { request in
        Script(status: 200, fields: [:], body: Array("\(request.head.method) \(request.head.target) ".utf8) + request.body)
    }

    /// Answers every request with one script and tells the ledger how it ended.
    static func settling(_ script: Script, in ledger: Settled) -> Service {
        Service(plan: { _ in .collect(limit: 64 << 10) }, answer: { _ in Performance(script) { ledger.record($0) } }, reject: rejection)
    }

    static let rejection: @Sendable (Int) -> Script = { Script(status: $0, fields: [:], body: Array("no".utf8)) }
}

/// Collects outcomes, and lets a test wait for them.
final class Settled: Sendable {
    private let stream: AsyncStream<Outcome>
    private let continuation: AsyncStream<Outcome>.Continuation
    private let count = Atomic<Int>(0)

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func record(_ outcome: Outcome) {
        count.add(1, ordering: .relaxed)
        continuation.yield(outcome)
    }

    /// The next outcome; waits for it.
    func next() async -> Outcome? {
        for await outcome in stream { return outcome }
        return nil
    }

    /// How many there have been.
    var total: Int { count.load(ordering: .relaxed) }
}

/// Lets one side of a test wait until the other has come so far.
final class Gate: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func open() { continuation.finish() }

    /// Returns when the gate is open, or the task is cancelled.
    func wait() async { for await _ in stream {} }
}

let get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"
let getAndClose = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

func answer(_ body: String, _ fields: String = "") -> String {
    "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\(fields)\r\n\(body)"
}
