internal import Synchronization

/// Does `body` when it is first called under this name, and never again: all test targets share one process.
public func once(_ name: String, _ body: () -> Void) {
    done.withLock { if $0.insert(name).inserted { body() } }
}

private let done = Mutex<Set<String>>([])
