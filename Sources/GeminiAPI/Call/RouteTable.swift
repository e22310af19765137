/// Every route plantain serves, for `plantain routes` and docs/fidelity.md. A test reads each one with `Route`.
public struct RouteEntry: Sendable {
    /// How close a route's answers are to the live service's.
    public enum Fidelity: String, Sendable {
        /// As recorded or measured, to the byte where nothing is said.
        case faithful
        /// The shape is right; a text, a number or an order is a guess.
        case approximate
        /// Plantain's own.
        case own
    }

    /// The HTTP method.
    public let verb: String
    /// `{v}` is `v1`, `v1beta`, `v1alpha` or nothing; `{V}` is `v1`, `v1beta1`, `v1beta` or `v1alpha`.
    public let path: String
    /// How faithful its answers are.
    public let fidelity: Fidelity
    /// What a reader should know besides; may be empty.
    public let note: String

    /// All of them, in the order they are listed.
    public static let all: [RouteEntry] = [
        RouteEntry(
            verb: "POST", path: "/{v}/models/{model}:generateContent", fidelity: .faithful,
            note: "pictures on image models, a short text on text models"),
        RouteEntry(
            verb: "POST", path: "/{v}/models/{model}:streamGenerateContent", fidelity: .faithful, note: "a JSON array; with alt=sse, events"
        ),
        RouteEntry(
            verb: "POST", path: "/{v}/models/{model}:countTokens", fidelity: .approximate, note: "text is estimated, pictures are exact"),
        RouteEntry(
            verb: "GET", path: "/{v}/models", fidelity: .faithful,
            note: "image models as listed in October 2026; text models are a selection"),
        RouteEntry(verb: "GET", path: "/{v}/models/{model}", fidelity: .faithful, note: ""),
        RouteEntry(
            verb: "POST", path: "/upload/{v}/files", fidelity: .faithful,
            note: "resumable as recorded, multipart and media; words of refusals are guesses (docs/files.md)"),
        RouteEntry(verb: "GET", path: "/{v}/files", fidelity: .approximate, note: "the newest first"),
        RouteEntry(verb: "GET", path: "/{v}/files/{id}", fidelity: .faithful, note: ""),
        RouteEntry(verb: "DELETE", path: "/{v}/files/{id}", fidelity: .faithful, note: ""),
        RouteEntry(
            verb: "GET", path: "/{v}/files/{id}:download", fidelity: .faithful, note: "generated files alone; sends on to /download"),
        RouteEntry(verb: "GET", path: "/download/{v}/files/{id}:download", fidelity: .approximate, note: ""),
        RouteEntry(
            verb: "POST", path: "/{V}/projects/{p}/locations/{l}/publishers/google/models/{model}:generateContent", fidelity: .faithful,
            note: "Vertex AI; pictures carry no IPTC data"),
        RouteEntry(
            verb: "POST", path: "/{V}/projects/{p}/locations/{l}/publishers/google/models/{model}:streamGenerateContent",
            fidelity: .approximate, note: "as on the Gemini API, in Vertex's field order"),
        RouteEntry(
            verb: "POST", path: "/{V}/projects/{p}/locations/{l}/publishers/google/models/{model}:countTokens", fidelity: .approximate,
            note: ""),
        RouteEntry(
            verb: "POST", path: "/{V}/publishers/google/models/{model}:generateContent", fidelity: .faithful,
            note: "Vertex AI express mode; its stream and count are as approximate as above"),
        RouteEntry(
            verb: "GET", path: "/{V}/publishers/google/models", fidelity: .approximate,
            note: "fields from the discovery document, values guessed"),
        RouteEntry(verb: "GET", path: "/{V}/publishers/google/models/{model}", fidelity: .approximate, note: ""),
        RouteEntry(
            verb: "POST", path: "/{v}/interactions", fidelity: .faithful,
            note: "whole or as a stream; models only, no agents, nothing in the background"),
        RouteEntry(
            verb: "GET", path: "/{v}/interactions/{id}", fidelity: .approximate,
            note: "with stream=true the events again; the ids of events are plantain's own"),
        RouteEntry(
            verb: "POST", path: "/{v}/interactions/{id}/cancel", fidelity: .approximate,
            note: "always refused, because nothing runs in the background"),
        RouteEntry(verb: "DELETE", path: "/{v}/interactions/{id}", fidelity: .faithful, note: ""),
        RouteEntry(
            verb: "POST", path: "/{V}/projects/{p}/locations/{l}/interactions", fidelity: .approximate,
            note: "Vertex AI; get, cancel and delete as above"),
        RouteEntry(
            verb: "POST", path: "/{v}/openai/chat/completions", fidelity: .approximate,
            note: "with pictures, which the live layer refuses to make (docs/openai.md)"),
        RouteEntry(
            verb: "POST", path: "/{v}/openai/images/generations", fidelity: .approximate,
            note: "every image model and Imagen; the live layer knows two"),
        RouteEntry(verb: "POST", path: "/{v}/openai/images/edits", fidelity: .own, note: "not known of the live layer; masks by alpha"),
        RouteEntry(verb: "GET", path: "/{v}/openai/models", fidelity: .approximate, note: ""),
        RouteEntry(verb: "GET", path: "/{v}/openai/models/{model}", fidelity: .approximate, note: "bare, or models%2F before it"),
        RouteEntry(
            verb: "POST", path: "/{v}/models/{model}:predict", fidelity: .approximate,
            note: "Imagen, which the live Gemini API shut down in August 2026"),
        RouteEntry(
            verb: "POST", path: "/{V}/projects/{p}/locations/{l}/publishers/google/models/{model}:predict", fidelity: .approximate,
            note: "Imagen on Vertex AI; express mode too (docs/imagen.md)"),
        RouteEntry(
            verb: "POST", path: "/{v}/models/{model}:batchGenerateContent", fidelity: .faithful,
            note: "requests in the body or in a file; --batch-duration says how long it takes"),
        RouteEntry(verb: "GET", path: "/{v}/batches", fidelity: .approximate, note: "without the results of batches"),
        RouteEntry(verb: "GET", path: "/{v}/batches/{id}", fidelity: .faithful, note: "an operation, with its results when it is done"),
        RouteEntry(verb: "POST", path: "/{v}/batches/{id}:cancel", fidelity: .approximate, note: ""),
        RouteEntry(verb: "DELETE", path: "/{v}/batches/{id}", fidelity: .faithful, note: ""),
        RouteEntry(verb: "POST", path: "/{v}/cachedContents", fidelity: .approximate, note: "of text models, as on the live service"),
        RouteEntry(verb: "GET", path: "/{v}/cachedContents", fidelity: .approximate, note: ""),
        RouteEntry(verb: "GET", path: "/{v}/cachedContents/{id}", fidelity: .approximate, note: ""),
        RouteEntry(verb: "PATCH", path: "/{v}/cachedContents/{id}", fidelity: .approximate, note: "ttl or expireTime"),
        RouteEntry(verb: "DELETE", path: "/{v}/cachedContents/{id}", fidelity: .faithful, note: ""),
        RouteEntry(verb: "POST", path: "/", fidelity: .own, note: "google-genai's gateway mode: --default-model answers"),
        RouteEntry(verb: "GET", path: "/", fidelity: .own, note: "a page that says what this is"),
        RouteEntry(verb: "OPTIONS", path: "/{v}/models", fidelity: .approximate, note: "CORS preflight, on every path"),
    ]
}
