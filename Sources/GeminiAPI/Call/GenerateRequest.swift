/// A generateContent request, typed: the fields that change an answer here. What is read and ignored stays in `message`.
public struct GenerateRequest: Sendable {
    /// The turns of the conversation, oldest first.
    public var contents: [Content]
    /// The instruction that stands before the conversation.
    public var systemInstruction: Content?
    /// `generationConfig`, or nothing set.
    public var config: Config
    /// Names of the tools asked for, as in the proto: `google_search`.
    public var tools: [String]
    /// `serviceTier`; what is not known to have a price counts as standard.
    public var tier: ServiceTier
    /// How many pictures the answer is to have, each in a candidate of its own. Nil leaves it to the prompt, as generateContent does.
    public var copies: Int?
    /// A picture of which what is transparent may change, of the first picture; generateContent knows none.
    public var mask: InlineData?
    /// The cache it begins with, once that is found.
    public internal(set) var cache: CachedContent?
    let message: Message

    /// One turn.
    public struct Content: Sendable {
        /// `user`, `model`, or nil where the client left it out.
        public var role: String?
        /// Its parts, in order.
        public var parts: [Part]
    }

    /// One part of a turn.
    public struct Part: Sendable {
        /// What it holds.
        public var data: Data
        /// Whether it is a thought of the model's, sent back.
        public var isThought: Bool
        /// The thought signature beside it, sent back.
        public var signature: Base64Text?
        /// Its media resolution, if it names one.
        var hasMediaResolution: Bool

        /// The kinds of data a part can hold.
        public enum Data: Sendable {
            case text(String)
            case inline(InlineData)
            case file(uri: String, mimeType: String)
            /// A file that was uploaded here and is no picture: it is known, and not read.
            case stored(digest: String, mimeType: String)
            /// A call, its response or another kind that plantain accepts and does not look into.
            case other(String)
            /// A part with no data at all.
            case empty
        }
    }

    /// A picture, or another file, in the request itself.
    public struct InlineData: Sendable {
        /// As the client declared it; the picture's own header decides how it is decoded.
        public var mimeType: String
        /// The file, still in base64.
        public var data: Base64Text
    }

    /// The fields of `generationConfig` that change an answer.
    public struct Config: Sendable {
        /// `16:9`.
        public var aspectRatio: String?
        /// `2K`, as written.
        public var imageSize: String?
        /// Names of modalities: `TEXT`, `IMAGE`.
        public var modalities: [String]?
        /// How many answers are asked for.
        public var candidateCount: Int?
        /// The seed, which changes the picture.
        public var seed: Int?
        /// Sampling temperature.
        public var temperature: Double?
        /// Nucleus sampling.
        public var topP: Double?
        /// Sampling among the first k.
        public var topK: Int?
        /// `HIGH`, in upper case.
        public var thinkingLevel: String?
        /// Tokens to think with.
        public var thinkingBudget: Int?
        /// Whether thoughts are to be shown.
        public var includesThoughts: Bool?
        /// The type of a text answer.
        public var responseMimeType: String?
        /// The type of pictures, where it can be chosen: on Vertex.
        public var outputMimeType: String?
        /// How well a JPEG is to be compressed, 0 to 100, where it can be chosen: on Vertex.
        public var outputQuality: Int?
    }

    init(_ message: Message) {
        self.message = message
        contents = message.messages("contents").map(Content.init)
        systemInstruction = message.message("system_instruction").map(Content.init)
        config = Config(message.message("generation_config"))
        tools = message.messages("tools").flatMap { tool in tool.type.fields.map(\.name).filter(tool.has) }
        tier = message.symbol("service_tier").flatMap(ServiceTier.init) ?? .standard
    }

    /// Every text of the conversation, in order, joined by newlines.
    public var prompt: String { texts(of: contents).joined(separator: "\n") }

    /// The texts of the last turn: what is asked for now.
    public var instruction: String { texts(of: contents.suffix(1)).joined(separator: "\n") }

    /// What the user said before that, a text a turn, oldest first.
    public var history: [String] {
        contents.dropLast().filter { $0.role != "model" }.map { texts(of: [$0]).joined(separator: "\n") }.filter { !$0.isEmpty }
    }

    /// Which request of the conversation this is, from 1.
    public var turn: Int { max(1, contents.count { $0.role != "model" }) }

    /// Whether anything is asked for: a part that is not an empty text.
    public var hasPrompt: Bool {
        contents.flatMap(\.parts).contains { if case .text(let text) = $0.data { !text.isEmpty } else { true } }
    }

    /// Every text that is counted, the system instruction first.
    public var allTexts: [String] { texts(of: (systemInstruction.map { [$0] } ?? [])) + texts(of: contents) }

    /// Every picture in the conversation, in order.
    public var pictures: [InlineData] {
        contents.flatMap(Self.pictures)
    }

    /// The pictures an edit works on: the latest of the conversation so far, then those of the last turn.
    public var subjects: [InlineData] {
        let before = contents.dropLast().flatMap(Self.pictures).suffix(1)
        return Array(before) + (contents.last.map(Self.pictures) ?? [])
    }

    private static func pictures(in content: Content) -> [InlineData] {
        content.parts.compactMap { part in
            if case .inline(let inline) = part.data, inline.mimeType.hasPrefix("image/"), !part.isThought { inline } else { nil }
        }
    }

    private func texts(of contents: some Sequence<Content>) -> [String] {
        contents.flatMap(\.parts).compactMap { if case .text(let text) = $0.data { text } else { nil } }
    }
}
