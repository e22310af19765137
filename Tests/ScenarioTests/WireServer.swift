import Glibc
import HTTP
import Loop
import Server
import TestKit

/// A server that answers every request with one script, for as long as `body` talks to it.
func withServer<Result>(answering script: Script, _ body: (UInt16) async throws -> Result) async throws -> Result {
    once("loop") {
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { _ in
                Net.run()
                return nil
            }, nil)
        precondition(code == 0)
    }
    let service = Service(
        plan: { _ in .collect(limit: 1 << 16) }, answer: { _ in Performance(script) },
        reject: { Script(status: $0, fields: [:], body: []) })
    let (server, port) = try await listening(service)
    do {
        let result = try await body(port)
        await server.drain(grace: .zero)
        return result
    } catch {
        await server.drain(grace: .zero)
        throw error
    }
}

@Net private func listening(_ service: Service) throws -> (Server, UInt16) {
    let server = Server(service)
    return (server, try server.listen(hosts: ["127.0.0.1"], port: 0))
}

/// A request that lets the connection live on.
let post = "POST /v1beta/models/m:generateContent HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"

/// Bytes framed as one chunk.
func chunk(_ text: String) -> String { String(text.utf8.count, radix: 16) + "\r\n\(text)\r\n" }
