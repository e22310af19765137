/// What of an answer is billed, decided by how it ended. The one place that decides.
///
/// Whether anybody read the answer does not count: of a client that left, and of a connection that broke, the live service has done the
/// work (guess).
public enum Billing: String, Sendable {
    /// All that its usage tells.
    case whole
    /// What its usage tells, but for pictures: "You will not be charged for blocked images" (reported).
    case withoutPictures
    /// Nothing: errors, and an answer that says "You will not be charged for this request" (reported).
    case nothing

    /// - Parameter reason: the `finishReason`, or the `blockReason` of a prompt; nil where the answer tells neither.
    public init(status: Int, reason: String?) {
        switch reason {
        case _ where status >= 400: self = .nothing
        case "IMAGE_OTHER": self = .nothing
        case let reason? where Self.blocks.contains(reason): self = .withoutPictures
        default: self = .whole
        }
    }

    /// In nano-dollars. Thoughts, and what Gemini 3 counts beyond its picture, are priced as text; what tools fed back, as prompt (guess).
    public func cost(_ usage: Usage, _ price: Price) -> Int {
        if self == .nothing { return 0 }
        // Cached tokens are text first: the live service tells their modalities, and no list prices them apart.
        let cachedText = min(usage.cached, usage.promptText)
        let cachedImage = min(usage.cached - cachedText, usage.promptImage)
        let prompt =
            (usage.promptText - cachedText + usage.toolUse) * price.input + (usage.promptImage - cachedImage) * price.inputImage
            + (cachedText + cachedImage) * price.cached
        let pictures = self == .whole ? usage.candidatesImage * price.image + usage.images * price.picture : 0
        return prompt + (usage.candidatesText + usage.thoughts) * price.text + pictures + usage.searches * price.search
    }

    /// Reasons for which there is no picture, of candidates and of prompts. What is not named here was no block.
    private static let blocks: Set = [
        "SAFETY", "RECITATION", "LANGUAGE", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "JAILBREAK", "MODEL_ARMOR", "IMAGE_SAFETY",
        "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION", "NO_IMAGE",
    ]
}
