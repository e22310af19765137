/// What one model takes and refuses, in the live service's words. Where a text has a source other than a recording or a probe,
/// the line says so.
struct ModelRules {
    let model: Model
    let request: GenerateRequest
    var backend = Backend.gemini
    /// The tier asked for, by the body or by a header.
    var tier = ServiceTier.standard

    private var config: GenerateRequest.Config { request.config }
    private var name: String { "models/" + model.id }

    /// The first rule that is broken.
    func check() -> APIError? {
        let rules = [
            cache, roles, input, candidates, instruction, modalities, sampling, thinking, tools, format, picture, service, signatures,
        ]
        for rule in rules {
            if let error = rule() { return error }
        }
        return nil
    }

    /// One that is not there is 403, not 404 (recorded). The order of the others is a guess.
    private func cache() -> APIError? {
        guard request.cacheID != nil else { return nil }
        guard let cache = request.cache else { return .cacheNotFound }
        if cache.model != model.id { return .cacheOfAnotherModel(model.id, cache: cache.model) }
        return request.setsWhatCachesHold ? .cacheHasInstruction : nil
    }

    /// On Vertex every content needs its role; on the Gemini API it may be left out.
    private func roles() -> APIError? {
        let isKnown = request.contents.allSatisfy { [backend.isVertex ? "user" : nil, "user", "model", "function"].contains($0.role) }
        return isKnown ? nil : .invalidArgument("Please use a valid role: user, model.")
    }

    private func input() -> APIError? {
        let parts = request.contents.flatMap(\.parts)
        // An image model answers an empty text with NO_IMAGE instead of refusing it.
        let isEmpty = parts.allSatisfy { part in
            switch part.data {
            case .text(let text): model.kind == .text && text.isEmpty
            case .empty: true
            default: false
            }
        }
        if isEmpty { return .invalidArgument("Request has empty input.") }
        if request.contents.last?.role == "model" { return .invalidArgument("Requests ending with a model turn are not supported.") }
        for part in parts {
            switch part.data {
            case .inline(let inline) where !Self.takes(inline.mimeType):
                return .invalidArgument("Unsupported MIME type: \(inline.mimeType)")
            case .file(let uri, _): if let id = GenerateRequest.fileID(uri) { return .fileNotFound(id) }
            default: continue
            }
        }
        return nil
    }

    private static func takes(_ mimeType: String) -> Bool {
        // image/jpg, which much of the world sends, is refused (reported of the live service).
        ["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif", "application/pdf"].contains(mimeType)
            || mimeType.hasPrefix("video/")
    }

    private func candidates() -> APIError? {
        (config.candidateCount ?? 1) > 1 ? .unsupported("Multiple candidates is not enabled for this model") : nil
    }

    private func instruction() -> APIError? {
        let isGiven = request.systemInstruction.map { !$0.parts.isEmpty } ?? false
        return isGiven && !model.takesSystemInstruction ? .unsupported("Developer instruction is not enabled for \(name)") : nil
    }

    private func modalities() -> APIError? {
        guard let asked = config.modalities.map(Set.init) else { return nil }
        if model.kind == .text {
            let others = asked.subtracting(["TEXT"]).sorted().map { $0.lowercased() }
            return others.isEmpty
                ? nil : .unsupported("Model does not support the requested response modalities: \(others.joined(separator: ","))")
        }
        let isFine = model.modalities == nil ? asked.isSubset(of: ["TEXT", "IMAGE"]) : asked == ["TEXT", "IMAGE"]
        if isFine { return nil }
        let combinations = model.modalities.map { ["* \($0)\n"] } ?? ["* IMAGE\n", "* TEXT, IMAGE\n"]  // the second list: guess
        return .unsupported(
            "The requested combination of response modalities is not supported by the model. \(name) accepts the following combination of response modalities:\n"
                + combinations.joined())
    }

