/// The grammar of scenario files, version 1: one description for the parser's check and for the JSON Schema.
///
/// reference: shared/reference/scenario-format.md. Where that page is silent: a rule needs a plan, a state may lack one and then passes;
/// `machine.start` is the first state of the file if it is not said; where a number of things is asked for (`turns`, `attempt`,
/// `input_images`) a number alone stands for itself; what `ttfb` may be, `latency` may be; numbers without a unit are bytes where the
/// key says so (`request_bytes`), and never durations.
struct Grammar: Sendable {
    let root: Shape
    /// Shapes that stand at several places, by name.
    let named: [(name: String, shape: Shape)]

    /// - Parameter catalogue: whose faults may be named.
    init(_ catalogue: FaultCatalogue) {
        root = Self.scenario
        named =
            [
                ("text", .scalar(.text)), ("flag", .scalar(.flag)), ("duration", .scalar(.duration)), ("image_size", .scalar(.imageSize)),
                ("when", Self.when(catalogue, inExpectation: false)), ("expected_when", Self.when(catalogue, inExpectation: true)),
                ("distribution", Self.distribution), ("latency", Self.latency), ("response", Self.response),
            ] + Self.effects(catalogue)
    }

    func shape(_ name: String) -> Shape {
        guard let shape = named.first(where: { $0.name == name })?.shape else { preconditionFailure("no shape is called \(name)") }
        return shape
    }

    private static let scenario = Shape.object(
        "a scenario",
        [
            Field(
                "scenario", .scalar(ScalarShape(noun: "a version of the format", words: ["1"])), "the version of the format: 1",
                isRequired: true),
            Field("name", .reference("text"), "for reports"),
            Field("seed", .scalar(.whole(from: 0)), "seeds all dice (0)"),
            Field("clock", clock, "how the sessions' clock runs"),
            Field("session", session, "how requests are told apart into sessions"),
            Field("defaults", defaults, "what holds where no rule says otherwise"),
            Field("limits", .list(limit), "quotas, asked before the rules"),
            Field("spend_cap", allowance("spend_cap"), "the most the account at Google may spend: then its spend cap answers"),
            Field("budget", allowance("budget"), "the most you want to spend: then the spend cap answers too, and the run has failed"),
            Field("rules", .list(rule), "what goes wrong; from top to bottom, higher priority first"),
            Field("machine", .either(scalar: nil, list: .list(machine), mapping: machine), "named states, each with a plan"),
            Field("expect", .list(expectation), "what a well-behaved client must have done"),
            Field("report", report, "where the verdict goes"),
        ])

    private static let clock = Shape.object(
        "clock",
        [
            Field("speed", .scalar(.speed), "waits made by the emulator run this many times faster (1)"),
            Field("start", .scalar(.instant), "the instant at which a session's clock begins, RFC 3339 (now)"),
        ])

    private static let session = Shape.object(
        "session",
        [
            Field("from", .oneOrMore(.scalar(.sessionSource)), "where the name is looked for; the first that is present wins"),
            Field("default", .scalar(.sessionName), "the session of requests that name none (default)"),
            Field("ttl", .scalar(.positiveDuration), "an idle session ends after this long (10m)"),
            Field("required", .reference("flag"), "refuse requests that name no session (false)"),
        ])

    private static let defaults = Shape.object(
        "defaults",
        [
            Field("latency", .reference("latency"), "of answers that nothing else delays"),
            Field("on_unmatched", .words("what to do", ["pass", "fail"]), "what becomes of a request that no rule matches (pass)"),
            Field(
                "stream",
                .object(
                    "stream",
                    [
                        Field("ttfb", .reference("distribution"), "before the first event"),
                        Field("gap", .reference("distribution"), "between events"),
                        Field("packet", .scalar(.size.or("event", "all")), "each event a packet, all in one, or so many bytes each"),
                    ]), "the pace of streams"),
        ])

    private static func allowance(_ key: String) -> Shape {
        .object(
            key,
            [
                Field("usd", .scalar(.decimal), "dollars", isRequired: true),
                Field("scope", .words("a scope", ["session", "all"]), "of each session, or of all together (session)"),
            ])
    }

    private static let report = Shape.object(
        "report",
        [
            Field(
                "format", .oneOrMore(.words("a format", Scenario.ReportOrder.Format.allCases.map(\.rawValue))), "text, json or junit (text)"
            ),
            Field("file", .reference("text"), "where it goes; with several formats each adds its ending (standard error)"),
        ])
}

extension Grammar {
    /// What to call a shape in a message.
    func noun(_ shape: Shape) -> String {
        switch shape {
        case .scalar(let scalar): scalar.noun
        case .list(let element, _): "a list of which each element is \(noun(element))"
        case .map(let map): "a mapping (\(map.title))"
        case .object(let object): "a mapping (\(object.title))"
        case .reference(let name): noun(self.shape(name))
        case .either(let scalar, let list, let mapping):
            [scalar.map(noun), list.map { _ in "a list" }, mapping.map(noun)].compactMap { $0 }.joined(separator: ", or ")
        }
    }
}
