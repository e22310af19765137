import Emulator
import GeminiAPI
import HTTP

/// Attribute names are those of OpenTelemetry's conventions (HTTP, generative AI, error) where there is one, else `plantain.…`.
extension LogLine {
    /// What every line begins with.
    /// - Parameter microseconds: since 1970.
    static func preamble(_ microseconds: Int64, _ level: Log.Level, _ body: String) -> [(String, JSON)] {
        [
            ("timestamp", .string(HTTPDate.timestamp(microseconds: microseconds))), ("severity_text", .string(level.word.uppercased())),
            ("severity_number", .int(level.rawValue)), ("body", .string(body)),
        ]
    }

    /// An exchange that has ended. Neither prompt nor credential is in it.
    static func json(_ exchange: Exchange) -> JSON {
        let body = (["\(exchange.status)"] + subject(exchange)).joined(separator: " ")
        var fields = preamble(exchange.began, exchange.level, body) + request(exchange)
        fields.append(("http.response.status_code", .int(exchange.status)))
        let ending = exchange.outcome?.ending ?? .performed
        if exchange.status >= 400 || ending != .performed {
            fields.append(("error.type", .string(exchange.status >= 400 ? "\(exchange.status)" : ending.word)))
        }
        fields.append(("server.request.duration", .number(FixedPoint.text(Int64(exchange.duration.microseconds), places: 6))))
        fields += generation(exchange) + own(exchange)
        return .object(fields)
    }

    /// A request that has come.
    static func arrivalJSON(_ exchange: Exchange) -> JSON {
        .object(preamble(exchange.began, .debug, "\(exchange.method) \(exchange.path)") + request(exchange))
    }

    private static func request(_ exchange: Exchange) -> [(String, JSON)] {
        var fields: [(String, JSON)] = []
        if let trace = exchange.trace { fields = [("trace_id", .string(trace.traceID)), ("span_id", .string(trace.spanID))] }
        return fields + [
            ("plantain.exchange", .int(exchange.number)), ("plantain.session", .string(exchange.session)),
            ("http.request.method", .string(exchange.method)), ("url.path", .string(exchange.path)),
            ("plantain.operation", .string(exchange.route.operation)),
        ]
    }

    /// What the conventions for generative AI name; nothing for routes that no model answers.
    private static func generation(_ exchange: Exchange) -> [(String, JSON)] {
        guard exchange.route.isGenerate || exchange.route.operation == "countTokens" else { return [] }
        var fields: [(String, JSON)] = [
            ("gen_ai.operation.name", .string(exchange.route.isGenerate ? "generate_content" : "count_tokens")),
            ("gen_ai.provider.name", .string(exchange.route.backend.isVertex ? "gcp.vertex_ai" : "gcp.gemini")),
        ]
        if !exchange.model.isEmpty { fields.append(("gen_ai.request.model", .string(exchange.model))) }
        if exchange.source == .synthesize, exchange.status < 300, let model = Catalogue.gemini.model(exchange.model) {
            fields.append(("gen_ai.response.model", .string(model.modelVersion)))
        }
        if let reason = exchange.endReason { fields.append(("gen_ai.response.finish_reasons", .array([.string(reason)]))) }
        let usage = exchange.usage
        if usage.total > 0 {
            fields += [
                ("gen_ai.usage.input_tokens", .int(usage.prompt + usage.toolUse)),
                ("gen_ai.usage.output_tokens", .int(usage.candidates + usage.thoughts)),
            ]
        }
        if usage.cached > 0 { fields.append(("gen_ai.usage.cache_read.input_tokens", .int(usage.cached))) }
        if usage.thoughts > 0 { fields.append(("gen_ai.usage.reasoning.output_tokens", .int(usage.thoughts))) }
        return fields
    }

    private static func own(_ exchange: Exchange) -> [(String, JSON)] {
        var fields: [(String, JSON)] = [
            ("plantain.source", .string(exchange.source.rawValue)), ("plantain.ending", .string(exchange.outcome?.ending.word ?? "")),
            ("plantain.bytes_sent", .int(exchange.outcome?.bytesSent ?? 0)),
            ("plantain.cost_usd", .number(FixedPoint.text(Int64(exchange.cost), places: 9))),
            ("plantain.images", .int(exchange.usage.images)),
        ]
        if let picture = exchange.picture {
            fields += [("plantain.picture.size", .string("\(picture.size)")), ("plantain.picture.mime_type", .string(picture.mimeType))]
        }
        if let fixture = exchange.fixture { fields.append(("plantain.fixture", .string(fixture))) }
        func list(_ name: String, _ texts: [String]) {
            if !texts.isEmpty { fields.append((name, .array(texts.map(JSON.string)))) }
        }
        list("plantain.rules", exchange.rules)
        list("plantain.faults", exchange.faults)
        list("plantain.notes", exchange.notes)
        return fields
    }
}

extension Duration {
    fileprivate var microseconds: Int { Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000) }
}
