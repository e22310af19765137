public import GeminiAPI

extension Report {
    /// The report for programs, with everything in it.
    public var json: JSON {
        .object([
            ("session", .string(session)), ("passed", .bool(passed)), ("requests", .int(requests)),
            ("expectations", .array(verdicts.map(\.json))),
            ("failures", .array(failures.map(JSON.string))),
            (
                "faults",
                .array(faults.map { .object([("name", .string($0.name)), ("planned", .int($0.planned)), ("fired", .int($0.fired))]) })
            ),
            ("warnings", .array(warnings.map(JSON.string))),
        ])
    }
}

extension Report.Verdict {
    fileprivate var json: JSON {
        .object([
            ("id", .string(id)), ("passed", .bool(passed)), ("summary", .string(summary)),
            ("evidence", .array(evidence.map(JSON.string))),
        ])
    }
}