    private func sampling() -> APIError? {
        let generation = request.message.message("generation_config")
        if generation?.bool("response_logprobs") == true || generation?.has("logprobs") == true, model.kind == .image {
            return model.takesSampling ? .unsupported("Logprobs is not enabled for this model") : .invalid
        }
        if generation?.has("presence_penalty") == true || generation?.has("frequency_penalty") == true, model.kind == .image {
            return .unsupported("Penalty is not enabled for \(name)")
        }
        // Rejected by nano-banana-2.1 (a router's notes); the words are not known: guess.
        let isSampled = config.temperature != nil || config.topP != nil || config.topK != nil || config.seed != nil
        return isSampled && !model.takesSampling ? .invalid : nil
    }

    private func thinking() -> APIError? {
        // Measured on text models of Gemini 3; for image models a guess.
        if config.thinkingBudget == 0, model.signsParts { return .invalid }
        guard config.thinkingLevel != nil || config.thinkingBudget != nil || config.includesThoughts != nil, model.kind == .image else {
            return nil
        }
        guard let levels = model.thinkingLevels else {
            return .unsupported(
                config.thinkingLevel == nil ? "Thinking is not enabled for this model" : "Thinking level is not supported for this model.")
        }
        guard let level = config.thinkingLevel, !levels.isEmpty, !levels.contains(level) else { return nil }
        return .unsupported("Thinking level \(level) is not supported for this model. Please retry with other thinking level.")
    }

    private func tools() -> APIError? {
        guard model.kind == .image else { return nil }
        if request.tools.contains("function_declarations") { return .unsupported("Function calling is not enabled for \(name)") }
        // Both seen by others: of 2.5 and Lite by several clients; of pictures by a probe of a text model.
        if let search = request.search {
            if model.searches.isEmpty { return .unsupported("Search as tool is not enabled for this model") }
            if search.images, !model.searches.contains("image") {
                return .unsupported("Image search as tool is not enabled for \(name)")
            }
        }
        if request.tools.contains("code_execution") { return .unsupported("Code execution is not enabled for \(name)") }  // guess
        return nil
    }

    private func format() -> APIError? {
        guard model.kind == .image else { return nil }
        let generation = request.message.message("generation_config")
        if config.responseMimeType == "application/json", model.generation.hasPrefix("2") {
            return .unsupported("JSON mode is not enabled for \(name)")
        }
        let partHasResolution = request.contents.flatMap(\.parts).contains { $0.hasMediaResolution }
        if !model.takesMediaResolution, generation?.has("media_resolution") == true || partHasResolution {
            return .unsupported("Media resolution is not enabled for \(name)")
        }
        if generation?.message("response_format")?.message("image")?.symbol("delivery") == "URI" { return .invalid }
        return nil
    }

    private func picture() -> APIError? {
        guard model.kind == .image else { return nil }
        if let ratio = config.aspectRatio, !model.ratios.contains(ratio) {
            return .unsupported("Aspect ratio \(ratio) is not supported for this model")
        }
        guard let size = config.imageSize else { return nil }
        let canonical = Model.canonicalSize(size)
        switch model.sizeRule {
        case .ignore:
            return canonical == "512" ? .unsupported("Image size \(size) is not supported for this model") : nil
        case .refuse:
            // Lower-case `1k`: sources disagree, refused here.
            guard ["512", "1K", "2K", "4K"].contains(canonical) else {
                return .unsupported("Unsupported image_size '\(size)'. Supported values are: 1K, 2K, 4K, 512, 512P, 512PX.")
            }
            return model.imageTokens[canonical] == nil ? .unsupported("Image size \(size) is not supported for this model") : nil
        }
    }

    /// nano-banana-2.1 knows no flex (public notes); the words and the place among the checks are guesses.
    private func service() -> APIError? {
        model.prices.first?.refused.contains(tier) == true ? .invalid : nil
    }

    /// Gemini 3 wants back the signature it put on its own pictures. Positions count from one.
    private func signatures() -> APIError? {
        guard model.kind == .image, model.signsParts else { return nil }
        for (position, content) in request.contents.enumerated() where content.role == "model" {
            for (place, part) in content.parts.enumerated() {
                guard case .inline = part.data, !part.isThought, part.signature?.isEmpty ?? true else { continue }
                return .unsupported(
                    "Image part is missing a thought_signature in content position \(position + 1), part position \(place + 1). Please refer to https://ai.google.dev/gemini-api/docs/thought-signatures#model-behavior for more details."
                )
            }
        }
        return nil
    }
}
