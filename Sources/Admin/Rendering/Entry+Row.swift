internal import Emulator
internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Journal.Entry {
    /// An exchange as a line of a list: what `plantain tail` and the console show of it. What is known only at the end is null until then.
    /// - Parameter now: on the session's clock, from which a reader can tell how far a delayed answer is.
    func row(now: Duration) -> JSON {
        let outcome = exchange.outcome
        return .object([
            ("number", .int(exchange.number)), ("revision", .int(revision)), ("time", .time(exchange.began)),
            ("session", .string(exchange.session)), ("method", .string(exchange.method)), ("path", .string(exchange.path)),
            ("operation", .string(exchange.route.operation)), ("model", .string(exchange.model)), ("prompt", .string(exchange.prompt)),
            ("status", status.map(JSON.int) ?? .null), ("source", .string(exchange.source.rawValue)),
            ("fixture", .optional(exchange.fixture)), ("rules", .strings(verdict.rules)),
            ("faults", .strings(verdict.faults.map(\.name))), ("notes", .int(exchange.notes.count)),
            ("ending", .optional(outcome?.ending.word)), ("closedBy", .string(closedBy)),
            ("elapsed", outcome == nil ? .null : .seconds(exchange.duration)), ("arrived", .seconds(arrived)),
            ("due", due.map(JSON.seconds) ?? .null), ("now", .seconds(now)), ("bytesSent", outcome.map { .int($0.bytesSent) } ?? .null),
            ("images", .int(exchange.usage.images)), ("tokens", .int(exchange.usage.total)),
            ("costUSD", .decimal(Int64(exchange.cost), places: 9)), ("picture", exchange.pictureJSON),
        ])
    }
}

extension Exchange {
    fileprivate var pictureJSON: JSON {
        guard let picture else { return .null }
        return .object([
            ("width", .int(picture.size.width)), ("height", .int(picture.size.height)), ("size", .string(picture.sizeName)),
            ("mimeType", .string(picture.mimeType)),
        ])
    }
}
