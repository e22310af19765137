import Testing

@testable import GeminiAPI

/// What each model takes and refuses, text by text (wire facts 4.6, recorded traffic 7 and 8).
struct ModelRulesTests {
    private static func message(_ model: String, _ config: String, more: String = "") -> String? {
        Asked.refusal(Asked.body(config: config, more: more), model)?.message
    }
    private static let image = [
        "gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-3.1-flash-image", "gemini-3.1-flash-lite-image", "gemini-nano-banana-2.1",
    ]
    private static let common = ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"]
    private static let extreme = ["1:4", "4:1", "1:8", "8:1"]

    @Test(arguments: image, common)
    func `every model takes the ten common ratios`(model: String, ratio: String) {
        #expect(Self.message(model, #"{"imageConfig":{"aspectRatio":"\#(ratio)"}}"#) == nil)
    }

    @Test(arguments: image, extreme)
    func `2.5 and Pro refuse the extreme ratios`(model: String, ratio: String) {
        let refuses = ["gemini-2.5-flash-image", "gemini-3-pro-image"].contains(model)
        #expect(
            Self.message(model, #"{"imageConfig":{"aspectRatio":"\#(ratio)"}}"#)
                == (refuses ? "Aspect ratio \(ratio) is not supported for this model" : nil))
    }

    /// Sizes each model takes; all others are refused one way or the other.
    @Test(arguments: [
        ("gemini-3-pro-image", ["1K", "2K", "4K"]), ("gemini-3.1-flash-image", ["512", "512P", "512PX", "1K", "2K", "4K"]),
        ("gemini-3.1-flash-lite-image", ["1K"]), ("gemini-nano-banana-2.1", ["1K", "2K", "4K"]),
    ])
    func `a size is taken, known but not supported, or not known at all`(model: String, taken: [String]) {
        for size in ["512", "512P", "512PX", "1K", "2K", "4K"] {
            let expected = taken.contains(size) ? nil : "Image size \(size) is not supported for this model"
            #expect(Self.message(model, #"{"imageConfig":{"imageSize":"\#(size)"}}"#) == expected)
        }
        for size in ["8K", "3K", "1024", "1024x1024", "IMAGE_SIZE_ONE_K"] {
            let expected = "Unsupported image_size '\(size)'. Supported values are: 1K, 2K, 4K, 512, 512P, 512PX."
            #expect(Self.message(model, #"{"imageConfig":{"imageSize":"\#(size)"}}"#) == expected)
        }
    }

    @Test(arguments: [("512", true), ("1K", false), ("2K", false), ("4K", false), ("8K", false)])
    func `2.5 refuses 512 and ignores every other size`(size: String, refuses: Bool) {
        #expect(
            Self.message("gemini-2.5-flash-image", #"{"imageConfig":{"imageSize":"\#(size)"}}"#)
                == (refuses ? "Image size \(size) is not supported for this model" : nil))
    }

    @Test(arguments: image)
    func `one candidate and no more`(model: String) {
        #expect(Self.message(model, #"{"candidateCount":1}"#) == nil)
        #expect(Self.message(model, #"{"candidateCount":2}"#) == "Multiple candidates is not enabled for this model")
    }

    @Test(arguments: image)
    func `only 2.5 refuses a system instruction`(model: String) {
        let refused = model == "gemini-2.5-flash-image" ? "Developer instruction is not enabled for models/gemini-2.5-flash-image" : nil
        #expect(Self.message(model, "{}", more: #","systemInstruction":{"parts":[{"text":"be brief"}]}"#) == refused)
        #expect(Self.message(model, "{}", more: #","system_instruction":{"parts":{"text":"be brief"}}"#) == refused)
    }

