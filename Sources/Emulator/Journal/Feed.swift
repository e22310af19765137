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

    private struct State {
        var revision = 0
        var lastReset = 0
        var followers: [Reference] = []
        var isClosed = false
    }
    private let state = Mutex(State())

    /// Who follows is kept by whoever reads.
    private struct Reference { weak var follower: Follower? }

    init() {}

    /// The revision of the latest change.
    public var revision: Int { state.withLock(\.revision) }

    /// The revision at which a session last began anew.
    public var lastReset: Int { state.withLock(\.lastReset) }

    /// How many follow.
    public var followers: Int { state.withLock { $0.followers.count { $0.follower != nil } } }

    /// What changes from now on, until `close`, or until nobody listens any more.
    public func follow() -> AsyncStream<Event> {
        let follower = Follower()
        let isClosed = state.withLock { state in
            if !state.isClosed { state.followers.append(Reference(follower: follower)) }
            return state.isClosed
        }
        if isClosed { follower.close() }
        return AsyncStream { await follower.next() }
    }

    /// Ends every stream, now and later: the server is stopping.
    public func close() {
        let followers = state.withLock { state in
            state.isClosed = true
            return state.followers.compactMap(\.follower)
        }
        for follower in followers { follower.close() }
    }

    /// Gives the entry its revision and tells of it: in one step, so that followers hear of changes in their order.
    func publish(_ entry: inout Journal.Entry) {
        state.withLock { state in
            state.revision += 1
            entry.revision = state.revision
            if !state.followers.isEmpty { Self.tell(.entry(entry), &state) }
        }
    }

    func reset(_ session: String?) {
        state.withLock { state in
            state.revision += 1
            state.lastReset = state.revision
            Self.tell(.reset(session), &state)
        }
    }

    private static func tell(_ event: Event, _ state: inout State) {
        state.followers.removeAll { reference in
            reference.follower?.tell(event)
            return reference.follower == nil
        }
    }
}
