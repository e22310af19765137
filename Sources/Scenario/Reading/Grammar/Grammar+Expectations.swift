/// What is judged.
extension Grammar {
    static let expectation = Shape.object(
        ObjectShape(
            title: "an expectation",
            fields: [
                Field("id", .scalar(.id), "what reports call it (expect-N)"),
                Field("when", .reference("expected_when"), "which requests (all)"),
                Field("per", scope, "what is judged as one (request)"),
                Field("during", .scalar(.stateName), "only what arrived in STATE or MACHINE.STATE"),
                Field(
                    "after", .object("after", [Field("rule", .scalar(.id), "the rule's id", isRequired: true)]),
                    "only what arrived after this rule was first chosen"),
                Field("outcome", .words("an outcome", ["delivered"]), "the last attempt got its normal answer, whole"),
                Field("share", .scalar(.percent), "of at least this share of the requests (100%)"),
                Field("min", .scalar(.whole(from: 0)), "of at least so many"),
                Field("attempts", attempts, "how often each was asked"),
                Field("gap", gap, "pauses between attempts"),
                Field(
                    "rate", .object("rate", [Field("max", .scalar(.amountPerTime), "5/s, 300/m", isRequired: true)]), "never more requests"),
                Field(
                    "client_deadline",
                    bounds("client_deadline", .duration, [Field("or_absent", .reference("flag"), "lets it be missing (false)")]),
                    "X-Server-Timeout is in bounds"),
                Field("closed_by", .words("one who ends a connection", ["client", "server", "none"]), "who ended the connection"),
                Field("within", .reference("duration"), "so soon after the answer began"),
                Field(
                    "concurrent_duplicates",
                    .object("concurrent_duplicates", [Field("max", .scalar(.whole(from: 0)), "so many", isRequired: true)]),
                    "the same body asked again while it is being answered"),
                Field("body", .words("what bodies are", ["identical"]), "attempts of one request have the same bytes"),
                Field("across", .words("what bodies are compared across", ["attempts"]), "attempts (attempts)"),
                Field(
                    "sessions",
                    .object("sessions", [Field("cross_talk", .scalar(.whole(from: 0).or("none")), "so many requests", isRequired: true)]),
                    "requests that name two sessions"),
            ],
            alternatives: [
                ["outcome", "share", "min"], ["attempts"], ["gap"], ["rate"], ["client_deadline"], ["closed_by", "within"],
                ["concurrent_duplicates"], ["body", "across"], ["sessions"],
            ],
            companions: [
                .init("share", needs: "outcome"), .init("min", needs: "outcome"), .init("within", needs: "closed_by"),
                .init("across", needs: "body"),
            ]))

    private static let attempts = Shape.object(
        ObjectShape(
            title: "attempts",
            fields: [
                Field("min", .scalar(.whole(from: 0)), "the least"), Field("max", .scalar(.whole(from: 0)), "the most"),
                Field("after", faults, "only those that came after this fault"),
                Field("until", .words("an end", ["rpd_reset"]), "only those before the daily reset"),
            ], atLeastOne: ["min", "max"], companions: [.init("until", needs: "after")]))

    private static let gap = Shape.object(
        ObjectShape(
            title: "gap",
            fields: [
                Field("after", faults, "only pauses after this fault (all)"),
                Field("min", .scalar(.duration.or("retry_info")), "the least; retry_info is what the answer before said"),
                Field("growth", .scalar(.positiveDecimal), "each pause is so many times the one before"),
                Field("jitter", .reference("flag"), "different requests do not all wait equally long (false)"),
                Field("tolerance", .reference("duration"), "how much less than the least is let pass (0s)"),
            ], atLeastOne: ["min", "growth", "jitter"], companions: [.init("tolerance", needs: "min")]))

    private static let faults = Shape.oneOrMore(.reference("fault"))
}
