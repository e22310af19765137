internal import Emulator
internal import GeminiAPI

extension Route {
    /// What the session has seen.
    static let journal = [
        Route("GET", "/journal", "requests and what became of them, newest first") { (question) throws(Refusal) in
            let limit = try question.integer("limit", in: 1...Journal.standardCapacity) ?? 100
            let filter = try JournalFilter(question)
            let entries = question.worlds.flatMap(\.journal.entries).filter(filter.takes)
            let newest = entries.sorted { $0.exchange.number > $1.exchange.number }.prefix(limit)
            return Answer(
                .object([
                    ("session", .string(question.session)), ("matching", .int(entries.count)), ("entries", .array(newest.map(\.json))),
                ]))
        }
    ]
}
