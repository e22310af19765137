internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// An answer as strokes.
    func script(_ answer: Answer, _ exchange: Exchange, took: Duration) -> Script {
        let layout = exchange.layout
        let mask = layout.fields.flatMap(FieldMask.init)
        func masked(_ json: JSON) -> JSON { mask?.applied(to: json) ?? json }
        let backend = exchange.route.backend
        var stamp = AnswerFields(backend, date: date, took: took)
        switch answer {
        case .reply(let reply, _) where layout.form == .unary:
            // Generated answers are chunked, as recorded, whether or not their length is known.
            let body = layout.text(masked(reply.json(backend, created: exchange.began)))
            return Script([.head(200, stamp.success(tier: true))] + body.map(Stroke.init) + [.finish], promise: .chunked)
        case .reply(_, let events):
            stamp.isEvents = layout.form == .events
            let body = events.enumerated().flatMap { index, event in
                layout.event(masked(event.json(backend, created: exchange.began)), index: index, of: events.count)
            }
            return Script([.head(200, stamp.success(tier: false))] + body.map(Stroke.init) + [.finish], promise: .chunked)
        case .json(let json):
            return Script(status: 200, fields: stamp.success(tier: false), body: bytes(layout.text(masked(json))))
        case .page(let html):
            return Script(status: 200, fields: ["Content-Type": "text/html; charset=UTF-8", "Date": date], body: html)
        case .preflight(let request):
            return Script(status: 200, fields: AnswerFields.preflight(request, date: date), body: [])
        }
    }

    /// A refusal as strokes; notes it in the exchange.
    func refuse(_ error: APIError, _ exchange: inout Exchange, took: Duration) -> Script {
        exchange.status = error.code
        if exchange.source != .fault { exchange.source = .refusal }
        if error.isFrontEnd {
            return Script(
                status: error.code, fields: AnswerFields.html(date: date), body: FrontEndPage.html(code: error.code, path: error.message))
        }
        var stamp = AnswerFields(exchange.route.backend, date: date, took: took)
        // An error of an event stream is typed as one and framed as none; errors of the key stay JSON (both recorded).
        stamp.isEvents = exchange.layout.form == .events && !error.isFromGateway
        return Script(
            status: error.code, fields: stamp.failure(error), body: bytes(exchange.layout.text(error.body, isError: true))
        )
    }

    private func bytes(_ pieces: [JSONWriter.Piece]) -> [UInt8] {
        pieces.reduce(into: []) { if case .bytes(let bytes) = $1 { $0 += bytes } }
    }
}

extension Stroke {
    fileprivate init(_ piece: JSONWriter.Piece) {
        switch piece {
        case .bytes(let bytes): self = .bytes(bytes)
        case .produced(let producer): self = .produce(producer)
        }
    }
}
