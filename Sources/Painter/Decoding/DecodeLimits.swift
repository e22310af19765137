/// What reading one input picture may cost.
public struct DecodeLimits: Sendable {
    /// Pixels of the picture.
    public var pixels = 40_000_000
    /// Pixels of a picture whose format has to be held whole while it is decoded: progressive JPEG (up to 6 bytes a pixel)
    /// and lossless WebP (4 bytes a pixel). Everything else is decoded row by row, interlaced PNG included.
    public var bufferedPixels = 16_000_000
    /// Pixels of the longer side.
    public var side = 30_000
    /// Memory for one ancillary chunk of a PNG, or the metadata of an HEIC file, in bytes.
    public var ancillaryBytes = 8 << 20
    /// Scans of a progressive JPEG.
    public var scans = 500
    /// Scans of a progressive JPEG times its pixels: an almost empty scan is a few bytes to send and a walk over all blocks to decode.
    public var scannedPixels = 2_000_000_000

    /// Pixels that are kept of a picture: two of 1K size, or one of what a model answers at 1K and a half. A larger one is scaled down to that.
    public var kept = 2_200_000

    /// Generous for photographs, tight enough that no request takes more than seconds and 130 MB.
    public static let standard = DecodeLimits()

    /// The limits of `standard`, to be changed one by one.
    public init() {}

    /// The same, with less kept of each of several pictures, so that all together take little more memory than one.
    public func shared(among pictures: Int) -> DecodeLimits {
        var limits = self
        limits.kept = max(min(kept, 160_000), kept / max(1, pictures))
        return limits
    }

    func check(width: Int, height: Int, whole: Bool = false) throws(PictureError) {
        let allowed = whole ? min(pixels, bufferedPixels) : pixels
        if width > side || height > side { throw .tooLarge("\(width) x \(height): more than \(side) pixels on a side") }
        if width * height > allowed { throw .tooLarge("\(width) x \(height): more than \(allowed) pixels") }
    }
}