    @Test(
        arguments: [
            ("gemini-2.5-flash-image", #"{"includeThoughts":true}"#, "Thinking is not enabled for this model"),
            ("gemini-2.5-flash-image", #"{"thinkingBudget":100}"#, "Thinking is not enabled for this model"),
            ("gemini-2.5-flash-image", #"{"thinkingLevel":"HIGH"}"#, "Thinking level is not supported for this model."),
            ("gemini-3-pro-image", #"{"thinkingLevel":"MEDIUM"}"#, nil),
            ("gemini-3-pro-image", #"{"thinkingBudget":0}"#, "Request contains an invalid argument."),
            ("gemini-3.1-flash-image", #"{"thinkingLevel":"minimal"}"#, nil),
            ("gemini-3.1-flash-image", #"{"thinkingLevel":"HIGH","includeThoughts":true}"#, nil),
            (
                "gemini-3.1-flash-image", #"{"thinkingLevel":"LOW"}"#,
                "Thinking level LOW is not supported for this model. Please retry with other thinking level."
            ),
            (
                "gemini-3.1-flash-image", #"{"thinkingLevel":"medium"}"#,
                "Thinking level MEDIUM is not supported for this model. Please retry with other thinking level."
            ),
            ("gemini-3.1-flash-lite-image", #"{"thinkingLevel":"MINIMAL"}"#, nil),
            (
                "gemini-3.1-flash-lite-image", #"{"thinkingLevel":"LOW"}"#,
                "Thinking level LOW is not supported for this model. Please retry with other thinking level."
            ),
            ("gemini-nano-banana-2.1", #"{"thinkingLevel":"MEDIUM"}"#, nil),
            (
                "gemini-nano-banana-2.1", #"{"thinkingLevel":"LOW"}"#,
                "Thinking level LOW is not supported for this model. Please retry with other thinking level."
            ),
        ] as [(String, String, String?)])
    func `thinking is configured as each model allows`(model: String, thinking: String, message: String?) {
        #expect(Self.message(model, #"{"thinkingConfig":\#(thinking)}"#) == message)
    }

    @Test(arguments: image)
    func `function calling is enabled nowhere, search on Gemini 3 but Lite`(model: String) {
        #expect(
            Self.message(model, "{}", more: #","tools":[{"functionDeclarations":[{"name":"f"}]}]"#)
                == "Function calling is not enabled for models/\(model)")
        let searches = model != "gemini-2.5-flash-image" && model != "gemini-3.1-flash-lite-image"
        #expect(
            Self.message(model, "{}", more: #","tools":[{"google_search":{}}]"#)
                == (searches ? nil : "Search as tool is not enabled for this model"))
    }

    @Test(arguments: image)
    func `JSON mode and media resolution are refused by 2.5 alone`(model: String) {
        let is25 = model == "gemini-2.5-flash-image"
        #expect(
            Self.message(model, #"{"responseMimeType":"application/json"}"#)
                == (is25 ? "JSON mode is not enabled for models/\(model)" : nil))
        #expect(
            Self.message(model, #"{"mediaResolution":"MEDIA_RESOLUTION_LOW"}"#)
                == (is25 ? "Media resolution is not enabled for models/\(model)" : nil))
    }

    @Test(arguments: image, [#"{"temperature":0.7}"#, #"{"topP":0.5}"#, #"{"topK":40}"#, #"{"seed":1}"#])
    func `2.1 refuses what the others take of sampling`(model: String, config: String) {
        #expect((Self.message(model, config) == nil) == (model != "gemini-nano-banana-2.1"))
    }

    @Test(arguments: image)
    func `penalties and logprobs are not enabled`(model: String) {
        #expect(Self.message(model, #"{"presencePenalty":1}"#) == "Penalty is not enabled for models/\(model)")
        let logprobs =
            model == "gemini-nano-banana-2.1" ? "Request contains an invalid argument." : "Logprobs is not enabled for this model"
        #expect(Self.message(model, #"{"responseLogprobs":true,"logprobs":3}"#) == logprobs)
    }

    @Test func `delivery by address is refused`() {
        #expect(
            Self.message("gemini-3-pro-image", #"{"responseFormat":{"image":{"delivery":"URI"}}}"#)
                == "Request contains an invalid argument.")
    }

    @Test func `the model's own checks carry the service tier, the others do not`() {
        #expect(Asked.refusal(Asked.body(config: #"{"presencePenalty":1}"#))?.isFromModel == true)
        #expect(Asked.refusal(Asked.body(config: #"{"foo":1}"#))?.isFromModel == false)
        #expect(Asked.refusal(Asked.body(), "gemini-9")?.isFromModel == false)
    }
}
