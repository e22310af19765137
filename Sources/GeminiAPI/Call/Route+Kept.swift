extension Route {
    /// What is kept here between requests, in collections of that name.
    public enum Resource: String, Sendable, CaseIterable { case files, batches, cachedContents, interactions }

    /// What can be done with resources; the text is the id, without its collection.
    public enum Action: Sendable, Equatable {
        /// Of a file: the first request of an upload, or its only one.
        case create
        case list
        case get(String)
        case update(String)
        case cancel(String)
        case delete(String)
        /// `files/ID:download`, which sends on to where the bytes are.
        case download(String)
        /// The bytes of a file.
        case content(String)

        /// As a ledger calls it.
        var word: String {
            switch self {
            case .create: "create"
            case .list: "list"
            case .get: "get"
            case .update: "update"
            case .cancel: "cancel"
            case .delete: "delete"
            case .download: "download"
            case .content: "content"
            }
        }
    }

    /// The methods of the OpenAI-compatible layer.
    public enum OpenAIMethod: Sendable, Equatable {
        case generateImage, editImage, chat, listModels
        case getModel(String)

        /// As a ledger calls it.
        var word: String {
            switch self {
            case .generateImage: "images.generate"
            case .editImage: "images.edit"
            case .chat: "chat"
            case .listModels: "listModels"
            case .getModel: "getModel"
            }
        }

        var isGenerate: Bool { self == .generateImage || self == .editImage || self == .chat }
    }

    /// Reads what stands behind the version of a path to a kept resource, or to the OpenAI-compatible layer; nil if it is neither.
    /// - Parameter transfer: `upload` or `download`, if the path begins with it.
    static func kept(_ verb: String, _ parts: ArraySlice<Substring>, transfer: String?) -> Method? {
        guard let first = parts.first else { return nil }
        let rest = parts.dropFirst().joined(separator: "/")
        let isGet = verb == "GET" || verb == "HEAD"
        if let transfer {
            guard first == "files" else { return nil }
            if transfer == "upload" { return rest.isEmpty && (verb == "POST" || verb == "PUT") ? .resource(.files, .create) : nil }
            guard isGet, let id = identifier(rest, before: ":download") else { return nil }
            return .resource(.files, .content(id))
        }
        if first == "openai" { return openAI(verb, rest).map(Method.openAI) }
        guard let resource = Resource(rawValue: String(first)) else { return nil }
        return action(verb, isGet, resource, rest).map { .resource(resource, $0) }
    }

    private static func action(_ verb: String, _ isGet: Bool, _ resource: Resource, _ rest: String) -> Action? {
        if rest.isEmpty {
            switch resource {
            // Without `upload` before it, a file is made of its metadata alone.
            case .files, .cachedContents: return isGet ? .list : verb == "POST" ? .create : nil
            case .batches: return isGet ? .list : nil
            case .interactions: return verb == "POST" ? .create : nil
            }
        }
        switch resource {
        case .files: if isGet, let id = identifier(rest, before: ":download") { return .download(id) }
        case .batches: if verb == "POST" { return identifier(rest, before: ":cancel").map(Action.cancel) }
        case .interactions: if verb == "POST" { return identifier(rest, before: "/cancel").map(Action.cancel) }
        case .cachedContents: if verb == "PATCH" { return identifier(rest, before: "").map(Action.update) }
        }
        guard let id = identifier(rest, before: "") else { return nil }
        return isGet ? .get(id) : verb == "DELETE" ? .delete(id) : nil
    }

    private static func openAI(_ verb: String, _ rest: String) -> OpenAIMethod? {
        switch (verb, rest) {
        case ("POST", "images/generations"): return .generateImage
        case ("POST", "images/edits"): return .editImage
        case ("POST", "chat/completions"): return .chat
        case ("GET", "models"), ("HEAD", "models"): return .listModels
        case ("GET", _), ("HEAD", _):
            // Bare, or with the slash of `models/…`, which arrives percent-encoded.
            guard rest.hasPrefix("models/") else { return nil }
            let name = rest.dropFirst("models/".count)
            let bare = name.hasPrefix("models/") ? name.dropFirst("models/".count) : name
            return bare.isEmpty ? nil : .getModel(String(bare))
        default: return nil
        }
    }

    /// An id that is one segment, with `suffix` behind it.
    private static func identifier(_ text: String, before suffix: String) -> String? {
        guard text.hasSuffix(suffix) else { return nil }
        let id = text.dropLast(suffix.count)
        return id.isEmpty || id.utf8.contains(UInt8(ascii: "/")) || id.utf8.contains(UInt8(ascii: ":")) ? nil : String(id)
    }
}

extension Route {
    /// Whether it belongs to the Files API.
    public var isOfFiles: Bool { if case .resource(.files, _) = method { true } else { false } }

    /// Whether its answers hold addresses of the service: what upstream answers there is to point back here.
    public var tellsAddresses: Bool {
        switch method {
        case .batchGenerateContent, .resource, .unknown: true
        default: false
        }
    }
}
