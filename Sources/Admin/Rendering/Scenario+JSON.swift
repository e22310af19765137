internal import GeminiAPI
internal import Scenario

extension Scenario {
    /// What it is called and what it holds: by id, and in words.
    var members: [(String, JSON)] {
        [
            ("name", .string(name)), ("path", .optional(path)), ("seed", .number(String(seed))),
            ("rules", .strings(rules.map(\.id))), ("limits", .strings(limits.map(\.id))),
            ("machines", .array(machines.map(\.json))), ("expectations", .strings(expectations.map(\.id))),
            ("details", details), ("text", .optional(text.map { Redaction.text($0) })),
        ]
    }

    private var details: JSON {
        .object([
            ("rules", .array(rules.map(\.json))), ("limits", .array(limits.map(\.json))),
            ("expectations", .array(expectations.map { .object([("id", .string($0.id)), ("claim", .string($0.words))]) })),
        ])
    }
}

extension Rule {
    fileprivate var json: JSON {
        .object([
            ("id", .string(id)), ("when", .string(when.words)), ("per", .string(scope.rawValue)), ("plan", .string(plan.words)),
        ])
    }
}

extension Limit {
    fileprivate var json: JSON {
        let sizes = Bucket.allCases.compactMap { bucket in buckets[bucket].map { (bucket.rawValue, JSON.int($0)) } }
        return .object([
            ("id", .string(id)), ("scope", .strings(scope.map(\.rawValue))), ("window", .string(window.word)), ("buckets", .object(sizes)),
        ])
    }
}

extension Limit.Window {
    fileprivate var word: String {
        switch self {
        case .sliding: "sliding"
        case .fixed: "fixed"
        case .tokenBucket: "token-bucket"
        }
    }
}

extension Machine {
    fileprivate var json: JSON {
        .object([
            ("id", .string(id)), ("start", .string(start)), ("states", .strings(states.map(\.name))),
            ("exits", .array(states.flatMap { state in state.exits.map { $0.json(from: state.name) } })),
        ])
    }
}

extension Machine.Exit {
    fileprivate func json(from state: String) -> JSON {
        let conditions = [
            after.map { "after \($0.words)" }, requests.map { "after \($0) requests" },
            rate.map { "more than \($0.count) requests in \($0.per.words)" }, byAdmin ? "admin" : nil,
        ]
        return .object([
            ("from", .string(state)), ("to", .string(target)), ("conditions", .strings(conditions.compactMap { $0 })),
            ("admin", .bool(byAdmin)),
        ])
    }
}
