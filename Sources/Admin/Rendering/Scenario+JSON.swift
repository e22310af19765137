internal import GeminiAPI
internal import Scenario

extension Scenario {
    /// What it is called and what it holds, by id.
    var members: [(String, JSON)] {
        [
            ("name", .string(name)), ("path", .optional(path)), ("seed", .number(String(seed))),
            ("rules", .strings(rules.map(\.id))), ("limits", .strings(limits.map(\.id))),
            ("machines", .array(machines.map(\.json))), ("expectations", .strings(expectations.map(\.id))),
        ]
    }
}

extension Machine {
    fileprivate var json: JSON {
        .object([("id", .string(id)), ("start", .string(start)), ("states", .strings(states.map(\.name)))])
    }
}
