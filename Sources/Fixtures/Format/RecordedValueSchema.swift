internal import GeminiAPI

/// The schema of recorded JSON values, in which objects may stand for files.
enum RecordedValueSchema {
    static var definitions: [(String, JSON)] { [("value", value), ("file", file), ("object", escaped)] }

    static func reference(_ description: String? = nil) -> JSON {
        .object((description.map { [("description", .string($0))] } ?? []) + [("$ref", .string("#/$defs/value"))])
    }

    static func fileName(_ description: String) -> JSON {
        FixtureSchema.describe(description, FixtureSchema.string(#"^[^./\u0000-\u001F\u007F][^/\u0000-\u001F\u007F]*$"#))
    }

    private static func has(_ name: String) -> JSON { .object([("type", .string("object")), ("required", .array([.string(name)]))]) }

    private static let value = FixtureSchema.describe(
        "A recorded JSON value. An object with a member `$file` stands for a file's base64.",
        [
            ("if", has("$file")), ("then", .object([("$ref", .string("#/$defs/file"))])),
            (
                "else",
                .object([
                    ("if", has(FixtureMembers.escape)), ("then", .object([("$ref", .string("#/$defs/object"))])),
                    ("else", .object([("items", reference()), ("additionalProperties", reference())])),
                ])
            ),
        ])

    private static let file = JSON.object(
        [("description", .string("A JSON string: the base64 of a file beside this one."))]
            + FixtureSchema.object(
                [
                    ("$file", fileName("The file's name.")),
                    (
                        "base64",
                        FixtureSchema.describe(
                            "How the base64 is written: `standard` is padded, `url` is not.",
                            [
                                ("enum", .array(Base64Form.allCases.map { .string($0.rawValue) })),
                                ("default", .string(Base64Form.standard.rawValue)),
                            ])
                    ),
                    (
                        "prefix",
                        FixtureSchema.describe(
                            "What stands before the base64.", FixtureSchema.string(#"^data:([!#-;=?-\[\]-~]*);base64,$"#))
                    ),
                ], required: ["$file"]))

    private static let escaped = JSON.object(
        [("description", .string("A recorded object that itself has a member `$file` or `$object`."))]
            + FixtureSchema.object(
                [(FixtureMembers.escape, .object([("type", .string("object")), ("additionalProperties", reference())]))],
                required: [FixtureMembers.escape]))
}
