/// What a value in a request of the Interactions API may be.
indirect enum InteractionShape: Sendable {
    case anything, text, flag, whole, number
    /// One of these texts.
    case word([String])
    case list(InteractionShape)
    /// An object with these members and no others.
    case object(Members)
    /// An object whose `type` says which members it has besides; the types in the order an error lists them.
    case kinds([(type: String, members: Members)])
    /// One, or a list of them.
    case oneOrMore(InteractionShape)
    /// One of two, told apart by whether it is a text.
    case textOr(InteractionShape)

    typealias Members = [String: InteractionShape]
}

extension InteractionShape {
    /// The body of a create, as google-genai 3.4 types it. What plantain does nothing with may hold anything.
    static let request = object([
        "model": .text, "agent": .text, "agent_config": .anything, "input": .anything, "response_format": .oneOrMore(format),
        "response_modalities": .list(.word(["text", "image", "audio", "video", "document"])), "response_mime_type": .text,
        "generation_config": config, "tools": .list(tool), "system_instruction": .text, "previous_interaction_id": .text, "store": .flag,
        "stream": .flag, "background": .flag, "service_tier": .word(["flex", "standard", "priority", "deferred"]),
        "safety_settings": .list(.anything), "labels": .anything, "cached_content": .text, "continuation_token": .text,
        "environment": .anything, "webhook_config": .anything,
    ])

    private static let config = object([
        "thinking_level": .word(["minimal", "low", "medium", "high", "xhigh"]), "thinking_summaries": .word(["auto", "none"]),
        "seed": .whole, "max_output_tokens": .whole, "stop_sequences": .list(.text), "tool_choice": .anything, "temperature": .number,
        "top_p": .number, "image_config": .object(["aspect_ratio": ratio, "image_size": size]), "speech_config": .anything,
        "video_config": .anything, "transcription_config": .anything,
    ])

    private static let format = kinds([
        ("text", ["mime_type": .word(["application/json", "text/plain"]), "schema": .anything]),
        // The service says so of every model, also of the one that makes PNG.
        (
            "image",
            ["aspect_ratio": ratio, "image_size": size, "mime_type": .word(["image/jpeg"]), "delivery": .word(["inline", "uri"])]
        ),
        ("audio", ["mime_type": .anything, "delivery": .anything, "sample_rate": .anything, "bit_rate": .anything]),
        ("video", ["mime_type": .anything, "delivery": .anything, "aspect_ratio": .anything, "resolution": .anything]),
    ])

    /// In the order of the service's own error.
    private static let ratio = word([
        "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "1:8", "8:1", "1:4", "4:1",
    ])
    private static let size = word(["512", "1K", "2K", "4K"])

    /// The types in the order of the documented error.
    private static let tool = kinds(
        [("function", ["name": .text, "description": .text, "parameters": .anything])]
            + ["code_execution", "mcp_server", "filesystem", "google_maps"].map { ($0, open) }
            + [("google_search", ["search_types": .list(.word(["web_search", "image_search", "enterprise_web_search"]))])]
            + ["bash", "computer_use", "file_search", "url_context"].map { ($0, open) })

    /// Marks a kind whose members nobody looks at.
    private static let open: Members = ["*": .anything]

    /// What content may be: of an input, and of the steps sent back.
    static let content = kinds([
        ("text", ["text": .text, "annotations": .anything]),
        ("image", ["data": .text, "uri": .text, "mime_type": .text, "resolution": resolution]),
        ("audio", open), ("document", open), ("video", open),
    ])
    private static let resolution = word(["low", "medium", "high", "ultra_high"])

    /// What a step sent by a client may be. Of those nobody looks into, any is taken.
    static let step = kinds(
        [
            ("user_input", ["content": .textOr(.oneOrMore(content))]),
            ("model_output", ["content": .textOr(.oneOrMore(content)), "error": .anything]),
            ("thought", ["signature": .text, "summary": .anything]),
        ] + stepsOfTools.map { ($0, open) })

    private static let stepsOfTools =
        ["function", "code_execution", "url_context", "mcp_server_tool", "google_search", "file_search", "google_maps", "retrieval"]
        .flatMap { ["\($0)_call", "\($0)_result"] }
        + ["processing_call", "processing_result", "tool_search_call", "tool_search_result"]

    /// The types of an object's kinds.
    var types: [String] { if case .kinds(let kinds) = self { kinds.map(\.type) } else { [] } }
}
