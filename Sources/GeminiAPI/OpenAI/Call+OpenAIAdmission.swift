// The refusals of the OpenAI-compatible layer, in the order of generateContent.
extension Call {
    /// The model that answers a chat or makes the pictures of `images/…`.
    /// - Throws: the first refusal.
    public func admitOpenAI(_ method: Route.OpenAIMethod, _ catalogue: Catalogue = .gemini) throws(APIError) -> Model {
        if !problems.isEmpty { throw .malformed(problems) }
        if let refusal = openAI?.refusal { throw refusal }
        guard let name = model, let request = generate else { throw .missing("model") }
        if let error = RequestRules.check(request, model: name) { throw error }
        // Pictures are asked for as Imagen is (seen in a forum: "not supported for predict").
        let makesPictures = method != .chat
        let operation = makesPictures ? "predict" : "generateContent"
        guard let model = catalogue.model(name, version: route.version), makesPictures ? model.kind != .text : model.kind != .imagen else {
            throw .modelNotFound(name, version: OpenAIRequest.version, operation: operation)
        }
        if model.kind != .imagen, let error = ModelRules(model: model, request: request, backend: route.backend, tier: tier).check() {
            throw error
        }
        return model
    }
}

extension APIError {
    /// A field that a request can't do without (guess, in the grammar of generateContent's).
    static func missing(_ field: String) -> APIError { invalidArgument("\(field) is not specified") }

    /// The OpenAI-compatible layer without a token (seen by several clients).
    static let missingAuthorization = APIError(400, "INVALID_ARGUMENT", "Missing or invalid Authorization header.", isFromGateway: true)

    /// A model that the OpenAI-compatible layer does not list (likely).
    public static func modelNotListedInOpenAI(_ model: String) -> APIError { modelNotListed(model, version: OpenAIRequest.version) }
}

extension Call {
    /// What is said to a client that sends no credential.
    public var missingCredential: APIError {
        if case .openAI = route.method { return .missingAuthorization }
        return route.backend == .gemini ? .missingKey : .missingCredential
    }

    /// What is said to a client whose credential is not the one that is taken. In the OpenAI-compatible layer a token is a key.
    public func wrong(_ credential: Credential) -> APIError {
        if case .openAI = route.method { return .invalidKey }
        return credential.kind == .apiKey ? .invalidKey : .invalidToken
    }
}
