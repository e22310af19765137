internal import Fixtures
internal import GeminiAPI

extension Emulator {
    /// Writes what the answer used, and what it would have cost, into the exchange; of a forwarded answer when it has been carried.
    func meter(_ answer: Answer, _ model: Model?, _ exchange: inout Exchange, _ ruling: inout Ruling) {
        switch answer {
        case .reply(let composition):
            exchange.usage = composition.reply.usage
            exchange.cost = composition.reply.usage.cost(composition.model.price)
        case .recorded(let recorded):
            exchange.status = recorded.status
            exchange.usage = recorded.metered
            if let model { exchange.cost = exchange.usage.cost(model.price) }
        case .forwarded: ruling.price = model?.price
        default: return
        }
    }
}

extension PreparedAnswer {
    /// What its usage tells.
    var metered: Usage { usage.map { Usage(recorded: $0, pictures: json?.pictureCount ?? 0) } ?? Usage() }
}

extension Exchange {
    /// Adds what was known only when the answer had been carried.
    mutating func add(_ late: Late, _ price: Price?) {
        let known = late.known
        notes += known.notes
        fixture = fixture ?? known.fixture?.name
        guard let told = known.usage else { return }
        usage = Usage(recorded: told, pictures: known.pictures)
        if let price { cost = usage.cost(price) }
    }
}
