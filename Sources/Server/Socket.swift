internal import CUV
internal import Glibc
internal import Loop

/// One accepted TCP connection: reads into callbacks, writes with a bounded queue, and the three ways to end. Knows no HTTP.
@Net final class Socket {
    /// What was read; the bytes are lent for the call.
    var received: @Net (UnsafeRawBufferPointer) -> Void = { _ in }
    /// The client closed or reset the connection. Called once at most, and not after `close()`.
    var left: @Net () -> Void = {}

    /// Bytes the kernel took. If a connection breaks while a write waits, up to `Slice.size` of its last bytes are not counted.
    private(set) var sent = 0
    private(set) var isClosed = false
    /// Bytes that wait for room in the kernel.
    var queued: Int { outbox.count }

    private let handle: UnsafeMutablePointer<uv_tcp_t>
    private var outbox = Outbox()
    private var slice: Slice?
    private var isWaitingToWrite = false
    private var isReading = false
    private var hangup: HangupWatch?
    private var waiters: [(level: Int, continuation: CheckedContinuation<Void, any Error>)] = []

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

    /// Reads, or stops reading so that the kernel holds the client back; leaving is noticed all the same.
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

    /// Writes `first` and `second` in one go if the kernel has room, and queues what is left. Nothing is copied unless it must wait.
    func write(_ first: [UInt8], _ second: [UInt8] = []) {
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

    /// Writes `bytes` in pieces of `size`, each its own write.
    func write(_ bytes: [UInt8], inPiecesOf size: Int) {
        guard !isClosed else { return }
        for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
            outbox.append(bytes, start..<min(start + max(1, size), bytes.count))
        }
        if !isWaitingToWrite { writeQueued() }
    }

    /// Returns when no more than `level` bytes are queued. Throws `CancellationError` when the socket is closed first; below zero, only that.
    func drained(to level: Int) async throws {
        if isClosed { throw CancellationError() }
        if queued <= level { return }
        try await withCheckedThrowingContinuation { waiters.append((level, $0)) }
    }

    /// FIN. The client may still send. What is queued must be drained before.
    func shutdown() {
        if !isClosed { Glibc.shutdown(fd, Int32(SHUT_WR)) }
    }

    /// What the client's kernel has not acknowledged yet, in bytes.
    var unacknowledged: Int {
        var count: Int32 = 0
        return isClosed || ioctl(fd, UInt(TIOCOUTQ), &count) != 0 ? 0 : Int(count)
    }

    /// Ends the connection by RST; what the client's kernel has not acknowledged is lost.
    func reset() {
        guard !isClosed else { return }
        // What uv_tcp_close_reset does, but that refuses a socket whose FIN is out.
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
        close()
    }

    /// Gives the descriptor back and throws at whoever waits. What is queued is lost; what the kernel took is delivered,
    /// unless the client has sent something that was not read: then the kernel resets.
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
        let waiters = waiters
        self.waiters = []
        for waiter in waiters { waiter.continuation.resume(throwing: CancellationError()) }
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
            wakeDrained()
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
        wakeDrained()
        writeQueued()
    }

    private func wakeDrained() {
        guard waiters.contains(where: { queued <= $0.level }) else { return }
        let ready = waiters.filter { queued <= $0.level }
        waiters.removeAll { queued <= $0.level }
        for waiter in ready { waiter.continuation.resume() }
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
