import Glibc

/// A semaphore that blocks a thread. For the writer's own thread and for callers that asked to wait; never for the loop.
package final class Semaphore: Sendable {
    // sem_t is made for use by several threads at once, and its address, fixed here, is all that is shared.
    nonisolated(unsafe) private let handle: UnsafeMutablePointer<sem_t>

    package init() {
        handle = .allocate(capacity: 1)
        precondition(sem_init(handle, 0, 0) == 0, "sem_init")
    }

    deinit {
        precondition(sem_destroy(handle) == 0, "sem_destroy")
        handle.deallocate()
    }

    package func signal() { precondition(sem_post(handle) == 0, "sem_post") }

    package func wait() {
        while sem_wait(handle) != 0 { precondition(errno == EINTR, "sem_wait") }
    }
}
