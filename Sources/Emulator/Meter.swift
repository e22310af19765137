internal import Fixtures
internal import GeminiAPI
internal import Scenario

extension Emulator {
    /// Writes what the answer used, and what it would have cost, into the exchange; of a forwarded answer when it has been carried.
    func meter(_ answer: Answer, _ model: Model?, _ exchange: inout Exchange, _ ruling: inout Ruling) {
        switch answer {
        case .reply(let composition):
            let reason = composition.reply.candidates.first?.finishReason
            exchange.bill(composition.reply.usage, endedBy: reason, composition.model)
        case .recorded(let recorded):
            exchange.status = recorded.status
            exchange.bill(recorded.metered, endedBy: recorded.json?.endReason, model)
        case .forwarded: ruling.metered = model
        default: return
        }
    }
}

extension PreparedAnswer {
    /// What its usage tells.
    var metered: Usage { usage.map { Usage(recorded: $0, in: json) } ?? Usage() }
}

extension Substitute {
    /// Why it has no picture, if it says so.
    var endReason: String? { if case .json(let json) = body { json.endReason } else { nil } }
}

extension Exchange {
    /// Writes down what the answer used and what that costs at its tier, on its day.
    mutating func bill(_ usage: Usage, endedBy reason: String?, _ model: Model?) {
        self.usage = usage
        endReason = reason
        tier = usage.tier ?? tier
        price = model?.price(tier: tier, backend: route.backend, prompt: usage.prompt, at: began) ?? .unknown
        cost = Billing(status: status, reason: reason).cost(usage, price)
        if usage.hasImpossibleCount {
            notes.append("a count of its usage is no number of tokens from 0 to \(Usage.largestCount): it is counted as 0")
        }
        if price == .unknown, usage.total > 0, status < 400 {
            notes.append(
                "no price is known of \(self.model.isEmpty ? "what answered" : self.model): it is counted as 0 USD (docs/metering.md)")
        }
    }

    /// The same, of a block that took the place of the picture in a stream.
    mutating func bill(_ block: Substitute, _ model: Model?) {
        bill(block.usage, endedBy: block.endReason, model)
        picture = nil
    }

    /// Adds what was known only when the answer had been carried.
    mutating func add(_ late: Late, _ model: Model?) {
        let known = late.known
        notes += known.notes
        fixture = fixture ?? known.fixture?.name
        if let usage = known.usage { bill(usage, endedBy: known.reason, model) }
    }
}
