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

    /// As `wait`, for so many seconds at most; false if they passed.
    package func wait(seconds: Int) -> Bool {
        var deadline = timespec()
        clock_gettime(CLOCK_REALTIME, &deadline)
        deadline.tv_sec += seconds
        while sem_timedwait(handle, &deadline) != 0 {
            if errno == ETIMEDOUT { return false }
            precondition(errno == EINTR, "sem_timedwait")
        }
        return true
    }
}
