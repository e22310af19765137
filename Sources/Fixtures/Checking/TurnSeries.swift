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

    /// Gaps, turns that stand twice, and what follows a turn that is not the last.
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
                            "two fixtures say they are turn \(turn) of one key: number them, or delete one; the other is \(last.name)"))
                } else if turn > before + 1 {
                    problems.append(
                        read.problem(
                            at: "\"turn\"",
                            "this is turn \(turn) of key \(read.fixture.key.short), but there is no turn \(before + 1); record that again, or close the gap "
                                + "with `plantain fixtures prune`"))
                }
                last = read
            }
            for read in series.dropLast() where read.fixture.then != .last {
                problems.append(
                    read.problem(
                        at: "\"then\"",
                        "\"then\" is without effect here, for turn \(read.fixture.turn) is not the last of its key; move it to that of "
                            + "\(series.last?.name ?? ""), or delete it"))
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
