internal import Glibc

/// A thread that does one thing which blocks; on Swift's pool it would take a core away from everyone.
struct WorkerThread: ~Copyable {
    private let identifier: pthread_t

    /// Starts a thread that runs `body` and ends with it; nil if the system gives none.
    init?(_ body: @escaping @Sendable () -> Void) {
        var identifier = pthread_t()
        let work = Unmanaged.passRetained(Work(body))
        let code = pthread_create(&identifier, nil, { WorkerThread.run($0) }, work.toOpaque())
        guard code == 0 else {
            work.release()
            return nil
        }
        self.identifier = identifier
    }

    /// Waits for its end.
    consuming func join() { pthread_join(identifier, nil) }

    private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        argument.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
        return nil
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
