internal import GeminiAPI

/// The answers to one key in one group: their turns count from 1 without a gap.
enum TurnSeries {
    /// A fixture whose turn is to be another.
    struct Renumbering {
        var read: ReadFixture
        var turn: Int
    }

    /// By group and key, in the order of turns.
    private static func series(_ fixtures: [ReadFixture]) -> [[ReadFixture]] {
        let groups = Dictionary(grouping: fixtures) { $0.group + "\n" + $0.fixture.key.description }
        return groups.sorted { $0.key < $1.key }.map { $0.value.sorted { ($0.fixture.turn, $0.name) < ($1.fixture.turn, $1.name) } }
    }

    /// Gaps, and turns that stand twice.
    static func problems(_ fixtures: [ReadFixture]) -> [FixtureProblem] {
        series(fixtures).flatMap { series -> [FixtureProblem] in
            var problems: [FixtureProblem] = []
            var last: ReadFixture?
            for read in series {
                let (turn, before) = (read.fixture.turn, last?.fixture.turn ?? 0)
                if turn == before, let last {
                    problems.append(
                        read.problem(
                            at: "\"turn\"",
                            "turn \(turn) of key \(read.fixture.key.short) is in \(last.name) too, and only one of them is ever answered; give it the turn "
                                + "\(series.count), or delete it"))
                } else if turn > before + 1 {
                    problems.append(
                        read.problem(
                            at: "\"turn\"",
                            "this is turn \(turn) of key \(read.fixture.key.short), but there is no turn \(before + 1); record that again, or close the gap "
                                + "with `plantain fixtures prune`"))
                }
                last = read
            }
            return problems
        }
    }

    /// What closes the gaps; turns that stand twice stay so.
    static func renumberings(_ fixtures: [ReadFixture]) -> [Renumbering] {
        series(fixtures).flatMap { series -> [Renumbering] in
            let turns = Set(series.map(\.fixture.turn)).sorted()
            return series.compactMap { read in
                guard let at = turns.firstIndex(of: read.fixture.turn), at + 1 != read.fixture.turn else { return nil }
                return Renumbering(read: read, turn: at + 1)
            }
        }
    }
}
