internal import GeminiAPI
internal import Scenario

// `:predict`, Imagen's method: one request, up to four pictures, no tokens.
extension Emulator {
    /// Lets a `:predict` in, or refuses it.
    func admitPredict(_ call: Call, _ exchange: inout Exchange) throws(APIError) -> Model {
        if let mistake = call.predict?.mistake { exchange.notes.append("refused because \(mistake)") }
        let model = try call.admitPredict()
        exchange.notes += (call.predict?.ignored ?? []).map { "\($0) has no effect here" }
        if call.route.backend == .gemini {
            exchange.notes.append("the live service shut Imagen down on the Gemini API on 2026-08-17; Vertex AI has it")
        }
        return model
    }

    /// The pictures of a `:predict`.
    func composePredict(_ call: Call, _ model: Model?, _ exchange: inout Exchange) async throws(APIError) -> Answer {
        guard let model, let request = call.generate else { throw fault("predict has no model", &exchange) }
        var composition = try await generate(request, model, &exchange)
        // Imagen is paid by the picture and tells no tokens.
        var usage = Usage()
        (usage.images, usage.isBlank) = (composition.reply.usage.images, true)
        composition.reply.usage = usage
        let tellsReason = call.predict?.tellsReason ?? false
        composition.wording = Wording(json: { [key = composition.key] in PredictAnswer.json($0.json(), tellsReason: tellsReason, key) })
        return .reply(composition)
    }
}
