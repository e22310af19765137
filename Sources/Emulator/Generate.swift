internal import GeminiAPI
internal import HTTP
internal import Painter

extension Emulator {
    /// The reply of a generate call: a picture of exactly the size the live model would return, or a short text.
    func generate(_ request: GenerateRequest, _ model: Model, _ exchange: inout Exchange) async throws(APIError) -> Reply {
        var usage = Usage(prompt: request, model: model)
        if model.kind == .text { return text(request, model, usage, exchange) }
        let hasPrompt = !request.prompt.isEmpty || !request.pictures.isEmpty
        guard hasPrompt else {
            // An empty prompt is not refused: a candidate without content, and usage without counts (measured).
            usage.isBlank = true
            return reply([Reply.Candidate(parts: nil, finishReason: "NO_IMAGE")], usage, CanonicalKey(request, model: model, size: nil, sizeName: ""), model, exchange)
        }
        let inputs = try await decode(request.subjects)
        let picture = Commission(request, model, inputs: inputs, configuration.imageFormat)
        let key = CanonicalKey(request, model: model, size: picture.size, sizeName: picture.sizeName)
        exchange.picture = (picture.size, picture.sizeName, picture.format.mimeType)
        let parts = self.parts(request, model, key, .inline(mimeType: picture.format.mimeType, .produced(picture.producer(key))))
        usage.add(parts, of: model, for: request, key, sizeName: picture.sizeName)
        return reply([Reply.Candidate(parts: parts)], usage, key, model, exchange)
    }

    private func reply(_ candidates: [Reply.Candidate], _ usage: Usage, _ key: CanonicalKey, _ model: Model, _ exchange: Exchange) -> Reply {
        var dice = Dice(key, "responseId \(exchange.number)")
        return Reply(
            candidates: candidates, usage: usage, modelVersion: model.modelVersion,
            responseID: ResponseID.make(microseconds: exchange.began, dice: &dice))
    }

    /// Parts in the order of the model's generation: 2.x puts a text before its picture unless only a picture is asked for;
    /// Gemini 3 sends the picture alone, signed (recorded 18 of 18).
    private func parts(_ request: GenerateRequest, _ model: Model, _ key: CanonicalKey, _ picture: Reply.Part.Data) -> [Reply.Part] {
        if model.signsParts {
            var dice = Dice(key, "signature")
            return [Reply.Part(picture, signature: ThoughtSignature.make(dice: &dice))]
        }
        if request.config.modalities == ["IMAGE"] { return [Reply.Part(picture)] }
        return [Reply.Part(.text("Here is your image: ")), Reply.Part(picture)]
    }

    /// A text model's answer: short and the same each time, so that clients which ping one first go on.
    private func text(_ request: GenerateRequest, _ model: Model, _ usage: Usage, _ exchange: Exchange) -> Reply {
        let isJSON = request.config.responseMimeType == "application/json"
        let text = isJSON ? "{}" : "This is plantain standing in for \(model.id): it makes pictures and does not read texts."
        var usage = usage
        usage.candidatesText = TextTokens.count(text)
        let key = CanonicalKey(request, model: model, size: nil, sizeName: "")
        return reply([Reply.Candidate(parts: [Reply.Part(.text(text))])], usage, key, model, exchange)
    }
}
