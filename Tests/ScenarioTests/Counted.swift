import Synchronization

/// How often something was done.
final class Counted: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func step() { value.withLock { $0 += 1 } }
}
