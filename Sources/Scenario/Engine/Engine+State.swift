public import GeminiAPI

extension Engine {
    /// Counters, buckets, states and arms, for the admin API. Times are seconds, on the clock the machine goes by.
    public func state(at moment: Moment, shared: Machines) -> JSON {
        var (own, common) = (machines, shared)
        own.advance(to: moment)
        common.advance(to: moment)
        return .object([
            ("requests", .int(requests)),
            (
                "rules",
                .array(
                    rules.indices.map { index in
                        .object([
                            ("id", .string(rules[index].id)), ("hits", .int(hits[index])),
                            ("gone", .bool(isGone(index, at: moment))),
                        ])
                    })
            ),
            ("machines", .array(scenario.machines.compactMap { ($0.isShared ? common : own).json($0.id, at: moment) })),
            (
                "arms",
                .array(
                    arms.map { arm in
                        .object([("faults", .array(arm.effect.faults.map { .string($0.name) })), ("times", .int(arm.times))])
                    })
            ),
            ("limits", limiter.state(at: moment)),
        ])
    }

    private func isGone(_ index: Int, at moment: Moment) -> Bool {
        moment.elapsed >= rules[index].ttl ?? .seconds(Int64.max) || hits[index] >= rules[index].maxHits ?? .max
    }
}

extension Machines {
    fileprivate func json(_ id: String, at moment: Moment) -> JSON? {
        guard let run = runs.first(where: { $0.machine.id == id }), let stay = run.stay(at: time(moment)) else { return nil }
        return .object([
            ("id", .string(id)), ("shared", .bool(isShared)), ("state", .string(stay.state.name)),
            ("elapsed", .number("\(stay.elapsed / .seconds(1))")), ("requests", .int(run.answered)),
        ])
    }
}
