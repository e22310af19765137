import Testing

@testable import GeminiAPI

/// What may stand in the turns of a conversation.
struct InputRulesTests {
    private static func contents(_ contents: String) -> String { #"{"contents":\#(contents)}"# }
    private static func file(_ mimeType: String) -> String {
        contents(#"[{"parts":[{"text":"x"},{"inlineData":{"mimeType":"\#(mimeType)","data":"AAAA"}}]}]"#)
    }

    @Test(arguments: [#"[{"parts":[]}]"#, "[{}]", #"[{"role":"user"}]"#, #"[{"parts":[{}]}]"#])
    func `nothing to answer is an empty input`(contents: String) {
        for model in ["gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-2.5-flash"] {
            #expect(Asked.refusal(Self.contents(contents), model)?.message == "Request has empty input.")
        }
    }

    @Test func `an empty text is refused by text models and answered by image models`() {
        let body = Self.contents(#"[{"parts":[{"text":""}]}]"#)
        #expect(Asked.refusal(body, "gemini-2.5-flash")?.message == "Request has empty input.")
        #expect(Asked.refusal(body, "gemini-2.5-flash-image") == nil)
        #expect(Asked.refusal(body, "gemini-3.1-flash-image") == nil)
    }

    @Test func `a conversation may begin with the model but not end with it`() {
        let model = #"{"role":"model","parts":[{"text":"x"}]}"#
        let user = #"{"role":"user","parts":[{"text":"x"}]}"#
        #expect(Asked.refusal(Self.contents("[\(user),\(model)]"))?.message == "Requests ending with a model turn are not supported.")
        #expect(Asked.refusal(Self.contents("[\(model),\(user)]")) == nil)
        #expect(Asked.refusal(Self.contents("[\(user),\(user)]")) == nil)
    }

    @Test func `a role may be missing, but not be another`() {
        #expect(Asked.refusal(Self.contents(#"[{"parts":[{"text":"x"}]}]"#)) == nil)
        #expect(
            Asked.refusal(Self.contents(#"[{"role":"system","parts":[{"text":"x"}]}]"#))?.message == "Please use a valid role: user, model."
        )
    }

    @Test(arguments: ["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"])
    func `pictures of the five documented kinds are taken`(mimeType: String) {
        #expect(Asked.refusal(Self.file(mimeType)) == nil)
    }

    @Test(arguments: ["image/avif", "image/jpg", "text/plain; charset=utf-8", "image/svg+xml", "text/html", "application/octet-stream", ""])
    func `any other is named in the refusal`(mimeType: String) {
        #expect(Asked.refusal(Self.file(mimeType))?.message == "Unsupported MIME type: \(mimeType)")
    }

    @Test func `a cache and a file that nobody made are forbidden, not missing`() {
        let cache = Asked.refusal(Asked.body(more: #","cachedContent":"cachedContents/abc""#))
        #expect(cache?.code == 403)
        #expect(cache?.status == "PERMISSION_DENIED")
        #expect(cache?.message == "CachedContent not found (or permission denied)")
        let file = Asked.refusal(
            Self.contents(#"[{"parts":[{"fileData":{"fileUri":"https://host/v1beta/files/abc123","mimeType":"image/png"}}]}]"#))
        #expect(file?.code == 403)
        #expect(file?.message == "You do not have permission to access the File abc123 or it may not exist.")
    }

    @Test(arguments: [(0, 0), (0, 1), (2, 0), (4, 2)])
    func `Gemini 3 wants its own signature back, by a position that counts from one`(turn: Int, part: Int) {
        let user = #"{"role":"user","parts":[{"text":"x"}]}"#
        let unsigned = #"{"inlineData":{"mimeType":"image/jpeg","data":"AAAA"}}"#
        let signed = #"{"inlineData":{"mimeType":"image/jpeg","data":"AAAA"},"thoughtSignature":"EgQKAgEC"}"#
        func body(_ last: String) -> String {
            let parts = Array(repeating: signed, count: part) + [last]
            let turns = Array(repeating: user, count: turn) + [#"{"role":"model","parts":[\#(parts.joined(separator: ","))]}"#, user]
            return Self.contents("[\(turns.joined(separator: ","))]")
        }
        let message =
            "Image part is missing a thought_signature in content position \(turn + 1), part position \(part + 1). Please refer to https://ai.google.dev/gemini-api/docs/thought-signatures#model-behavior for more details."
        for model in [
            "gemini-3-pro-image", "gemini-3.1-flash-image", "gemini-3.1-flash-lite-image", "gemini-nano-banana-2.1",
            "nano-banana-pro-preview",
        ] {
            #expect(Asked.refusal(body(unsigned), model)?.message == message)
            #expect(Asked.refusal(body(signed), model) == nil)
        }
        #expect(Asked.refusal(body(unsigned), "gemini-2.5-flash-image") == nil)
    }

    @Test func `a user's picture needs no signature, an empty one is none`() {
        let picture = #"{"inlineData":{"mimeType":"image/jpeg","data":"AAAA"},"thoughtSignature":""}"#
        let user = #"{"role":"user","parts":[{"text":"x"},\#(picture)]}"#
        #expect(Asked.refusal(Self.contents("[\(user)]")) == nil)
        #expect(
            Asked.refusal(Self.contents(#"[{"role":"model","parts":[\#(picture)]},\#(user)]"#))?.message.hasPrefix("Image part is missing")
                == true)
    }
}
