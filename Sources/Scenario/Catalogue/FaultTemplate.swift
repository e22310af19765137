internal import GeminiAPI

/// What a fault puts in the place of the answer, before it is filled in.
struct FaultTemplate: Sendable {
    /// The forms of a body.
    enum Content: Sendable {
        /// - Parameter vertex: what Vertex says instead.
        case json(JSON, vertex: JSON?)
        /// A body that is no JSON.
        case text(String, type: Substitute.Kind)
    }

    /// Who answers: header fields differ.
    enum Origin: String, Sendable { case gateway, api, model }

    /// `503`, `{{code}}`
    let status: String
    let content: Content
    let origin: Origin
    /// The parameter that says how late the answer comes.
    let delay: String?
    let closes: Bool
    /// Whether an array stands round the body.
    let isArray: Bool
    /// Whose quota is full, and which buckets of it if no limit says.
    let quota: (tier: String, buckets: [String])?

    /// Nil for an entry of faults.json that leaves the answer in its place.
    init?(_ entry: JSON) {
        if let body = entry["body"] {
            content = .json(body, vertex: entry["vertex"])
        } else if let text = entry["text"]?.text {
            let types: [String: Substitute.Kind] = ["page": .html, "html": .other("text/html")]
            content = .text(text, type: types[entry["kind"]?.text ?? ""] ?? .json)
        } else {
            return nil
        }
        status = entry["status"]?.text ?? ""
        origin = entry["from"]?.text.flatMap(Origin.init) ?? .model
        delay = entry["delay"]?.text
        closes = entry["closes"]?.flag ?? false
        isArray = entry["array"]?.flag ?? false
        quota = entry["quota"].map { ($0["tier"]?.text ?? "", $0["buckets"]?.elements?.compactMap(\.text) ?? []) }
    }
}
