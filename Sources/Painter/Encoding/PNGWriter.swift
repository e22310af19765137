import CPNG

/// RGB8 without alpha or interlace: signature, header and framing by libpng, pixels by `Deflater`.
final class PNGWriter: PictureWriter {
    /// Bytes of an IDAT chunk, as the live service writes them.
    private static let chunkSize = 8192

    let outbox = Outbox()
    private let handle: OpaquePointer
    private var deflater = Deflater()
    private var compressed: [UInt8] = []
    private var above: [UInt8]

    init(width: Int, height: Int) throws(PictureError) {
        guard let columns = UInt32(exactly: width), let rows = UInt32(exactly: height) else {
            throw .unwritable("png_set_IHDR: \(width) x \(height)")
        }
        let append: cpng_append = { context, bytes, count in
            if let bytes { Outbox.from(context)?.append(bytes, count) }
        }
        guard let handle = cpng_writer_new(append, outbox.context) else {
            throw .unwritable("png_create_write_struct: out of memory")
        }
        self.handle = handle
        above = [UInt8](repeating: 0, count: width * 3)
        try check(cpng_writer_begin(handle, columns, rows))
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
        above.withUnsafeMutableBufferPointer { above in
            deflater.append(row, above: UnsafeBufferPointer(above))
            _ = above.update(from: row)
        }
        compressed += deflater.take()
        try writePixels(untilLeft: Self.chunkSize)
    }

    func finish() throws(PictureError) {
        deflater.finish()
        compressed += deflater.take()
        try writePixels(untilLeft: 1)
        try write("IEND", [])
    }

    private func writePixels(untilLeft least: Int) throws(PictureError) {
        var written = 0
        while compressed.count - written >= least {
            let count = min(Self.chunkSize, compressed.count - written)
            try write("IDAT", Array(compressed[written..<written + count]))
            written += count
        }
        compressed.removeFirst(written)
    }

    private func write(_ name: String, _ content: [UInt8]) throws(PictureError) {
        try check(cpng_writer_chunk(handle, name, content, content.count))
    }

    private func check(_ status: Int32) throws(PictureError) {
        if status != 0 { throw .unwritable(String(cString: cpng_writer_error(handle))) }
    }
}
