/// Everything the picture is a function of: equal briefs give equal pixels, on every machine.
public struct Brief: Sendable {
    /// What was asked for, texts joined by newlines. Only its beginning fits on the caption; the rest shows through `seed`.
    public var prompt: String
    /// `gemini-3-pro-image`, for the caption.
    public var model: String
    /// Exact pixels of the answer. At least 1; at most 65,500 a side in JPEG, 1,000,000 in PNG.
    public var width: Int
    /// Exact pixels of the answer, as `width`.
    public var height: Int
    /// `1K`, for the caption; may be empty.
    public var sizeName: String
    /// Hashed from the canonical request: all dice come from it.
    public var seed: UInt64
    /// `generationConfig.seed`, for the caption.
    public var userSeed: Int?
    /// The decoded input pictures, in the order of the request.
    public var inputs: [Raster]

    /// What to paint.
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
