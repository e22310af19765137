/// A decoded input picture: its true size, and its pixels, scaled down only if there are too many to keep.
public struct Raster: Sendable {
    /// True width of the picture in pixels, before any orientation written in its metadata.
    public let width: Int
    /// True height, as `width`.
    public let height: Int
    /// What the bytes were, whatever was declared.
    public let kind: InputKind
    /// Size of `pixels`; both 0 for HEIC, of which only the header is read.
    let columns: Int, rows: Int
    /// RGB8, row by row, transparency flattened on white.
    let pixels: [UInt8]
    /// Opacity of each pixel; empty when all are opaque.
    let alpha: [UInt8]

    init(width: Int, height: Int, kind: InputKind, columns: Int, rows: Int, pixels: [UInt8], alpha: [UInt8] = []) {
        (self.width, self.height, self.kind) = (width, height, kind)
        (self.columns, self.rows, self.pixels) = (columns, rows, pixels)
        self.alpha = alpha.allSatisfy { $0 == 255 } ? [] : alpha
    }

    /// What is left of a picture of that size after `shrink` took all of its rows.
    init(width: Int, height: Int, kind: InputKind, _ shrink: consuming Shrink) {
        var shrink = shrink
        shrink.finish()
        self.init(
            width: width, height: height, kind: kind, columns: shrink.columns, rows: shrink.rows, pixels: shrink.pixels, alpha: shrink.alpha
        )
    }

    /// Bytes of memory its pixels take.
    public var byteCount: Int { pixels.count + alpha.count }
}

extension Raster {
    /// Reads a whole picture, by rows and scaled down on the way: memory does not follow the picture's size.
    ///
    /// Costs up to a second for the largest picture the limits allow: call it away from the loop.
    /// - Throws: `.unrecognized`, `.corrupt` (also when cut off) or `.tooLarge`.
    public init(decoding source: ByteSource, limits: DecodeLimits = .standard) throws(PictureError) {
        let reader = ByteReader(source)
        self =
            switch InputKind(magic: reader.peek(InputKind.magicCount)) {
            case .png: try PNGReader(reader, limits).raster()
            case .jpeg: try JPEGReader(reader, limits).raster()
            case .webp: try WebPReader(reader, limits).raster()
            case .heic: try Raster(heic: reader, limits)
            case nil: throw .unrecognized("neither PNG, JPEG, WebP nor HEIC, by its first bytes")
            }
    }
}
