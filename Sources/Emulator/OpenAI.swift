internal import GeminiAPI
internal import Scenario

// The OpenAI-compatible layer: its requests come to generateContent's, and so do its answers.
extension Emulator {
    /// Lets a call of the layer in, or refuses it.
    func admitOpenAI(_ call: Call, _ method: Route.OpenAIMethod, _ exchange: inout Exchange) throws(APIError) -> Model? {
        switch method {
        case .listModels: return nil
        case .getModel(let name):
            guard let model = Catalogue.gemini.model(name, version: call.route.version) else { throw .modelNotListedInOpenAI(name) }
            return model
        case .chat, .generateImage, .editImage:
            let model = try call.admitOpenAI(method)
            if let request = call.generate { exchange.notes += model.ignored(in: request) }
            exchange.notes += (call.openAI?.ignored ?? []).map { "\($0) is ignored, as the documentation says of what it does not name" }
            exchange.notes += model.openAINotes(method)
            return model
        }
    }

    /// The answer of the layer.
    func composeOpenAI(_ call: Call, _ method: Route.OpenAIMethod, _ model: Model?, _ exchange: inout Exchange) async throws(APIError)
        -> Answer
    {
        switch method {
        case .listModels:
            return .json(
                Model.openAIList(Catalogue.gemini.models.filter { $0.isListed && ($0.onlyOn ?? call.route.version) == call.route.version }))
        case .getModel:
            if let model { return .json(model.openAIListing) }
        case .chat, .generateImage, .editImage:
            guard let model, let request = call.generate else { break }
            var composition = try await generate(request, model, &exchange)
            composition.wording = wording(call, method, composition, exchange)
            return .reply(composition)
        }
        throw fault("the OpenAI-compatible layer has no answer for \(call.route.operation)", &exchange)
    }

    private func wording(_ call: Call, _ method: Route.OpenAIMethod, _ composition: Composition, _ exchange: Exchange) -> Wording {
        let answer = OpenAIAnswer(call.openAI, model: exchange.model, created: exchange.began)
        guard method == .chat else { return Wording(json: { answer.images($0.json()) }) }
        return Wording(
            json: { answer.completion($0.json()) },
            events: { [model = composition.model, key = composition.key] reply in
                let events = reply.events(model, key, .gemini)
                var thinking = false
                return events.enumerated().map { index, event in
                    let json = answer.chunk(event.json(), thinking: &thinking, isLast: index == events.count - 1)
                    return Wording.Event(json: json, hasImage: event.hasImage)
                }
            })
    }

    /// What a fault puts in the place of an answer, in the words of the route: an error is what it is everywhere, a block is not.
    func worded(_ substitute: Substitute, _ call: Call, _ exchange: Exchange) -> Substitute {
        guard substitute.status < 400, case .json(let json) = substitute.body else { return substitute }
        var substitute = substitute
        let answer = OpenAIAnswer(call.openAI, model: exchange.model, created: exchange.began)
        var thinking = false
        switch call.route.method {
        case .openAI(.chat) where exchange.layout.form == .events:
            substitute.body = .json(answer.chunk(json, thinking: &thinking, isLast: true))
        case .openAI(.chat): substitute.body = .json(answer.completion(json))
        case .openAI(.generateImage), .openAI(.editImage): substitute.body = .json(answer.images(json))
        case .predict: substitute.body = .json(PredictAnswer.json(json, tellsReason: call.predict?.tellsReason ?? false, nil))
        default: break
        }
        return substitute
    }
}
