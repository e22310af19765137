/// Who waits for a queue to empty, and how far.
struct DrainWaiters {
    private var list: [(level: Int, continuation: CheckedContinuation<Void, any Error>)] = []

    mutating func add(_ continuation: CheckedContinuation<Void, any Error>, level: Int) { list.append((level, continuation)) }

    /// Resumes who waits for no less than this.
    mutating func wake(at queued: Int) {
        guard list.contains(where: { queued <= $0.level }) else { return }
        let ready = list.filter { queued <= $0.level }
        list.removeAll { queued <= $0.level }
        for waiter in ready { waiter.continuation.resume() }
    }

    /// The queue will never empty.
    mutating func cancel() {
        let waiters = list
        list = []
        for waiter in waiters { waiter.continuation.resume(throwing: CancellationError()) }
    }
}
