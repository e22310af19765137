internal import GeminiAPI
internal import Synchronization

/// The batches that this process works on.
final class BatchRuns: Sendable {
    /// How many requests of batches are answered at once: they wait, whoever asks for an answer at once does not.
    let turnstile = Turnstile(places: 1)
    private let tasks = Mutex<[String: Task<Void, Never>]>([:])

    /// Begins `work` on a batch, unless it has begun.
    func begin(_ id: String, _ work: @escaping @Sendable () async -> Void) {
        tasks.withLock { tasks in
            guard tasks[id] == nil else { return }
            tasks[id] = Task(executorPreference: globalConcurrentExecutor) {
                await work()
                _ = self.tasks.withLock { $0.removeValue(forKey: id) }
            }
        }
    }

    /// Ends the work on a batch soon.
    func stop(_ id: String) { tasks.withLock { $0[id] }?.cancel() }

    /// Returns when nobody works on a batch.
    func end(of id: String) async { await tasks.withLock { $0[id] }?.value }
}

extension Emulator {
    /// Goes on with what earlier processes left undone.
    public func resume() {
        Task(executorPreference: globalConcurrentExecutor) {
            // What cannot be read now is found again when somebody asks for it.
            for batch in (try? await self.shelves.batches.all()) ?? [] { self.begin(batch) }
        }
    }

    /// Sees to it that somebody works on a batch, if anything is left to do: this process, or another that has claimed it.
    func begin(_ batch: Batch) {
        if !batch.isOver { batches.begin(batch.id) { await self.carryOut(batch) } }
    }
}
