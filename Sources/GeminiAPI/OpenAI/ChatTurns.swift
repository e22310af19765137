/// The messages of a chat as generateContent has them.
struct ChatTurns {
    private var system: [JSON] = []
    private var contents: [JSON] = []

    /// Members of a generateContent request.
    var members: [(String, JSON)] {
        (system.isEmpty ? [] : [("systemInstruction", .object([("parts", .array(system))]))]) + [("contents", .array(contents))]
    }

    /// Adds a message. What the live layer says of one it does not understand is not known: the catch-all (guess).
    mutating func add(_ message: JSON) throws(APIError) {
        switch message["role"]?.text {
        case "system", "developer": system += try Self.parts(message["content"])
        case "assistant":
            var parts = try Self.parts(message["content"])
            // As an answer of this layer gives them, and a client gives them back.
            for image in message["images"]?.elements ?? [] { parts.append(try Self.part(image)) }
            add("model", parts)
        case "user", "tool", "function": add("user", try Self.parts(message["content"]))
        default: throw .invalid
        }
    }

    private mutating func add(_ role: String, _ parts: [JSON]) {
        contents.append(.object([("role", .string(role)), ("parts", .array(parts))]))
    }

    private static func parts(_ content: JSON?) throws(APIError) -> [JSON] {
        switch content {
        case nil, .null?: return []
        case .string(let text)?: return [.object([("text", .string(text))])]
        case .array(let items)?:
            var parts: [JSON] = []
            for item in items { parts.append(try part(item)) }
            return parts
        default: throw .invalid
        }
    }

    private static func part(_ item: JSON) throws(APIError) -> JSON {
        switch item["type"]?.text {
        case "text":
            guard let text = item["text"]?.text else { throw .invalid }
            return .object([("text", .string(text))])
        case "image_url":
            guard let url = item["image_url"]?["url"]?.text ?? item["image_url"]?.text else { throw .invalid }
            // Where signatures of tool calls stand, by Google's documentation; of pictures a guess.
            let signature = item["extra_content"]?["google"]?["thought_signature"].map { [("thoughtSignature", $0)] } ?? []
            return .object([try picture(url)] + signature)
        case "input_audio":
            guard let data = item["input_audio"]?["data"] else { throw .invalid }
            let type = "audio/" + (item["input_audio"]?["format"]?.text ?? "wav")
            return .object([("inlineData", .object([("mimeType", .string(type)), ("data", data)]))])
        default: throw .invalid
        }
    }

    /// `data:image/png;base64,…`, or the address of a file.
    private static func picture(_ url: String) throws(APIError) -> (String, JSON) {
        guard url.hasPrefix("data:") else { return ("fileData", .object([("fileUri", .string(url))])) }
        let text = url.utf8
        guard let comma = text.firstIndex(of: UInt8(ascii: ",")) else { throw .invalid }
        let head = url[..<comma].dropFirst("data:".count)
        guard head.hasSuffix(";base64") else { throw .invalid }
        let type = head.prefix { $0 != ";" }
        let data = String(url[url.index(after: comma)...])
        return ("inlineData", .object([("mimeType", .string(String(type))), ("data", .string(data))]))
    }
}
