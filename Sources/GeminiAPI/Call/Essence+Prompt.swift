extension Essence {
    /// The texts of the last turn of a canonical body, of whatever API, cut to 200 characters.
    static func prompt(of body: JSON) -> String {
        let last: JSON?
        if let contents = (body["generateContentRequest"]?["contents"] ?? body["contents"]) ?? firstOfBatch(body)?["contents"] {
            last = contents.elements?.last
        } else if let turns = body["messages"] ?? body["input"] {
            // What has no content is no turn but a part of the only one.
            last = turns.elements?.last?["content"] ?? turns
        } else {
            last = body["prompt"] ?? body["instances"]?.elements?.first?["prompt"]
        }
        return String(texts(in: last ?? .null).joined(separator: "\n").prefix(200))
    }

    /// Of a batch that holds its requests, the first.
    private static func firstOfBatch(_ body: JSON) -> JSON? {
        body["batch"]?["inputConfig"]?["requests"]?["requests"]?.elements?.first?["request"]
    }

    private static func texts(in value: JSON) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(texts)
        case .object: (value["text"] ?? value["parts"] ?? value["content"]).map(texts) ?? []
        default: []
        }
    }
}
