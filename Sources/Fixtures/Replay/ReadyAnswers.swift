internal import GeminiAPI

/// Answers that are ready to be sent, by the folder of their fixture and the layout asked for; under a budget of bytes.
struct ReadyAnswers {
    /// The answers of one fixture.
    private struct OfFixture {
        /// What tells that a file of the fixture has changed.
        var mark: Int
        var answers: [(layout: Layout, answer: PreparedAnswer)]
        var cost: Int
    }

    private var fixtures: LeastRecent<OfFixture>
    /// Counts what was removed: an answer that was being made meanwhile may be of files that are gone.
    private(set) var removals = 0

    init(budget: Int) { fixtures = LeastRecent(budget: budget) }

    /// No single answer takes more.
    var share: Int { fixtures.budget / 4 }

    /// How many bytes all answers take.
    var bytes: Int { fixtures.cost }

    /// The folders of fixtures with ready answers, and what tells that they have changed.
    var marks: [(folder: String, mark: Int)] { fixtures.keys.compactMap { key in fixtures.peek(key).map { (key, $0.mark) } } }

    mutating func answer(_ folder: String, _ layout: Layout) -> PreparedAnswer? {
        fixtures.use(folder)?.answers.first { $0.layout == layout }?.answer
    }

    /// Keeps an answer of so many bytes, if it is not too large.
    mutating func keep(_ answer: PreparedAnswer, bytes: Int, _ layout: Layout, _ folder: String, mark: Int) {
        guard bytes <= share else { return }
        var kept = OfFixture(mark: mark, answers: [], cost: 0)
        // A client that asks with ever other masks has the last ones kept.
        if let old = fixtures.peek(folder), old.mark == mark, old.cost + bytes <= share { kept = old }
        guard !kept.answers.contains(where: { $0.layout == layout }) else { return }
        kept.answers.append((layout, answer))
        kept.cost += bytes
        fixtures.set(kept, cost: kept.cost, for: folder)
    }

    /// Forgets the answers of a fixture.
    mutating func remove(_ folder: String) {
        removals += 1
        fixtures.remove(folder)
    }
}
