extension GenerateRequest {
    /// What a cache holds, as the beginning of a request.
    init(cached content: Message) {
        guard let type = Schema.gemini.messages["GenerateContentRequest"] else { preconditionFailure("schema.proto has no request") }
        self.init(Message(type))
        contents = content.messages("contents").map(Content.init)
        systemInstruction = content.message("system_instruction").map(Content.init)
        tools = content.messages("tools").flatMap { tool in tool.type.fields.map(\.name).filter(tool.has) }
    }

    /// The id of the cache it begins with, without `cachedContents/`; nil if it names none.
    public var cacheID: String? {
        guard let name = message.string("cached_content"), !name.isEmpty else { return nil }
        return name.hasPrefix("cachedContents/") ? String(name.dropFirst("cachedContents/".count)) : name
    }

    /// Whether it says itself what a cache would say.
    var setsWhatCachesHold: Bool {
        message.has("system_instruction") || message.has("tools") || message.has("tool_config")
    }

    /// The request as it is with what `cache` holds before it.
    public mutating func begin(with cache: CachedContent, _ content: GenerateRequest) {
        self.cache = cache
        // A request that says both is refused, and is to be seen as it came.
        guard !setsWhatCachesHold else { return }
        contents = content.contents + contents
        systemInstruction = content.systemInstruction
        tools = content.tools
    }
}
