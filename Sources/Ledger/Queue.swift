/// What callers appended and the writer has not committed: decisions only, no lock, no disk, no clock.
///
/// Bounded by what is *unsettled*, the batch in the writer's hands included, so that a disk that hangs cannot fill the memory.
struct Queue {
    /// What the writer does next.
    enum Step {
        case sleep
        case gather
        case commit([Entry])
        case end
    }

    let capacity: Int
    /// Entries that were refused because the queue was full or closed, or given up when it closed.
    private(set) var dropped = 0
    /// Why the latest failed commit failed.
    private(set) var lastError: LedgerError?
    /// Whether the latest commit failed, or there is no file to commit to.
    private(set) var isFailing = false
    private(set) var isClosed = false

    private var waiting: [Entry] = []
    private var appended = 0
    private var settled = 0
    private var flushes: [(target: Int, done: Semaphore)] = []
    private var isAsleep = false
    private var hasGathered = false

    init(capacity: Int) { self.capacity = capacity }

    var health: Ledger.Health {
        Ledger.Health(waiting: appended - settled, dropped: dropped, lastError: lastError, isFailing: isFailing)
    }

    /// Takes an entry in, or counts it as dropped. True if the writer has to be woken.
    mutating func append(_ entry: Entry) -> Bool {
        guard !isClosed, appended - settled < capacity else {
            dropped += 1
            return false
        }
        waiting.append(entry)
        appended += 1
        return wake()
    }

    /// Refuses entries from now on. True if the writer has to be woken.
    mutating func close() -> Bool {
        isClosed = true
        return wake()
    }

    /// What signals once all that was appended so far is committed, or a commit has failed; nil if there is nothing to wait for.
    mutating func flush() -> Semaphore? {
        guard settled < appended else { return nil }
        let done = Semaphore()
        flushes.append((appended, done))
        return done
    }

    /// The writer's question. It gathers once before each batch, unless someone waits for that batch.
    mutating func next() -> Step {
        guard !waiting.isEmpty else {
            isAsleep = !isClosed
            return isClosed ? .end : .sleep
        }
        guard hasGathered || isClosed || !flushes.isEmpty else {
            hasGathered = true
            return .gather
        }
        hasGathered = false
        defer { waiting = [] }
        return .commit(waiting)
    }

    /// The oldest entries are on disk. Gives the flushes to signal.
    mutating func committed(_ count: Int) -> [Semaphore] {
        settled += count
        isFailing = false
        let done = flushes.filter { $0.target <= settled }
        flushes.removeAll { $0.target <= settled }
        return done.map(\.done)
    }

    /// A commit failed. Gives the flushes to signal: a caller that waits must not hang on a broken disk.
    mutating func failed(_ error: LedgerError) -> [Semaphore] {
        lastError = error
        isFailing = true
        defer { flushes = [] }
        return flushes.map(\.done)
    }

    /// The writer gives up the oldest entries.
    mutating func drop(_ count: Int) {
        settled += count
        dropped += count
    }

    private mutating func wake() -> Bool {
        defer { isAsleep = false }
        return isAsleep
    }
}
