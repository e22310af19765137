extension Catalogue {
    /// The refusal of a model that is not there, with the nearest one that is listed.
    public func interactionModelNotFound(_ name: String, version: String) -> APIError {
        let known = models.filter { $0.isListed && $0.kind != .imagen && ($0.onlyOn ?? version) == version }.map(\.id)
        // The time grows with the product of the lengths, and the name is whatever a client wrote.
        guard name.utf8.count <= 128 else { return .interactionModelNotFound(name, nearest: nil) }
        let nearest = known.map { (EditDistance.between(name, $0), $0) }.min { ($0.0, $0.1) < ($1.0, $1.1) }
        // Whether the service always has a suggestion is not known; half the name is ours.
        return .interactionModelNotFound(name, nearest: nearest.flatMap { $0.0 <= max(2, name.utf8.count / 2) ? $0.1 : nil })
    }
}

extension Model {
    /// One sentence for each part of an Interactions call that has no effect.
    public func ignored(in call: Call) -> [String] {
        guard let body = call.interaction?.body else { return [] }
        let members = ["safety_settings", "labels", "webhook_config", "environment", "continuation_token"]
        let tools = (body["tools"]?.elements ?? []).compactMap { $0["type"]?.text }
            .filter { !["google_search", "function", "code_execution", "url_context", "google_maps"].contains($0) }
        return members.filter { body[$0] != nil }.map { "\($0) has no effect" } + tools.map { "the tool \($0) is not emulated" }
            + (call.generate.map(ignored) ?? [])
    }
}
