import CPNG

/// Any PNG, by rows. Interlaced ones too: the seven passes go straight into the small picture.
final class PNGReader {
    private let reader: ByteReader
    private let limits: DecodeLimits
    private let handle: OpaquePointer

    init(_ reader: ByteReader, _ limits: DecodeLimits) throws(PictureError) {
        guard let handle = cpng_reader_new({ ByteReader.read($0, $1, $2) }, reader.context, limits.ancillaryBytes) else {
            throw .corrupt("png_create_read_struct: out of memory")
        }
        (self.reader, self.limits, self.handle) = (reader, limits, handle)
    }

    deinit { cpng_reader_free(handle) }

    func raster() throws(PictureError) -> Raster {
        let header = try header()
        let (width, height) = (header.width, header.height)
        // The passes need the sums of the whole small picture, twelve bytes a pixel.
        let most = width * height > limits.kept && header.isInterlaced ? min(limits.kept, 1 << 20) : limits.kept
        var shrink = Shrink(
            width: width, height: height, onto: Shrink.fit(width, height, pixels: most), channels: header.channels,
            inOrder: !header.isInterlaced)
        try pixels(header) { span in
            if span.channels == 4 { flatten(span.bytes, count: span.count) }
            shrink.add(span.bytes, count: span.count, row: span.y, from: span.x, step: span.step)
        }
        return Raster(width: width, height: height, kind: .png, shrink)
    }

    struct Header {
        let width: Int, height: Int, channels: Int
        let isInterlaced: Bool
    }

    /// What stands before the pixels; to be asked for once.
    func header() throws(PictureError) -> Header {
        var header = cpng_header()
        try check(cpng_reader_begin(handle, &header))
        let (width, height) = (Int(header.width), Int(header.height))
        try limits.check(width: width, height: height)
        var channels: Int32 = 0
        try check(cpng_reader_start(handle, &channels))
        return Header(width: width, height: height, channels: Int(channels), isInterlaced: header.interlaced != 0)
    }

    /// Every pixel once, at full size.
    func pixels(_ header: Header, take: (PixelSpan) -> Void) throws(PictureError) {
        var row = [UInt8](repeating: 0, count: header.width * 4)
        for pass in header.isInterlaced ? Pass.adam7 : [.whole] {
            let columns = pass.columns(of: header.width)
            // libpng skips passes without pixels as well.
            guard columns > 0 else { continue }
            for y in stride(from: pass.y, to: header.height, by: pass.rowStep) {
                try check(cpng_reader_row(handle, &row))
                row.withUnsafeMutableBufferPointer { row in
                    guard let bytes = row.baseAddress else { return }
                    take(PixelSpan(bytes: bytes, count: columns, channels: header.channels, x: pass.x, y: y, step: pass.columnStep))
                }
            }
        }
        try check(cpng_reader_end(handle))
    }

    private func check(_ status: Int32) throws(PictureError) {
        if status != 0 { throw .corrupt(String(cString: cpng_reader_error(handle))) }
    }

    /// Which pixels a pass of the PNG specification, section 8.2, holds.
    struct Pass {
        var x: Int, y: Int, columnStep: Int, rowStep: Int

        static let whole = Pass(x: 0, y: 0, columnStep: 1, rowStep: 1)
        static let adam7 = [
            Pass(x: 0, y: 0, columnStep: 8, rowStep: 8), Pass(x: 4, y: 0, columnStep: 8, rowStep: 8),
            Pass(x: 0, y: 4, columnStep: 4, rowStep: 8), Pass(x: 2, y: 0, columnStep: 4, rowStep: 4),
            Pass(x: 0, y: 2, columnStep: 2, rowStep: 4), Pass(x: 1, y: 0, columnStep: 2, rowStep: 2),
            Pass(x: 0, y: 1, columnStep: 1, rowStep: 2),
        ]

        func columns(of width: Int) -> Int { (width - x + columnStep - 1) / columnStep }
    }
}

/// Puts RGBA on white, in place; the opacity stays beside the colours.
func flatten(_ pixels: UnsafeMutablePointer<UInt8>, count: Int) {
    for index in 0..<count {
        let alpha = UInt32(pixels[index * 4 + 3])
        for channel in 0..<3 {
            let level = UInt32(pixels[index * 4 + channel])
            pixels[index * 4 + channel] = UInt8(truncatingIfNeeded: (level &* alpha &+ 255 &* (255 &- alpha) &+ 127) / 255)
        }
    }
}
