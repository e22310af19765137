internal import Fixtures
internal import GeminiAPI
internal import HTTP
internal import Synchronization

/// Carries upstream's answer to the client, and into a recording beside it.
struct Pump: Sendable {
    let answer: InboundAnswer
    let recording: Recording
    /// Whether upstream is read to its end even if the client leaves.
    let keeps: Bool
    let rewriter: OriginRewriter
    let late: Late
    /// Told of what was written, so that it is found at once.
    let wrote: @Sendable (FixtureEntry) -> Void
    /// Time since the request was sent.
    let elapsed: @Sendable () -> Duration

    /// The body for the client. The last piece is given when the fixture is on disk: who has the whole answer can replay it.
    var producer: Producer {
        Producer { sink in
            guard keeps else { return try await run(sink) }
            // Not cancelled with the client.
            try await Task(executorPreference: globalConcurrentExecutor) { try await run(sink) }.value
        }
    }

    /// Reads an answer that has no body to its end, so that it is recorded too.
    func drain() async { try? await producer.run { _ in } }

    private func run(_ sink: @escaping Producer.Sink) async throws {
        var rewritten = OriginRewriter.Run(rewriter)
        var client: Producer.Sink? = sink
        func offer(_ piece: [UInt8]) async throws {
            guard !piece.isEmpty, let sink = client else { return }
            do { try await sink(piece) } catch {
                client = nil
                if !keeps { throw error }
            }
        }
        var isKept = true
        var count = 0
        do {
            while count != answer.body.length, let piece = try await answer.body.next() {
                isKept = isKept && keep { () throws(FixtureProblem) in try recording.received(piece, after: elapsed()) }
                count += piece.count
                // A client that was told the length leaves when it has it: the fixture must be there by then.
                if count == answer.body.length { finish(isKept) }
                try await offer(rewritten.take(piece))
            }
        } catch {
            recording.abandon()
            throw error
        }
        if count != answer.body.length || count == 0 { finish(isKept) }
        try await offer(rewritten.rest())
    }

    private func finish(_ isKept: Bool) {
        guard isKept else { return }
        _ = keep { () throws(FixtureProblem) in
            let finished = try recording.finish()
            if let entry = finished.entry { wrote(entry) }
            late.finished(finished)
        }
    }

    /// False if the recording can't go on; the client gets its answer all the same.
    private func keep(_ work: () throws(FixtureProblem) -> Void) -> Bool {
        do throws(FixtureProblem) {
            try work()
            return true
        } catch {
            recording.abandon()
            late.note("this exchange was not recorded: \(error)")
            return false
        }
    }
}

/// What is known of an exchange only when its answer has been carried.
final class Late: Sendable {
    private let state = Mutex(State())

    struct State {
        var usage: JSON?
        var pictures = 0
        var fixture: FixtureEntry?
        var notes: [String] = []
    }

    /// What is known by now.
    var known: State { state.withLock { $0 } }

    func note(_ sentence: String) { state.withLock { $0.notes.append(sentence) } }

    func finished(_ finished: Recording.Finished) {
        state.withLock {
            $0.usage = finished.usage
            $0.pictures = finished.json?.pictureCount ?? 0
            $0.fixture = finished.entry
            $0.notes += finished.notes
        }
    }
}
