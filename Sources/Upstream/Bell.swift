internal import Loop

/// Lets one task wait until something happens. What happens while nobody waits is not missed: the next wait returns at once, so whoever
/// waits looks again at what it waits for.
///
/// A task that doesn't prefer the loop's executor gives the loop up whenever it calls an asynchronous function, even one isolated to `Net`:
/// between a look and the wait that follows it, anything may have happened.
@Net final class Bell {
    private var waiter: CheckedContinuation<Void, Never>?
    private var hasRung = false

    func wait() async {
        await withCheckedContinuation { continuation in
            precondition(waiter == nil, "one caller at a time reads a body")
            if hasRung { continuation.resume() } else { waiter = continuation }
            hasRung = false
        }
    }

    func ring() {
        hasRung = waiter == nil
        waiter?.resume()
        waiter = nil
    }
}
