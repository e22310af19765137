internal import Files
internal import GeminiAPI
internal import Scenario

extension Emulator {
    /// Does what is left to do of a batch, until it is over, somebody stops it, or another process turns out to work on it.
    func carryOut(_ batch: Batch) async {
        let shelf = shelves.batches
        let results = shelf.results(batch.id)
        do {
            guard try await shelf.scrolls.claim(results) else { return }
            try await work(on: batch)
        } catch is CancellationError {} catch {
            let now = now(in: batch.session)
            // Where not even this can be written down, it stays as it was.
            _ = try? await shelf.change(batch.id) { $0.fail("\(error)", at: now) }
        }
        await shelf.scrolls.release(results)
    }

    private func work(on batch: Batch) async throws {
        let shelf = shelves.batches
        let (id, results) = (batch.id, shelf.results(batch.id))
        let progress = try await BatchProgress(results, shelf.scrolls)
        // A line that a process did not live to end is written again.
        try await shelf.scrolls.truncate(results, to: progress.end)
        // The clock of a session that began anew may be behind that of the one before.
        let schedule = Schedule(batch, from: min(batch.created, now(in: batch.session)))
        try await wait(until: schedule.start, in: batch.session)
        guard try await change(batch, { $0.become(.running, at: $1) }) else { return }
        var lines = BatchLines(shelf.requests(id), shelf.scrolls)
        var done = progress.done
        for _ in 0..<done { _ = try await lines.next() }
        var (succeeded, failed) = (progress.succeeded, progress.failed)
        while let line = try await lines.next() {
            try await wait(until: schedule.start(of: done), in: batch.session)
            let isGood = try await batches.turnstile.pass { try await answer(line, of: batch) }
            done += 1
            if isGood { succeeded += 1 } else { failed += 1 }
            guard try await change(batch, { [succeeded, failed] batch, _ in (batch.succeeded, batch.failed) = (succeeded, failed) }) else {
                return
            }
        }
        try await wait(until: schedule.end, in: batch.session)
        try await finish(batch, succeeded, failed)
    }

    private func finish(_ batch: Batch, _ succeeded: Int, _ failed: Int) async throws {
        let shelf = shelves.batches
        let now = now(in: batch.session)
        let file = batch.fileName == nil ? nil : try await share(batch)
        let finished = try await shelf.change(batch.id) {
            ($0.succeeded, $0.failed) = (succeeded, failed)
            $0.responsesFile = file
            // Also if all of them failed (guess).
            $0.become(.succeeded, at: now)
        }
        guard finished != nil else { return }
        try await shelf.scrolls.remove(shelf.requests(batch.id))
        if file != nil { try await shelf.scrolls.remove(shelf.results(batch.id)) }
    }

    /// Makes a file of the results, called as the live service calls it (a client's capture). Its type is a guess.
    private func share(_ batch: Batch) async throws -> String {
        let now = clock.microseconds()
        let id = "batch-" + batch.id
        // A process that ended right here has made it.
        if try await shelves.files.file(id, at: now) == nil {
            _ = try await shelves.files.add(
                id, body: shelves.batches.file(batch.id), mimeType: "application/jsonl", source: .generated, at: now)
        }
        return "files/" + id
    }

    /// Changes a batch at an instant of its session; false if it is over or gone.
    private func change(_ batch: Batch, _ body: @escaping @Sendable (inout Batch, Int64) -> Void) async throws -> Bool {
        try Task.checkCancellation()
        let now = now(in: batch.session)
        return try await shelves.batches.change(batch.id) { body(&$0, now) } != nil
    }

    /// Returns once it is `instant` in a session, which does not expire meanwhile; if it begins anew, by the clock it then has.
    private func wait(until instant: Int64, in session: String) async throws {
        while true {
            try Task.checkCancellation()
            let world = worlds.enter(session)
            defer { world.visit(-1, at: clock.uptime()) }
            let now = world.clock.now
            guard now.microseconds < instant else { return }
            try await world.clock.sleep(until: now.elapsed + .microseconds(instant - now.microseconds))
        }
    }
}

/// When which part of a batch is due: pending for a quarter of its time, then one request after another.
private struct Schedule {
    private let begin: Int64
    private let duration: Int64
    private let total: Int64

    init(_ batch: Batch, from begin: Int64) {
        self.begin = begin
        duration = batch.duration
        total = Int64(max(1, batch.total))
    }

    var start: Int64 { begin + duration / 4 }
    var end: Int64 { begin + duration }
    func start(of index: Int) -> Int64 { start + (duration - duration / 4) / total * Int64(index) }
}
