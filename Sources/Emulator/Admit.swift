internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Lets a call in or refuses it, in the live order: path, credentials, JSON, constraints, model, what the model takes.
    /// - Returns: the model that answers, for calls that have one.
    /// Where a fixture or upstream answers, what is wrong with the request is only noted: next year's field must pass.
    func admit(_ call: Call, _ origin: Origin, _ exchange: inout Exchange, _ ruling: Ruling) throws(APIError) -> Model? {
        exchange.tier = exchange.batch == nil ? call.tier : .batch
        if exchange.batch == nil { exchange.key = call.credential.map(fingerprints.of) ?? "" }
        // Whatever a client wrote there; no model's name is longer.
        exchange.model = Redaction.path(Redaction.text(String((call.model ?? "").prefix(128)), without: ruling.secrets))
        if call.head.method == "OPTIONS" {
            guard allows(preflight: call.head.fields) else { throw .frontEnd(403) }
            return nil
        }
        guard case .own = origin else { return try admitElsewhere(call, &exchange) }
        switch call.route.method {
        case .root: return nil
        // Whose it is was proven when the batch was made.
        case .generateContent where exchange.batch != nil: return try admitGenerate(call, &exchange)
        case .batchGenerateContent where call.route.backend.isVertex: throw .unknownPath(call.target.path)
        case .unknown: throw .unknownPath(call.target.path)
        default: break
        }
        if exchange.isHomeless { throw .sessionRequired }
        if Layout.wantsJSONP(call.target) { throw .jsonp }
        if let mask = exchange.layout.fields, FieldMask(mask) == nil { throw .invalidMask(mask) }
        // google-genai posts to the gateway when it has no credential to send.
        if call.route.method == .gateway, call.credential == nil, configuration.requiredKey == nil {
            return try admitGenerate(call, &exchange)
        }
        // The URL of an upload is all it takes to go on with it (captured).
        if call.upload?.session != nil { return nil }
        guard let credential = call.credential else { throw call.missingCredential }
        if let key = configuration.requiredKey, !credential.matches(key) { throw call.wrong(credential) }
        switch call.route.method {
        case .generateContent, .streamGenerateContent, .countTokens, .gateway: return try admitGenerate(call, &exchange)
        case .getModel(let name):
            guard let model = Catalogue.gemini.model(name, version: call.route.version) else {
                if case .vertex(let parent) = call.route.backend { throw .publisherModelNotFound(name, parent: parent) }
                throw .modelNotListed(name, version: call.route.version)
            }
            return model
        case .openAI(let method): return try admitOpenAI(call, method, &exchange)
        case .predict: return try admitPredict(call, &exchange)
        case .batchGenerateContent: return try call.admitBatch()
        case .resource(.interactions, _): return try admitInteraction(call, &exchange)
        case .resource(.cachedContents, .create): return try call.admitCache()
        case .resource(.files, _):
            try admit(files: call)
            return nil
        case .resource where !call.problems.isEmpty: throw .malformed(call.problems)
        case .listModels, .resource, .root, .unknown: return nil
        }
    }

    private func admitElsewhere(_ call: Call, _ exchange: inout Exchange) throws(APIError) -> Model? {
        if exchange.isHomeless { throw .sessionRequired }
        if let key = configuration.requiredKey, call.credential?.matches(key) != true {
            throw call.credential.map(call.wrong) ?? .missingKey
        }
        if let refusal = call.refusal { exchange.notes.append("plantain itself would refuse this: \(refusal.message)") }
        exchange.notes += call.problems.map { "plantain itself would refuse this: \($0.description.prefix { $0 != "\n" })" }
        return call.model.flatMap { Catalogue.gemini.model($0, version: call.route.version) }
    }

    private func admitGenerate(_ call: Call, _ exchange: inout Exchange) throws(APIError) -> Model {
        let model = try call.admit(gatewayModel: configuration.defaultModel)
        if let request = call.generate { exchange.notes += model.ignored(in: request) }
        if call.route.method == .gateway {
            exchange.model = model.id
            exchange.notes.append("the path names no model, so \(model.id) answered (--default-model)")
        }
        return model
    }
}
