/// The formats an answer can be in.
public enum ImageFormat: String, Sendable, CaseIterable {
    case png, jpeg

    /// As in `inlineData.mimeType`: `image/png`, `image/jpeg`.
    public var mimeType: String { "image/" + rawValue }
}
