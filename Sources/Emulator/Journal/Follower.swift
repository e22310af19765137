internal import Synchronization

/// The changes that one reader has not read yet.
final class Follower: Sendable {
    /// How many changes wait for a reader that is slow; what comes then is dropped, and one gap stands for all of it.
    private static let patience = 2000

    private struct State {
        var waiting: [Feed.Event] = []
        /// Where the first of them stands.
        var first = 0
        /// Whether there is a gap behind what waits. Whoever asks for the journal when it comes to the gap is told all that was dropped.
        var isBehind = false
    }
    private let state = Mutex(State())
    private let bell: AsyncStream<Void>
    private let ring: AsyncStream<Void>.Continuation

    init() { (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    /// Adds a change; never waits.
    func tell(_ event: Feed.Event) {
        state.withLock { state in
            if state.isBehind { return }
            state.isBehind = state.waiting.count - state.first >= Self.patience
            state.waiting.append(state.isBehind ? .gap : event)
        }
        ring.yield()
    }

    /// Ends after what waits.
    func close() { ring.finish() }

    /// The next change; nil at the end, or when the task is cancelled. For one reader.
    func next() async -> Feed.Event? {
        while true {
            if let event = take() { return event }
            var rings = bell.makeAsyncIterator()
            guard await rings.next() != nil else { return Task.isCancelled ? nil : take() }
        }
    }

    private func take() -> Feed.Event? {
        state.withLock { state in
            guard state.first < state.waiting.count else { return nil }
            let event = state.waiting[state.first]
            if case .gap = event { state.isBehind = false }
            state.first += 1
            // Seldom, so that reading costs the same however much waits.
            if state.first == state.waiting.count || state.first > Self.patience {
                state.waiting.removeFirst(state.first)
                state.first = 0
            }
            return event
        }
    }
}
