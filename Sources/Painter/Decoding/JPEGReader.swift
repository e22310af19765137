import CJPEG

/// Any 8-bit JPEG that libjpeg-turbo reads: grey, YCbCr, RGB, and CMYK converted without a profile.
final class JPEGReader {
    private let reader: ByteReader
    private let limits: DecodeLimits
    private let handle: OpaquePointer

    init(_ reader: ByteReader, _ limits: DecodeLimits) throws(PictureError) {
        guard let handle = cjpeg_reader_new({ ByteReader.read($0, $1, $2) }, reader.context) else {
            throw .corrupt("jpeg_create_decompress: out of memory")
        }
        (self.reader, self.limits, self.handle) = (reader, limits, handle)
    }

    deinit { cjpeg_reader_free(handle) }

    func raster() throws(PictureError) -> Raster {
        let header = try header(keeping: limits.kept)
        var shrink = Shrink(
            width: header.columns, height: header.rows, onto: Shrink.fit(header.columns, header.rows, pixels: limits.kept))
        try pixels(header) { shrink.add($0.bytes, count: $0.count, row: $0.y) }
        return Raster(width: header.width, height: header.height, kind: .jpeg, shrink)
    }

    struct Header {
        let width: Int, height: Int
        /// How many pixels come: fewer, where the DCT scales.
        let columns: Int, rows: Int
        fileprivate let colors: Int
    }

    /// What stands before the pixels; to be asked for once.
    /// - Parameter kept: how many pixels are enough.
    func header(keeping kept: Int = .max) throws(PictureError) -> Header {
        var header = cjpeg_header()
        try check(cjpeg_reader_begin(handle, &header))
        let (width, height) = (Int(header.width), Int(header.height))
        try limits.check(width: width, height: height, whole: header.progressive != 0)
        let scans = min(limits.scans, max(1, limits.scannedPixels / (width * height)))
        var output = cjpeg_output()
        try check(cjpeg_reader_start(handle, Self.denominator(width, height, kept), Int32(scans), &output))
        return Header(width: width, height: height, columns: Int(output.width), rows: Int(output.height), colors: Int(output.colors))
    }

    /// Every pixel once, as RGB.
    func pixels(_ header: Header, take: (PixelSpan) -> Void) throws(PictureError) {
        var row = [UInt8](repeating: 0, count: header.columns * 4)
        for y in 0..<header.rows {
            try check(cjpeg_reader_row(handle, &row))
            row.withUnsafeMutableBufferPointer { row in
                guard let bytes = row.baseAddress else { return }
                if header.colors != CJPEG_RGB {
                    Self.convert(bytes, count: header.columns, inverted: header.colors == CJPEG_INVERTED_CMYK)
                }
                take(PixelSpan(bytes: bytes, count: header.columns, channels: 3, x: 0, y: y, step: 1))
            }
        }
        try check(cjpeg_reader_end(handle))
    }

    /// The smallest scale of the DCT that still leaves as many pixels as are kept.
    private static func denominator(_ width: Int, _ height: Int, _ kept: Int) -> Int32 {
        [8, 4, 2].first { (width / Int($0)) * (height / Int($0)) >= kept } ?? 1
    }

    /// CMYK to RGB in place.
    private static func convert(_ pixels: UnsafeMutablePointer<UInt8>, count: Int, inverted: Bool) {
        let flip: UInt8 = inverted ? 0 : 255
        for index in 0..<count {
            let black = UInt32(pixels[index * 4 + 3] ^ flip)
            for channel in 0..<3 {
                pixels[index * 3 + channel] = UInt8(truncatingIfNeeded: UInt32(pixels[index * 4 + channel] ^ flip) &* black / 255)
            }
        }
    }

    private func check(_ status: Int32) throws(PictureError) {
        switch Int(status) {
        case CJPEG_OK: return
        case CJPEG_TOO_MANY_SCANS: throw .tooLarge("jpeg_start_decompress: too many scans for its size")
        default: throw .corrupt(String(cString: cjpeg_reader_error(handle)))
        }
    }
}
