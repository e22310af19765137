internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Emulator {
    /// An answer as strokes; of a stream, after the faults that work on its events.
    func script(_ answer: Answer, _ request: Head, _ exchange: inout Exchange, _ ruling: inout Ruling, took: Duration) async -> Script {
        let layout = exchange.layout
        let mask = layout.fields.flatMap(FieldMask.init)
        func masked(_ json: JSON) -> JSON { mask?.applied(to: json) ?? json }
        let backend = exchange.route.backend
        var stamp = AnswerFields(backend, date: date, took: took + (ruling.verdict.ttfb ?? .zero), tier: exchange.tier)
        switch answer {
        case .reply(let composition) where layout.form == .unary:
            // Generated answers are chunked, as recorded, whether or not their length is known.
            let json = composition.wording?.json(composition.reply) ?? composition.reply.json(backend, created: exchange.began)
            let body = layout.text(masked(json))
            return Script([.head(200, stamp.success(tier: true))] + body.map(Stroke.init) + [.finish], promise: .chunked)
        case .reply(let composition) where composition.wording != nil:
            stamp.isEvents = true
            let events = composition.wording?.events(composition.reply) ?? []
            return await direct(Reel(worded: events, layout, fields: stamp.success(tier: false)), &ruling).script
        case .kept(let json, _) where layout.form == .unary:
            let body = layout.text(masked(json)).map(Stroke.init)
            return Script([.head(200, stamp.success(tier: false))] + body + [.finish], promise: .chunked)
        case .kept(_, let events):
            stamp.isEvents = true
            return await direct(Reel(worded: events, layout, fields: stamp.success(tier: false)), &ruling).script
        case .reply(let composition):
            stamp.isEvents = layout.form == .events
            if let wording = composition.wording {
                return await direct(Reel(fields: stamp.success(tier: false), wording.events(composition.reply), layout), &ruling).script
            }
            let events = composition.reply.events(composition.model, composition.key, backend)
            let frames = events.enumerated().map { index, event in
                let text = layout.event(masked(event.json(backend, created: exchange.began)), index: index, of: events.count)
                return Reel.Frame(text.map(Stroke.init), hasImage: event.hasImage, isLast: index == events.count - 1)
            }
            return await direct(Reel(fields: stamp.success(tier: false), frames: frames), &ruling).script
        case .json(let json):
            let text = layout.text(masked(json))
            let fields = stamp.success(tier: false)
            guard text.contains(where: { if case .produced = $0 { true } else { false } }) else {
                return Script(status: 200, fields: fields, body: bytes(text))
            }
            return Script([.head(200, fields)] + text.map(Stroke.init) + [.finish], promise: .chunked)
        case .file(let answer): return script(answer, &exchange)
        case .page(let html):
            return Script(status: 200, fields: ["Content-Type": "text/html; charset=UTF-8", "Date": date], body: html)
        case .preflight(let request):
            return Script(status: 200, fields: AnswerFields.preflight(request, date: date), body: [])
        case .recorded(let recorded): return await script(recorded, exchange, &ruling)
        case .forwarded(let pump): return await script(pump, request, exchange)
        case .substitute(let substitute):
            return await script(substitute, exchange, &ruling, took: took)
        }
    }

    /// A refusal as strokes; notes it in the exchange.
    func refuse(_ error: APIError, _ exchange: inout Exchange, _ ruling: Ruling, took: Duration) -> Script {
        exchange.status = error.code
        if exchange.source != .fault, exchange.source != .miss, exchange.source != .upstream { exchange.source = .refusal }
        // SDKs try again without a word: the log says why there is anything to try.
        if exchange.source == .upstream { exchange.notes.append(error.message) }
        if !ruling.isNoted { ruling.world.note(exchange) }
        if error.isFrontEnd {
            return Script(
                status: error.code, fields: AnswerFields.html(date: date), body: FrontEndPage.html(code: error.code, path: error.message))
        }
        var stamp = AnswerFields(exchange.route.backend, date: date, took: took, tier: exchange.tier)
        // An error of an event stream is typed as one and framed as none; errors of the key stay JSON (both recorded).
        stamp.isEvents = exchange.layout.form == .events && !error.isFromGateway
        return Script(
            status: error.code, fields: stamp.failure(error),
            body: bytes(exchange.layout.text(error.body, isError: true)))
    }

    func bytes(_ pieces: [JSONWriter.Piece]) -> [UInt8] {
        pieces.reduce(into: []) { if case .bytes(let bytes) = $1 { $0 += bytes } }
    }
}

extension Reel {
    /// The events of a stream of another dialect, and what closes it.
    init(status: Int = 200, fields: Fields, _ events: [Wording.Event], _ layout: Layout) {
        let frames = events.enumerated().map { index, event in
            Frame(layout.event(event.json, name: event.name).map(Stroke.init), hasImage: event.hasImage, isLast: index == events.count - 1)
        }
        self.init(status: status, fields: fields, frames: frames + [Frame([.bytes(layout.closing)])])
    }
}

extension Reply {
    /// Whether a picture of the answer, not of the thoughts, is in it.
    var hasImage: Bool {
        candidates.contains { $0.parts?.contains { if case .inline = $0.data { !$0.isThought } else { false } } == true }
    }
}

extension Reel {
    /// The stream of an answer in another API's words.
    init(worded events: [Wording.Event], _ layout: Layout, fields: Fields) {
        self.init(fields: fields, frames: Frame.frames(events, layout))
        dialect = layout.dialect
    }
}

extension Reel.Frame {
    /// Events of another API's stream, and what closes it.
    static func frames(_ events: [Wording.Event], _ layout: Layout, closes: Bool = true) -> [Reel.Frame] {
        let frames = events.enumerated().map { index, event in
            var frame = Reel.Frame(
                layout.event(event.json, name: event.name).map(Stroke.init), hasImage: event.hasImage, isLast: index == events.count - 1)
            frame.framing = .lines(event: event.name)
            return frame
        }
        guard closes else { return frames }
        var closing = Reel.Frame([.bytes(layout.closing)])
        closing.framing = .lines(event: layout.dialect == .interactions ? "done" : nil)
        return frames + [closing]
    }
}

extension Stroke {
    init(_ piece: JSONWriter.Piece) {
        switch piece {
        case .bytes(let bytes): self = .bytes(bytes)
        case .produced(let producer): self = .produce(producer)
        }
    }
}
