// The Interactions API's own refusals. Their status is its code word in upper case, where that is none of the canonical ones; the words
// are those of the documentation's list (api-errors, September 2026).
extension APIError {
    /// A value that is none of the known ones (seen of `mime_type`; of a value in a list, documented).
    static func unsupportedValue(_ value: String, of place: String, supported: [String]) -> APIError {
        let list = supported.map { "'\($0)'" }.joined(separator: ", ")
        return .invalidArgument("The value '\(value.prefix(256))' is not supported for \(place). Supported values: \(list).")
    }

    /// A member nobody knows. The code is documented, the text a guess.
    static func unknownParameter(_ place: String) -> APIError {
        APIError(400, "PARAMETER_UNKNOWN", "Unknown parameter \(place.prefix(512)).")
    }

    /// A member that must be there: guess.
    static func missingParameter(_ place: String) -> APIError { .invalidArgument("Missing required parameter \(place).") }

    /// A value of another type: guess.
    static func wrongType(_ place: String, _ type: String) -> APIError { .invalidArgument("The value for \(place) must be \(type).") }

    /// The older list of turns (measured).
    static let turnList = invalidArgument("When using the steps-based API version, use step_list input format instead of turn_list.")

    /// A model that is not there (the beginning of the text is measured, what follows the suggestion is not known; the code is documented).
    static func interactionModelNotFound(_ model: String, nearest: String?) -> APIError {
        let hint = nearest.map { " Did you mean '\($0)'?" } ?? ""
        return APIError(404, "MODEL_NOT_FOUND", "Model '\(model.prefix(256))' not found.\(hint)")
    }

    /// No image model works in the background (measured).
    static func noBackground(_ model: String) -> APIError { .unsupported("Model '\(model)' does not support background interactions.") }

    /// Pictures come in the answer and no other way (measured).
    static let noDelivery = unsupported("Image delivery mode is not supported.")

    /// A level of thinking that a model has not (both forms were seen; which model says which is a guess).
    static func thinkingLevel(_ level: String, allowed: [String]?) -> APIError {
        guard let allowed else { return .unsupported("Thinking level \(level.uppercased()) is not supported for this model.") }
        return .unsupported(
            "'\(level)' is not a supported thinking level for this model. Allowed values are: \(allowed.joined(separator: ", ")).")
    }

    /// An agent, of which plantain has none.
    static let noAgents = invalidArgument("plantain: agents are not emulated: name a 'model' instead of an 'agent'")

    /// What is no name of an interaction (measured).
    public static func badInteractionName(_ id: String) -> APIError {
        .invalidArgument("Invalid interaction name: interactions/\(id.prefix(256))")
    }

    /// An interaction that is not there: never made, not stored, deleted, or too old (measured).
    public static let interactionNotFound = APIError(404, "NOT_FOUND", "Requested entity was not found.")

    /// A cancel of what is over. Only interactions in the background can be cancelled (documentation); text and code are a guess.
    public static func notCancellable(_ status: String) -> APIError {
        APIError(400, "FAILED_PRECONDITION", "Only interactions that are in progress can be cancelled. The interaction is \(status).")
    }

    /// A `last_event_id` that no event of this stream has: guess.
    public static func unknownEvent(_ id: String) -> APIError { .invalidArgument("Invalid last_event_id: \(id.prefix(256))") }

    /// A generation that was blocked, or that ended without a picture, by the `finishReason` or `blockReason` of generateContent. That it is
    /// an error of 400 with such a code was measured of `prohibited_content` (js-genai 1973) and is documented of the others. Of the
    /// texts that about recitation was seen; that about input stands in other projects' test data, and the others are guesses.
    public static func blocked(_ reason: String, _ message: String? = nil) -> APIError {
        let known = [
            "RECITATION", "SAFETY", "LANGUAGE", "PROHIBITED_CONTENT", "SPII", "BLOCKLIST", "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT",
            "IMAGE_RECITATION", "IMAGE_OTHER", "NO_IMAGE", "MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL", "TOO_MANY_TOOL_CALLS",
            "MISSING_THOUGHT_SIGNATURE",
        ]
        let text =
            switch reason {
            case "RECITATION", "IMAGE_RECITATION":
                "Image generation blocked due to copyright/recitation. Please modify your input and retry."
            case "PROHIBITED_CONTENT", "BLOCKLIST": "Input blocked: the prompt contains sensitive words."
            case "NO_IMAGE": "The model did not generate an image. Please modify your input and retry."
            default:
                "Generation blocked due to \(reason.lowercased().split(separator: "_").joined(separator: " ")). Please modify your input and retry."
            }
        return APIError(400, known.contains(reason) ? reason : "CONTENT_BLOCKED", message ?? text, isFromModel: true)
    }
}
