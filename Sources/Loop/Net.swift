internal import CUV

/// The one thread that owns every socket. What is isolated to `Net` runs on its libuv loop; the compiler refuses any other touch,
/// and C callbacks, which the compiler can't see, are checked as they enter.
@globalActor public actor Net {
    /// The actor that `@Net` stands for.
    public static let shared = Net()

    nonisolated let executor = LoopExecutor()

    /// The loop itself.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Runs the loop on the calling thread until `stop()`: everything isolated to `Net` happens inside this call. Ignores SIGPIPE from here on.
    public static func run() { shared.executor.run() }

    /// Makes `run()` return soon. Works from any thread, also before `run()`.
    public static func stop() { shared.executor.stop() }

    /// Starts a task on the loop. Asynchronous functions that name no isolation run there too, so a short one costs no change of thread;
    /// what computes for long leaves by `withTaskExecutorPreference(globalConcurrentExecutor)`.
    @discardableResult
    public static func start(_ body: @escaping @Sendable @Net () async -> Void) -> Task<Void, Never> {
        Task(executorPreference: shared.executor) { await body() }
    }

    /// Runs `body` now if this is the loop's thread, and soon on it otherwise.
    public static func enter(_ body: @escaping @Sendable @Net () -> Void) {
        if shared.executor.isOnLoop { assume(body) } else { start(body) }
    }

    /// Entry from a C callback: checks that this is the loop's thread, then calls `body` as isolated to `Net`.
    public static func assume<Result>(_ body: @Net () -> Result) -> Result {
        typealias Isolated = @Net () -> Result
        typealias Plain = () -> Result
        shared.executor.checkIsolated()
        // The two types differ in nothing but the isolation that has just been checked; MainActor.assumeIsolated does the same.
        return withoutActuallyEscaping(body) { (escaping: @escaping Isolated) in unsafeBitCast(escaping, to: Plain.self)() }
    }

    /// The libuv loop (a `uv_loop_t *`), for the rooms that put handles of their own on it. Touch it on the loop's thread only.
    @Net package static var handle: UnsafeMutableRawPointer { UnsafeMutableRawPointer(shared.executor.loop) }
}
