import Glibc

/// A thread of the operating system, for work that blocks: on Swift's pool it would take a core away from everyone.
package struct Thread: Sendable {
    private let identifier: pthread_t

    /// Starts a thread that runs `body` and ends with it.
    package init(_ body: sending @escaping () -> Void) {
        var identifier = pthread_t()
        let body = Unmanaged.passRetained(Body(body))
        let code = pthread_create(&identifier, nil, { Thread.run($0) }, body.toOpaque())
        precondition(code == 0, "pthread_create: \(String(cString: strerror(code)))")
        self.identifier = identifier
    }

    /// Waits for the end of the thread; exactly once.
    package func join() {
        let code = pthread_join(identifier, nil)
        precondition(code == 0, "pthread_join: \(String(cString: strerror(code)))")
    }

    private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let argument else { preconditionFailure("pthread_create lost its argument") }
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
    }

    private final class Body {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }
}
