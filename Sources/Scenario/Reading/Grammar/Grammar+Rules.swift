/// Rules, their plans, and machines, whose states have plans too.
extension Grammar {
    static let rule = Shape.object(
        ObjectShape(
            title: "a rule",
            fields: [
                Field("id", .scalar(.id), "what reports and expectations call it (rule-N)"),
                Field("when", .reference("when"), "which requests; all conditions must hold (every request)"),
                Field("per", scope, "whose counter and dice (rule)"),
            ] + plans + [
                Field("machine", .scalar(.name), "what the plan of this machine's state says"),
                Field("latency", .reference("latency"), "of its answers, unless the effect has its own"),
                Field("response", .reference("response"), "edits of the normal answer, unless the effect has its own"),
                Field("ttl", .scalar(.positiveDuration), "the rule is gone after this long on the session's clock"),
                Field("max_hits", .scalar(.whole(from: 1)), "the rule is gone after being chosen this often"),
                Field("share", .scalar(.percent), "one draw a request; the rest falls through to the next rule"),
                Field("continue", .reference("flag"), "whether later rules may add faults of other layers (false)"),
                Field("on_retry", .reference("effect"), "what happens instead when the same body is asked again"),
                Field("priority", .scalar(.signed), "higher first, ties by order (0)"),
            ],
            alternatives: planGroups + [["machine"]], companions: planCompanions,
            hints: ["ramp": "a ramp stands in a state of a machine, and the rule says `machine: ID`"]))

    static let scope = Shape.words("a scope", Rule.Scope.allCases.map(\.rawValue))

    static let machine = Shape.object(
        "a machine",
        [
            Field("id", .scalar(.name), "what rules call it", isRequired: true),
            Field("scope", .words("a scope", ["session", "shared"]), "each session its own, or one for all (session)"),
            Field("start", .scalar(.name), "the first state (the first of the file)"),
            Field("states", .map(MapShape(title: "states", keys: .name, values: state)), "by name", isRequired: true),
        ])

    private static let state = Shape.object(
        ObjectShape(
            title: "a state",
            fields: plans + [
                Field(
                    "ramp",
                    .object(
                        ObjectShape(
                            title: "a ramp",
                            fields: [
                                Field("fault", .reference("effect"), "what happens to the share", isRequired: true),
                                Field("from", .scalar(.percent), "the share at the start of the state", isRequired: true),
                                Field("to", .scalar(.percent), "the share at the end", isRequired: true),
                                Field("over", .scalar(.positiveDuration), "how long the share moves", isRequired: true),
                            ])), "a share that moves evenly from the start of the state"),
                Field("latency", .reference("latency"), "of answers given in it"),
                Field("go", .map(MapShape(title: "go", keys: .name, values: exit)), "the states it leads to, tried in order"),
            ],
            alternatives: planGroups + [["ramp"]], mayLackAlternative: true, companions: planCompanions,
            hints: ["machine": "a state's plan is no other machine", "plan": "the plan stands in the state itself: `always: pass`"]))

    private static let exit = Shape.object(
        ObjectShape(
            title: "an exit",
            fields: [
                Field("after", .reference("duration"), "once the state has lasted this long"),
                Field("requests", .scalar(.whole(from: 1)), "once so many requests were answered in it"),
                Field("rate", .scalar(.exceededRate), "once requests come faster: '>5/s'"),
                Field("admin", .reference("flag"), "whether POST /__admin/state may take it (false)"),
                Field("extend", .scalar(.positiveDuration), "of a state that leads to itself: prolongs the timers of its other exits"),
            ], atLeastOne: ["after", "requests", "rate", "admin"]))

    private static let plans = [
        Field("always", .reference("effect"), "always this"),
        Field("sequence", .list(.reference("step")), "one after another; `NAME x3` is three times"),
        Field(
            "after", .words("what follows the sequence", Plan.After.allCases.map(\.rawValue)),
            "what follows the last of the sequence (pass)"),
        Field("weights", .reference("weights"), "one draw over the whole distribution, pass among it"),
        Field(
            "every",
            .object(
                "every",
                [
                    Field("n", .scalar(.whole(from: 1)), "how many requests from one to the next", isRequired: true),
                    Field("from", .scalar(.whole(from: 1)), "the first request that gets it, counted from 1 (1)"),
                    Field("do", .reference("effect"), "what happens to it", isRequired: true),
                ]), "every n-th request gets this, the others pass"),
        Field(
            "until",
            .object(
                ObjectShape(
                    title: "until",
                    fields: [
                        Field("requests", .scalar(.whole(from: 1)), "until so many requests came"),
                        Field("elapsed", .scalar(.positiveDuration), "until so much time has passed since the session began"),
                        Field("do", .reference("effect"), "what happens until then", isRequired: true),
                    ], atLeastOne: ["requests", "elapsed"])), "this, until a bound is reached; then `then`"),
        Field("then", .reference("effect"), "what follows `until` (pass)"),
    ]

    private static let planGroups = [["always"], ["sequence", "after"], ["weights"], ["every"], ["until", "then"]]
    private static let planCompanions: [ObjectShape.Companion] = [.init("after", needs: "sequence"), .init("then", needs: "until")]
}
