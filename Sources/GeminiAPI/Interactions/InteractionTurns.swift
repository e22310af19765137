/// Steps of interactions as the turns of a generateContent request: the same conversation in the older words.
public enum InteractionTurns {
    /// The turns that `steps` are. A thought's signature goes to the pictures after it, which Gemini 3 wants back signed.
    public static func turns(of steps: [JSON]) -> [JSON] {
        var turns: [(role: String, parts: [JSON])] = []
        var signature: JSON?
        func add(_ role: String, _ parts: [JSON]) {
            if let last = turns.indices.last, turns[last].role == role {
                turns[last].parts += parts
            } else if !parts.isEmpty {
                turns.append((role, parts))
            }
        }
        for step in steps {
            switch step["type"]?.text {
            case "user_input": add("user", contents(of: step).compactMap { part($0) })
            case "thought": signature = step["signature"]
            case "model_output": add("model", contents(of: step).compactMap { part($0, signature) })
            case "function_call":
                let call =
                    ["id", "name"].compactMap { name in step[name].map { (name, $0) } } + [("args", step["arguments"] ?? .object([]))]
                add("model", [signed([("functionCall", .object(call))], signature)])
            case "function_result":
                let result = step["result"] ?? .null
                let answer = result.members == nil ? JSON.object([("result", result)]) : result
                let told = [("id", step["call_id"]), ("name", step["name"])].compactMap { name, value in value.map { (name, $0) } }
                add("user", [.object([("functionResponse", .object(told + [("response", answer)]))])])
            // What a tool found is the model's to know.
            default: continue
            }
        }
        return turns.map { .object([("role", .string($0.role)), ("parts", .array($0.parts))]) }
    }

    private static func contents(of step: JSON) -> [JSON] {
        switch step["content"] {
        case .array(let list)?: list
        case .string(let text)?: [.object([("type", .string("text")), ("text", .string(text))])]
        case let one?: [one]
        case nil: []
        }
    }

    private static func part(_ content: JSON, _ signature: JSON? = nil) -> JSON? {
        if content["type"]?.text == "text" { return .object([("text", content["text"] ?? .string(""))]) }
        // Of a picture without a type the header decides, as everywhere.
        let type = content["mime_type"] ?? .string(content["type"]?.text == "image" ? "image/jpeg" : "")
        if let data = content["data"] { return signed([("inlineData", .object([("mimeType", type), ("data", data)]))], signature) }
        return content["uri"].map { signed([("fileData", .object([("mimeType", type), ("fileUri", $0)]))], signature) }
    }

    private static func signed(_ members: [(String, JSON)], _ signature: JSON?) -> JSON {
        .object(members + (signature.map { [("thoughtSignature", $0)] } ?? []))
    }
}

extension GenerateRequest {
    /// The same request, said after these turns.
    public func following(_ turns: [JSON], version: String, backend: Backend) -> GenerateRequest {
        let body = JSONWriter.text(.object([("contents", .array(turns))]), .compact)
        let (message, _) = MessageReader.read(body, as: "GenerateContentRequest", version: version, backend: backend)
        var request = self
        request.contents = GenerateRequest(message).contents + contents
        return request
    }
}
