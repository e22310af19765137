internal import Fixtures
internal import GeminiAPI
internal import Scenario

extension Emulator {
    /// Writes what the answer used, and what it would have cost, into the exchange; of a forwarded answer when it has been carried.
    func meter(_ answer: Answer, _ model: Model?, _ exchange: inout Exchange) {
        switch answer {
        case .reply(let composition):
            let reason = composition.reply.candidates.first?.finishReason
            exchange.bill(composition.reply.usage, endedBy: reason, composition.model)
        case .recorded(let recorded):
            exchange.status = recorded.status
            exchange.bill(recorded.metered, endedBy: recorded.json?.endReason, model)
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
    /// - Parameter billed: the status that counts, where it is not the client's.
    mutating func bill(_ usage: Usage, endedBy reason: String?, _ model: Model?, status billed: Int? = nil) {
        let status = billed ?? status
        self.usage = usage
        endReason = reason
        // A fixture that answers a request of a batch tells the tier it was recorded at.
        if batch == nil { tier = usage.tier ?? tier }
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

    /// Adds what was known only when nothing more was to come. Upstream is paid for what it was asked, whoever left meanwhile.
    mutating func add(_ late: Late, _ model: Model?) {
        let known = late.known
        notes += known.notes
        fixture = fixture ?? known.fixture?.name
        if let usage = known.usage { return bill(usage, endedBy: known.reason, model) }
        guard !known.isWhole, route.isGenerate, status < 400 || known.isForsaken else { return }
        guard let estimate = late.estimate else {
            return notes.append("upstream was paid for, and its usage never came: plantain does not know how much, and counts nothing")
        }
        notes.append("upstream's usage never came: its prompt and one picture are counted, which is an estimate")
        bill(estimate, endedBy: nil, model, status: 200)
    }
}

extension Usage {
    /// What `call` uses if all goes well: its prompt, as plantain counts it, and a picture of the size asked for.
    init?(estimated call: Call, _ model: Model?) {
        guard let request = call.generate, let model else { return nil }
        let backend = call.route.backend
        self.init(prompt: request, model: model, backend)
        let size = Model.canonicalSize(request.config.imageSize ?? Model.defaultSize)
        candidatesImage = model.imageTokens(model.imageTokens[size] == nil ? Model.defaultSize : size, backend)
        images = candidatesImage > 0 ? 1 : 0
    }
}
