import GeminiAPI
import Glibc
import HTTP
import Loop
import Upstream

/// Follows a server until the user or the reader has enough, or there is nothing to follow.
@Net final class TailFollower {
    private let plan: TailPlan
    private let upstream: Upstream
    private var journal = TailJournal()
    private var screen: TailScreen
    /// Lines that wait for the next frame.
    private var waiting: [String] = []
    /// Whether a server was ever there.
    private var hasBeenThere = false
    private var isLost = false
    /// Why it is over.
    private var failure: (any Error)?

    /// How often the terminal is drawn.
    private static let framePause = Duration.milliseconds(100)
    /// How long after a failure the server is looked for again.
    private static let retryPause = Duration.milliseconds(500)

    private init(_ plan: TailPlan) throws {
        self.plan = plan
        screen = TailScreen(isColored: plan.isColored)
        do { upstream = try Upstream(plan.settings) } catch { throw UsageError("\(error)") }
    }

    /// Runs the loop until it is over.
    /// - Throws: `UsageError` where nothing can be followed.
    nonisolated static func run(_ plan: TailPlan) throws {
        do {
            try OnLoop.run {
                let follower = try TailFollower(plan)
                let task = Net.start { await follower.run() }
                for number in [SIGINT, SIGTERM, SIGHUP] { onSignal(number) { task.cancel() } }
                await task.value
                if let failure = follower.failure { throw failure }
            }
        } catch is CancellationError {
        } catch is TailOutput.ReaderLeft {}
    }

    private func run() async {
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await self.follow() }
                if plan.form == .screen { group.addTask { try await self.draw() } }
                defer { group.cancelAll() }
                try await group.next()
            }
        } catch {
            failure = error
        }
        // What stays is told; what is under way would only stand in the way of the prompt.
        if !waiting.isEmpty || screen.isDirty { try? TailOutput.write(screen.frame(waiting, live: [], TailOutput.size)) }
    }

    private func follow() async throws {
        while true {
            do {
                try await connection()
                try lose("the server has ended the connection")
            } catch let failure as ForwardingFailure {
                guard hasBeenThere else { throw UsageError(unreachable(failure)) }
                try lose(failure.description)
            }
            try await Net.sleep(for: Self.retryPause)
        }
    }

    /// Follows as long as one connection lasts. The stream comes first and the journal then: nothing happens unseen between them.
    private func connection() async throws {
        let answer = try await upstream.send(plan.request("/journal", "follow=1"))
        try await check(answer)
        var events = TailEvents()
        while let piece = try await answer.body.next() {
            for event in events.take(piece) { try await take(event) }
        }
    }

    private func take(_ event: TailEvents.Event) async throws {
        guard let data = try? JSON(event.data) else { return }
        switch event.name {
        case "hello": try await greet(revision: data["revision"]?.integer ?? 0)
        case "entry":
            guard let row = TailRow(data), let ended = journal.take(row, at: .now) else { return }
            try tell(ended)
        case "reset":
            let session = data["session"]?.text ?? "*"
            journal.reset(session)
            try say(session == "*" ? "every session has begun anew" : "session \(TailText.printable(session)) has begun anew")
        case "gap":
            try say("more happened than could be told; here is what the journal still holds")
            try await fetch(isTold: true)
        default: break
        }
    }

    private func greet(revision: Int) async throws {
        if isLost {
            isLost = false
            let isAnother = revision < journal.revision
            if isAnother { journal.restart() }
            try say(isAnother ? "the server is there again, and has begun anew" : "the server is there again")
        }
        try await fetch(isTold: hasBeenThere || plan.since != nil)
        hasBeenThere = true
    }

    /// Takes what the journal holds.
    private func fetch(isTold: Bool) async throws {
        let since = hasBeenThere ? "" : plan.since.map { "&since=\($0)" } ?? ""
        let answer = try await upstream.send(plan.request("/journal", "view=row&limit=10000" + since))
        try await check(answer)
        let json = try JSON(try await answer.body.collect(limit: 256 << 20))
        let rows = (json["entries"]?.elements ?? []).compactMap(TailRow.init)
        for row in journal.take(rows, upTo: json["revision"]?.integer ?? 0, isTold: isTold, at: .now) { try tell(row) }
    }

    /// - Throws: `UsageError` with what to type, where the answer is a refusal.
    private func check(_ answer: InboundAnswer) async throws {
        if answer.status == 200 { return }
        let body = try await answer.body.collect(limit: 1 << 20)
        let reason = TailText.printable((try? JSON(body))?["error"]?.text ?? "it answered \(answer.status)")
        switch answer.status {
        case 401: throw UsageError("\(plan.base) asks for a token (\(reason)): give it with --admin-token or PLANTAIN_ADMIN_TOKEN")
        case 403: throw UsageError("\(plan.base) lets nobody follow it: \(reason)")
        case 500...: throw ForwardingFailure("it answered \(answer.status)")
        default: throw UsageError("\(plan.base) can't be followed, is it a plantain of this version? \(reason)")
        }
    }

    private func unreachable(_ failure: ForwardingFailure) -> String {
        let reason = failure.description.replacing("--upstream-ca", with: "--ca")
        return "\(reason); start one with `plantain serve`, or name where it is: plantain tail --port PORT, or plantain tail URL"
    }

    /// Says once that the server is gone.
    private func lose(_ reason: String) throws {
        if !isLost { try say("\(TailText.printable(reason)); waiting for it to come back") }
        isLost = true
        journal.reset("*")
    }
}

/// What is written.
extension TailFollower {
    private func tell(_ row: TailRow) throws {
        switch plan.form {
        case .json: try TailOutput.write(row.line + "\n")
        case .lines: try TailOutput.write(row.ended(columns: nil).text(isColored: plan.isColored) + "\n")
        case .screen:
            let columns = TailOutput.size.columns
            waiting.append(row.ended(columns: columns).text(columns: columns, isColored: plan.isColored))
        }
    }

    /// A word of plantain's own: among the lines on a terminal, else on standard error.
    private func say(_ sentence: String) throws {
        guard plan.form == .screen else { return printError("plantain: \(sentence)") }
        var line = TailLine()
        line.add("-- \(sentence)", .dim)
        waiting.append(line.text(columns: TailOutput.size.columns, isColored: plan.isColored))
    }

    private func draw() async throws {
        while true {
            let size = TailOutput.size
            let live = journal.lines(at: .now, columns: size.columns)
            if !waiting.isEmpty || !live.isEmpty || screen.isDirty {
                let lines = waiting
                waiting = []
                try TailOutput.write(screen.frame(lines, live: live, size))
            }
            try await Net.sleep(for: Self.framePause)
        }
    }
}
