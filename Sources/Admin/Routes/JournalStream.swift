internal import Emulator
internal import GeminiAPI
internal import HTTP
internal import Scenario

/// The journal as it changes: server-sent events (HTML standard, 9.2) that go on until the client leaves or the server stops.
struct JournalStream {
    private let emulator: Emulator
    /// Nil is all.
    private let session: String?
    private let filter: JournalFilter
    /// The latest revision the reader knows; what changed since comes first.
    private let after: Int?
    private let version: String

    /// So long nothing happens at most: whoever reads can tell silence from a connection that is gone, and so can the server.
    static let heartbeat = Duration.seconds(15)

    init(_ question: Question, _ filter: JournalFilter, version: String) throws(Refusal) {
        emulator = question.emulator
        session = question.session == "*" ? nil : question.session
        self.filter = filter
        after = try question.integer("after", in: 0...Int.max)
        self.version = version
    }

    var answer: Answer { Answer(type: "text/event-stream", streaming: Producer { sink in try await run(sink) }) }

    private func run(_ sink: @escaping Producer.Sink) async throws {
        let feed = emulator.worlds.feed
        // Nothing that happens from here on is missed, and nothing up to this revision is told twice.
        let events = feed.follow()
        let revision = feed.revision
        try await sink(Self.event("hello", .object([("revision", .int(revision)), ("version", .string(version))])))
        if let after { for event in missed(after, until: revision) { try await sink(event) } }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for await event in events { if let text = text(of: event, since: revision) { try await sink(text) } } }
            group.addTask {
                while true {
                    try await emulator.pause(for: Self.heartbeat)
                    try await sink(Array(":\n\n".utf8))
                }
            }
            // The feed's end, or whoever failed first.
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// What changed between two revisions. Of a revision that never was, or of one before a session began anew, that is all.
    private func missed(_ after: Int, until revision: Int) -> [[UInt8]] {
        let worlds = emulator.worlds
        guard after <= revision, after >= worlds.feed.lastReset else { return [Self.event("gap", .object([]))] }
        let journals = session.map { [worlds.glimpse($0)] } ?? worlds.all
        let entries = journals.flatMap(\.journal.entries).filter { $0.revision > after && $0.revision <= revision && filter.takes($0) }
        return entries.sorted { $0.revision < $1.revision }.map(row)
    }

    private func text(of event: Feed.Event, since revision: Int) -> [UInt8]? {
        switch event {
        case .entry(let entry):
            guard entry.revision > revision, session == nil || session == entry.exchange.session, filter.takes(entry) else { return nil }
            return row(entry)
        case .reset(let name):
            guard session == nil || name == nil || session == name else { return nil }
            return Self.event("reset", .object([("session", .string(name ?? "*"))]))
        case .gap: return Self.event("gap", .object([]))
        }
    }

    private func row(_ entry: Journal.Entry) -> [UInt8] {
        let now = emulator.worlds.time(in: entry.exchange.session) ?? entry.ended ?? entry.arrived
        return Array("id: \(entry.revision)\n".utf8) + Self.event("entry", entry.row(now: now))
    }

    private static func event(_ name: String, _ data: JSON) -> [UInt8] {
        Array("event: \(name)\ndata: ".utf8) + JSONWriter.text(data, .compact) + Array("\n\n".utf8)
    }
}
