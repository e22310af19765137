/// The refusals of a call that plantain answers itself, in the live order: the JSON, the request, the model, what the model takes.
extension Call {
    /// The model that answers a generate, stream or count call.
    /// - Throws: the first refusal.
    /// - Parameter gatewayModel: answers calls whose path names no model.
    public func admit(_ catalogue: Catalogue = .gemini, gatewayModel: String = "") throws(APIError) -> Model {
        if !problems.isEmpty { throw .malformed(problems) }
        let name = model ?? gatewayModel
        guard let request = generate else { throw .modelNotFound(name, version: route.version) }
        if case .countTokens = route.method {
            // Guess, by analogy with generateContent.
            if request.contents.isEmpty { throw .invalidArgument("* CountTokensRequest.contents: contents is not specified\n") }
            if let id = request.fileIDs.first { throw .fileNotFound(id) }
        } else if let error = RequestRules.check(request, model: name) {
            throw error
        }
        guard let model = catalogue.model(name, version: route.backend.isVertex ? "v1beta" : route.version), model.kind != .imagen else {
            if case .vertex(let parent) = route.backend { throw .publisherModelNotFound(name, parent: parent) }
            if case .countTokens = route.method { throw .modelNotFound(name, version: route.version, operation: "countTokens") }
            throw .modelNotFound(name, version: route.version)
        }
        if case .countTokens = route.method { return model }
        if let error = ModelRules(model: model, request: request, backend: route.backend, tier: tier).check() { throw error }
        return model
    }
}

/// What the live service accepts and does nothing with: the mistakes that no error tells a user about.
extension Model {
    /// One sentence for each ignored part of `request`.
    public func ignored(in request: GenerateRequest) -> [String] {
        let config = request.config
        var notes: [String] = []
        if kind == .image {
            if sizeRule == .ignore, let size = config.imageSize {
                notes.append("imageSize \(size) has no effect on \(id), which only makes its own sizes")
            }
            if config.modalities == ["TEXT"] {
                notes.append("responseModalities [\"TEXT\"] has no effect on \(id): it answers with a picture all the same")
            }
            if thinkingLevels?.isEmpty == true, let level = config.thinkingLevel {
                notes.append("thinkingLevel \(level) has no effect on \(id)")
            }
            if let seed = config.seed { notes.append("seed \(seed) changes the picture here; the live service accepts and ignores it") }
        }
        if request.message.message("generation_config")?.has("response_format") == true {
            notes.append("responseFormat is accepted and ignored by generateContent: use imageConfig")
        }
        for tool in request.tools where tool != "google_search" || searches.isEmpty {
            notes.append("the tool \(tool) is not emulated: nothing was searched")
        }
        for case .inline(let inline) in request.contents.flatMap(\.parts).map(\.data) where !inline.mimeType.hasPrefix("image/") {
            notes.append("the \(inline.mimeType) was not read: only pictures are")
        }
        for case .stored(_, let mimeType) in request.contents.flatMap(\.parts).map(\.data) {
            notes.append("the \(mimeType) of a file was not read: only pictures are")
        }
        for case .file(let uri, _) in request.contents.flatMap(\.parts).map(\.data) { notes.append("the file at \(uri) was not fetched") }
        return notes
    }
}
