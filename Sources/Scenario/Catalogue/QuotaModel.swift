internal import GeminiAPI

/// What the live service's quotas call a model: an internal base name, which clients see in errors and nowhere else.
public enum QuotaModel {
    /// `gemini-2.5-flash-preview-image` for `gemini-2.5-flash-image` (seen by three), `gemini-3-pro` for `gemini-3-pro-image`
    /// (reported). Of other models nothing is known and their own name stands: a guess.
    public static func name(of model: String) -> String {
        switch model {
        case "gemini-2.5-flash-image", "gemini-2.5-flash-image-preview": "gemini-2.5-flash-preview-image"
        case "gemini-3-pro-image", "gemini-3-pro-image-preview", "nano-banana-pro-preview": "gemini-3-pro"
        default: model
        }
    }
}

/// What the live service calls a quota.
struct QuotaName: Sendable {
    /// Without the service's name before it.
    let metric: String
    /// `GenerateRequestsPerMinutePerProjectPerModel-FreeTier`
    let id: String

    /// By bucket: `{"rpm": {"metric": …, "id": …}}`.
    static func byBucket(_ json: JSON) -> [String: QuotaName] {
        let pairs = (json.members ?? []).map { ($0.0, QuotaName(metric: $0.1["metric"]?.text ?? "", id: $0.1["id"]?.text ?? "")) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
