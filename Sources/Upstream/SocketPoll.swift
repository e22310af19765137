internal import CCurl
internal import CUV
internal import Loop

/// Watches one of libcurl's sockets on the loop. libcurl opens and closes the socket itself.
@Net final class SocketPoll {
    private let handle: UnsafeMutablePointer<uv_poll_t>
    private let ready: @Net (_ events: Int32) -> Void
    private var wanted: Int32 = 0
    private var isEnded = false

    /// Calls `ready` with libcurl's CURL_CSELECT flags, as often as what is watched for is there.
    init(_ socket: Int32, ready: @escaping @Net (Int32) -> Void) {
        self.ready = ready
        handle = .allocate(capacity: 1)
        let code = uv_poll_init(Net.handle.assumingMemoryBound(to: uv_loop_t.self), handle, socket)
        precondition(code == 0, "uv_poll_init: \(String(cString: uv_strerror(code)))")
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
    }

    /// Watches for what libcurl's CURL_POLL word says, instead of what it watched for.
    func watch(_ what: Int32) {
        let reads = what == CURL_POLL_IN || what == CURL_POLL_INOUT
        let writes = what == CURL_POLL_OUT || what == CURL_POLL_INOUT
        wanted = (reads ? Int32(UV_READABLE.rawValue) : 0) | (writes ? Int32(UV_WRITABLE.rawValue) : 0)
        start()
    }

    /// Before the socket is closed, or with it.
    func end() {
        guard !isEnded else { return }
        isEnded = true
        uv_close(UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_handle_t.self)) { handle in
            guard let handle, let data = handle.pointee.data else { return }
            Unmanaged<SocketPoll>.fromOpaque(data).release()
            UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_poll_t.self).deallocate()
        }
    }

    private func start() {
        guard !isEnded else { return }
        guard wanted != 0 else {
            uv_poll_stop(handle)
            return
        }
        uv_poll_start(handle, wanted) { handle, status, events in
            nonisolated(unsafe) let data = handle?.pointee.data  // goes no further than the loop's thread, where it came from
            guard let data else { return }
            Net.assume { Unmanaged<SocketPoll>.fromOpaque(data).takeUnretainedValue().happened(status, events) }
        }
    }

    private func happened(_ status: Int32, _ events: Int32) {
        // An error is for libcurl to find as it reads or writes: told of it, it would not read what came before, nor learn what it was.
        let events = status < 0 ? wanted : events
        let reads = events & Int32(UV_READABLE.rawValue) != 0
        let writes = events & Int32(UV_WRITABLE.rawValue) != 0
        ready((reads ? CURL_CSELECT_IN : 0) | (writes ? CURL_CSELECT_OUT : 0))
        // libuv stops at an error, and libcurl reads piece by piece.
        if status < 0 { start() }
    }
}
