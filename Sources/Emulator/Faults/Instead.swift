internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Emulator {
    /// What a fault puts in the place of the normal answer, wrapped as another may want it; nil composes the normal one.
    func instead(_ model: Model?, _ exchange: inout Exchange, _ ruling: inout Ruling) -> Substitute? {
        let context = ruling.context
        guard let first = ruling.faults.lazy.compactMap({ $0.instead(context) }).first else { return nil }
        var substitute = ruling.faults.reduce(first) { $1.wrap($0) }
        if exchange.layout.dialect == .interactions {
            substitute = substitute.inInteractions(blocked(exchange, ruling), isStream: exchange.layout.form == .events)
        }
        ruling.isReplaced = true
        ruling.touched.insert(.answer)
        if substitute.status >= 400 { ruling.touched.insert(.envelope) }
        ruling.retryDelay = substitute.retryDelay
        exchange.source = .scenario
        exchange.status = substitute.status
        // Whatever a fault makes of it: to count and to list costs nothing.
        if exchange.route.isGenerate { exchange.bill(substitute.usage, endedBy: substitute.endReason, model) }
        return substitute
    }

    /// A substitute as strokes: an error stands alone, a block of a stream is its only event.
    func script(_ substitute: Substitute, _ exchange: Exchange, _ ruling: inout Ruling, took: Duration) async -> Script {
        let layout = exchange.layout
        let isError = substitute.status >= 400
        let delay = max(substitute.delay ?? .zero, ruling.verdict.ttfb ?? .zero)
        var stamp = AnswerFields(exchange.route.backend, date: date, took: took + delay, tier: exchange.tier)
        stamp.isEvents = layout.form == .events && !substitute.isFromGateway
        let tier = substitute.isFromModel && (isError || layout.form == .unary)
        var fields =
            isError
            ? stamp.failure(isFromModel: tier, isFromGateway: substitute.isFromGateway) : stamp.success(tier: tier)
        switch substitute.type {
        case .json: break
        case .html: fields = AnswerFields.html(date: date)
        case .other(let type): fields = fields.replacing("Content-Type", with: type)
        }
        fields.list += substitute.extra.list
        var script: Script
        switch substitute.body {
        case .json(let json) where isError || layout.form == .unary:
            var body = bytes(layout.text(json, isError: isError))
            if substitute.isArray, layout.form != .array { body = Array("[".utf8) + body.dropLast() + Array("\n]\n".utf8) }
            script = Script(status: substitute.status, fields: fields, body: body)
        case .json(let json) where layout.dialect == .interactions:
            var reel = Reel(status: substitute.status, fields: fields, frames: blocked(exchange, ruling).frames(json, layout))
            reel.dialect = .interactions
            script = await direct(reel, &ruling).script
        case .json(let json) where layout.dialect == .openAI:
            let reel = Reel(status: substitute.status, fields: fields, [Wording.Event(json: json)], layout)
            script = await direct(reel, &ruling).script
        case .json(let json):
            let frame = Reel.Frame(layout.event(json, index: 0, of: 1).map(Stroke.init), isLast: true)
            script = await direct(Reel(status: substitute.status, fields: fields, frames: [frame]), &ruling).script
        case .raw(let body): script = Script(status: substitute.status, fields: fields, body: body)
        }
        // Answers of the model are chunked, errors told by length (both recorded).
        if !isError { script.promise = .chunked }
        if substitute.closes { script.strokes.append(.close) }
        if let delay = substitute.delay { script.strokes.insert(.wait(until: delay), at: 0) }
        return script
    }
}

extension Emulator {
    /// The interaction that a substitute tells of; none of it is kept.
    private func blocked(_ exchange: Exchange, _ ruling: Ruling) -> Interaction {
        Interaction(answer: ruling.context.responseID, model: exchange.model, tier: exchange.tier, created: exchange.began)
    }
}

extension Fields {
    /// The same fields, one with another value.
    func replacing(_ name: String, with value: String) -> Fields {
        Fields(list.map { $0.name.isSameToken(as: name) ? Field($0.name, value) : $0 })
    }
}
