import Glibc
import Loop
import Synchronization
import Testing

@Suite struct LoopTests {
    init() { LoopThread.start }

    @Test func `a sleep is never too short`() async throws {
        for milliseconds in [0, 1, 5, 20] {
            let began = ContinuousClock.now
            try await Net.sleep(for: .milliseconds(milliseconds))
            #expect(began.duration(to: .now) >= .milliseconds(milliseconds))
        }
    }

    @Test func `a cancelled sleep throws at once`() async throws {
        let sleeper = Net.start { await #expect(throws: CancellationError.self) { try await Net.sleep(for: .seconds(3600)) } }
        await Task.yield()
        sleeper.cancel()
        await sleeper.value
    }

    @Test func `a sleep of a task that is cancelled already doesn't begin`() async throws {
        let sleeper = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            await #expect(throws: CancellationError.self) { try await Net.sleep(for: .seconds(3600)) }
        }
        await sleeper.value
    }

    @Test func `functions without isolation stay on the loop, and leave it when told`() async {
        let (onNet, plain, away) = await threads()
        #expect(onNet == plain)
        #expect(onNet != away)
    }

    @Test func `a signal is heard on the loop`() async {
        let heard = Gate()
        await watch(SIGUSR2) { heard.open() }
        kill(getpid(), SIGUSR2)
        await heard.wait()
    }

    @Test func `jobs that make jobs don't keep the loop from its timers`() async throws {
        let isOver = Atomic(false)
        let busy = Net.start { while !isOver.load(ordering: .relaxed) { await Task.yield() } }
        try await Net.sleep(for: .milliseconds(5))
        isOver.store(true, ordering: .relaxed)
        await busy.value
    }

    @Net private func watch(_ number: Int32, _ body: @escaping @Net () -> Void) { onSignal(number, body) }

    private func threads() async -> (UInt, UInt, UInt) {
        let result = Mutex<(UInt, UInt, UInt)>((0, 0, 0))
        await Net.start {
            let onNet = UInt(pthread_self())
            let plain = await thread()
            let away = await withTaskExecutorPreference(globalConcurrentExecutor) { await thread() }
            result.withLock { $0 = (onNet, plain, away) }
        }.value
        return result.withLock { $0 }
    }
}

private func thread() async -> UInt { UInt(pthread_self()) }
