internal import GeminiAPI
internal import HTTP
internal import Painter

extension Emulator {
    /// The reply of a generate call: pictures of exactly the size the live model would return, or a short text.
    func generate(_ request: GenerateRequest, _ model: Model, _ exchange: inout Exchange) async throws(APIError)
        -> Composition
    {
        var usage = Usage(prompt: request, model: model, exchange.route.backend)
        usage.tier = exchange.tier
        if model.kind == .text { return text(request, model, usage, exchange) }
        guard request.hasPrompt else {
            // An empty prompt is not refused: a candidate without content, and usage without counts (measured).
            usage.isBlank = true
            let key = CanonicalKey(request, model: model, size: nil, sizeName: "")
            return answer([Reply.Candidate(parts: nil, finishReason: "NO_IMAGE")], usage, key, model, exchange)
        }
        var inputs = try await decode(request.subjects, &exchange)
        if let mask = request.mask, let first = inputs.first, let open = try await decode([mask], &exchange).first {
            inputs[0] = first.masked(by: open)
        }
        let picture = Commission(request, model, inputs: inputs, configuration)
        let key = CanonicalKey(request, model: model, size: picture.size, sizeName: picture.sizeName)
        exchange.picture = (picture.size, picture.sizeName, picture.format.mimeType)
        let copies = (0..<max(1, request.copies ?? 1)).map { parts(request, model, key, picture, exchange.route.backend, copy: $0) }
        let grounding = model.searches.isEmpty ? nil : Grounding(request, key)
        usage.searches = grounding?.searches ?? 0
        usage.add(copies.flatMap { $0 }, of: model, for: request, key, sizeName: picture.sizeName, exchange.route.backend)
        return answer(copies.map { Reply.Candidate(parts: $0, grounding: grounding?.json) }, usage, key, model, exchange, picture)
    }

    private func answer(
        _ candidates: [Reply.Candidate], _ usage: Usage, _ key: CanonicalKey, _ model: Model, _ exchange: Exchange,
        _ picture: Commission? = nil
    ) -> Composition {
        var dice = Dice(key, "responseId \(exchange.number)")
        let reply = Reply(
            candidates: candidates, usage: usage, modelVersion: model.modelVersion,
            responseID: ResponseID.make(microseconds: exchange.began, dice: &dice))
        return Composition(reply: reply, model: model, key: key, commission: picture)
    }

    /// Parts in the order of the model's generation: 2.x puts a text before its pictures unless only pictures are asked for;
    /// Gemini 3 sends the pictures alone, signed (recorded 18 of 18). Thoughts come first, where they are switched on.
    /// - Parameter copy: which of several answers to the same request this is, from 0.
    private func parts(
        _ request: GenerateRequest, _ model: Model, _ key: CanonicalKey, _ picture: Commission, _ backend: Backend, copy: Int
    ) -> [Reply.Part] {
        let pictures = (0..<picture.count).map { picture.picture(copy * picture.count + $0, key) }
        guard model.signsParts else {
            let words = Reply.Part(.text(Preamble.text(key, pictures: pictures.count)))
            return (request.config.modalities == ["IMAGE"] ? [] : [words]) + pictures.map { Reply.Part($0) }
        }
        let signed = pictures.enumerated().map { index, data in
            let number = copy * picture.count + index
            var dice = Dice(key, number == 0 ? "signature" : "signature \(number)")
            return Reply.Part(data, signature: ThoughtSignature.make(backend, configuration.signatures, dice: &dice))
        }
        guard request.config.includesThoughts == true, configuration.thoughts != .hidden else { return signed }
        let thought = "**Composing the picture**\n\nI'm settling light, subject and frame for what was asked.\n\n\n"
        let drafts = configuration.thoughts == .images ? [picture.draft(key)] : []
        return [Reply.Part(.text(thought), isThought: true)] + drafts + signed
    }

    /// A text model's answer: short and the same each time, so that clients which ping one first go on.
    private func text(_ request: GenerateRequest, _ model: Model, _ usage: Usage, _ exchange: Exchange) -> Composition {
        let isJSON = request.config.responseMimeType == "application/json"
        let text = isJSON ? "{}" : "This is plantain standing in for \(model.id): it makes pictures and does not read texts."
        var usage = usage
        usage.candidatesText = TextTokens.count(text)
        let key = CanonicalKey(request, model: model, size: nil, sizeName: "")
        return answer([Reply.Candidate(parts: [Reply.Part(.text(text))])], usage, key, model, exchange)
    }
}
