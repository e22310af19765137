internal import CUV
internal import Glibc
internal import Synchronization

/// A libuv loop as a Swift executor: what is isolated to `Net`, and what prefers this executor, runs on the loop's thread.
///
/// `@unchecked Sendable` because the compiler can't see the rule that makes it so: `loop`, its handles, `ready` and `running` are touched
/// on the loop's thread only (`isOnLoop` is asked first), other threads reach `handedIn` under its lock and `uv_async_send`, the one call
/// of libuv that is safe from anywhere.
final class LoopExecutor: SerialExecutor, TaskExecutor, @unchecked Sendable {
    let loop: UnsafeMutablePointer<uv_loop_t>
    private let wake: UnsafeMutablePointer<uv_async_t>
    private let prepare: UnsafeMutablePointer<uv_prepare_t>
    private let thread = Atomic<UInt>(0)
    private let stopping = Atomic<Bool>(false)
    private let handedIn = Mutex<[UnownedJob]>([])
    private var ready: [UnownedJob] = []
    private var running: [UnownedJob] = []

    /// So many generations of jobs run before the sockets get their turn: jobs that keep making jobs must not starve them.
    private static let generations = 64

    init() {
        loop = .allocate(capacity: 1)
        wake = .allocate(capacity: 1)
        prepare = .allocate(capacity: 1)
        must(uv_loop_init(loop), "uv_loop_init")
        loop.pointee.data = Unmanaged.passUnretained(self).toOpaque()
        must(uv_async_init(loop, wake) { LoopExecutor.of($0?.pointee.loop).woken() }, "uv_async_init")
        must(uv_prepare_init(loop, prepare), "uv_prepare_init")
        must(uv_prepare_start(prepare) { LoopExecutor.of($0?.pointee.loop).runJobs() }, "uv_prepare_start")
    }

    /// Runs the loop on the calling thread until `stop()`.
    func run() {
        let (first, _) = thread.compareExchange(expected: 0, desired: UInt(pthread_self()), ordering: .acquiringAndReleasing)
        precondition(first, "the loop runs on one thread at a time")
        // A write to a socket whose peer is gone is an error to report, not a signal to die of.
        signal(SIGPIPE, SIG_IGN)
        uv_run(loop, UV_RUN_DEFAULT)
        thread.store(0, ordering: .releasing)
    }

    /// Ends `run()` soon; from any thread.
    func stop() {
        stopping.store(true, ordering: .releasing)
        uv_async_send(wake)
    }

    var isOnLoop: Bool { UInt(pthread_self()) == thread.load(ordering: .relaxed) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        // The prepare step looks at `ready` before the loop sleeps, so its own thread needs no lock and no wake-up.
        if isOnLoop { return ready.append(job) }
        let isFirst = handedIn.withLock { jobs in
            jobs.append(job)
            return jobs.count == 1
        }
        if isFirst { uv_async_send(wake) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
    func isIsolatingCurrentContext() -> Bool? { isOnLoop }
    func checkIsolated() { precondition(isOnLoop, "this runs on the loop's thread only") }

    private func woken() {
        if stopping.exchange(false, ordering: .acquiringAndReleasing) { uv_stop(loop) }
        runJobs()
    }

    private func runJobs() {
        for _ in 0..<Self.generations {
            handedIn.withLock { jobs in
                ready += jobs
                jobs.removeAll(keepingCapacity: true)
            }
            if ready.isEmpty { return }
            swap(&ready, &running)
            for job in running { job.runSynchronously(isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor()) }
            running.removeAll(keepingCapacity: true)
        }
        uv_async_send(wake)
    }

    private static func of(_ loop: UnsafeMutablePointer<uv_loop_t>?) -> LoopExecutor {
        guard let data = loop?.pointee.data else { preconditionFailure("a handle without its loop") }
        return Unmanaged<LoopExecutor>.fromOpaque(data).takeUnretainedValue()
    }
}

/// For calls that fail only when the machine has no file descriptors or memory left, or when they are used wrongly.
func must(_ code: Int32, _ function: StaticString) {
    precondition(code == 0, "\(function): \(String(cString: uv_strerror(code)))")
}
