internal import HTTP

/// Where a request goes: the method of the API, its version as written, and the session its path names.
public struct Route: Sendable, Equatable {
    public enum Method: Sendable, Equatable {
        case generateContent(model: String)
        case streamGenerateContent(model: String)
        case countTokens(model: String)
        case listModels
        case getModel(String)
        /// `GET /`: the page that says what this is.
        case root
        /// Nothing the API has: the front end answers.
        case unknown
    }

    public var method: Method
    /// As in the path; `v1beta` where the path has none (LiteLLM with a bare api_base).
    public var version: String
    /// NAME of a path that begins with `/s/NAME`.
    public var session: String?

    /// The versions under which every route is served.
    public static let versions = ["v1", "v1beta", "v1alpha"]

    /// Reads method and path. Percent-encoding is undone first: some clients write `%3A` for the colon and `%2F` in model names.
    public init(method: String, path: String) {
        var parts = path.percentDecoded().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.first == "" { parts.removeFirst() }
        session = nil
        if parts.count >= 2, parts[0] == "s", Session.isName(parts[1]) {
            session = parts[1]
            parts.removeFirst(2)
        }
        // A base URL that ends in a slash, joined to a path that begins with one.
        while parts.count > 1, parts[0] == "" { parts.removeFirst() }
        version = "v1beta"
        if let first = parts.first, Self.versions.contains(first) {
            version = first
            parts.removeFirst()
        }
        self.method = Self.method(method, parts)
    }

    private static func method(_ verb: String, _ parts: [String]) -> Method {
        let isGet = verb == "GET" || verb == "HEAD"
        guard let first = parts.first, !first.isEmpty else { return isGet && parts.count <= 1 ? .root : .unknown }
        guard first == "models" else { return .unknown }
        if parts.count == 1 { return isGet ? .listModels : .unknown }
        let rest = parts.dropFirst().joined(separator: "/")
        guard let colon = rest.lastIndex(of: ":") else { return isGet && !rest.isEmpty ? .getModel(rest) : .unknown }
        let model = String(rest[..<colon])
        guard verb == "POST", !model.isEmpty else { return .unknown }
        switch rest[rest.index(after: colon)...] {
        case "generateContent": return .generateContent(model: model)
        case "streamGenerateContent": return .streamGenerateContent(model: model)
        case "countTokens": return .countTokens(model: model)
        default: return .unknown
        }
    }

    /// What a ledger calls this operation.
    public var operation: String {
        switch method {
        case .generateContent: "generateContent"
        case .streamGenerateContent: "streamGenerateContent"
        case .countTokens: "countTokens"
        case .listModels: "listModels"
        case .getModel: "getModel"
        case .root: "root"
        case .unknown: "unknown"
        }
    }

    /// The model the path names.
    public var model: String? {
        switch method {
        case .generateContent(let model), .streamGenerateContent(let model), .countTokens(let model), .getModel(let model): model
        case .listModels, .root, .unknown: nil
        }
    }
}

/// Names of sessions.
public enum Session {
    public static let defaultName = "default"

    /// `[A-Za-z0-9._-]{1,64}`
    public static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
                default: false
                }
            }
    }
}
