internal import Emulator
internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Journal.Entry {
    /// How many hexadecimal digits of a digest are told: enough to tell a session's requests apart.
    private static let digestLength = 16

    /// An exchange and what the scenario made of it. What is known only at the end is null until then.
    var json: JSON {
        let outcome = exchange.outcome
        return .object([
            ("number", .int(exchange.number)), ("time", .time(exchange.began)), ("session", .string(exchange.session)),
            ("method", .string(exchange.method)), ("path", .string(exchange.path)),
            ("operation", .string(exchange.route.operation)), ("model", .string(exchange.model)),
            ("status", status.map(JSON.int) ?? .null), ("source", .string(exchange.source.rawValue)),
            ("fixture", .optional(exchange.fixture)),
            ("rules", .strings(verdict.rules)), ("faults", .strings(verdict.faults.map(\.name))), ("attempt", .int(verdict.attempt)),
            ("warnings", .strings(verdict.warnings.map(Redaction.path))), ("nearMisses", .array(verdict.nearMisses.map(\.json))),
            ("states", .strings(verdict.states)), ("request", .string(String(request.prefix(Self.digestLength)))),
            ("body", .string(String(body.prefix(Self.digestLength)))), ("arrived", .seconds(arrived)),
            ("ended", ended.map(JSON.seconds) ?? .null), ("ending", .optional(outcome?.ending.word)),
            ("closedBy", outcome == nil ? .null : .string(closedBy)), ("bytesSent", outcome.map { .int($0.bytesSent) } ?? .null),
            ("usage", exchange.usage.countsJSON), ("costUSD", .decimal(Int64(exchange.cost), places: 9)),
        ])
    }

    /// The HTTP status, once the answer has ended.
    var status: Int? { exchange.outcome == nil ? nil : exchange.status }
}

extension Verdict.NearMiss {
    /// Whatever looks like a credential is left out: a condition on a header tells what the header says.
    fileprivate var json: JSON {
        .object([("rule", .string(rule)), ("condition", .string(condition)), ("reason", .string(Redaction.path(reason)))])
    }
}

extension Usage {
    fileprivate var countsJSON: JSON {
        .object([
            ("promptTokens", .int(prompt)), ("candidatesTokens", .int(candidates)), ("thoughtsTokens", .int(thoughts)),
            ("totalTokens", .int(total)), ("images", .int(images)),
        ])
    }
}
