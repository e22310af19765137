import GeminiAPI
import HTTP

/// Requests in canonical form.
enum Asked {
    static let generate = "/v1beta/models/gemini-3-pro-image:generateContent"

    static func essence(_ body: String, _ target: String = generate, method: String = "POST", fields: Fields = [:]) -> Essence {
        let request = Request(Head(method: method, target: target, fields: fields), body: Array(body.utf8))
        let target = Target(target)
        return Essence(Call(request, route: Route(method: method, path: target.path), target: target), request)
    }

    /// One turn with this text, and these members of generationConfig.
    static func prompt(_ text: String, config: String = "", _ target: String = generate) -> Essence {
        essence(#"{"contents":[{"role":"user","parts":[{"text":"\#(text)"}]}],"generationConfig":{\#(config)}}"#, target)
    }

    /// One turn for each, a user's and a model's in turn; what begins with @ is the base64 of a picture.
    static func turns(_ turns: [String]...) -> Essence {
        let contents = turns.enumerated().map { index, parts in
            let texts = parts.map { part in
                part.hasPrefix("@") ? #"{"inlineData":{"mimeType":"image/png","data":"\#(part.dropFirst())"}}"# : #"{"text":"\#(part)"}"#
            }
            return #"{"role":"\#(index % 2 == 0 ? "user" : "model")","parts":[\#(texts.joined(separator: ","))]}"#
        }
        return essence(#"{"contents":[\#(contents.joined(separator: ","))]}"#)
    }
}
