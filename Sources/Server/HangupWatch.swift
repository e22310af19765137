internal import CUV
internal import Glibc
internal import Loop

/// Notices that the client leaves while its bytes are not read: libuv tells only those who read. Polls a duplicate of the descriptor,
/// because libuv and epoll keep one watch a descriptor.
@Net final class HangupWatch {
    private let handle: UnsafeMutablePointer<uv_poll_t>
    private let duplicate: Int32
    private let hungUp: @Net () -> Void
    private var isEnded = false

    /// Calls `hungUp` once, when the peer has sent FIN or RST. Nil if there is no descriptor left to do it with.
    init?(_ fd: Int32, hungUp: @escaping @Net () -> Void) {
        duplicate = fcntl(fd, F_DUPFD_CLOEXEC, 0)
        self.hungUp = hungUp
        handle = .allocate(capacity: 1)
        guard duplicate >= 0, uv_poll_init(Net.handle.assumingMemoryBound(to: uv_loop_t.self), handle, duplicate) == 0 else {
            if duplicate >= 0 { close(duplicate) }
            handle.deallocate()
            return nil
        }
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
        // Whatever it reports, an error too, means that the connection is no more what it was.
        let callback: uv_poll_cb = { handle, _, _ in
            nonisolated(unsafe) let data = handle?.pointee.data  // goes no further than the loop's thread, where it came from
            guard let data else { return }
            Net.assume { Unmanaged<HangupWatch>.fromOpaque(data).takeUnretainedValue().hungUp() }
        }
        uv_poll_start(handle, Int32(UV_DISCONNECT.rawValue), callback)
    }

    /// Must come before the socket itself is closed: while the duplicate is open, no FIN and no RST is sent.
    func end() {
        guard !isEnded else { return }
        isEnded = true
        uv_close(UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_handle_t.self)) { handle in
            guard let handle, let data = handle.pointee.data else { return }
            Unmanaged<HangupWatch>.fromOpaque(data).release()
            UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_poll_t.self).deallocate()
        }
        close(duplicate)
    }
}
