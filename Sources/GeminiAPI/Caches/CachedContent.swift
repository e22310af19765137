internal import HTTP

/// A cached content, but for what it holds.
public struct CachedContent: Sendable, Equatable {
    /// 40 letters and digits.
    public let id: String
    /// Without `models/`.
    public let model: String
    /// What the client calls it; may be empty.
    public let displayName: String
    /// Tokens of its texts.
    public let textTokens: Int
    /// Tokens of its pictures.
    public let imageTokens: Int
    /// When it was made: microseconds since 1970, as are all instants here.
    public let created: Int64
    /// When it was last changed.
    public var updated: Int64
    /// When it is gone.
    public var expires: Int64

    /// A cache that has just been made.
    public init(
        id: String, model: String, displayName: String, tokens: (text: Int, image: Int), created: Int64, expires: Int64
    ) {
        self.id = id
        self.model = model
        self.displayName = displayName
        (textTokens, imageTokens) = tokens
        self.created = created
        self.expires = expires
        updated = created
    }

    /// Of all that it holds.
    public var tokens: Int { textTokens + imageTokens }

    /// As the API tells it, without what it holds. The order of the keys is the proto's (guess).
    public var json: JSON {
        func time(_ instant: Int64) -> JSON { .string(HTTPDate.timestamp(microseconds: instant)) }
        return .object(
            [("name", .string("cachedContents/" + id)), ("model", .string("models/" + model))]
                + [("createTime", time(created)), ("updateTime", time(updated)), ("expireTime", time(expires))]
                + (displayName.isEmpty ? [] : [("displayName", .string(displayName))])
                + [("usageMetadata", .object([("totalTokenCount", .int(tokens))]))])
    }

    /// What is kept of it.
    public var record: JSON {
        .object([
            ("id", .string(id)), ("model", .string(model)), ("displayName", .string(displayName)), ("textTokens", .int(textTokens)),
            ("imageTokens", .int(imageTokens)), ("created", .number(String(created))), ("updated", .number(String(updated))),
            ("expires", .number(String(expires))),
        ])
    }

    /// From what was kept; nil where that is no cache.
    public init?(record: JSON) {
        func number(_ name: String) -> Int64? { record[name]?.lexeme.flatMap { Int64($0) } }
        guard let id = record["id"]?.text, let model = record["model"]?.text, let created = number("created"),
            let expires = number("expires")
        else { return nil }
        self.init(
            id: id, model: model, displayName: record["displayName"]?.text ?? "",
            tokens: (record["textTokens"]?.integer ?? 0, record["imageTokens"]?.integer ?? 0), created: created, expires: expires)
        updated = number("updated") ?? created
    }
}
