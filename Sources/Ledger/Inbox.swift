import Glibc
import Synchronization

/// The queue between callers and writer, with its lock and its doorbell.
final class Inbox: Sendable {
    /// How long the writer lets a batch gather. With the commit after it, an entry is in the file some 15 ms after it came.
    private static let gathering: UInt32 = 10_000  // microseconds

    private let queue: Mutex<Queue>
    private let doorbell = Semaphore()

    init(capacity: Int) { queue = Mutex(Queue(capacity: capacity)) }

    var capacity: Int { queue.withLock { $0.capacity } }
    var health: Ledger.Health { queue.withLock { $0.health } }
    var isClosed: Bool { queue.withLock { $0.isClosed } }

    func append(_ entry: Entry) {
        if queue.withLock({ $0.append(entry) }) { doorbell.signal() }
    }

    func close() {
        if queue.withLock({ $0.close() }) { doorbell.signal() }
    }

    /// Blocks until all that was appended so far is committed, or a commit has failed.
    func flush() { queue.withLock { $0.flush() }?.wait() }

    /// Blocks until there is a batch; nil when the inbox is closed and empty. For the writer alone.
    /// - Parameter patience: After so many seconds without an entry the batch is empty; nil waits on.
    func next(patience: Int?) -> [Entry]? {
        while true {
            switch queue.withLock({ $0.next() }) {
            case .sleep:
                if let patience {
                    if !doorbell.wait(seconds: patience) { return [] }
                } else {
                    doorbell.wait()
                }
            case .gather: usleep(Self.gathering)
            case .commit(let batch): return batch
            case .end: return nil
            }
        }
    }

    func committed(_ count: Int) {
        for flush in queue.withLock({ $0.committed(count) }) { flush.signal() }
    }

    func failed(_ error: LedgerError) {
        for flush in queue.withLock({ $0.failed(error) }) { flush.signal() }
    }

    func drop(_ count: Int) { queue.withLock { $0.drop(count) } }
}
