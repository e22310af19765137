internal import GeminiAPI
internal import HTTP

/// An answer of the server that takes uploads, with fields of its own.
struct FileAnswer {
    var status = 200
    var fields: Fields
    var body = Body.nothing

    /// What follows the fields.
    enum Body {
        case nothing
        case json(JSON)
        /// The bytes of a file, and how many.
        case bytes(Producer, Int)
    }
}

extension Emulator {
    /// It as strokes; notes its status in the exchange.
    func script(_ answer: FileAnswer, _ exchange: inout Exchange) -> Script {
        exchange.status = answer.status
        if answer.status >= 400 { exchange.source = .refusal }
        switch answer.body {
        case .nothing: return Script(status: answer.status, fields: answer.fields, body: [])
        case .json(let json):
            return Script(
                status: answer.status, fields: answer.fields, body: bytes(exchange.layout.text(json, isError: answer.status >= 300)))
        case .bytes(let producer, let count):
            return Script([.head(answer.status, answer.fields), .produce(producer), .finish], promise: .length(count))
        }
    }
}
