/// What can be told of where a picture came from.
public struct Inspection: Sendable, Equatable {
    /// By its first bytes.
    public let format: InputKind
    /// True size in pixels.
    public let width: Int, height: Int
    /// What the file's metadata says of being emulated; lost when somebody saves the picture anew.
    public let imprint: Imprint?
    /// Texts of the metadata, plantain's among them.
    public let notes: [Note]
    /// The invisible mark; `nil` where nobody can decode the pixels (HEIC).
    public let mark: MarkFinding?

    /// Whether the emulator painted it, by what either says.
    public var isEmulated: Bool { imprint != nil || mark.map { $0.confidence != .none } ?? false }
}

extension Painter {
    /// Tells whether a picture came from the emulator: reads its metadata, and looks for the invisible mark in its pixels.
    ///
    /// Goes over the whole file once, row by row, and keeps a megapixel of it. Costs up to a second for the largest picture the limits allow:
    /// call it away from the loop.
    /// - Throws: `.unrecognized`, `.corrupt` or `.tooLarge`, as when an input is read.
    public static func inspect(_ source: ByteSource, limits: DecodeLimits = .standard) throws(PictureError) -> Inspection {
        let reader = ByteReader(source)
        guard let kind = InputKind(magic: reader.peek(InputKind.magicCount)) else {
            throw .unrecognized("neither PNG, JPEG, WebP nor HEIC, by its first bytes")
        }
        let notes = Note.all(in: reader.peek(Note.reach), of: kind)
        var (width, height) = (0, 0)
        var brightness = Brightness(of: 0, 0)
        func begin(_ size: (Int, Int)) {
            (width, height) = size
            brightness = Brightness(of: width, height)
        }
        switch kind {
        case .png:
            let reader = try PNGReader(reader, limits)
            let header = try reader.header()
            begin((header.width, header.height))
            try reader.pixels(header) { brightness.add($0) }
        case .jpeg:
            let reader = try JPEGReader(reader, limits)
            let header = try reader.header()
            begin((header.width, header.height))
            try reader.pixels(header) { brightness.add($0) }
        case .webp, .heic:
            let raster = try kind == .webp ? WebPReader(reader, limits).raster() : Raster(heic: reader, limits)
            brightness = Brightness(raster)
            (width, height) = (raster.width, raster.height)
        }
        return Inspection(
            format: kind, width: width, height: height, imprint: notes.lazy.compactMap { Imprint(parsing: $0.text) }.first, notes: notes,
            mark: brightness.values.isEmpty ? nil : MarkSearch.finding(in: Residue(of: brightness)))
    }
}

extension Brightness {
    /// Of a picture that was decoded whole: what `Raster` has kept of it.
    fileprivate init(_ raster: Raster) {
        self.init(of: raster.columns, raster.rows)
        var pixels = raster.pixels
        pixels.withUnsafeMutableBufferPointer { pixels in
            guard let bytes = pixels.baseAddress else { return }
            for y in 0..<raster.rows {
                add(PixelSpan(bytes: bytes + y * raster.columns * 3, count: raster.columns, channels: 3, x: 0, y: y, step: 1))
            }
        }
    }
}
