extension Interaction {
    /// An error of the API in this one's envelope: message, then a code that is a word (recorded).
    static func error(_ json: JSON) -> JSON {
        guard let error = json["error"], let status = error["status"]?.text else { return json }
        return .object([("error", .object([("message", error["message"] ?? .string("")), ("code", .string(code(status, error)))]))])
    }

    /// The code of a canonical status, by the documentation's list (api-errors, September 2026). `invalid_request`, `not_found` and
    /// `permission_denied` were seen.
    private static func code(_ status: String, _ error: JSON) -> String {
        switch status {
        case "INVALID_ARGUMENT": "invalid_request"
        case "UNAUTHENTICATED": "authentication"
        case "RESOURCE_EXHAUSTED": isDaily(error) ? "quota_exceeded" : "rate_limit_exceeded"
        case "INTERNAL", "UNKNOWN", "DATA_LOSS": "api_error"
        case "UNAVAILABLE": "service_unavailable"
        default: status.lowercased()
        }
    }

    private static func isDaily(_ error: JSON) -> Bool {
        (error["details"]?.elements ?? []).flatMap { $0["violations"]?.elements ?? [] }
            .contains { $0["quotaId"]?.text?.firstRange(of: "PerDay") != nil }
    }

    /// What an answer of generateContent without a picture is here: an error where it was blocked, an interaction without steps else.
    /// - Returns: nil for what is no such answer.
    public static func refusal(_ google: JSON) -> APIError? {
        if let reason = google["promptFeedback"]?["blockReason"]?.text { return .blocked(reason) }
        let fine = ["STOP", "MAX_TOKENS", ""]
        guard let reason = google["candidates"]?.elements?.first?["finishReason"]?.text, !fine.contains(reason) else { return nil }
        return .blocked(reason)
    }

    /// The answer of generateContent that a fault wrote, in this API's words.
    public func json(google: JSON) -> JSON {
        if google["error"] != nil { return Self.error(google) }
        guard google["candidates"] != nil || google["usageMetadata"] != nil else { return google }
        var reply = Reply(candidates: [], usage: Usage(), modelVersion: "", responseID: "")
        if let reason = google["candidates"]?.elements?.first?["finishReason"]?.text {
            reply.candidates = [Reply.Candidate(parts: [], finishReason: reason)]
        }
        reply.rewrites = [{ _ in google }]
        return json(reply)
    }
}
