internal import Synchronization

/// Tells whoever follows what changes in the journals, as it happens. Nobody who is slow holds anybody up.
public final class Feed: Sendable {
    /// A change.
    public enum Event: Sendable {
        /// An exchange arrived, ended, or became known better.
        case entry(Journal.Entry)
        /// A session began anew; nil is all of them.
        case reset(String?)
        /// The follower was too slow and has missed changes: it has to ask for the journal again.
        case gap
    }

    /// How many changes wait for a follower that is slow.
    private static let patience = 2000

    private struct State {
        var revision = 0
        var lastReset = 0
        var followers: [Int: AsyncStream<Event>.Continuation] = [:]
        var last = 0
        var isClosed = false
    }
    private let state = Mutex(State())

    init() {}

    /// The revision of the latest change.
    public var revision: Int { state.withLock(\.revision) }

    /// The revision at which a session last began anew.
    public var lastReset: Int { state.withLock(\.lastReset) }

    /// How many follow.
    public var followers: Int { state.withLock(\.followers.count) }

    /// What changes from now on, until `close`, or until nobody listens any more.
    public func follow() -> AsyncStream<Event> {
        let (stream, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(Self.patience))
        let number = state.withLock { state in
            state.last += 1
            if !state.isClosed { state.followers[state.last] = continuation }
            return state.isClosed ? nil : state.last
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in _ = self?.state.withLock { $0.followers.removeValue(forKey: number) } }
        return stream
    }

    /// Ends every stream, now and later: the server is stopping.
    public func close() {
        let followers = state.withLock { state in
            state.isClosed = true
            return state.followers.values.map { $0 }
        }
        for follower in followers { follower.finish() }
    }

    /// Gives the entry its revision and tells of it: in one step, so that followers hear of changes in their order.
    func publish(_ entry: inout Journal.Entry) {
        state.withLock { state in
            state.revision += 1
            entry.revision = state.revision
            for follower in state.followers.values { Self.tell(follower, .entry(entry)) }
        }
    }

    func reset(_ session: String?) {
        state.withLock { state in
            state.revision += 1
            state.lastReset = state.revision
            for follower in state.followers.values { Self.tell(follower, .reset(session)) }
        }
    }

    private static func tell(_ follower: AsyncStream<Event>.Continuation, _ event: Event) {
        // The gap takes the place of another that is old: who reads on finds out.
        if case .dropped = follower.yield(event) { follower.yield(.gap) }
    }
}
