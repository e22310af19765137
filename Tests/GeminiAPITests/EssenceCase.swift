import HTTP

@testable import GeminiAPI

/// Requests as clients send them, and their canonical forms.
enum EssenceCase {
    static func essence(
        _ body: String, _ target: String = "/v1beta/models/gemini-3-pro-image:generateContent", method: String = "POST",
        fields: Fields = [:], streamed: String? = nil
    ) -> Essence {
        essence(Array(body.utf8), target, method: method, fields: fields, streamed: streamed)
    }

    static func essence(_ body: [UInt8], _ target: String, method: String = "POST", fields: Fields = [:], streamed: String? = nil)
        -> Essence
    {
        let request = Request(Head(method: method, target: target, fields: fields), body: body)
        let target = Target(target)
        return Essence(Call(request, route: Route(method: method, path: target.path), target: target), request, streamed: streamed)
    }

    /// The canonical body as text.
    static func canonical(_ essence: Essence) -> String { String(decoding: JSONWriter.text(essence.body, .compact), as: UTF8.self) }

    /// 300 bytes whose base64 has both characters in which the alphabets differ.
    static let picture = Array("\u{89}PNG".utf8) + (0..<295).map { UInt8(truncatingIfNeeded: $0 &* 251 ^ 0xFB) }
    static let standard = String(decoding: Base64.encode(picture), as: UTF8.self)
    static let url = standard.replacing("+", with: "-").replacing("/", with: "_")
}
