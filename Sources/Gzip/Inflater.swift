internal import CZlib

/// Reads gzip (one member or several) and zlib.
public enum Inflater {
    /// Why bytes could not be inflated.
    public enum Failure: Error, Equatable {
        /// They are neither, or a checksum is wrong.
        case damaged
        /// They end before the stream does.
        case cut
        /// More than `limit` bytes come out of them.
        case tooLarge(limit: Int)
    }

    /// What `bytes` were before they were compressed, at most `limit` bytes of it: a kilobyte may hold a gigabyte of zeros.
    public static func inflate(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        var stream = z_stream()
        // Fails only without memory or with another zlib than it was built for.
        precondition(czlib_inflate_any(&stream) == Z_OK, "inflateInit2")
        defer { inflateEnd(&stream) }
        var input = bytes
        return try input.withUnsafeMutableBufferPointer { (rest) throws(Failure) in
            stream.next_in = rest.baseAddress
            stream.avail_in = UInt32(rest.count)
            return try run(&stream, limit)
        }
    }

    private static func run(_ stream: inout z_stream, _ limit: Int) throws(Failure) -> [UInt8] {
        var output: [UInt8] = []
        while true {
            let room = 64 * 1024
            var code = Z_OK
            output += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(room)
                code = CZlib.inflate(&stream, Z_NO_FLUSH)
                count = room - Int(stream.avail_out)
            }
            if output.count > limit { throw .tooLarge(limit: limit) }
            switch code {
            case Z_OK: break
            case Z_STREAM_END:
                // gzip files may be joined; what else follows is no part of them.
                guard stream.avail_in > 1, stream.next_in[0] == 0x1F, stream.next_in[1] == 0x8B else { return output }
                guard inflateReset(&stream) == Z_OK else { throw .damaged }
            // There is room, so it is input that is missing.
            case Z_BUF_ERROR: throw .cut
            default: throw .damaged
            }
        }
    }
}
