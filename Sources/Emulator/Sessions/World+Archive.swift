internal import GeminiAPI
internal import Synchronization

/// Who answers in a session, how far it is with the answers to each key, and what no fixture answered.
extension World {
    /// How many misses are kept, the latest.
    private static let keptMisses = 100

    /// Who answers in this session; nil as everywhere.
    public var mode: Mode? {
        get { state.withLock(\.mode) }
        set { state.withLock { $0.mode = newValue } }
    }

    /// Requests no fixture answered, the latest last.
    public var misses: [Miss] { state.withLock(\.misses) }

    /// How many requests with this key came before this one.
    func turn(of key: FixtureKey) -> Int {
        state.withLock {
            let seen = $0.turns[key, default: 0]
            $0.turns[key] = seen + 1
            return seen
        }
    }

    /// Notes a request that no fixture answered.
    func note(_ miss: Miss) {
        state.withLock {
            if $0.misses.count == Self.keptMisses { $0.misses.removeFirst() }
            $0.misses.append(miss)
        }
    }
}
