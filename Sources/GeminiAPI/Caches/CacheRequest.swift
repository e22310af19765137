/// The body that makes or changes a cached content.
public struct CacheRequest: Sendable {
    /// Without `models/`; empty where it names none.
    public var model: String
    /// What the client calls it; may be empty.
    public var displayName: String
    /// How long it is to be kept; nil where it names an instant, or nothing.
    public var ttl: Duration?
    /// Until when it is to be kept, as written.
    public var expireTime: String?
    /// What it holds, as the beginning of a generateContent request.
    public let content: GenerateRequest

    /// Reads the body of a request that makes one.
    static func read(_ body: [UInt8], version: String, isUpdate: Bool = false) -> (CacheRequest, [Problem]) {
        var (message, problems) = MessageReader.read(body, as: "CachedContent", at: "cached_content", version: version)
        // The name stands in the path already (measured by a client).
        if isUpdate, message.has("name") { problems.append(.alreadySet("_name", by: "name", at: "cached_content")) }
        let ttl = message.string("ttl")
        if let ttl, ProtoDuration.read(ttl) == nil {
            problems.append(.invalidValue(at: "cached_content.ttl", "type.googleapis.com/google.protobuf.Duration", "\"\(ttl)\""))
        }
        if let time = message.string("expire_time"), Timestamp.read(time) == nil {
            problems.append(.invalidValue(at: "cached_content.expire_time", "type.googleapis.com/google.protobuf.Timestamp", "\"\(time)\""))
        }
        return (CacheRequest(message, ttl: ttl.flatMap(ProtoDuration.read)), problems)
    }

    private init(_ message: Message, ttl: Duration?) {
        let name = message.string("model") ?? ""
        model = name.hasPrefix("models/") ? String(name.dropFirst("models/".count)) : name
        displayName = message.string("display_name") ?? ""
        self.ttl = ttl
        expireTime = message.string("expire_time")
        content = GenerateRequest(cached: message)
    }

    /// What a cache holds, from the body that made it.
    public init(stored body: [UInt8]) { self = Self.read(body, version: "v1beta").0 }

    /// Until when it is to be kept, where it says so; both kinds of instant are microseconds since 1970.
    public func expires(from now: Int64) -> Int64? {
        if let ttl { return now + ttl.components.seconds * 1_000_000 + ttl.components.attoseconds / 1_000_000_000_000 }
        return expireTime.flatMap(Timestamp.read)
    }

    /// How long one is kept that does not say (documented).
    public static let standardTTL: Int64 = 3600 * 1_000_000

    /// Without what an `updateMask` does not name. A mask names fields in either spelling.
    public func masked(_ mask: String?) -> CacheRequest {
        guard let mask, !mask.isEmpty else { return self }
        let names = Set(mask.split(separator: ",").map { Schema.camelCase($0.filter { $0 != " " }) })
        var request = self
        if !names.contains("ttl"), !names.contains("expiration") { request.ttl = nil }
        if !names.contains("expireTime"), !names.contains("expiration") { request.expireTime = nil }
        return request
    }
}

/// `google.protobuf.Duration` in JSON: seconds with up to nine places, `3.5s`.
enum ProtoDuration {
    /// Nil for what is none. Negative ones are none here: no field takes them.
    static func read(_ text: String) -> Duration? {
        guard text.hasSuffix("s") else { return nil }
        let halves = text.dropLast().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = halves.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
        // The type goes to ten thousand years.
        guard isNumber, let seconds = Int64(halves[0]), seconds <= 315_576_000_000 else { return nil }
        guard halves.count == 2 else { return .seconds(seconds) }
        guard halves[1].count <= 9, let part = Int64(halves[1] + String(repeating: "0", count: 9 - halves[1].count)) else { return nil }
        return .seconds(seconds) + .nanoseconds(part)
    }
}
