internal import Emulator
internal import GeminiAPI
internal import Scenario

extension Route {
    /// What the session has seen.
    static func journal(_ version: String) -> [Route] {
        [
            Route("GET", "/journal", "requests and what became of them, newest first; with follow=1, as they change") {
                (question) throws(Refusal) in
                let filter = try JournalFilter(question)
                guard try question.integer("follow", in: 0...1) != 1 else {
                    return try JournalStream(question, filter, version: version).answer
                }
                let view = try question.word("view", of: JournalView.self) ?? .full
                let limit = try question.integer("limit", in: 1...longestPage) ?? 100
                let revision = question.emulator.worlds.feed.revision
                let worlds = question.worlds
                let journals = worlds.map(\.journal)
                let nows = Dictionary(uniqueKeysWithValues: worlds.map { ($0.name, $0.clock.now.elapsed) })
                let found = journals.map { $0.newest(limit, where: filter.takes) }
                let newest = found.flatMap(\.entries).sorted { $0.exchange.number > $1.exchange.number }.prefix(limit)
                return Answer(
                    .object([
                        ("session", .string(question.session)), ("matching", .int(found.reduce(0) { $0 + $1.matching })),
                        ("total", .int(journals.reduce(0) { $0 + $1.count })), ("revision", .int(revision)),
                        ("entries", .array(newest.map { view == .row ? $0.row(now: nows[$0.exchange.session] ?? .zero) : $0.json })),
                    ]))
            }
        ]
    }

    /// The most entries one answer tells: as many as a session keeps, unless it was told to keep more.
    private static let longestPage = Journal.standardCapacity
}

/// How much is told of each entry.
enum JournalView: String, CaseIterable { case full, row }
