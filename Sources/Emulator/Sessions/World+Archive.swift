internal import Fixtures
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

    /// How many requests with this key came before this one, under the same name.
    func turn(of key: FixtureKey, in group: String?) -> Int {
        let turn = "\(key) \(group ?? "")"
        return state.withLock {
            let seen = $0.turns[turn, default: 0]
            $0.turns[turn] = seen + 1
            return seen
        }
    }

    /// Notes what was recorded in this session.
    /// - Parameter asksAgain: whether another request like it goes upstream too: a poll, a retry.
    func note(_ entry: FixtureEntry, asksAgain: Bool) {
        state.withLock { $0.asksAgain[entry.key] = asksAgain }
    }

    /// Whether upstream answers requests with this key, although there is a fixture: it was made a moment ago, of what passes.
    func asksAgain(_ key: FixtureKey) -> Bool { state.withLock { $0.asksAgain[key] ?? false } }

    /// Notes a request that no fixture answered.
    func note(_ miss: Miss) {
        state.withLock {
            if $0.misses.count == Self.keptMisses { $0.misses.removeFirst() }
            $0.misses.append(miss)
        }
    }
}
