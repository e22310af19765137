internal import CUV

/// A deadline that moves: setting it again or clearing it costs next to nothing, because the timer below it is only moved when it must
/// ring earlier, or rings and finds that the deadline has moved on.
@Net package final class Alarm {
    private let timer: UnsafeMutablePointer<uv_timer_t>
    private let ring: @Net () -> Void
    /// When to ring, and when the timer below will next look, both in the loop's milliseconds.
    private var due: UInt64?
    private var armed: UInt64?
    private var isEnded = false

    /// `ring` is kept until `end()`, which the owner must call.
    package init(_ ring: @escaping @Net () -> Void) {
        self.ring = ring
        timer = .allocate(capacity: 1)
        must(uv_timer_init(Net.handle.assumingMemoryBound(to: uv_loop_t.self), timer), "uv_timer_init")
        timer.pointee.data = Unmanaged.passRetained(self).toOpaque()
    }

    /// Rings once, this long from now, instead of whenever it would have.
    package func set(after delay: Duration) {
        guard !isEnded else { return }
        // The loop's clock stands still while callbacks run.
        uv_update_time(timer.pointee.loop)
        let due = uv_now(timer.pointee.loop) + delay.milliseconds
        self.due = due
        if armed.map({ $0 > due }) ?? true { arm(due) }
    }

    /// Doesn't ring.
    package func clear() { due = nil }

    /// Gives the timer back; it never rings again.
    package func end() {
        guard !isEnded else { return }
        isEnded = true
        due = nil
        uv_close(UnsafeMutableRawPointer(timer).assumingMemoryBound(to: uv_handle_t.self)) { handle in
            guard let data = handle?.pointee.data else { return }
            Unmanaged<Alarm>.fromOpaque(data).release()
            handle?.deallocateAsTimer()
        }
    }

    private func arm(_ due: UInt64) {
        armed = due
        let now = uv_now(timer.pointee.loop)
        let callback: uv_timer_cb = { timer in
            nonisolated(unsafe) let data = timer?.pointee.data  // goes no further than the loop's thread, where it came from
            guard let data else { return }
            Net.assume { Unmanaged<Alarm>.fromOpaque(data).takeUnretainedValue().look() }
        }
        must(uv_timer_start(timer, callback, due > now ? due - now : 0, 0), "uv_timer_start")
    }

    private func look() {
        armed = nil
        guard let due else { return }
        if due > uv_now(timer.pointee.loop) { return arm(due) }
        self.due = nil
        ring()
    }
}

extension UnsafeMutablePointer<uv_handle_t> {
    fileprivate func deallocateAsTimer() { UnsafeMutableRawPointer(self).assumingMemoryBound(to: uv_timer_t.self).deallocate() }
}

extension Duration {
    /// Whole milliseconds, rounded up; zero if negative.
    fileprivate var milliseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard self > .zero else { return 0 }
        let longest: Int64 = 1 << 40  // seconds: 34,000 years, and no overflow
        return UInt64(min(seconds, longest)) * 1000 + UInt64((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
