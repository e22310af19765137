public import HTTP

/// Header fields of answers, in the order the live service sends them (recorded).
public enum AnswerFields {
    /// Of a JSON answer. `milliseconds` is the time the answer took, `date` an HTTP date.
    public static func json(tier: Bool, isError: Bool, date: String, milliseconds: Int) -> Fields {
        let type = Fields.Field("Content-Type", "application/json; charset=UTF-8")
        let tierField = tier ? [Fields.Field("X-Gemini-Service-Tier", "standard")] : []
        // Errors have Vary before Content-Type.
        let head = isError ? tierField + vary + [type] : tierField + [type] + vary
        return Fields(head + common(date: date) + timing(milliseconds))
    }

    /// Of the front end's own pages.
    public static func html(date: String) -> Fields {
        Fields([Fields.Field("Content-Type", "text/html; charset=UTF-8"), Fields.Field("Referrer-Policy", "no-referrer"), Fields.Field("Date", date)])
    }

    /// Of the answer to a preflight, beside `crossOrigin`: whatever headers were asked for are allowed. The live service
    /// refuses headers it does not know (seen once, June 2026); max-age and the methods are guesses.
    public static func preflight(_ request: Fields, date: String) -> Fields {
        var fields = Fields()
        fields.add("Access-Control-Allow-Methods", "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT")
        if let headers = request["access-control-request-headers"] { fields.add("Access-Control-Allow-Headers", headers) }
        fields.add("Access-Control-Max-Age", "3600")
        fields.add("Date", date)
        fields.add("Content-Type", "text/html")
        return fields
    }

    /// What a request with an Origin gets besides. The list of exposed headers is a guess (from memory).
    public static func crossOrigin(_ request: Fields) -> Fields {
        guard let origin = request["origin"] else { return Fields() }
        return [
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Expose-Headers": "vary,vary,vary,content-encoding,date,server,content-length",
        ]
    }

    private static let vary = ["Origin", "Referer", "X-Origin"].map { Fields.Field("Vary", $0) }

    private static func common(date: String) -> [Fields.Field] {
        [
            Fields.Field("Date", date), Fields.Field("Server", "scaffolding on HTTPServer2"), Fields.Field("X-Xss-Protection", "0"),
            Fields.Field("X-Frame-Options", "SAMEORIGIN"), Fields.Field("X-Content-Type-Options", "nosniff"),
        ]
    }

    private static func timing(_ milliseconds: Int) -> [Fields.Field] {
        [
            Fields.Field("Server-Timing", "gfet4t7; dur=\(milliseconds)"),
            Fields.Field("Alt-Svc", "h3=\":443\"; ma=2592000,h3-29=\":443\"; ma=2592000"),
        ]
    }
}
