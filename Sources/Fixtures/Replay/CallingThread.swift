internal import Glibc
internal import Synchronization

/// Runs asynchronous work on the thread that waits for it. To wait for another thread of Swift's pool could be to wait for ever: all of
/// them may be waiting here.
final class CallingThread: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    // sem_t is made for use by several threads at once, and its address, fixed here, is all that is shared.
    nonisolated(unsafe) private let waiting: UnsafeMutablePointer<sem_t>

    private init() {
        waiting = .allocate(capacity: 1)
        precondition(sem_init(waiting, 0, 0) == 0, "sem_init")
    }

    deinit {
        precondition(sem_destroy(waiting) == 0, "sem_destroy")
        waiting.deallocate()
    }

    /// What `body` gives. Blocks until it is there.
    static func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let thread = CallingThread()
        let outcome = Outcome<Value>()
        Task(executorPreference: thread) {
            do {
                let value = try await body()
                outcome.result.withLock { $0 = .success(value) }
            } catch {
                outcome.result.withLock { $0 = .failure(error) }
            }
        }
        while true {
            if let result = outcome.result.withLock({ $0 }) { return try result.get() }
            thread.runNext()
        }
    }

    private final class Outcome<Value: Sendable>: Sendable {
        let result = Mutex<Result<Value, any Error>?>(nil)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        sem_post(waiting)
    }

    private func runNext() {
        while sem_wait(waiting) != 0 { precondition(errno == EINTR, "sem_wait") }
        let job = jobs.withLock { $0.removeFirst() }
        job.runSynchronously(on: asUnownedTaskExecutor())
    }
}
