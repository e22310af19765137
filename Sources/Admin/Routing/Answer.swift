internal import GeminiAPI
internal import HTTP
internal import Scenario

/// What the admin API says.
struct Answer: Sendable {
    var status = 200
    var type: String
    var body: [UInt8]
    /// Beside the usual header fields.
    var fields = Fields()

    init(type: String, _ body: [UInt8]) {
        self.type = type
        self.body = body
    }

    /// JSON for people: two spaces a level and a newline at the end.
    init(_ json: JSON) { self.init(type: "application/json; charset=UTF-8", JSONWriter.text(json, .pretty) + [0x0A]) }

    init(_ refusal: Refusal) {
        var members: [(String, JSON)] = [("error", .string(refusal.message))]
        if !refusal.problems.isEmpty { members.append(("problems", .array(refusal.problems.map(\.json)))) }
        self.init(.object(members))
        status = refusal.status
        fields = refusal.fields
    }

    /// As strokes. No other site may read, frame or guess at it, and nothing keeps it.
    func script(date: String) -> Script {
        var all: Fields = [
            "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy": "same-origin", "Date": date,
        ]
        all.list += fields.list
        return Script(status: status, fields: all, body: body)
    }
}

extension ScenarioProblem {
    fileprivate var json: JSON {
        .object([("line", .int(line)), ("column", .int(column)), ("message", .string(message))])
    }
}
