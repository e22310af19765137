/// What a rule changes of the normal answer without calling it a fault; nil leaves as is.
public struct ResponseEdit: Sendable, Equatable {
    /// The picture's file has this many bytes, if it takes no more anyway.
    public var imageBytes: Int?
    /// `png` or `jpeg`.
    public var imageFormat: String?
    /// Pictures in the answer.
    public var imageCount: Int?
    /// `2K`: the size it is made in, whatever was asked.
    public var imageSize: String?
    /// `16:9`: the shape it is made in, whatever was asked.
    public var imageAspect: String?
    /// `flat`, `textured` or `photo`: how much fine grain it has, whatever the server was started with.
    public var imageDetail: String?
    /// `strip`, `mark` or `off`: what it says of itself, whatever the server was started with.
    public var imageCaption: String?
    /// Pictures among the thoughts, before the answer.
    public var drafts: Int?
    /// The size of those.
    public var draftSize: String?
    /// Length of thought signatures in characters of base64; 0 leaves them out.
    public var signatureBytes: Int?

    /// No edit.
    public init() {}
}
