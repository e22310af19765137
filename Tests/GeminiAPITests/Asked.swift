import HTTP
import Testing

@testable import GeminiAPI

/// Calls as a client sends them, and what becomes of them before anything is painted.
enum Asked {
    static func call(
        _ body: String, _ model: String = "gemini-3.1-flash-image", version: String = "v1beta", method: String = "generateContent"
    ) -> Call {
        let path = "/\(version)/models/\(model):\(method)"
        let head = Head(method: "POST", target: path, fields: ["content-type": "application/json", "x-goog-api-key": "k"])
        return Call(Request(head, body: Array(body.utf8)), route: Route(method: "POST", path: path), target: Target(path))
    }

    /// The typed request of a body in which nothing is wrong.
    static func request(_ body: String, version: String = "v1beta") throws -> GenerateRequest {
        let call = call(body, version: version)
        #expect(call.problems == [])
        return try #require(call.generate)
    }

    /// Why a call is refused; nil if it is let in.
    static func refusal(
        _ body: String, _ model: String = "gemini-3.1-flash-image", version: String = "v1beta", method: String = "generateContent"
    ) -> APIError? {
        do throws(APIError) {
            _ = try call(body, model, version: version, method: method).admit()
            return nil
        } catch { return error }
    }

    /// A body with one prompt and this generationConfig.
    static func body(config: String = "{}", more: String = "") -> String {
        #"{"contents":[{"role":"user","parts":[{"text":"a red bicycle"}]}],"generationConfig":\#(config)\#(more)}"#
    }

    static func problems(_ body: String, version: String = "v1beta") -> [Problem] {
        MessageReader.read(Array(body.utf8), as: "GenerateContentRequest", version: version).1
    }
}
