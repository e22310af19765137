internal import COpenSSL

/// A BIO that reads and writes a session's own buffers: OpenSSL's memory BIO would copy everything once more.
enum SessionBIO {
    /// Made once and only read after that, by OpenSSL.
    nonisolated(unsafe) static let method: OpaquePointer? = {
        guard let method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "TLSSession") else { return nil }
        BIO_meth_set_create(method) { bio in
            BIO_set_init(bio, 1)
            return 1
        }
        BIO_meth_set_write(method) { bio, bytes, count in
            guard let bytes, count > 0 else { return 0 }
            session(bio).take(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
            return count
        }
        BIO_meth_set_read(method) { bio, bytes, room in
            BIO_clear_flags(bio, BIO_FLAGS_READ | BIO_FLAGS_SHOULD_RETRY)
            guard let bytes, room > 0 else { return 0 }
            let count = session(bio).give(UnsafeMutableRawBufferPointer(start: bytes, count: Int(room)))
            if count > 0 { return Int32(count) }
            BIO_set_flags(bio, BIO_FLAGS_READ | BIO_FLAGS_SHOULD_RETRY)
            return -1
        }
        BIO_meth_set_ctrl(method) { _, command, _, _ in command == BIO_CTRL_FLUSH ? 1 : 0 }
        return method
    }()

    private static func session(_ bio: OpaquePointer?) -> TLSSession {
        guard let data = BIO_get_data(bio) else { preconditionFailure("a BIO without its session") }
        return Unmanaged<TLSSession>.fromOpaque(data).takeUnretainedValue()
    }
}
