internal import CUV
internal import Glibc
internal import Loop

/// One accepted TCP connection: reads into callbacks, writes with a bounded queue.
@Net final class Socket: Wire {
    var received: @Net (UnsafeRawBufferPointer) -> Void = { _ in }
    var left: @Net () -> Void = {}

    /// Bytes the kernel took. If a connection breaks while a write waits, up to `Slice.size` of its last bytes are not counted.
    private(set) var sent = 0
    private(set) var isClosed = false
    var queued: Int { outbox.count }

    private let handle: UnsafeMutablePointer<uv_tcp_t>
    private var outbox = Outbox()
    private var slice: Slice?
    private var isWaitingToWrite = false
    private var isReading = false
    private var hangup: HangupWatch?
    private var waiters = DrainWaiters()

    /// One read at a time on one loop: all sockets share it.
    private static let readBuffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 64)

    /// Takes the connection that waits at `listener`; nil if it is gone again.
    init?(acceptedFrom listener: UnsafeMutablePointer<uv_stream_t>) {
        handle = .allocate(capacity: 1)
        guard uv_tcp_init(listener.pointee.loop, handle) == 0 else {
            handle.deallocate()
            return nil
        }
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
        guard uv_accept(listener, stream) == 0 else {
            close()
            return nil
        }
        // Nagle would hold the end of an answer until the client acknowledges its beginning.
        uv_tcp_nodelay(handle, 1)
    }

    func read(_ wanted: Bool) {
        guard !isClosed, wanted != isReading else { return }
        isReading = wanted
        hangup?.end()
        hangup = nil
        guard wanted else {
            uv_read_stop(stream)
            hangup = HangupWatch(fd) { [unowned self] in leave() }
            return
        }
        let allocate: uv_alloc_cb = { _, _, buffer in
            nonisolated(unsafe) let buffer = buffer  // as is the data below: from the loop's thread to the loop's thread
            Net.assume {
                buffer?.pointee = uv_buf_init(
                    Socket.readBuffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(Socket.readBuffer.count))
            }
        }
        let read: uv_read_cb = { stream, count, _ in
            nonisolated(unsafe) let data = stream?.pointee.data
            Net.assume { Socket.of(data).read(count) }
        }
        if uv_read_start(stream, allocate, read) != 0 { leave() }
    }

    /// Nothing is copied unless it must wait.
    func write(_ first: [UInt8], _ second: [UInt8]) {
        guard !isClosed else { return }
        var taken = 0
        if outbox.count == 0 {
            guard let count = attempt(first[...], second[...]) else { return leave() }
            taken = count
        }
        outbox.append(first, min(taken, first.count)..<first.count)
        outbox.append(second, max(0, taken - first.count)..<second.count)
        if outbox.count > 0, !isWaitingToWrite { waitToWrite() }
    }

    func write(_ bytes: [UInt8], inPiecesOf size: Int) {
        let size = max(1, size)
        write(bytes, piecesEndingAt: stride(from: size, to: bytes.count + size, by: size).lazy.map { min($0, bytes.count) })
    }

    /// Writes `bytes` in pieces that end where it is said, each its own write.
    func write(_ bytes: [UInt8], piecesEndingAt ends: some Sequence<Int>) {
        guard !isClosed else { return }
        var start = 0
        for end in ends {
            outbox.append(bytes, start..<end)
            start = end
        }
        if !isWaitingToWrite { writeQueued() }
    }

    func drained(to level: Int) async throws {
        if isClosed { throw CancellationError() }
        if queued <= level { return }
        try await withCheckedThrowingContinuation { waiters.add($0, level: level) }
    }

    /// FIN.
    func shutdown() {
        if !isClosed { Glibc.shutdown(fd, Int32(SHUT_WR)) }
    }

    var unacknowledged: Int {
        var count: Int32 = 0
        return isClosed || ioctl(fd, UInt(TIOCOUTQ), &count) != 0 ? 0 : Int(count)
    }

    func reset() {
        guard !isClosed else { return }
        // What uv_tcp_close_reset does, but that refuses a socket whose FIN is out.
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
        close()
    }

    /// Gives the descriptor back. What the kernel took is delivered, unless the client has sent something that was not read: then the
    /// kernel resets.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        hangup?.end()
        hangup = nil
        outbox.removeAll()
        uv_close(UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_handle_t.self)) { handle in
            nonisolated(unsafe) let data = handle?.pointee.data  // goes no further than the loop's thread, where it came from
            Net.assume { Socket.of(data).slice?.deallocate() }
            guard let handle, let data else { return }
            Unmanaged<Socket>.fromOpaque(data).release()
            UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_tcp_t.self).deallocate()
        }
        waiters.cancel()
    }

    private func read(_ count: Int) {
        guard !isClosed else { return }
        if count > 0 { received(.init(rebasing: Self.readBuffer[..<count])) } else if count < 0 { leave() }
    }

    private func leave() {
        guard !isClosed else { return }
        let left = left
        close()
        left()
    }

    private func writeQueued() {
        while let piece = outbox.first {
            guard let count = attempt(piece.bytes[piece.range], []) else { return leave() }
            outbox.consume(count)
            if count < piece.range.count { return waitToWrite() }
            waiters.wake(at: queued)
        }
    }

    /// How many bytes the kernel took; nil if the connection is broken.
    private func attempt(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int? {
        first.withUnsafeBytes { first in
            second.withUnsafeBytes { second in
                withUnsafeTemporaryAllocation(of: uv_buf_t.self, capacity: 2) { buffers in
                    buffers[0] = uv_buf_t(lent: first)
                    buffers[1] = uv_buf_t(lent: second)
                    let code = uv_try_write(stream, buffers.baseAddress, second.isEmpty ? 1 : 2)
                    if code == UV_EAGAIN.rawValue { return 0 }
                    if code < 0 { return nil }
                    sent += Int(code)
                    return Int(code)
                }
            }
        }
    }

    /// Hands libuv the next few bytes, only to hear when the kernel has room again. The rest stays here, where it can be counted.
    private func waitToWrite() {
        guard let piece = outbox.first else { return }
        var slice = slice ?? Slice()
        slice.fill(piece.bytes[piece.range])
        self.slice = slice
        isWaitingToWrite = true
        var buffer = uv_buf_t(lent: slice.bytes)
        let code = uv_write(slice.request, stream, &buffer, 1) { request, status in
            // Goes no further than the loop's thread, where it came from.
            nonisolated(unsafe) let data = request?.pointee.handle.pointee.data
            Net.assume { Socket.of(data).wrote(status) }
        }
        if code != 0 { leave() }
    }

    private func wrote(_ status: Int32) {
        isWaitingToWrite = false
        guard !isClosed, let slice else { return }
        guard status == 0 else { return leave() }
        sent += slice.count
        outbox.consume(slice.count)
        waiters.wake(at: queued)
        writeQueued()
    }

    private var stream: UnsafeMutablePointer<uv_stream_t> { UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_stream_t.self) }

    private var fd: Int32 {
        var fd: Int32 = -1
        uv_fileno(UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_handle_t.self), &fd)
        return fd
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> Socket {
        guard let data else { preconditionFailure("a handle without its socket") }
        return Unmanaged<Socket>.fromOpaque(data).takeUnretainedValue()
    }
}
