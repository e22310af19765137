import Loop
import Synchronization

/// Work of a command that waits: run on the loop, which runs as long as it takes.
enum OnLoop {
    /// What `body` gives or throws.
    static func run<Result: Sendable>(_ body: @escaping @Sendable @Net () async throws -> Result) throws -> Result {
        let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)
        Net.start {
            do {
                let result = try await body()
                outcome.withLock { $0 = .success(result) }
            } catch {
                outcome.withLock { $0 = .failure(error) }
            }
            Net.stop()
        }
        Net.run()
        guard let result = outcome.withLock({ $0 }) else { throw UsageError("interrupted") }
        return try result.get()
    }
}
