/// Conditions on a request.
extension Grammar {
    /// - Parameter inExpectation: whether it may ask what became of the request.
    static func when(_ catalogue: FaultCatalogue, inExpectation: Bool) -> Shape {
        let own = Shape.reference(inExpectation ? "expected_when" : "when")
        return .object(
            ObjectShape(
                title: "when",
                fields: conditions + (inExpectation ? outcomes(catalogue) : []) + [Field("not", own, "these do not all hold")],
                hints: inExpectation
                    ? [:]
                    : Dictionary(uniqueKeysWithValues: ["rule", "fault", "fault_class"].map { ($0, "only expectations can ask for it") })))
    }

    private static let globs = Shape.oneOrMore(.reference("text"))

    private static let conditions = [
        Field("op", .oneOrMore(.words("an operation", Operation.allCases.map(\.rawValue))), "the operation"),
        Field("model", globs, "globs of the model's id"),
        Field("api_key", globs, "globs of the key, which is compared and never kept"),
        Field("session", globs, "globs of the session's name"),
        Field(
            "header", .map(MapShape(title: "header", keys: .headerName, values: globs)),
            "by name: globs of the value, or present, or absent"),
        Field(
            "prompt",
            .object(
                ObjectShape(
                    title: "prompt",
                    fields: [
                        Field("contains", globs, "the texts of the conversation have this in them"),
                        Field("regex", globs, "this expression is found in them"),
                        Field("equals", globs, "they are this"),
                        Field("hash", .scalar(.hash), "sha256:HEX of them; a prefix with *"),
                    ], atLeastOne: ["contains", "regex", "equals", "hash"])), "what is written in the request"),
        Field(
            "input_images", amount("input_images", .whole(from: 0), [Field("mime", globs, "globs of the type of one of them")]),
            "how many pictures come in, and of which type"),
        Field("aspect", .oneOrMore(.scalar(.aspect)), "the aspect ratio asked for"),
        Field("image_size", .oneOrMore(.reference("image_size")), "the size asked for; 1K if none was"),
        Field("modalities", .oneOrMore(.scalar(.modality)), "any of these was asked for"),
        Field("turns", amount("turns", .whole(from: 0)), "how many turns the conversation has"),
        Field("has_signature", .reference("flag"), "whether a part brings a thought signature"),
        Field("request_bytes", bounds("request_bytes", .size), "length of the body"),
        Field("client_deadline", bounds("client_deadline", .duration), "X-Server-Timeout; a request without it never holds"),
        Field(
            "sdk",
            .object(
                ObjectShape(
                    title: "sdk",
                    fields: [Field("name", globs, "google-genai-sdk"), Field("version", globs, "3.*")], atLeastOne: ["name", "version"])),
            "the SDK, as x-goog-api-client tells"),
        Field(
            "attempt",
            .either(
                scalar: .scalar(.whole(from: 1)),
                list: .list(.either(scalar: .scalar(.whole(from: 1)), list: nil, mapping: bounds("attempt", .whole(from: 1)))),
                mapping: bounds("attempt", .whole(from: 1))), "the n-th time this same body is asked in this session"),
        Field("state", .oneOrMore(.scalar(.stateName)), "a machine is in STATE or MACHINE.STATE"),
        Field(
            "json", .map(MapShape(title: "json", keys: .jsonPath, values: globs)), "by path into the body: globs of the value, as text"),
    ]

    private static func outcomes(_ catalogue: FaultCatalogue) -> [Field] {
        var classes: [String] = []
        for entry in catalogue.entries where !classes.contains(entry.faultClass) { classes.append(entry.faultClass) }
        return [
            Field("rule", globs, "globs of the id of a rule that was chosen"),
            Field("fault", globs, "globs of the name of a fault that fired"),
            Field("fault_class", .oneOrMore(.words("a class of faults", classes)), "the class of a fault that fired"),
        ]
    }

    /// Both ends belong to it; one of them is enough.
    static func bounds(_ title: String, _ kind: ScalarShape, _ more: [Field] = []) -> Shape {
        .object(
            ObjectShape(
                title: title, fields: [Field("min", .scalar(kind), "the least"), Field("max", .scalar(kind), "the most")] + more,
                atLeastOne: ["min", "max"] + more.map(\.name)))
    }

    /// Bounds, or a number alone.
    private static func amount(_ title: String, _ kind: ScalarShape, _ more: [Field] = []) -> Shape {
        .either(scalar: .scalar(kind), list: nil, mapping: bounds(title, kind, more))
    }
}
