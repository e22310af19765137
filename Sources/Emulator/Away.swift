internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Whether a request is worth a change of threads, which costs as much as reading some kilobytes.
    func isLarge(_ request: Request) -> Bool { request.body.count > 16 * 1024 || Self.namesFile(request.body) }

    /// Whether a file may be named in it, which is read, encoded and hashed as if it had been sent along.
    private static func namesFile(_ body: [UInt8]) -> Bool {
        let name = Array("files/".utf8)
        return body.withUnsafeBytes { bytes in
            bytes.indices.dropLast(name.count - 1).contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
        }
    }

    /// `reply` away from the loop: to parse, count and hash 20 MB takes long enough to be noticed by every other client.
    func replyAway(_ request: Request, _ target: Target, _ exchange: inout Exchange, _ ruling: inout Ruling)
        async throws(APIError) -> Answer
    {
        var away = (exchange, ruling)
        defer { (exchange, ruling) = away }
        let result: Result<Answer, APIError> = await withTaskExecutorPreference(globalConcurrentExecutor) {
            do throws(APIError) { return .success(try await reply(request, target, &away.0, &away.1)) } catch { return .failure(error) }
        }
        return try result.get()
    }
}
