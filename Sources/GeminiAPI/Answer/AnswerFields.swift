public import HTTP

/// Header fields of answers, in the order the live service sends them (recorded).
public struct AnswerFields {
    /// Whether the answer is typed as server-sent events.
    public var isEvents = false
    private let backend: Backend
    private let date: String
    private let milliseconds: Int
    private let tier: ServiceTier

    /// - Parameters:
    ///   - date: an HTTP date.
    ///   - took: how long the answer took, which Server-Timing tells.
    ///   - tier: what X-Gemini-Service-Tier tells: the tier that answered, which here is the one asked for.
    public init(_ backend: Backend, date: String, took: Duration, tier: ServiceTier = .standard) {
        self.backend = backend
        self.date = date
        self.tier = tier
        milliseconds = Int(took.components.seconds) * 1000 + Int(took.components.attoseconds / 1_000_000_000_000_000)
    }

    /// Of an answer of 200. Streams carry no service tier, and a disposition.
    public func success(tier: Bool) -> Fields {
        let disposition = isEvents ? [Fields.Field("Content-Disposition", "attachment")] : []
        return Fields(tierField(tier) + [type] + disposition + vary + common)
    }

    /// Of an error: `failure(isFromModel:isFromGateway:)`.
    public func failure(_ error: APIError) -> Fields { failure(isFromModel: error.isFromModel, isFromGateway: error.isFromGateway) }

    /// Of an error: Vary stands before Content-Type. Errors of the gateway vary by encoding too and take no ranges (captured; the
    /// place of Accept-Ranges is a guess).
    public func failure(isFromModel: Bool, isFromGateway: Bool) -> Fields {
        guard isFromGateway, backend == .gemini else { return Fields(tierField(isFromModel) + vary + [type] + common) }
        let vary = ["X-Origin", "Referer", "Origin,Accept-Encoding"].map { Fields.Field("Vary", $0) }
        return Fields(vary + [type] + common + [Fields.Field("Accept-Ranges", "none")])
    }

    private func tierField(_ isThere: Bool) -> [Fields.Field] {
        isThere && backend == .gemini ? [Fields.Field("X-Gemini-Service-Tier", tier.rawValue)] : []
    }

    private var type: Fields.Field { Fields.Field("Content-Type", isEvents ? "text/event-stream" : "application/json; charset=UTF-8") }

    /// Three lines, on Vertex one.
    private var vary: [Fields.Field] {
        backend == .gemini
            ? ["Origin", "Referer", "X-Origin"].map { Fields.Field("Vary", $0) } : [Fields.Field("Vary", "Origin, X-Origin, Referer")]
    }

    private var common: [Fields.Field] {
        let timing = backend == .gemini ? [Fields.Field("Server-Timing", "gfet4t7; dur=\(milliseconds)")] : []
        return [
            Fields.Field("Date", date), Fields.Field("Server", "scaffolding on HTTPServer2"), Fields.Field("X-Xss-Protection", "0"),
            Fields.Field("X-Frame-Options", "SAMEORIGIN"), Fields.Field("X-Content-Type-Options", "nosniff"),
        ] + timing + [Fields.Field("Alt-Svc", "h3=\":443\"; ma=2592000,h3-29=\":443\"; ma=2592000")]
    }
}

// Beside the API's own answers
extension AnswerFields {
    /// Of the front end's own pages.
    public static func html(date: String) -> Fields {
        ["Content-Type": "text/html; charset=UTF-8", "Referrer-Policy": "no-referrer", "Date": date]
    }

    /// What a preflight may ask for, as far as it is known (captures of browser clients).
    public static let allowedHeaders = ["content-type", "x-goog-api-key", "x-goog-api-client", "authorization"]

    /// Of the answer to a preflight, beside `crossOrigin`: whatever headers were asked for are allowed. Max-age and the methods are
    /// guesses.
    public static func preflight(_ request: Fields, date: String) -> Fields {
        var fields: Fields = ["Access-Control-Allow-Methods": "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT"]
        if let headers = request["access-control-request-headers"] { fields.add("Access-Control-Allow-Headers", headers) }
        fields.add("Access-Control-Max-Age", "3600")
        fields.add("Date", date)
        fields.add("Content-Type", "text/html")
        return fields
    }

    /// What an answer to a request with an Origin gets besides. The list of exposed headers is a guess (from memory).
    public static func crossOrigin(_ request: Fields) -> Fields {
        guard let origin = request["origin"] else { return Fields() }
        return [
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Expose-Headers": "vary,vary,vary,content-encoding,date,server,content-length",
        ]
    }
}
