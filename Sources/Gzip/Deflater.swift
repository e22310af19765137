internal import CZlib

/// One gzip stream being written, in as many pieces as the caller has.
///
/// Its output is cut where `flush` says, so that an event of a stream can be read before the next one is written.
public final class Deflater {
    private let stream: UnsafeMutablePointer<z_stream>

    /// - Parameter level: 1 (fast) to 9 (small). A picture in base64 shrinks by a quarter at any level.
    public init(level: Int32 = 1) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Fails only without memory or with another zlib than it was built for.
        precondition(czlib_deflate_gzip(stream, level) == Z_OK, "deflateInit2")
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Compresses a piece; gives what is ready, which may be nothing unless `flush`.
    public func deflate(_ piece: [UInt8], flush: Bool) -> [UInt8] { run(piece, flush ? Z_SYNC_FLUSH : Z_NO_FLUSH) }

    /// The end of the stream.
    public func finish() -> [UInt8] { run([], Z_FINISH) }

    private func run(_ piece: [UInt8], _ mode: Int32) -> [UInt8] {
        var output: [UInt8] = []
        var input = piece
        input.withUnsafeMutableBufferPointer { bytes in
            stream.pointee.next_in = bytes.baseAddress
            stream.pointee.avail_in = UInt32(bytes.count)
            repeat {
                let room = 32 * 1024
                output += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                    stream.pointee.next_out = buffer.baseAddress
                    stream.pointee.avail_out = UInt32(room)
                    // Z_BUF_ERROR only says that there was nothing to do.
                    let code = CZlib.deflate(stream, mode)
                    precondition(code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR, "deflate")
                    count = room - Int(stream.pointee.avail_out)
                }
            } while stream.pointee.avail_out == 0
        }
        return output
    }
}
