extension Net {
    /// Returns once `deadline` has passed, never before. A timer on the loop: no thread waits.
    /// Throws `CancellationError` as soon as the task is cancelled.
    @Net public static func sleep(until deadline: ContinuousClock.Instant) async throws {
        while true {
            try Task.checkCancellation()
            let rest = ContinuousClock.now.duration(to: deadline)
            // The loop counts whole milliseconds and may wake a fraction too early.
            guard rest > .zero else { return }
            await Nap().take(rest)
        }
    }

    /// `sleep(until:)`, this long from now.
    @Net public static func sleep(for duration: Duration) async throws { try await sleep(until: .now + duration) }
}

/// One suspension: ends when its time is over or its task is cancelled, whichever comes first.
@Net private final class Nap {
    private var sleeper: CheckedContinuation<Void, Never>?
    private var isOver = false

    func take(_ duration: Duration) async {
        let alarm = Alarm { [unowned self] in wake() }
        alarm.set(after: duration)
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if isOver { continuation.resume() } else { sleeper = continuation }
            }
        } onCancel: {
            Net.enter { self.wake() }
        }
        alarm.end()
    }

    private func wake() {
        isOver = true
        sleeper?.resume()
        sleeper = nil
    }
}
