/// A decoded input picture: its true size, and its pixels scaled down to fit 1024 x 1024.
public struct Raster: Sendable {
    /// The longest side that is kept: enough to be recognised in an answer, little enough to hold fourteen of them.
    static let longestSide = 1024

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

    /// Bytes of memory its pixels take.
    public var byteCount: Int { pixels.count }
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
