internal import GeminiAPI

extension Emulator {
    /// Writes what the answer used, and what it would have cost, into the exchange.
    func meter(_ answer: Answer, _ model: Model?, _ exchange: inout Exchange) {
        guard case .reply(let reply, _) = answer, let model else { return }
        exchange.usage = reply.usage
        exchange.cost = reply.usage.cost(model.price)
    }
}
