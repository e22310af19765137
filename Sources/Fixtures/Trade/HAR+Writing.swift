internal import GeminiAPI
internal import HTTP

extension HAR {
    /// The text of an archive. Nobody recorded when it was: every entry began at the beginning of 1970.
    static func text(_ exchanges: [TradedExchange], version: String) -> [UInt8] {
        let log = JSON.object([
            ("version", .string("1.2")), ("creator", .object([("name", .string("plantain")), ("version", .string(version))])),
            ("entries", .array(exchanges.map(entry))),
        ])
        return JSONWriter.text(.object([("log", log)]), .pretty) + [0x0A]
    }

    private static func entry(_ exchange: TradedExchange) -> JSON {
        let wait = exchange.firstByte ?? -1
        return .object([
            ("startedDateTime", .string("1970-01-01T00:00:00.000Z")), ("time", .int(max(0, wait))), ("request", request(exchange)),
            ("response", response(exchange)), ("cache", .object([])),
            ("timings", .object([("send", .int(0)), ("wait", .int(wait)), ("receive", .int(0))])),
        ])
    }

    private static func request(_ exchange: TradedExchange) -> JSON {
        let query = Target(exchange.target).query.map { JSON.object([("name", .string($0.name)), ("value", .string($0.value))]) }
        var members: [(String, JSON)] = [
            ("method", .string(exchange.method)), ("url", .string(exchange.url)), ("httpVersion", .string("HTTP/1.1")),
            ("cookies", .array([])), ("headers", headers(exchange.requestFields)), ("queryString", .array(query)),
            ("headersSize", .int(-1)), ("bodySize", .int(exchange.requestBody.count)),
        ]
        if !exchange.requestBody.isEmpty {
            members.append(("postData", .object([mimeType(exchange.requestFields)] + text(exchange.requestBody))))
        }
        return .object(members)
    }

    private static func response(_ exchange: TradedExchange) -> JSON {
        let size = JSON.int(exchange.responseBody.count)
        let content = [("size", size), mimeType(exchange.responseFields)] + text(exchange.responseBody)
        return .object([
            ("status", .int(exchange.status)), ("statusText", .string(StatusText.of(exchange.status))),
            ("httpVersion", .string("HTTP/1.1")), ("cookies", .array([])), ("headers", headers(exchange.responseFields)),
            ("content", .object(content)), ("redirectURL", .string(exchange.responseFields["location"] ?? "")),
            ("headersSize", .int(-1)), ("bodySize", size),
        ])
    }

    private static func mimeType(_ fields: Fields) -> (String, JSON) { ("mimeType", .string(fields["content-type"] ?? "")) }

    private static func text(_ body: [UInt8]) -> [(String, JSON)] {
        if let text = String(validating: body, as: UTF8.self) { return [("text", .string(text))] }
        return [("text", .base64(.bytes(body))), ("encoding", .string("base64"))]
    }

    private static func headers(_ fields: Fields) -> JSON {
        .array(fields.list.map { .object([("name", .string($0.name)), ("value", .string($0.value))]) })
    }
}

/// The words beside a status: HAR and vcrpy want one.
enum StatusText {
    static func of(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 201: "Created"
        case 204: "No Content"
        case 308: "Resume Incomplete"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 429: "Too Many Requests"
        case 499: "Client Closed Request"
        case 500: "Internal Server Error"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        default: "Status \(status)"
        }
    }
}
