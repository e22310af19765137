public import GeminiAPI

/// What a fault may know of the exchange it breaks.
public struct FaultContext: Sendable {
    /// Which service is spoken to.
    public var backend = Backend.gemini
    /// Whether the answer is a stream: events or an array.
    public var isStream = false
    /// The model asked for; `gemini-2.5-flash-image`.
    public var model = ""
    /// The live service's internal name of it, which quota errors tell: `gemini-2.5-flash-preview-image`.
    public var quotaModel = ""
    /// `v1beta`
    public var version = "v1beta"
    /// The path with its query less any key: where a redirect leads.
    public var path = ""
    /// `GenerateContent`, `StreamGenerateContent`, `CountTokens`, …
    public var rpc = "GenerateContent"
    /// What the prompt counts.
    public var usage = Usage()
    /// The id the answer has.
    public var responseID = ""
    /// As asked for, `4K`.
    public var imageSize = "1K"
    /// Microseconds since 1970, for Vertex's createTime.
    public var created: Int64 = 0
    /// X-Server-Timeout.
    public var deadline: Duration?
    /// The quotas that were full, if a limit refused.
    public var violations: [Verdict.Violation] = []
    /// Seeds whatever is drawn: `Dice(seed: context.seed, "purpose")`.
    public var seed: UInt64 = 0
    /// Another picture of the same scene; nil where the answer has none of ours (text, a fixture).
    public var repaint: @Sendable (PictureOrder) -> Reply.Part.Data? = { _ in nil }

    /// Nothing known.
    public init() {}
}

/// A picture as a fault wants it; nil is as the normal answer has it.
public struct PictureOrder: Sendable, Equatable {
    /// `2K`
    public var size: String?
    /// `16:9`
    public var aspect: String?
    /// `png` or `jpeg`
    public var format: String?
    /// `flat`, `textured` or `photo`
    public var detail: String?
    /// `strip`, `mark` or `off`
    public var caption: String?
    /// The size of the file, if it takes no more anyway.
    public var bytes: Int?
    /// Which picture of the answer; behind the last, another try at the same scene.
    public var variant = 0
    /// Pixels added to width and height (may be negative).
    public var extraPixels = 0

    /// The normal picture.
    public init() {}
}
