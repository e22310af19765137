internal import Synchronization

/// The latest captures, as many as fit: one memory for all sessions, so that many of them can't fill it.
final class Captures: Sendable {
    private let limit: Int
    private let state = Mutex(State())

    private struct State {
        var captures: [Int: Capture] = [:]
        /// In the order in which they came; those before `first` are gone.
        var order: [Int] = []
        var first = 0
        var weight = 0
    }

    init(limit: Int) { self.limit = limit }

    /// Keeps a capture in the place of the oldest. Of one that alone takes more than a quarter of the room the bodies are left out.
    func add(_ capture: Capture, of number: Int) {
        let capture = capture.weight <= limit / 4 ? capture : capture.bare
        guard capture.weight <= limit / 4 else { return }
        state.withLock { state in
            state.captures[number] = capture
            state.order.append(number)
            state.weight += capture.weight
            while state.weight > limit, state.first < state.order.count {
                state.weight -= state.captures.removeValue(forKey: state.order[state.first])?.weight ?? 0
                state.first += 1
            }
            if state.first > 1000, state.first > state.order.count / 2 {
                state.order.removeFirst(state.first)
                state.first = 0
            }
        }
    }

    /// The capture of exchange `number`, if it is still kept.
    subscript(_ number: Int) -> Capture? { state.withLock { $0.captures[number] } }
}
