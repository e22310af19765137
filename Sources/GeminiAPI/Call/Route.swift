internal import HTTP

/// Which of the two services a path belongs to: same methods, differing in keys, headers and texts.
public enum Backend: Sendable, Equatable {
    /// generativelanguage.googleapis.com
    case gemini
    /// aiplatform.googleapis.com. `parent` is `projects/P/locations/L/`, empty in express mode.
    case vertex(parent: String)

    /// Whether it is Vertex AI, whichever project.
    public var isVertex: Bool { self != .gemini }
}

/// Where a request goes: the method of the API, its version as written, and the session its path names.
public struct Route: Sendable, Equatable {
    /// The methods of the API, with the model their path names.
    public enum Method: Sendable, Equatable {
        case generateContent(model: String)
        case streamGenerateContent(model: String)
        case countTokens(model: String)
        case listModels
        case getModel(String)
        /// Imagen's way to ask for pictures.
        case predict(model: String)
        /// Makes a batch.
        case batchGenerateContent(model: String)
        /// A resource that is kept here: a file, a batch, a cache, an interaction.
        case resource(Resource, Action)
        /// The OpenAI-compatible layer.
        case openAI(OpenAIMethod)
        /// `POST /`: google-genai with vertexai, a base URL and neither key nor project. The body alone says what is wanted.
        case gateway
        /// `GET /`: the page that says what this is.
        case root
        /// Nothing the API has: the front end answers.
        case unknown
    }

    /// What is asked for.
    public var method: Method
    /// Which service the path belongs to.
    public var backend: Backend
    /// As in the path; `v1beta` where the path has none (LiteLLM with a bare api_base).
    public var version: String
    /// NAME of a path that begins with `/s/NAME`.
    public var session: String?

    /// Reads method and path. Percent-encoding is undone first: some clients write `%3A` for the colon and `%2F` in model names.
    public init(method: String, path: String) {
        var parts = path.percentDecoded().utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Substring($0) }[
            ...]
        if parts.first == "" { parts = parts.dropFirst() }
        session = nil
        if parts.count >= 2, parts.first == "s", let name = parts.dropFirst().first.map(String.init), Session.isName(name) {
            session = name
            parts = parts.dropFirst(2)
        }
        // A base URL that ends in a slash, joined to a path that begins with one.
        while parts.count > 1, parts.first == "" { parts = parts.dropFirst() }
        version = "v1beta"
        var hasVersion = false
        let transfer = ["upload", "download"].first { $0 == parts.first ?? "" }
        if transfer != nil { parts = parts.dropFirst() }
        if let known = ["v1beta", "v1", "v1alpha", "v1beta1"].first(where: { $0 == parts.first ?? "" }) {
            (version, hasVersion) = (known, true)
            parts = parts.dropFirst()
        }
        backend = Self.backend(&parts)
        // v1beta1 is a version of Vertex alone.
        let isServed = version != "v1beta1" || backend.isVertex
        var read = isServed && transfer == nil ? Self.method(method, parts) : .unknown
        let isKept = backend == .gemini || parts.first == "interactions"
        if isServed, read == .unknown, isKept { read = Self.kept(method, parts, transfer: transfer) ?? .unknown }
        // The root has no version.
        self.method = hasVersion && (read == .root || read == .gateway) ? .unknown : read
        if self.method == .gateway { backend = .vertex(parent: "") }
    }

    /// Takes `projects/P/locations/L/publishers/google` or `publishers/google` off the front.
    private static func backend(_ parts: inout ArraySlice<Substring>) -> Backend {
        var parent = ""
        var rest = parts
        if rest.count > 4, rest.first == "projects", rest.dropFirst(2).first == "locations" {
            parent = rest.prefix(4).joined(separator: "/") + "/"
            rest = rest.dropFirst(4)
        }
        // Interactions are the project's, and nobody publishes them.
        if !parent.isEmpty, rest.first == "interactions" {
            parts = rest
            return .vertex(parent: parent)
        }
        guard rest.count > 2, rest.first == "publishers", rest.dropFirst().first == "google" else { return .gemini }
        parts = rest.dropFirst(2)
        return .vertex(parent: parent)
    }

    private static func method(_ verb: String, _ parts: ArraySlice<Substring>) -> Method {
        let isGet = verb == "GET" || verb == "HEAD"
        guard let first = parts.first, !first.isEmpty else {
            guard parts.count <= 1 else { return .unknown }
            return isGet ? .root : verb == "POST" ? .gateway : .unknown
        }
        guard first == "models" else { return .unknown }
        if parts.count == 1 { return isGet ? .listModels : .unknown }
        let rest = parts.dropFirst().joined(separator: "/")
        guard let colon = rest.utf8.lastIndex(of: UInt8(ascii: ":")) else { return isGet && !rest.isEmpty ? .getModel(rest) : .unknown }
        let model = String(rest[..<colon])
        guard verb == "POST", !model.isEmpty else { return .unknown }
        switch rest[rest.index(after: colon)...] {
        case "generateContent": return .generateContent(model: model)
        case "streamGenerateContent": return .streamGenerateContent(model: model)
        case "countTokens": return .countTokens(model: model)
        case "predict": return .predict(model: model)
        case "batchGenerateContent": return .batchGenerateContent(model: model)
        default: return .unknown
        }
    }

    /// The same route for another model; itself if it has none.
    public func with(model: String) -> Route {
        var route = self
        switch method {
        case .generateContent: route.method = .generateContent(model: model)
        case .streamGenerateContent: route.method = .streamGenerateContent(model: model)
        case .countTokens: route.method = .countTokens(model: model)
        case .getModel: route.method = .getModel(model)
        case .predict: route.method = .predict(model: model)
        case .batchGenerateContent: route.method = .batchGenerateContent(model: model)
        case .listModels, .resource, .openAI, .gateway, .root, .unknown: break
        }
        return route
    }

    /// Whether a model answers, in words and pictures.
    public var isGenerate: Bool {
        switch method {
        case .generateContent, .streamGenerateContent, .gateway, .predict, .resource(.interactions, .create): true
        case .openAI(let method): method.isGenerate
        default: false
        }
    }

    /// What a ledger calls this operation.
    public var operation: String {
        switch method {
        case .generateContent, .gateway: "generateContent"
        case .streamGenerateContent: "streamGenerateContent"
        case .countTokens: "countTokens"
        case .listModels: "listModels"
        case .getModel: "getModel"
        case .predict: "predict"
        case .batchGenerateContent: "batchGenerateContent"
        case .resource(let resource, let action): "\(resource.rawValue).\(action.word)"
        case .openAI(let method): "openai.\(method.word)"
        case .root: "root"
        case .unknown: "unknown"
        }
    }

    /// The model the path names.
    public var model: String? {
        switch method {
        case .generateContent(let model), .streamGenerateContent(let model), .countTokens(let model), .getModel(let model),
            .predict(let model), .batchGenerateContent(let model):
            model
        case .openAI(.getModel(let model)): model
        case .listModels, .resource, .openAI, .gateway, .root, .unknown: nil
        }
    }
}
