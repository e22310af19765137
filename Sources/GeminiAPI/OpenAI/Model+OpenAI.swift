extension Model {
    /// The entry of the layer's list of models: its id keeps `models/` (likely).
    public var openAIListing: JSON {
        .object([
            ("id", .string("models/" + id)), ("object", .string("model")), ("owned_by", .string("google")),
            ("display_name", .string(displayName)),
        ])
    }

    /// That list; it has no pages.
    public static func openAIList(_ models: [Model]) -> JSON {
        .object([("object", .string("list")), ("data", .array(models.map(\.openAIListing)))])
    }

    /// What users of the layer should hear of this model: how the live one is known to answer.
    public func openAINotes(_ method: Route.OpenAIMethod) -> [String] {
        guard kind != .text else { return [] }
        switch method {
        case .chat:
            return [
                "the live service makes no pictures in chat/completions: it answered 400 for \(id) or its like in 2026 (docs/openai.md)"
            ]
        case .generateImage where !["gemini-2.5-flash-image", "gemini-3-pro-image-preview"].contains(id):
            return [
                "the live service was seen to know only gemini-2.5-flash-image and gemini-3-pro-image-preview at images/generations (docs/openai.md)"
            ]
        case .editImage: return ["images/edits is plantain's own: the live service is not known to have it (docs/openai.md)"]
        default: return []
        }
    }
}
