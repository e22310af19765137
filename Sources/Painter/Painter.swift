/// Seed and brief in, picture file out. Pure but for the font files: no clock, no dice that are not in the brief.
public enum Painter {
    /// Part of what a picture is a function of: raised whenever the same brief would give other pixels.
    public static let version = 2

    /// Paints `brief` and hands the encoded file to `sink` in pieces of about 64 KB, so that no picture stands in memory whole.
    ///
    /// Computes for milliseconds between two calls of `sink` (about 0.3 s of CPU in all for 4096 x 4096): call it away from the loop.
    /// - Parameter sink: May suspend until there is room. Throws when nobody listens any more; painting then ends with that error.
    /// - Throws: `PictureError` of kind `unwritable` when `format` cannot express the size; whatever `sink` throws.
    public static func paint(_ brief: Brief, as format: ImageFormat, into sink: ([UInt8]) async throws -> Void) async throws {
        var press = try Press(brief, as: format)
        while let piece = try press.next() {
            try await sink(piece)
        }
    }
}
