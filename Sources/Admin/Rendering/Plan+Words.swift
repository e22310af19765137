internal import GeminiAPI
internal import Scenario

extension Plan {
    /// What happens, on one line: `sequence: overloaded-503 x2, internal-500, pass`.
    var words: String {
        switch self {
        case .always(let effect): effect.words
        case .sequence(let effects, let after): "sequence: \(Self.counted(effects.map(\.words) + [after.words]))"
        case .weights(let weights):
            "dice: " + weights.map { "\($0.effect.words) \(Self.number($0.weight))" }.joined(separator: ", ")
        case .every(let n, let from, let effect):
            "\(effect.words) for every \(n == 1 ? "request" : "\(n) requests") from request \(from) on"
        case .until(let requests, let elapsed, let first, let then):
            "\(first.words) for the first \(Self.either(requests.map { "\($0) requests" }, elapsed?.words)), then \(then.words)"
        case .machine(let id): "as machine \(id) says"
        case .ramp(let effect, let from, let to, let over):
            "\(effect.words) for \(Self.percent(from)) to \(Self.percent(to)) of requests, over \(over.words)"
        }
    }

    /// Neighbours that are equal are told once, with how often.
    private static func counted(_ words: [String]) -> String {
        var runs: [(word: String, count: Int)] = []
        for word in words {
            if runs.last?.word == word { runs[runs.count - 1].count += 1 } else { runs.append((word, 1)) }
        }
        return runs.map { $0.count > 1 ? "\($0.word) x\($0.count)" : $0.word }.joined(separator: ", ")
    }

    private static func either(_ first: String?, _ second: String?) -> String {
        [first, second].compactMap { $0 }.joined(separator: " or ")
    }

    static func percent(_ share: Double) -> String { "\(number(share * 100))%" }

    /// Without a fraction of nothing.
    static func number(_ value: Double) -> String { value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)" }
}

extension Plan.After {
    fileprivate var words: String {
        switch self {
        case .pass: "pass"
        case .repeat: "from the start again"
        case .last: "the last again"
        case .fail: "then the run fails"
        }
    }
}

extension Effect {
    /// Its faults by name, and what else it does.
    var words: String {
        let parts = faults.map(\.name) + (latency == nil ? [] : ["latency"]) + (response == nil ? [] : ["another answer"])
        return parts.isEmpty ? "pass" : parts.joined(separator: " + ")
    }
}

extension Duration {
    /// `1.5s`
    var words: String { "\(JSON.seconds(self).lexeme ?? "0")s" }
}
