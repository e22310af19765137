extension APIError {
    static func invalidArgument(_ message: String) -> APIError { APIError(400, "INVALID_ARGUMENT", message) }

    /// Refused by the model's own checks.
    static func unsupported(_ message: String) -> APIError { APIError(400, "INVALID_ARGUMENT", message, isFromModel: true) }

    /// The catch-all of the live service.
    static let invalid = invalidArgument("Request contains an invalid argument.")

    /// Query parameters of every method. JSONP is gone from the service; its words are not known: guess.
    public static let jsonp = invalidArgument("Request contains an invalid argument.")

    /// A `fields` mask that names nothing the answer has (the words of Google's front ends).
    public static func invalidMask(_ mask: String) -> APIError {
        APIError(
            400, "INVALID_ARGUMENT", "Request contains an invalid argument.",
            details: [
                .object([
                    ("@type", .string("type.googleapis.com/google.rpc.BadRequest")),
                    (
                        "fieldViolations",
                        .array([
                            .object([
                                ("field", .string("fields")),
                                (
                                    "description",
                                    .string("Error expanding 'fields' parameter. Cannot find matching fields for path '\(mask)'.")
                                ),
                            ])
                        ])
                    ),
                ])
            ])
    }

    /// What the JSON has wrong: texts joined by line feeds, one violation each.
    public static func malformed(_ problems: [Problem]) -> APIError {
        let violations = problems.map { problem in
            JSON.object(
                (problem.field.isEmpty ? [] : [("field", .string(problem.field))]) + [("description", .string(problem.description))])
        }
        return APIError(
            400, "INVALID_ARGUMENT", problems.map(\.description).joined(separator: "\n"),
            details: [.object([("@type", .string("type.googleapis.com/google.rpc.BadRequest")), ("fieldViolations", .array(violations))])])
    }

    /// A picture that is none, or that nobody should decode (likely: seen by others, not recorded).
    public static let unreadableImage = invalidArgument("Unable to process input image.")

    /// More than the service takes in one request.
    public static func tooLarge(limit: Int) -> APIError {
        APIError(400, "INVALID_ARGUMENT", "Request payload size exceeds the limit: \(limit) bytes.")
    }

    /// A scenario that has nothing more to say, and says so loudly.
    public static func scenarioFailed(_ sentence: String) -> APIError { APIError(500, "INTERNAL", "plantain: \(sentence)") }

    /// A fault asked for by header or model name that is none.
    public static func badTrigger(_ sentence: String) -> APIError { invalidArgument("plantain: x-plantain-fault: \(sentence)") }

    /// A request that names no session where the scenario insists on one.
    public static let sessionRequired = invalidArgument(
        "plantain: the scenario requires a session (session: {required: true}): put /s/NAME before the path, or send the header x-plantain-session: NAME"
    )

    /// A fault of plantain itself: the live text of a 500, and where to look.
    public static func `internal`(reference: String) -> APIError {
        APIError(
            500, "INTERNAL",
            "An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting (plantain: see the log line \(reference))"
        )
    }
}
