internal import Fixtures
internal import GeminiAPI
internal import Synchronization

/// What is known of an exchange only when its answer has been carried.
final class Late: Sendable {
    /// What it would have cost that much of, as far as one can tell beforehand; nil where nobody can.
    let estimate: Usage?
    private let state = Mutex(State())

    struct State {
        var usage: Usage?
        var reason: String?
        var fixture: FixtureEntry?
        var notes: [String] = []
        var hasBegun = false
        /// Whether the answer was read whole: then its usage is all there is.
        var isWhole = false
        /// Whether nothing more will be known.
        var isOver = false
        /// Whether plantain gave the request up after it was sent: its status is plantain's, and not upstream's.
        var isForsaken = false
        /// Waits for the end.
        var last: (@Sendable () -> Void)?
    }

    init(estimate: Usage? = nil) { self.estimate = estimate }

    /// True the first time.
    func begins() -> Bool {
        state.withLock { state in
            defer { state.hasBegun = true }
            return !state.hasBegun
        }
    }

    /// What is known by now.
    var known: State { state.withLock { $0 } }

    func note(_ sentence: String) { state.withLock { $0.notes.append(sentence) } }

    /// The answer was read whole.
    func finished(_ finished: Recording.Finished) {
        state.withLock {
            if $0.isOver { return }
            $0.usage = finished.usage.map { Usage(recorded: $0, in: finished.json) }
            $0.reason = finished.json?.endReason
            $0.fixture = finished.entry
            $0.notes += finished.notes
            $0.isWhole = true
        }
        end()
    }

    /// The client left before upstream answered, and nobody waits for the answer.
    func forsake() { state.withLock { $0.isForsaken = true } }

    /// Nothing more will be known, or nobody can wait for it.
    func end() {
        let last = state.withLock { state in
            state.isOver = true
            defer { state.last = nil }
            return state.last
        }
        last?()
    }

    /// Does `work` once, when nothing more will be known.
    func afterwards(_ work: @escaping @Sendable () -> Void) {
        let isOver = state.withLock { state in
            if !state.isOver { state.last = work }
            return state.isOver
        }
        if isOver { work() }
    }
}
