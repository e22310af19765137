extension Call {
    /// The model of a cached content that can be made.
    /// - Throws: the first refusal. Image models take none: they do not list createCachedContent.
    public func admitCache(_ catalogue: Catalogue = .gemini) throws(APIError) -> Model {
        if !problems.isEmpty { throw .malformed(problems) }
        guard let cache else { throw .invalid }
        // Guess, in the grammar of the other constraints.
        guard !cache.model.isEmpty else {
            throw .invalidArgument("* CreateCachedContentRequest.cached_content.model: model is not specified\n")
        }
        guard let model = catalogue.model(cache.model, version: route.version), model.kind == .text else {
            throw .modelNotFound(cache.model, version: route.version, operation: "createCachedContent")
        }
        let tokens = Usage(prompt: cache.content, model: model).prompt
        guard tokens >= model.leastCachedTokens else { throw .cacheTooSmall(tokens, least: model.leastCachedTokens) }
        return model
    }
}

extension Model {
    /// The fewest tokens a cache of it may have. 1024 was recorded of 2.5, 4096 of 2.0 (measured by clients); of Gemini 3 it is reported.
    var leastCachedTokens: Int { id.hasPrefix("gemini-2.5") ? 1024 : 4096 }
}
