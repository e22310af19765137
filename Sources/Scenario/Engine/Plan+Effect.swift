internal import GeminiAPI

extension Plan {
    /// What happens to one request; nil if a sequence ran out that is to fail loudly.
    /// - Parameters:
    ///   - count: Which it is of its counter, from 1.
    ///   - elapsed: Since the session began, or the machine entered this state.
    ///   - seed: Of its dice.
    func effect(count: Int, elapsed: Duration, seed: UInt64) -> Effect? {
        switch self {
        case .always(let effect): effect
        case .sequence(let effects, let after): Self.element(count - 1, of: effects, after)
        case .weights(let weights): Self.drawn(from: weights, seed)
        case .every(let n, let from, let effect): count >= from && (count - from) % max(n, 1) == 0 ? effect : .pass
        case .until(let requests, let bound, let first, let second):
            count <= requests ?? .max && (bound.map { elapsed < $0 } ?? true) ? first : second
        case .ramp(let effect, let from, let to, let over):
            Self.unit(seed) < from + (to - from) * (over > .zero ? min(1, elapsed / over) : 1) ? effect : .pass
        // A state's plan is never another machine, and a rule's is replaced by the state's.
        case .machine: .pass
        }
    }

    private static func element(_ index: Int, of effects: [Effect], _ after: After) -> Effect? {
        if index < effects.count { return effects[index] }
        switch after {
        case .pass: return .pass
        case .repeat: return effects.isEmpty ? .pass : effects[index % effects.count]
        case .last: return effects.last ?? .pass
        case .fail: return nil
        }
    }

    private static func drawn(from weights: [Weight], _ seed: UInt64) -> Effect {
        let total = weights.reduce(0) { $0 + $1.weight }
        var rest = unit(seed) * total
        for weight in weights where weight.weight > 0 {
            if rest < weight.weight { return weight.effect }
            rest -= weight.weight
        }
        // Only by rounding, or if all weigh nothing.
        return weights.last { $0.weight > 0 }?.effect ?? .pass
    }

    private static func unit(_ seed: UInt64) -> Double {
        var dice = Dice(seed: seed, "plan")
        return dice.unit()
    }
}

extension Dice {
    /// A number from 0 up to but not including 1, of 53 bits.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
