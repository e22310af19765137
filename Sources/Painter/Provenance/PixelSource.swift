import CJPEG
import CPNG

/// Pixels of a file, one row after the other at full size; for looking at them, not for keeping them.
enum PixelSource {
    /// Some pixels of a row: those at `x`, `x + step` and so on, of which each takes `channels` bytes.
    struct Span {
        let bytes: UnsafeMutablePointer<UInt8>
        let count: Int, channels: Int
        let x: Int, y: Int, step: Int
    }

    /// Reads a PNG whose magic bytes were seen. `begin` gets the size, `take` every pixel once.
    static func png(
        _ reader: ByteReader, _ limits: DecodeLimits, begin: (Int, Int) -> Void, take: (Span) -> Void
    ) throws(PictureError) {
        guard let handle = cpng_reader_new({ ByteReader.read($0, $1, $2) }, reader.context, limits.ancillaryBytes) else {
            throw .corrupt("png_create_read_struct: out of memory")
        }
        defer { cpng_reader_free(handle) }
        func check(_ status: Int32) throws(PictureError) {
            if status != 0 { throw .corrupt(String(cString: cpng_reader_error(handle))) }
        }
        var header = cpng_header()
        try check(cpng_reader_begin(handle, &header))
        let (width, height) = (Int(header.width), Int(header.height))
        try limits.check(width: width, height: height)
        begin(width, height)
        var channels: Int32 = 0
        try check(cpng_reader_start(handle, &channels))
        var row = [UInt8](repeating: 0, count: width * 4)
        for pass in header.interlaced == 0 ? [.whole] : PNGReader.Pass.adam7 where pass.columns(of: width) > 0 {
            for y in stride(from: pass.y, to: height, by: pass.rowStep) {
                try check(cpng_reader_row(handle, &row))
                show(&row, pass.columns(of: width), Int(channels), pass.x, y, pass.columnStep, take)
            }
        }
        try check(cpng_reader_end(handle))
    }

    /// Reads a JPEG whose magic bytes were seen, as `png`. Of CMYK the first three channels are as good as any.
    static func jpeg(
        _ reader: ByteReader, _ limits: DecodeLimits, begin: (Int, Int) -> Void, take: (Span) -> Void
    ) throws(PictureError) {
        guard let handle = cjpeg_reader_new({ ByteReader.read($0, $1, $2) }, reader.context) else {
            throw .corrupt("jpeg_create_decompress: out of memory")
        }
        defer { cjpeg_reader_free(handle) }
        func check(_ status: Int32) throws(PictureError) {
            if Int(status) == CJPEG_TOO_MANY_SCANS { throw .tooLarge("jpeg_start_decompress: too many scans for its size") }
            if Int(status) != CJPEG_OK { throw .corrupt(String(cString: cjpeg_reader_error(handle))) }
        }
        var header = cjpeg_header()
        try check(cjpeg_reader_begin(handle, &header))
        let (width, height) = (Int(header.width), Int(header.height))
        try limits.check(width: width, height: height, whole: header.progressive != 0)
        begin(width, height)
        var output = cjpeg_output()
        try check(cjpeg_reader_start(handle, 1, Int32(min(limits.scans, max(1, limits.scannedPixels / (width * height)))), &output))
        let channels = Int(output.colors) == CJPEG_RGB ? 3 : 4
        var row = [UInt8](repeating: 0, count: width * 4)
        for y in 0..<height {
            try check(cjpeg_reader_row(handle, &row))
            show(&row, width, channels, 0, y, 1, take)
        }
        try check(cjpeg_reader_end(handle))
    }

    private static func show(
        _ row: inout [UInt8], _ count: Int, _ channels: Int, _ x: Int, _ y: Int, _ step: Int, _ take: (Span) -> Void
    ) {
        row.withUnsafeMutableBufferPointer { row in
            guard let bytes = row.baseAddress else { return }
            take(Span(bytes: bytes, count: count, channels: channels, x: x, y: y, step: step))
        }
    }
}
