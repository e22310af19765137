internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// An answer as strokes.
    func script(_ answer: Answer, _ exchange: Exchange, took: Duration) -> Script {
        switch answer {
        case .reply(let reply):
            // Generated answers are chunked, as recorded, whether or not their length is known.
            var strokes: [Stroke] = [.head(200, fields(tier: true, isError: false, took: took))]
            strokes += JSONWriter.pieces(reply.json, .pretty).map(Stroke.init) + [.bytes([0x0A]), .finish]
            return Script(strokes, promise: .chunked)
        case .json(let json):
            return Script(status: 200, fields: fields(tier: false, isError: false, took: took), body: JSONWriter.text(json, .pretty) + [0x0A])
        case .page(let html):
            return Script(status: 200, fields: ["Content-Type": "text/html; charset=UTF-8", "Date": date], body: html)
        case .preflight(let fields):
            return Script(status: 200, fields: AnswerFields.preflight(fields, date: date), body: [])
        }
    }

    /// A refusal as strokes; notes it in the exchange.
    func refuse(_ error: APIError, _ exchange: inout Exchange, took: Duration) -> Script {
        exchange.status = error.code
        if exchange.source != .fault { exchange.source = .refusal }
        if error.isFrontEnd {
            return Script(status: error.code, fields: AnswerFields.html(date: date), body: FrontEndPage.html(code: error.code, path: error.message))
        }
        let body = JSONWriter.text(error.body, .pretty) + [0x0A]
        return Script(status: error.code, fields: fields(tier: error.isFromModel, isError: true, took: took), body: body)
    }

    private func fields(tier: Bool, isError: Bool, took: Duration) -> Fields {
        let (seconds, attoseconds) = took.components
        let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
        return AnswerFields.json(tier: tier, isError: isError, date: date, milliseconds: milliseconds)
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

extension Script {
    /// Adds fields to the head.
    mutating func addFields(_ fields: Fields) {
        guard !fields.list.isEmpty, let place = strokes.firstIndex(where: { if case .head = $0 { true } else { false } }),
            case .head(let status, var head) = strokes[place]
        else { return }
        head.list += fields.list
        strokes[place] = .head(status, head)
    }
}
