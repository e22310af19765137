import Synchronization
import Testing

@testable import Emulator

struct TurnstileTests {
    private final class Inside: Sendable {
        let counts = Mutex((now: 0, most: 0, all: 0))
    }

    @Test func `No more than there are places pass at once, and all pass`() async throws {
        let turnstile = Turnstile(places: 2)
        let inside = Inside()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await turnstile.pass {
                        inside.counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.all + 1) }
                        for _ in 0..<20 { await Task.yield() }
                        inside.counts.withLock { $0.now -= 1 }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(inside.counts.withLock { $0 } == (0, 2, 50))
    }

    @Test func `Work that fails, or that nobody waits for any more, leaves its place`() async throws {
        struct Broken: Error {}
        let turnstile = Turnstile(places: 1)
        await #expect(throws: Broken.self) { try await turnstile.pass { throw Broken() } }
        let gone = Task { try await turnstile.pass { Issue.record("nobody waits for it") } }
        gone.cancel()
        _ = await gone.result
        #expect(try await turnstile.pass { 7 } == 7)
    }
}
