internal import GeminiAPI
internal import Scenario

extension Arm {
    /// What was armed, read back.
    var json: JSON {
        .object([
            ("faults", .array(effect.faults.map(\.json))), ("times", .int(times)),
            ("when", .strings(when.conditions.map(\.name))),
        ])
    }
}

extension FaultOrder {
    fileprivate var json: JSON { .object([("name", .string(name)), ("parameters", .strings(parameters.keys.sorted()))]) }
}
