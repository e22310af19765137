import CJPEG

/// Baseline YCbCr 4:2:0 with JFIF at 300 dpi, as the live service writes it, by libjpeg-turbo's scanline API.
final class JPEGWriter: PictureWriter {
    let outbox = Outbox()
    private let handle: OpaquePointer

    /// - Parameter quality: libjpeg's scale, 1 to 100.
    init(width: Int, height: Int, quality: Int32 = 90) throws(PictureError) {
        guard let width = UInt32(exactly: width), let height = UInt32(exactly: height) else {
            throw .unwritable("jpeg_start_compress: \(width) x \(height)")
        }
        let append: cjpeg_append = { context, bytes, count in
            if let bytes { Outbox.from(context)?.append(bytes, count) }
        }
        guard let handle = cjpeg_writer_new(append, outbox.context) else {
            throw .unwritable("jpeg_create_compress: out of memory")
        }
        self.handle = handle
        try check(cjpeg_writer_begin(handle, width, height, quality))
    }

    deinit { cjpeg_writer_free(handle) }

    func append(_ row: UnsafeBufferPointer<UInt8>) throws(PictureError) {
        try check(cjpeg_writer_row(handle, row.baseAddress))
    }

    func finish() throws(PictureError) {
        try check(cjpeg_writer_end(handle))
    }

    private func check(_ status: Int32) throws(PictureError) {
        if status != 0 { throw .unwritable(String(cString: cjpeg_writer_error(handle))) }
    }
}
