extension InteractionRequest {
    /// The generateContent request that asks for the same.
    var generate: JSON {
        var members: [(String, JSON)] = [("contents", .array(InteractionTurns.turns(of: steps)))]
        if let text = body["system_instruction"]?.text {
            members.append(("systemInstruction", .object([("parts", .array([.object([("text", .string(text))])]))])))
        }
        if !config.isEmpty { members.append(("generationConfig", .object(config))) }
        let tools = (body["tools"]?.elements ?? []).compactMap(Self.tool)
        if !tools.isEmpty { members.append(("tools", .array(tools))) }
        if let tier = body["service_tier"] { members.append(("serviceTier", tier)) }
        if let cache = body["cached_content"] { members.append(("cachedContent", cache)) }
        return .object(members)
    }

    /// Whether text is asked for beside pictures.
    public var isInterleaved: Bool { Set(modalities) == ["TEXT", "IMAGE"] }

    /// The kinds of answer asked for, in generateContent's words; none leaves it to the model.
    private var modalities: [String] {
        let formats = formats.compactMap { $0["type"]?.text }
        let named = formats.isEmpty ? body["response_modalities"]?.elements?.compactMap(\.text) ?? [] : formats
        return named.map { $0.uppercased() }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private var config: [(String, JSON)] {
        let given = body["generation_config"]
        var config: [(String, JSON)] = []
        func take(_ name: String, _ value: JSON?) { if let value { config.append((name, value)) } }
        if !modalities.isEmpty { take("responseModalities", .array(modalities.map(JSON.string))) }
        let format = formats.first { $0["type"]?.text == "image" }
        // The deprecated place counts where the new one says nothing (guess).
        let picture = [("aspectRatio", "aspect_ratio"), ("imageSize", "image_size")].compactMap { name, member in
            (format?[member] ?? given?["image_config"]?[member]).map { (name, $0) }
        }
        if !picture.isEmpty { take("imageConfig", .object(picture)) }
        take("responseMimeType", formats.first { $0["type"]?.text == "text" }?["mime_type"] ?? body["response_mime_type"])
        for (name, member) in [
            ("seed", "seed"), ("maxOutputTokens", "max_output_tokens"), ("stopSequences", "stop_sequences"),
            ("temperature", "temperature"), ("topP", "top_p"),
        ] { take(name, given?[member]) }
        var thinking: [(String, JSON)] = []
        if let level = given?["thinking_level"]?.text { thinking.append(("thinkingLevel", .string(level.uppercased()))) }
        if given?["thinking_summaries"]?.text == "auto" { thinking.append(("includeThoughts", .bool(true))) }
        if !thinking.isEmpty { take("thinkingConfig", .object(thinking)) }
        return config
    }

    private static func tool(_ tool: JSON) -> JSON? {
        switch tool["type"]?.text {
        case "google_search":
            let types = tool["search_types"]?.elements?.compactMap(\.text) ?? []
            let known = [("webSearch", "web_search"), ("imageSearch", "image_search")].filter { types.contains($0.1) }
            let search = known.isEmpty ? [] : [("searchTypes", JSON.object(known.map { ($0.0, .object([])) }))]
            return .object([("googleSearch", .object(search))])
        case "url_context": return .object([("urlContext", .object([]))])
        case "code_execution": return .object([("codeExecution", .object([]))])
        case "google_maps": return .object([("googleMaps", .object([]))])
        case "function":
            let members = [("name", "name"), ("description", "description"), ("parametersJsonSchema", "parameters")]
            return .object([
                ("functionDeclarations", .array([.object(members.compactMap { name, member in tool[member].map { (name, $0) } })]))
            ])
        // What is left has no counterpart.
        default: return nil
        }
    }
}

extension Call {
    /// Reads the body of an Interactions create.
    mutating func read(interaction body: [UInt8]) {
        let request = InteractionRequest(body)
        interaction = request
        (refusal, bodyModel, streams) = (request.refusal, request.model, request.isStream)
        if refusal != nil { return }
        let translated = JSONWriter.text(request.generate, .compact)
        let (message, problems) = MessageReader.read(
            translated, as: "GenerateContentRequest", version: route.version, backend: route.backend)
        self.problems = problems
        generate = GenerateRequest(message)
    }
}
