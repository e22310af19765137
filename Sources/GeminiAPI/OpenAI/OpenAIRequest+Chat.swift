extension OpenAIRequest {
    /// A body of chat/completions.
    init(chat bytes: [UInt8]) {
        let (message, problems) = MessageReader.read(
            bytes, as: "ChatCompletionsRequest", schema: .openAI, version: Self.version)
        self.problems = problems
        model = Self.bare(message.string("model"))
        streams = message.bool("stream") ?? false
        tellsUsage = message.message("stream_options")?.bool("include_usage") ?? false
        let google = message.message("extra_body")?.message("google")
        var turns = ChatTurns()
        do throws(APIError) {
            for turn in message.jsons("messages") { try turns.add(turn) }
            body = .object(turns.members + (try Self.settings(message, google)))
        } catch {
            refusal = error
        }
    }

    /// Everything but the turns, in generateContent's words.
    private static func settings(_ message: Message, _ google: Message?) throws(APIError) -> [(String, JSON)] {
        var config: [(String, JSON)] = []
        func add(_ name: String, _ value: JSON?) { if let value { config.append((name, value)) } }
        add("responseModalities", try modalities(message.strings("modalities")))
        add("candidateCount", message.integer("n").map(JSON.int))
        add("maxOutputTokens", (message.integer("max_completion_tokens") ?? message.integer("max_tokens")).map(JSON.int))
        add("temperature", message.number("temperature").map { .number("\($0)") })
        add("topP", message.number("top_p").map { .number("\($0)") })
        add("stopSequences", message.json("stop").flatMap { $0.text.map { .array([.string($0)]) } ?? ($0.elements == nil ? nil : $0) })
        if let format = message.json("response_format"), let type = format["type"]?.text, type != "text" {
            add("responseMimeType", .string("application/json"))
            add("responseJsonSchema", format["json_schema"]?["schema"])
        }
        add("imageConfig", google?.json("image_config"))
        let thinking = google?.json("thinking_config")
        add("thinkingConfig", thinking)
        if let effort = message.string("reasoning_effort"), !effort.isEmpty {
            // "They can't be used at the same time" (documented); the words are not known.
            if thinking != nil { throw .invalid }
            add("thinkingConfig", try Self.thinking(effort))
        }
        var members: [(String, JSON)] = [("generationConfig", .object(config))]
        let functions = message.jsons("tools").compactMap { $0["function"] }
        let tools =
            (functions.isEmpty ? [] : [JSON.object([("functionDeclarations", .array(functions.map(declaration)))])])
            + (google?.jsons("tools") ?? [])
        if !tools.isEmpty { members.append(("tools", .array(tools))) }
        if let settings = google?.jsons("safety_settings"), !settings.isEmpty { members.append(("safetySettings", .array(settings))) }
        if let cache = google?.string("cached_content") { members.append(("cachedContent", .string(cache))) }
        // `default` and `auto` are OpenAI's names for what Google calls standard (documented).
        if let tier = message.string("service_tier"), !["", "default", "auto"].contains(tier) {
            members.append(("serviceTier", .string(tier)))
        }
        return members
    }

    /// Lower-case names only: `Invalid modality type` otherwise (measured by others, 2026; how the text goes on is not known).
    private static func modalities(_ names: [String]) throws(APIError) -> JSON? {
        guard names.allSatisfy({ ["text", "image", "audio"].contains($0) }) else { throw .invalidArgument("Invalid modality type") }
        return names.isEmpty ? nil : .array(names.map { .string($0.uppercased()) })
    }

    /// The documented mapping; `none` turns thinking off.
    private static func thinking(_ effort: String) throws(APIError) -> JSON {
        switch effort {
        case "none": .object([("thinkingBudget", .int(0))])
        case "minimal", "low", "medium", "high": .object([("thinkingLevel", .string(effort.uppercased()))])
        default: throw .invalid
        }
    }

    /// A function as generateContent declares it.
    private static func declaration(_ function: JSON) -> JSON {
        let names = ["name": "name", "description": "description", "parameters": "parametersJsonSchema"]
        return .object((function.members ?? []).compactMap { name, value in names[name].map { ($0, value) } })
    }
}
