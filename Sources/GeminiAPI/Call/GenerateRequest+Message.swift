extension GenerateRequest.Content {
    init(_ message: Message) {
        role = message.string("role").flatMap { $0.isEmpty ? nil : $0 }
        parts = message.messages("parts").map(GenerateRequest.Part.init)
    }
}

extension GenerateRequest.Part {
    init(_ message: Message) {
        isThought = message.bool("thought") ?? false
        signature = message.bytes("thought_signature")
        hasMediaResolution = message.has("media_resolution")
        if let text = message.string("text") {
            data = .text(text)
        } else if let blob = message.message("inline_data") {
            data = .inline(.init(mimeType: blob.string("mime_type") ?? "", data: blob.bytes("data") ?? .empty))
        } else if let file = message.message("file_data") {
            data = .file(uri: file.string("file_uri") ?? "", mimeType: file.string("mime_type") ?? "")
        } else if let field = message.type.fields.first(where: { $0.oneof == "data" && message.has($0.name) }) {
            data = .other(field.name)
        } else {
            data = .empty
        }
    }
}

extension GenerateRequest.Config {
    init(_ message: Message?) {
        let image = message?.message("image_config")
        let output = image?.message("image_output_options")
        outputMimeType = output?.string("mime_type")
        outputQuality = output?.integer("compression_quality")
        aspectRatio = image?.string("aspect_ratio").flatMap { $0.isEmpty ? nil : $0 }
        imageSize = image?.string("image_size").flatMap { $0.isEmpty ? nil : $0 }
        modalities = message?.symbols("response_modalities").flatMap { $0.isEmpty ? nil : $0 }
        candidateCount = message?.integer("candidate_count")
        seed = message?.integer("seed")
        temperature = message?.number("temperature")
        topP = message?.number("top_p")
        topK = message?.integer("top_k")
        responseMimeType = message?.string("response_mime_type").flatMap { $0.isEmpty ? nil : $0 }
        let thinking = message?.message("thinking_config")
        thinkingLevel = thinking?.symbol("thinking_level").flatMap { $0 == "THINKING_LEVEL_UNSPECIFIED" ? nil : $0 }
        thinkingBudget = thinking?.integer("thinking_budget")
        includesThoughts = thinking?.bool("include_thoughts")
    }
}

extension Base64Text {
    static let empty = Base64Text([])!  // no characters are valid base64: see init
}
