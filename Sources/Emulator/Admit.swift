internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Lets a call in or refuses it, in the live order: path, credentials, JSON, constraints, model, what the model takes.
    /// - Returns: the model that answers, for calls that have one.
    func admit(_ call: Call, _ exchange: inout Exchange) throws(APIError) -> Model? {
        exchange.key = call.credential?.fingerprint ?? ""
        exchange.model = call.route.model ?? ""
        if call.head.method == "OPTIONS" { return nil }
        switch call.route.method {
        case .root: return nil
        case .unknown: throw .unknownPath(call.target.path)
        default: break
        }
        guard let credential = call.credential else { throw .missingKey }
        if let key = configuration.requiredKey, !credential.matches(key) {
            throw credential.kind == .apiKey ? .invalidKey : .invalidToken
        }
        switch call.route.method {
        case .generateContent, .streamGenerateContent, .countTokens:
            let model = try call.admit()
            if let request = call.generate { exchange.notes += model.ignored(in: request) }
            return model
        case .getModel(let name):
            guard let model = Catalogue.gemini.model(name, version: call.route.version) else {
                throw .modelNotListed(name, version: call.route.version)
            }
            return model
        case .listModels, .root, .unknown: return nil
        }
    }
}
