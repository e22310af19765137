internal import CUV

/// Calls back on the loop whenever the process receives a signal, instead of what the signal would have done.
@Net public final class SignalWatch {
    private let handle: UnsafeMutablePointer<uv_signal_t>
    private let body: @Net () -> Void
    private var isEnded = false

    /// Watches until `end()`, whether or not the watch is kept. `number` is a signal that can be caught, such as SIGTERM.
    public init(_ number: Int32, _ body: @escaping @Net () -> Void) {
        self.body = body
        handle = .allocate(capacity: 1)
        must(uv_signal_init(Net.handle.assumingMemoryBound(to: uv_loop_t.self), handle), "uv_signal_init")
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
        let callback: uv_signal_cb = { handle, _ in
            nonisolated(unsafe) let data = handle?.pointee.data  // goes no further than the loop's thread, where it came from
            guard let data else { return }
            Net.assume { Unmanaged<SignalWatch>.fromOpaque(data).takeUnretainedValue().body() }
        }
        must(uv_signal_start(handle, callback, number), "uv_signal_start")
    }

    /// Gives the signal its former meaning back.
    public func end() {
        guard !isEnded else { return }
        isEnded = true
        uv_close(UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_handle_t.self)) { handle in
            guard let handle, let data = handle.pointee.data else { return }
            Unmanaged<SignalWatch>.fromOpaque(data).release()
            UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_signal_t.self).deallocate()
        }
    }
}

/// Calls `body` on the loop whenever the process receives signal `number`. Works from any thread, also before the loop runs.
public func onSignal(_ number: Int32, _ body: @escaping @Sendable @Net () -> Void) {
    Net.enter { _ = SignalWatch(number, body) }
}
