internal import Fixtures
internal import GeminiAPI
internal import HTTP

/// Carries upstream's answer to the client, and into a recording beside it.
struct Pump: Sendable {
    let answer: InboundAnswer
    let recording: Recording
    /// Whether upstream is read to its end even if the client leaves.
    let keeps: Bool
    /// Of a request whose body was passed on as it came.
    let tee: UploadTee?
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

    /// Reads an answer to its end that nobody else reads: it has no body, the client has left, or a fault stands in its place.
    func drain() async { try? await producer.run { _ in } }

    private func run(_ sink: @escaping Producer.Sink) async throws {
        guard late.begins() else { return }
        defer { late.end() }
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
                if keeps, count == answer.body.length { finish(isKept) }
                try await offer(rewritten.take(piece))
            }
        } catch {
            recording.abandon()
            throw error
        }
        if keeps, count != answer.body.length || count == 0 { finish(isKept) }
        try await offer(rewritten.rest())
        if !keeps { finish(isKept) }
    }

    private func finish(_ isKept: Bool) {
        guard isKept else { return }
        if let tee, !tee.isWhole {
            late.note("this exchange was not recorded: upstream answered before it had the whole body, which is the key")
            return recording.abandon()
        }
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
