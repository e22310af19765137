internal import Fixtures
internal import GeminiAPI
internal import HTTP
internal import Scenario

/// An answer before it is strokes.
enum Answer {
    case reply(Composition)
    case json(JSON)
    /// What was answered before, whole and as the events of a stream; pictures in it are made while they are sent.
    case kept(JSON, [Wording.Event])
    /// The upload server's.
    case file(FileAnswer)
    case page([UInt8])
    case preflight(Fields)
    /// A fixture's.
    case recorded(PreparedAnswer)
    /// Upstream's, of which the head is there.
    case forwarded(Pump)
    /// What a fault puts in the place of the normal answer.
    case substitute(Substitute)
}

/// What generateContent answers, and what it was made from: faults may want it made otherwise.
struct Composition {
    var reply: Reply
    let model: Model
    let key: CanonicalKey
    /// Nil where the answer has no picture.
    var commission: Commission?
    /// How it is written, where that is not as generateContent writes.
    var wording: Wording?
}

/// How a reply is written in the words of another API.
struct Wording: Sendable {
    /// The whole answer.
    var json: @Sendable (Reply) -> JSON
    /// The events of its stream; what closes the stream comes by itself.
    var events: @Sendable (Reply) -> [Event] = { _ in [] }

    /// One event.
    struct Event: Sendable {
        /// What stands behind `event:`; nil leaves the line out.
        var name: String?
        var json: JSON
        /// Whether it has a whole picture.
        var hasImage = false
    }
}

extension Emulator {
    /// The normal answer, from whoever is to give it.
    func compose(
        _ call: Call, _ request: Request, _ model: Model?, _ origin: Origin, _ exchange: inout Exchange, _ ruling: inout Ruling
    ) async throws(APIError) -> Answer {
        switch origin {
        case .own where call.route.isOfFiles: return try await files(call, request, &exchange)
        case .own: return try await compose(call, request.body, model, &exchange)
        case .fixture(let found): return .recorded(try await replay(found, &exchange, ruling))
        case .upstream(let keeps): return .forwarded(try await forward(call, request, model, keeps: keeps, &exchange, &ruling))
        case .compared(let found): return .recorded(try await compare(found, call, request, &exchange, &ruling))
        case .miss(let essence): throw await miss(essence, &exchange, ruling)
        }
    }

    private func compose(_ call: Call, _ body: [UInt8], _ model: Model?, _ exchange: inout Exchange) async throws(APIError) -> Answer {
        if call.head.method == "OPTIONS" { return .preflight(call.head.fields) }
        switch call.route.method {
        case .generateContent, .streamGenerateContent, .gateway:
            guard let model, let request = call.generate else { break }
            return .reply(try await generate(request, model, &exchange))
        case .countTokens:
            guard let model, let request = call.generate else { break }
            return .json(Usage(prompt: request, model: model, call.route.backend).count(request, call.route.backend))
        case .listModels: return .json(try listing(call))
        case .getModel:
            guard let model else { break }
            return .json(call.route.backend == .gemini ? model.listing : model.publisherListing)
        case .root: return .page(FrontPage.html(host: call.head.fields["host"] ?? "127.0.0.1", scheme: configuration.scheme))
        case .openAI(let method): return try await composeOpenAI(call, method, model, &exchange)
        case .predict: return try await composePredict(call, model, &exchange)
        case .batchGenerateContent:
            guard let model, let request = call.batch else { break }
            return try await create(request, model, &exchange)
        case .resource(.batches, let action): return try await batch(action, call, &exchange)
        case .resource(.cachedContents, let action): return try await cache(action, call, body, model, &exchange)
        case .resource(.interactions, let action): return try await interaction(call, action, model, &exchange)
        case .resource, .unknown: break
        }
        throw fault("compose has no answer for \(call.route.operation)", &exchange)
    }

    /// A fault of plantain itself: the log says what, the client is told where to look.
    func fault(_ reason: String, _ exchange: inout Exchange) -> APIError {
        exchange.source = .fault
        exchange.notes.append(reason)
        return .internal(reference: "#\(exchange.number)")
    }

    private func listing(_ call: Call) throws(APIError) -> JSON {
        let version = call.route.version
        let models = Catalogue.gemini.models.filter { $0.isListed && ($0.onlyOn ?? version) == version }
        let page = try Page(call.target)
        if call.route.backend == .gemini { return try page.list(models.map(\.listing), as: "models") }
        return try page.list(models.map(\.publisherListing), as: "publisherModels")
    }
}
