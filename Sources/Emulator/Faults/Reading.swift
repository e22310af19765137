internal import Digest
internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Inquiry {
    /// What rules can ask of an admitted call.
    init(_ call: Call, _ request: Request, _ model: Model?, _ exchange: Exchange) {
        self.init(number: exchange.number, session: exchange.session)
        operation = Operation(call.route.method)
        isStream = exchange.layout.form != .unary
        self.model = model?.id ?? exchange.model
        (credential, key) = (call.credential, exchange.key)
        if case .vertex(let parent) = call.route.backend { project = parent.split(separator: "/").prefix(2).joined(separator: "/") }
        connection = request.connection
        fields = request.head.fields
        bytes = request.body.count
        deadline = fields["x-server-timeout"].flatMap(Double.init).flatMap(Self.milliseconds)
        sdk = Self.sdk(fields["x-goog-api-client"])
        otherSession = exchange.otherSession
        body = SHA256.hash(request.body).hexEncoded
        self.request = "\(exchange.method) \(exchange.path) \(body)"
        json = { try? JSON(request.body) }
        if let generate = call.generate { read(generate, model, call.route.backend) }
    }

    private mutating func read(_ generate: GenerateRequest, _ model: Model?, _ backend: Backend) {
        prompt = generate.prompt
        imageTypes = generate.pictures.map(\.mimeType)
        aspect = generate.config.aspectRatio
        imageSize = generate.config.imageSize.map(Model.canonicalSize) ?? Model.defaultSize
        modalities = generate.config.modalities ?? []
        turns = generate.contents.count
        hasSignature = generate.contents.contains { $0.parts.contains { $0.signature != nil } }
        guard let model else { return }
        // What is asked, apart from seed and size: a client that retries with another seed still retries.
        var bare = generate
        bare.config.seed = nil
        let asked = CanonicalKey(bare, model: model, size: nil, sizeName: "").digest.hexEncoded
        // A stream of the same picture is the same wish, a count of its tokens is not.
        request = operation == .count ? "count \(asked)" : asked
        promptTokens = Usage(prompt: generate, model: model, backend).prompt
        images = model.kind == .image && operation != .count ? generate.wantedPictures : 0
    }

    /// `google-genai-sdk/3.4.0 gl-python/3.11.7`: the first that is not the language.
    private static func sdk(_ header: String?) -> (name: String, version: String)? {
        for word in (header ?? "").split(separator: " ") where !word.hasPrefix("gl-") {
            let halves = word.split(separator: "/", maxSplits: 1)
            guard let name = halves.first else { continue }
            return (String(name), halves.count > 1 ? String(halves[1]) : "")
        }
        return nil
    }

    /// Of seconds as a client wrote them, which may be any number; what is none of this world is as good as no deadline.
    private static func milliseconds(_ seconds: Double) -> Int? {
        seconds >= 0 && seconds <= 1_000_000_000 ? Int((seconds * 1000).rounded()) : nil
    }
}

extension Operation {
    fileprivate init?(_ method: Route.Method) {
        switch method {
        case .generateContent, .gateway: self = .generate
        case .streamGenerateContent: self = .stream
        case .countTokens: self = .count
        case .listModels, .getModel, .openAI(.listModels), .openAI(.getModel): self = .models
        case .predict: self = .predict
        case .openAI: self = .openai
        case .resource(.files, _), .resource(.cachedContents, _): self = .files
        case .batchGenerateContent, .resource(.batches, _): self = .batch
        case .resource(.interactions, _): self = .interactions
        case .root, .unknown: return nil
        }
    }
}
