internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Lets a call of the Interactions API in, or refuses it: what is wrong with its body, the model, what the model takes.
    func admitInteraction(_ call: Call, _ exchange: inout Exchange) throws(APIError) -> Model? {
        if let refusal = call.refusal { throw refusal }
        guard let request = call.interaction else { return nil }
        let name = request.model ?? ""
        let version = call.route.backend.isVertex ? "v1beta" : call.route.version
        guard let model = Catalogue.gemini.model(name, version: version), model.kind != .imagen else {
            throw Catalogue.gemini.interactionModelNotFound(name, version: version)
        }
        if let refusal = request.refusal(of: model) { throw refusal }
        exchange.notes += model.ignored(in: call)
        return try call.admit()
    }

    /// Puts what was said before in front of a request that goes on from an interaction. What is wrong with that is noted in the call, to be
    /// refused when it is its turn.
    func recall(_ call: inout Call, _ exchange: inout Exchange) async {
        guard call.refusal == nil, let previous = call.interaction?.previous, let request = call.generate else { return }
        do throws(APIError) {
            let turns = try await turns(upTo: previous, &exchange)
            call.generate = request.following(turns, version: call.route.version, backend: call.route.backend)
        } catch {
            call.refuse(error)
        }
    }

    /// The answer to a call of the Interactions API.
    func interaction(_ call: Call, _ action: Route.Action, _ model: Model?, _ exchange: inout Exchange) async throws(APIError) -> Answer {
        switch action {
        case .create:
            guard let model, let request = call.interaction, let generate = call.generate else { break }
            return .reply(try await create(request, generate, model, &exchange))
        case .get(let id): return try await show(id, call.target, exchange.layout, &exchange)
        case .cancel(let id):
            // Models answer while they are asked, so whatever is there is over.
            throw .notCancellable(try await stored(id, &exchange).whole["status"]?.text ?? "completed")
        case .delete(let id):
            _ = try await stored(id, &exchange)
            try await forget(id, &exchange)
            return .json(.object([]))
        case .list, .update, .download, .content: break
        }
        throw fault("compose has no answer for \(call.route.operation)", &exchange)
    }

    private func create(_ request: InteractionRequest, _ generate: GenerateRequest, _ model: Model, _ exchange: inout Exchange)
        async throws(APIError) -> Composition
    {
        var composition = try await self.generate(generate, model, &exchange)
        // The model made no picture: here that is an error, not an answer.
        if let refusal = Interaction.refusal(composition.reply.json()) { throw refusal }
        if request.isInterleaved { interleave(&composition, exchange.route.backend) }
        let interaction = Interaction(
            answer: composition.reply.responseID, model: request.model ?? model.id, tier: exchange.tier, created: exchange.began,
            previous: request.previous)
        if request.isStored { composition.reply = try await keep(interaction, composition.reply, request.input, &exchange) }
        composition.wording = Wording(
            json: { interaction.json($0) },
            events: { InteractionEvent.events(of: interaction.json($0)).map(Wording.Event.init) })
        return composition
    }

    /// A text before the pictures of Gemini 3, which sends them alone unless text is asked for. Such a text has a signature of its own
    /// (recorded of generateContent).
    private func interleave(_ composition: inout Composition, _ backend: Backend) {
        guard composition.model.kind == .image, composition.model.signsParts, var parts = composition.reply.candidates.first?.parts else {
            return
        }
        var dice = Dice(composition.key, "signature of text")
        let text = Preamble.text(composition.key, pictures: parts.count { if case .inline = $0.data { !$0.isThought } else { false } })
        let part = Reply.Part(.text(text), signature: ThoughtSignature.make(backend, configuration.signatures, dice: &dice))
        parts.insert(part, at: parts.firstIndex { !$0.isThought } ?? parts.count)
        composition.reply.candidates[0].parts = parts
        composition.reply.usage.candidatesText += TextTokens.count(text)
    }

    /// An interaction as it was answered, whole or as the events again.
    private func show(_ id: String, _ target: Target, _ layout: Layout, _ exchange: inout Exchange) async throws(APIError) -> Answer {
        let record = try await stored(id, &exchange)
        let whole = serving(record.whole)
        guard layout.form == .events else {
            let isInputWanted = target["include_input"] == "true"
            return .kept(.object((whole.members ?? []) + (isInputWanted ? [("input", record.input)] : [])), [])
        }
        let events = InteractionEvent.events(of: whole, identified: true)
        var heard = 0
        if let last = target["last_event_id"], !last.isEmpty {
            guard let place = InteractionEvent.place(after: last, of: events.count) else { throw .unknownEvent(last) }
            heard = place
        }
        return .kept(whole, events.dropFirst(heard).map(Wording.Event.init))
    }
}

extension Wording.Event {
    init(_ event: InteractionEvent) { self.init(name: event.name, json: event.json, hasImage: event.hasImage) }
}
