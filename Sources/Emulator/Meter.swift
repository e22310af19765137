internal import GeminiAPI

extension Emulator {
    /// Writes what the answer used, and what it would have cost, into the exchange.
    func meter(_ answer: Answer, _ exchange: inout Exchange) {
        guard case .reply(let composition) = answer else { return }
        exchange.usage = composition.reply.usage
        exchange.cost = composition.reply.usage.cost(composition.model.price)
    }
}
