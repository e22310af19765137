/// Everything the picture is a function of: equal briefs give equal pixels, on every machine.
public struct Brief: Sendable {
    /// What was asked for, texts joined by newlines: in a conversation, what was said last.
    public var prompt: String
    /// What the same user said before, oldest first: "the same at night" looks there.
    public var history: [String] = []
    /// `gemini-3-pro-image`, for the caption.
    public var model: String
    /// Exact pixels of the answer. At least 1; at most 65,500 a side in JPEG, 1,000,000 in PNG.
    public var width: Int
    /// Exact pixels of the answer, as `width`.
    public var height: Int
    /// `1K`, for the caption; may be empty.
    public var sizeName: String
    /// Hashed from the canonical request. It moves small things only (leaves, clouds, grain): the words decide what is where.
    public var seed: UInt64
    /// `generationConfig.seed`, for the caption.
    public var userSeed: Int?
    /// Another number, another layout of the same things: for candidates, drafts, the members of a series, and a seed that was asked for.
    public var variation: UInt64 = 0
    /// Which picture of a series this is, from 1; nil where there is one only.
    public var member: Int?
    /// Which request of the conversation this is, from 1, for the caption.
    public var turn = 1
    /// The canonical key, for the file's metadata; may be empty.
    public var key = ""
    /// How much the picture says of itself in words.
    public var caption = CaptionStyle.strip
    /// How much grain there is, and with it how large the file is.
    public var detail = Detail.textured
    /// Of a JPEG, 1 to 100, if the client asked for one; nil: what the live service writes.
    public var quality: Int?
    /// Exact bytes of the file, reached by padding; nil: what it takes. A picture that takes more stays as it is.
    public var bytes: Int?
    /// The decoded input pictures, in the order of the request.
    public var inputs: [Raster]

    /// What to paint; the rest is set one by one.
    public init(
        prompt: String, model: String, width: Int, height: Int, sizeName: String = "", seed: UInt64, userSeed: Int? = nil,
        inputs: [Raster] = []
    ) {
        self.prompt = prompt
        self.model = model
        self.width = width
        self.height = height
        self.sizeName = sizeName
        self.seed = seed
        self.userSeed = userSeed
        self.inputs = inputs
    }
}

/// How much a picture says of itself in words.
public enum CaptionStyle: String, Sendable, CaseIterable {
    /// A strip at the bottom: prompt, model, size, seed, turn.
    case strip
    /// A small mark in a corner.
    case mark
    /// Nothing. The file's metadata and the invisible mark still say what it is.
    case off
}

/// How much fine grain a picture has. Photographs hardly compress, and clients should meet files of their size.
public enum Detail: String, Sendable, CaseIterable {
    /// None: the smallest files.
    case flat
    /// A little, as paper has.
    case textured
    /// As much as the live service's pictures: 1 to 2 MB at 1K, 15 MB and more at 4K.
    case photo
}
