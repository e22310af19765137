/// A refusal, as the live service words it. Every text stands here and nowhere else.
///
/// A struct with factories rather than an enum: a new kind of refusal breaks no caller.
public struct APIError: Error, Sendable {
    /// The HTTP status, which the body repeats.
    public let code: Int
    /// The canonical status: `INVALID_ARGUMENT`.
    public let status: String
    /// The live service's words.
    public let message: String
    /// `details`, in order; absent from the body if empty.
    public let details: [JSON]
    /// Whether the model's own checks refused: such answers carry the service tier header (recorded).
    public let isFromModel: Bool
    /// Whether the gateway before the API refused the credential: such answers are JSON even where events were asked for (recorded).
    public let isFromGateway: Bool
    /// Whether the front end answers, in HTML, before the API is reached.
    public let isFrontEnd: Bool

    init(
        _ code: Int, _ status: String, _ message: String, details: [JSON] = [], isFromModel: Bool = false, isFromGateway: Bool = false,
        isFrontEnd: Bool = false
    ) {
        self.code = code
        self.status = status
        self.message = message
        self.details = details
        self.isFromModel = isFromModel
        self.isFromGateway = isFromGateway
        self.isFrontEnd = isFrontEnd
    }

    /// `{"error": {…}}`, keys in the recorded order.
    public var body: JSON {
        var error: [(String, JSON)] = [("code", .int(code)), ("message", .string(message)), ("status", .string(status))]
        if !details.isEmpty { error.append(("details", .array(details))) }
        return .object([("error", .object(error))])
    }
}

// Credentials and routes
extension APIError {
    /// No credential at all (measured; the tail of the text from the documentation).
    public static let missingKey = APIError(
        403, "PERMISSION_DENIED",
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
        isFromGateway: true)

    /// A key the service does not know (recorded 12 times).
    public static let invalidKey = APIError(
        400, "INVALID_ARGUMENT", invalidKeyText,
        details: [
            .object([
                ("@type", .string("type.googleapis.com/google.rpc.ErrorInfo")), ("reason", .string("API_KEY_INVALID")),
                ("domain", .string("googleapis.com")), ("metadata", .object([("service", .string("generativelanguage.googleapis.com"))])),
            ]),
            .object([
                ("@type", .string("type.googleapis.com/google.rpc.LocalizedMessage")), ("locale", .string("en-US")),
                ("message", .string(invalidKeyText)),
            ]),
        ], isFromGateway: true)
    private static let invalidKeyText = "API key not valid. Please pass a valid API key."

    /// Vertex without any credential (the text of Google's front ends for years; its details likewise).
    public static let missingCredential = APIError(
        401, "UNAUTHENTICATED",
        "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
        details: [
            .object([
                ("@type", .string("type.googleapis.com/google.rpc.ErrorInfo")), ("reason", .string("CREDENTIALS_MISSING")),
                ("domain", .string("googleapis.com")), ("metadata", .object([("service", .string("aiplatform.googleapis.com"))])),
            ])
        ], isFromGateway: true)

    /// A token where a key is required: guess of the details, the text is documented.
    public static let invalidToken = APIError(
        401, "UNAUTHENTICATED",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
        details: [
            .object([
                ("@type", .string("type.googleapis.com/google.rpc.ErrorInfo")), ("reason", .string("ACCESS_TOKEN_TYPE_UNSUPPORTED")),
                ("metadata", .object([("service", .string("generativelanguage.googleapis.com"))])),
            ])
        ], isFromGateway: true)

    /// A path or method the API does not have: the front end's page, not JSON.
    public static func unknownPath(_ path: String) -> APIError { APIError(404, "NOT_FOUND", path, isFrontEnd: true) }

    /// The front end's own refusal of what never became a request.
    public static func frontEnd(_ code: Int) -> APIError { APIError(code, "", "", isFrontEnd: true) }

    /// generateContent, streamGenerateContent and countTokens of a model that is not there (recorded 57 times); the text says
    /// generateContent for streams too.
    public static func modelNotFound(_ model: String, version: String, operation: String = "generateContent") -> APIError {
        APIError(
            404, "NOT_FOUND",
            "models/\(model) is not found for API version \(version), or is not supported for \(operation). Call ModelService.ListModels to see the list of available models and their supported methods."
        )
    }

    /// Vertex's own 404 (measured in project mode; in express mode the name has no project: guess).
    public static func publisherModelNotFound(_ model: String, parent: String) -> APIError {
        APIError(
            404, "NOT_FOUND",
            "Publisher Model `\(parent)publishers/google/models/\(model)` was not found or your project does not have access to it. Please ensure you are using a valid model version. For more information, see: https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions"
        )
    }

    /// models.get of a model that is not there: another text, lower-case "api".
    public static func modelNotListed(_ model: String, version: String) -> APIError {
        APIError(404, "NOT_FOUND", "Model is not found: models/\(model) for api version \(version)")
    }

    /// A cache nobody made here (recorded).
    public static let cacheNotFound = APIError(403, "PERMISSION_DENIED", "CachedContent not found (or permission denied)")
}
