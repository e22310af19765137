internal import GeminiAPI
internal import HTTP

extension Cassette {
    /// The text of a cassette, as vcrpy's YAML serializer reads it.
    static func text(_ exchanges: [TradedExchange]) -> [UInt8] {
        var lines = exchanges.isEmpty ? ["interactions: []"] : ["interactions:"]
        for exchange in exchanges {
            lines.append("- request:")
            lines.append("    body: " + (exchange.requestBody.isEmpty ? "null" : scalar(exchange.requestBody)))
            lines += headers(exchange.requestFields)
            lines.append("    method: " + quoted(exchange.method))
            lines.append("    uri: " + quoted(exchange.url))
            lines.append("  response:")
            lines.append("    body:")
            lines.append("      string: " + scalar(exchange.responseBody))
            lines += headers(exchange.responseFields)
            lines.append("    status:")
            lines.append("      code: \(exchange.status)")
            lines.append("      message: " + quoted(StatusText.of(exchange.status)))
        }
        return Array((lines + ["version: 1", ""]).joined(separator: "\n").utf8)
    }

    /// By name, in order of appearance: a name stands once in a mapping.
    private static func headers(_ fields: Fields) -> [String] {
        guard !fields.list.isEmpty else { return ["    headers: {}"] }
        var names: [String] = []
        for field in fields.list where !names.contains(where: { $0.isSameToken(as: field.name) }) { names.append(field.name) }
        return ["    headers:"]
            + names.flatMap { name in ["      " + quoted(name) + ":"] + fields.all(name).map { "      - " + quoted($0) } }
    }

    private static func scalar(_ body: [UInt8]) -> String {
        if let text = String(validating: body, as: UTF8.self) { return quoted(text) }
        return "!!binary \"" + String(decoding: Base64.encode(body), as: UTF8.self) + "\""
    }

    /// A YAML scalar in double quotes, on one line: what YAML does not print, or would fold, is escaped.
    static func quoted(_ text: String) -> String {
        var result: [UInt8] = [UInt8(ascii: "\"")]
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\"".utf8
            case "\\": result += "\\\\".utf8
            case "\n": result += "\\n".utf8
            case "\r": result += "\\r".utf8
            case "\t": result += "\\t".utf8
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u".utf8 + [UInt8](repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count) + digits.utf8
            default: result += UTF8.encode(scalar).map { Array($0) } ?? []
            }
        }
        result.append(UInt8(ascii: "\""))
        return String(decoding: result, as: UTF8.self)
    }
}
