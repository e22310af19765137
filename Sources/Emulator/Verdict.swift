internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Emulator {
    /// Limits, then rules: what becomes of an admitted call. Decided at once; whatever waits, waits later.
    func verdict(_ call: Call, _ request: Request, _ model: Model?, _ exchange: inout Exchange, _ ruling: inout Ruling)
        throws(APIError)
    {
        let trigger = try trigger(call, exchange)
        var inquiry: Inquiry?
        if trigger != nil || !ruling.world.isQuiet, call.head.method != "OPTIONS" {
            inquiry = Inquiry(call, request, model, exchange)
            inquiry?.trigger = trigger
        }
        ruling.isNoted = true
        guard var inquiry, inquiry.operation != nil else { return ruling.world.note(exchange) }
        ruling.isJudged = true
        inquiry.examine(ruling.world.scenario)
        ruling.verdict = ruling.world.verdict(for: inquiry, exchange)
        (exchange.rules, exchange.faults) = (ruling.verdict.rules, ruling.verdict.faults.map(\.name))
        exchange.notes += ruling.verdict.warnings
        ruling.faults = ruling.verdict.faults.compactMap { FaultCatalogue.standard.fault($0) }
        if let failure = ruling.verdict.failure { throw .scenarioFailed(failure) }
        guard !ruling.faults.isEmpty || ruling.verdict.response != ResponseEdit() else { return }
        ruling.context = context(call, model, inquiry, exchange, ruling.verdict)
    }

    private func context(_ call: Call, _ model: Model?, _ inquiry: Inquiry, _ exchange: Exchange, _ verdict: Verdict) -> FaultContext {
        var context = FaultContext()
        context.backend = call.route.backend
        context.isStream = inquiry.isStream
        context.model = inquiry.model
        context.quotaModel = QuotaModel.name(of: inquiry.model)
        context.version = call.route.version
        context.path = exchange.path + Self.query(call.head.target)
        let operation = call.route.operation
        context.rpc = operation.prefix(1).uppercased() + operation.dropFirst()
        if let model, let generate = call.generate { context.usage = Usage(prompt: generate, model: model, call.route.backend) }
        context.usage.tier = exchange.tier
        var dice = Dice(seed: verdict.seed, "responseId")
        context.responseID = ResponseID.make(microseconds: exchange.began, dice: &dice)
        context.imageSize = inquiry.imageSize
        context.created = exchange.began
        context.deadline = inquiry.deadline.map { .milliseconds($0) }
        context.violations = verdict.violations
        context.seed = verdict.seed
        return context
    }

    /// The query of a target as sent, from its question mark on, without credentials.
    private static func query(_ target: String) -> String {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return "" }
        let items = target[target.index(after: mark)...].split(separator: "&").filter { item in
            !Credential.queryNames.contains(String(item.prefix { $0 != "=" }).percentDecoded())
        }
        return items.isEmpty ? "" : "?" + items.joined(separator: "&")
    }
}
