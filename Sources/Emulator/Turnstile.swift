internal import Synchronization

/// Lets a few in at once. The others wait in the order they came, and hold no thread meanwhile.
final class Turnstile: Sendable {
    private let state: Mutex<State>

    private struct State {
        var free: Int
        var waiting: ArraySlice<CheckedContinuation<Void, Never>> = []
    }

    init(places: Int) { state = Mutex(State(free: places)) }

    /// Does `work` when it is its turn; not at all for who has left by then.
    func pass<Result>(_ work: () async throws -> Result) async throws -> Result {
        await enter()
        defer { leave() }
        try Task.checkCancellation()
        return try await work()
    }

    private func enter() async {
        await withCheckedContinuation { turn in
            let isFree = state.withLock { state in
                guard state.free == 0 else {
                    state.free -= 1
                    return true
                }
                state.waiting.append(turn)
                return false
            }
            if isFree { turn.resume() }
        }
    }

    private func leave() {
        let next = state.withLock { state in
            if state.waiting.isEmpty { state.free += 1 }
            return state.waiting.popFirst()
        }
        next?.resume()
    }
}
