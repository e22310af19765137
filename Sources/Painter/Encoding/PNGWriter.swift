import CPNG

/// RGB8 without alpha or interlace, by libpng's row API.
final class PNGWriter: PictureWriter {
    /// How rows are prepared for deflate. On 1024 x 1024 landscapes `sub` takes 11 to 17 ms and 180 to 290 KB,
    /// `up` (with Z_RLE) 15 to 20 ms and 250 to 410 KB.
    enum Filter {
        case sub, up
    }

    let outbox = Outbox()
    private let handle: OpaquePointer

    init(width: Int, height: Int, filter: Filter = .sub) throws(PictureError) {
        guard let width = UInt32(exactly: width), let height = UInt32(exactly: height) else {
            throw .unwritable("png_set_IHDR: \(width) x \(height)")
        }
        let append: cpng_append = { context, bytes, count in
            if let bytes { Outbox.from(context)?.append(bytes, count) }
        }
        guard let handle = cpng_writer_new(append, outbox.context) else {
            throw .unwritable("png_create_write_struct: out of memory")
        }
        self.handle = handle
        try check(cpng_writer_begin(handle, width, height, Int32(filter == .up ? CPNG_UP : CPNG_SUB)))
    }

    deinit { cpng_writer_free(handle) }

    /// Length, name and checksum.
    static let leastPadding = 12

    func sign(_ imprint: Imprint, comment: String) throws(PictureError) {
        try write("tEXt", Array("Software\0\(Imprint.software)".utf8))
        try write("tEXt", Array("Comment\0\(comment)".utf8))
        // Not compressed, no language, no translated keyword.
        try write("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0\(imprint.xmp)".utf8))
    }

    /// A private chunk that may be left out and copied, by the case of its name's letters.
    func pad(_ count: Int) throws(PictureError) {
        try write("paDd", [UInt8](repeating: 0, count: count - Self.leastPadding))
    }

    func append(_ row: UnsafeBufferPointer<UInt8>) throws(PictureError) {
        try check(cpng_writer_row(handle, row.baseAddress))
    }

    func finish() throws(PictureError) {
        try check(cpng_writer_end(handle))
    }

    private func write(_ name: String, _ content: [UInt8]) throws(PictureError) {
        try check(cpng_writer_chunk(handle, name, content, content.count))
    }

    private func check(_ status: Int32) throws(PictureError) {
        if status != 0 { throw .unwritable(String(cString: cpng_writer_error(handle))) }
    }
}
