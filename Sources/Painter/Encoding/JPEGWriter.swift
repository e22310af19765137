import CJPEG

/// Baseline YCbCr 4:2:0 with JFIF at 300 dpi, as the live service writes it, by libjpeg-turbo's scanline API.
final class JPEGWriter: PictureWriter {
    let outbox = Outbox()
    private let handle: OpaquePointer

    /// The live service's tables are all ones.
    static let recordedQuality = 100

    /// - Parameter quality: libjpeg's scale, 1 to 100.
    init(width: Int, height: Int, quality: Int = JPEGWriter.recordedQuality) throws(PictureError) {
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
        try check(cjpeg_writer_begin(handle, width, height, Int32(clamping: quality)))
    }

    deinit { cjpeg_writer_free(handle) }

    /// Marker and length.
    static let leastPadding = 4

    func sign(_ imprint: Imprint, comment: String) throws(PictureError) {
        try write(Self.application + 1, Note.xmp + imprint.xmp.utf8)
        try write(Self.comment, Array(comment.utf8))
    }

    func pad(_ count: Int) throws(PictureError) {
        try write(Self.application + 15, [UInt8](repeating: 0, count: count - Self.leastPadding))
    }

    func append(_ row: UnsafeBufferPointer<UInt8>) throws(PictureError) {
        try check(cjpeg_writer_row(handle, row.baseAddress))
    }

    func finish() throws(PictureError) {
        try check(cjpeg_writer_end(handle))
    }

    private static let application: Int32 = 0xE0, comment: Int32 = 0xFE

    private func write(_ marker: Int32, _ content: [UInt8]) throws(PictureError) {
        try check(cjpeg_writer_segment(handle, marker, content, UInt32(content.count)))
    }

    private func check(_ status: Int32) throws(PictureError) {
        if status != 0 { throw .unwritable(String(cString: cjpeg_writer_error(handle))) }
    }
}
