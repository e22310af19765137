public import HTTP

/// A request, understood as far as it can be: what it asks for, who asks, and every problem found on the way. Nothing is
/// refused here, because a fixture or an upstream may still answer what this version of plantain does not know.
public struct Call: Sendable {
    /// Where it goes.
    public var route: Route
    /// The request's line and fields.
    public var head: Head
    /// The path and the query parameters.
    public var target: Target
    /// The API key or token the client sent.
    public var credential: Credential?
    /// What is wrong with the body, in the live service's words; empty if nothing is.
    public var problems: [Problem]
    /// The body of a generate, stream or count call.
    public var generate: GenerateRequest?

    /// The body of batchGenerateContent.
    public var batch: BatchRequest?
    /// The body that makes or changes a cached content.
    public var cache: CacheRequest?
    /// What a request to create a file wants.
    public var upload: UploadRequest?
    /// What it says of the file.
    public var file = FileMetadata()

    /// The model a body names, where the path names none: without `models/`.
    public var bodyModel: String?
    /// Whether a body asks for a stream, where neither path nor query do.
    public var streams = false
    /// The body of an Interactions create.
    public internal(set) var interaction: InteractionRequest?
    /// What is wrong with the request, where that has words of its own.
    public internal(set) var refusal: APIError?

    /// The body of a method of the OpenAI-compatible layer.
    public var openAI: OpenAIRequest?
    /// The body of `:predict`.
    public var predict: PredictRequest?

    /// The model that is asked for, without `models/`.
    public var model: String? { route.model ?? bodyModel }

    /// Notes what is found to be wrong only when it is looked up.
    public mutating func refuse(_ error: APIError) { refusal = error }

    /// Reads `request`.
    public init(_ request: Request, route: Route, target: Target) {
        self.route = route
        self.target = target
        head = request.head
        credential = Credential(request.head.fields, target)
        problems = []
        switch route.method {
        case .generateContent, .streamGenerateContent, .gateway:
            let (message, problems) = MessageReader.read(
                request.body, as: "GenerateContentRequest", version: route.version, backend: route.backend)
            self.problems = problems
            generate = GenerateRequest(message)
        case .countTokens:
            let (message, problems) = MessageReader.read(
                request.body, as: "CountTokensRequest", version: route.version, backend: route.backend)
            self.problems = problems
            let (bare, _) = MessageReader.read([], as: "GenerateContentRequest", version: route.version)
            generate = GenerateRequest(message.message("generate_content_request") ?? bare)
            if route.backend.isVertex {
                generate?.systemInstruction = message.message("system_instruction").map(GenerateRequest.Content.init)
            }
            if !message.messages("contents").isEmpty { generate?.contents = message.messages("contents").map(GenerateRequest.Content.init) }
        case .openAI(let method): readOpenAI(method, request.body)
        case .predict: readPredict(request.body)
        case .resource(.interactions, .create): read(interaction: request.body)
        case .batchGenerateContent:
            let (batch, problems) = BatchRequest.read(request.body, version: route.version)
            (self.batch, self.problems) = (batch, problems)
        case .resource(.cachedContents, .create), .resource(.cachedContents, .update):
            let isUpdate = route.method != .resource(.cachedContents, .create)
            let (cache, problems) = CacheRequest.read(request.body, version: route.version, isUpdate: isUpdate)
            (self.cache, self.problems) = (cache, problems)
            bodyModel = cache.model.isEmpty ? nil : cache.model
        case .resource(.files, .create):
            let upload = UploadRequest(request.head, target)
            self.upload = upload
            if upload.step == .start || upload.step == .metadata {
                (file, problems) = FileMetadata.read(request.body, version: route.version)
            }
        case .listModels, .getModel, .resource, .root, .unknown: break
        }
    }
}

/// What the client proves its identity with. Its text never leaves this type but as a digest.
public struct Credential: Sendable, Hashable {
    /// The two kinds of credential the API knows.
    public enum Kind: Sendable { case apiKey, bearer }
    /// Which of them this is.
    public let kind: Kind
    private let secret: String

    /// The header fields that hold one.
    public static let headerNames = ["x-goog-api-key", "authorization"]
    /// The query items that hold one.
    public static let queryNames = ["key", "$key", "access_token", "oauth_token"]

    /// From `x-goog-api-key`, `?key=`, `Authorization: Bearer` or `?access_token=`, in this order.
    public init?(_ fields: Fields, _ target: Target) {
        let words = fields["authorization"]?.split(separator: " ", maxSplits: 1) ?? []
        let bearer = words.count == 2 && String(words[0]).isSameToken(as: "Bearer") ? String(words[1]) : nil
        let keys = [fields["x-goog-api-key"], target["key"], target["$key"]]
        let tokens = [bearer, target["access_token"], target["oauth_token"]]
        if let key = keys.compactMap({ $0 }).first(where: { !$0.isEmpty }) {
            self.init(.apiKey, key)
        } else if let token = tokens.compactMap({ $0 }).first(where: { !$0.isEmpty }) {
            self.init(.bearer, token)
        } else {
            return nil
        }
    }

    private init?(_ kind: Kind, _ secret: String) {
        guard !secret.isEmpty else { return nil }
        self.kind = kind
        self.secret = secret
    }

    /// Whether this is the key called `key`. Takes as long for a near miss as for a hit.
    public func matches(_ key: String) -> Bool {
        let (mine, other) = (Array(secret.utf8), Array(key.utf8))
        return mine.count == other.count && zip(mine, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Whether the key is as `test` wants it. The test is lent the text and must not keep it.
    public func satisfies(_ test: (String) -> Bool) -> Bool { test(secret) }

    /// Sixteen hexadecimal digits that tell keys apart without telling the key.
    public var fingerprint: String { Fingerprint.of(Array(secret.utf8)) }
}
