import Glibc
import HTTP
import Loop
import Synchronization
import TestKit
import Upstream

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

/// Starts a server that does `serve` on every connection, lets `body` send to it, and stops it.
func withServer<Result>(
    idle: Duration = .seconds(300), path: String = "", _ serve: @escaping @Sendable (Peer) async -> Void,
    _ body: (Upstream, HostileServer) async throws -> Result
) async throws -> Result {
    LoopThread.start
    let server = HostileServer(serve)
    defer { server.stop() }
    var settings = UpstreamSettings(base: "http://127.0.0.1:\(server.port)\(path)")
    settings.idleTimeout = idle
    return try await body(Upstream(settings), server)
}

/// Answers every request on a connection with these bytes.
func answering(_ answer: String) -> @Sendable (Peer) async -> Void {
    { peer in
        while true {
            guard await peer.readHead().hasSuffix("\r\n\r\n") else { return }
            await peer.send(answer)
        }
    }
}

extension OutboundRequest {
    static func get(_ target: String = "/") -> Self { Self(method: "GET", target: target, fields: [:], body: nil) }
    static func post(_ body: BodyStream) -> Self { Self(method: "POST", target: "/", fields: [:], body: body) }
}

extension BodyStream {
    /// So many pieces of so many bytes each; `asked` counts how many were asked for.
    static func pieces(_ count: Int, of size: Int, length: Int?, asked: Counter = Counter()) -> BodyStream {
        BodyStream(length: length) {
            let number = asked.next()
            return number <= count ? [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: size) : nil
        }
    }

    func text() async throws -> String { String(decoding: try await collect(), as: UTF8.self) }
}

final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    var value: Int { count.load(ordering: .acquiring) }
    @discardableResult func next() -> Int { count.add(1, ordering: .acquiringAndReleasing).newValue }
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

/// Keeps one value that the server saw, for the test to look at.
final class Note<Value: Sendable>: Sendable {
    private let kept: Mutex<Value>
    init(_ value: Value) { kept = Mutex(value) }
    var value: Value {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }
}
