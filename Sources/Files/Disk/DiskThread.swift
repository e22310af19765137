internal import Glibc
internal import Synchronization

/// The executor of actors that work on the disk: a thread of its own, because what blocks on Swift's pool takes a core away from everyone.
public final class DiskThread: SerialExecutor {
    private let queue = Queue()

    /// Starts the thread; it ends with the last actor that works on it.
    public init() {
        var identifier = pthread_t()
        let argument = Unmanaged.passRetained(queue)
        let code = pthread_create(&identifier, nil, { DiskThread.run($0) }, argument.toOpaque())
        precondition(code == 0, "pthread_create: \(String(cString: strerror(code)))")
        pthread_detach(identifier)
    }

    deinit { queue.add(nil) }

    /// Takes a job of an actor.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        // The job holds its actor and the actor this executor, so it is there when the job runs.
        let executor = asUnownedSerialExecutor()
        queue.add { job.runSynchronously(on: executor) }
    }

    private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let argument else { preconditionFailure("pthread_create lost its argument") }
        let queue = Unmanaged<Queue>.fromOpaque(argument).takeRetainedValue()
        while let job = queue.next() { job() }
        return nil
    }

    private final class Queue: Sendable {
        typealias Job = @Sendable () -> Void
        private let jobs = Mutex<[Job?]>([])
        // sem_t is made for use by several threads at once, and its address, fixed here, is all that is shared.
        nonisolated(unsafe) private let waiting: UnsafeMutablePointer<sem_t>

        init() {
            waiting = .allocate(capacity: 1)
            precondition(sem_init(waiting, 0, 0) == 0, "sem_init")
        }

        deinit {
            sem_destroy(waiting)
            waiting.deallocate()
        }

        /// Adds a job; nil is the end.
        func add(_ job: Job?) {
            jobs.withLock { $0.append(job) }
            sem_post(waiting)
        }

        /// Waits for a job; nil is the end.
        func next() -> Job? {
            while sem_wait(waiting) != 0 { precondition(errno == EINTR, "sem_wait") }
            return jobs.withLock { $0.removeFirst() }
        }
    }
}
