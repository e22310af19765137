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
        var header = cjpeg_header()
        try check(cjpeg_reader_begin(handle, &header))
        let (width, height) = (Int(header.width), Int(header.height))
        try limits.check(width: width, height: height, whole: header.progressive != 0)
        let scans = min(limits.scans, max(1, limits.scannedPixels / (width * height)))
        var output = cjpeg_output()
        try check(cjpeg_reader_start(handle, Self.denominator(width, height, limits.kept), Int32(scans), &output))
        var shrink = Shrink(
            width: Int(output.width), height: Int(output.height),
            onto: Shrink.fit(Int(output.width), Int(output.height), pixels: limits.kept))
        var row = [UInt8](repeating: 0, count: Int(output.width) * 4)
        for y in 0..<Int(output.height) {
            try check(cjpeg_reader_row(handle, &row))
            row.withUnsafeMutableBufferPointer { row in
                guard let base = row.baseAddress else { return }
                if Int(output.colors) != CJPEG_RGB {
                    Self.convert(base, count: Int(output.width), inverted: Int(output.colors) == CJPEG_INVERTED_CMYK)
                }
                shrink.add(base, count: Int(output.width), row: y)
            }
        }
        try check(cjpeg_reader_end(handle))
        return Raster(width: width, height: height, kind: .jpeg, shrink)
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
