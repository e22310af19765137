internal import GeminiAPI
internal import Scenario

extension FaultEntry {
    /// What the catalogue says of it, but for sources and notes, which `plantain faults show` has.
    var json: JSON {
        .object([
            ("name", .string(name)), ("aliases", .strings(aliases)), ("class", .string(faultClass)), ("layer", .string("\(layer)")),
            ("tier", .string(tier)), ("title", .string(title)), ("status", .string(status)), ("needsStream", .bool(needsStream)),
            ("retryable", .string(retryable)), ("evidence", .string(evidence)), ("advice", .string(advice)),
            ("parameters", .array(parameters.map(\.json))),
        ])
    }
}

extension FaultEntry.ParameterEntry {
    fileprivate var json: JSON {
        .object([
            ("name", .string(name)), ("type", .string(type)), ("default", .string(fallback)), ("description", .string(description)),
        ])
    }
}
