import Foundation
import HTTP
import Loop
import Server
import TLS
import TestKit

/// One authority for the whole test process, in a folder of its own.
enum TestAuthority {
    static let shared: Result<PrivateAuthority, any Error> = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "server-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try PrivateAuthority(folder: folder, host: "tests", clock: { Int(Date().timeIntervalSince1970) })
    }
}

/// A TLS session on a raw socket. What it sees is cleartext; how the TLS ended is `state`.
actor SecureClient {
    let socket: RawClient
    private let session: TLSSession
    private var pending: [UInt8] = []
    private var ciphertext: [UInt8] = []

    /// Sizes of the records read since the handshake, less the 17 bytes that TLS 1.3 adds.
    var records: [Int] {
        var (sizes, start) = ([Int](), 0)
        while start + 5 <= ciphertext.count {
            let size = Int(ciphertext[start + 3]) << 8 | Int(ciphertext[start + 4])
            sizes.append(size - 17)
            start += 5 + size
        }
        return sizes
    }

    init(port: UInt16, patience: Int = 10, receiveBuffer: Int32? = nil) async throws {
        socket = try RawClient(port: port, patience: patience, receiveBuffer: receiveBuffer)
        let context = try TLSContext(trusting: TestAuthority.shared.get().certificateFile)
        session = try TLSSession(client: context, to: "localhost")
        while session.state == .handshaking {
            await socket.send(session.takeCiphertext())
            let seen = await socket.readSome()
            guard !seen.bytes.isEmpty else { throw RawClientError(call: "handshake", code: seen.code) }
            pending += seen.bytes.withUnsafeBytes { session.receive($0) }
        }
        await socket.send(session.takeCiphertext())
    }

    var state: TLSSession.State { session.state }

    @discardableResult func send(_ bytes: [UInt8]) async -> Int32 {
        for start in stride(from: 0, to: bytes.count, by: 16 << 10) {
            bytes[start..<min(start + 16 << 10, bytes.count)].withUnsafeBytes { session.send($0) }
        }
        return await socket.send(session.takeCiphertext())
    }

    @discardableResult func send(_ text: String) async -> Int32 { await send(Array(text.utf8)) }

    /// close_notify, without FIN.
    func closeNotify() async {
        session.close()
        await socket.send(session.takeCiphertext())
    }

    /// Reads until the connection ends or patience does.
    func readToEnd() async -> Seen { await read { _ in false } }

    /// Reads until what was read has `text` in it.
    func read(until text: String) async -> Seen { await read { String(decoding: $0, as: UTF8.self).contains(text) } }

    func read(until isDone: ([UInt8]) -> Bool) async -> Seen {
        var bytes = pending
        pending = []
        while !isDone(bytes) {
            let seen = await socket.readSome()
            guard !seen.bytes.isEmpty else { return Seen(bytes: bytes, code: seen.code) }
            ciphertext += seen.bytes
            bytes += seen.bytes.withUnsafeBytes { session.receive($0) }
        }
        return Seen(bytes: bytes, code: 0)
    }
}

/// `withServer`, over TLS.
func withSecureServer<Result>(_ service: Service, limits: Limits = Limits(), _ body: (UInt16) async throws -> Result) async throws -> Result
{
    LoopThread.start
    let context = try TLSContext(authority: TestAuthority.shared.get())
    let (server, port) = try await listening(service, limits, tls: context)
    do {
        let result = try await body(port)
        await server.drain(grace: .zero)
        return result
    } catch {
        await server.drain(grace: .zero)
        throw error
    }
}

/// Connects, sends the pieces one by one, and reads to the end.
func secureExchange(port: UInt16, _ pieces: String...) async throws -> Seen {
    let client = try await SecureClient(port: port)
    for piece in pieces { await client.send(piece) }
    return await client.readToEnd()
}
