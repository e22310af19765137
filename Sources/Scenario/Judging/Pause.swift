/// The time between two attempts of one request, on the session's clock.
struct Pause {
    /// The attempt before.
    let previous: Observation
    /// The attempt that ends it.
    let next: Observation
    /// The fault it follows, of those that were asked for.
    let cause: String?
    /// Which pause of its group it is, from 0.
    let step: Int

    /// From the end of the attempt before; where that has none, from its arrival. Zero where the two overlap.
    var length: Duration { max(.zero, next.arrived - (previous.ended ?? previous.arrived)) }

    /// What a line of evidence says of it.
    var mention: String {
        let after = cause ?? previous.fired.first
        return "\(next.mention): waited \(Evidence.seconds(length)) after #\(previous.number)" + (after.map { " (\($0))" } ?? "")
    }

    /// The pauses of a group, of which only those after `faults` are kept; all, if it is empty.
    static func all(in group: [Observation], after faults: [String], _ outcomes: Outcomes) -> [Pause] {
        zip(group, group.dropFirst()).enumerated().compactMap { step, pair in
            let cause = outcomes.met(faults, pair.0)
            return faults.isEmpty || cause != nil ? Pause(previous: pair.0, next: pair.1, cause: cause, step: step) : nil
        }
    }
}
