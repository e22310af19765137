import Synchronization

/// Answers questions to the ledger on a thread of its own, one at a time: sums over many entries take seconds, and a thread of Swift's
/// pool that is held for so long is missing to everybody who is served.
final class Desk: Sendable {
    struct Question: Hashable, Sendable {
        var columns: [Column]
        var since: Int64?
        var until: Int64?
        var filters: [UsageRow.Field] = []
    }

    typealias Reply = Result<[UsageRow], LedgerError>
    fileprivate typealias Asker = CheckedContinuation<Reply, Never>

    fileprivate struct State {
        var waiting: [(question: Question, asker: Asker)] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let bell = Semaphore()
    private let read: @Sendable (Question) -> Reply

    init(_ read: @escaping @Sendable (Question) -> Reply) { self.read = read }

    /// How many wait for their turn.
    var waiting: Int { state.withLock(\.waiting.count) }

    func ask(_ question: Question) async -> Reply {
        await withCheckedContinuation { asker in
            let isOpen = state.withLock { state in
                if !state.isClosed { state.waiting.append((question, asker)) }
                return !state.isClosed
            }
            if isOpen { bell.signal() } else { asker.resume(returning: .failure(.closed)) }
        }
    }

    /// Answers until it is closed. For its thread alone.
    func run() {
        while let (question, askers) = next() {
            let reply = read(question)
            for asker in askers { asker.resume(returning: reply) }
        }
    }

    /// Who waits gets no answer any more.
    func close() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            state.isClosed = true
            return state.waiting
        }
        for (_, asker) in waiting { asker.resume(returning: .failure(.closed)) }
        bell.signal()
    }

    /// Blocks until somebody asks; nil when it is closed.
    private func next() -> (Question, [Asker])? {
        while true {
            let (turn, isClosed) = state.withLock { ($0.take(), $0.isClosed) }
            if let turn { return turn }
            if isClosed { return nil }
            bell.wait()
        }
    }
}

extension Desk.State {
    /// The first question, and all who wait with the same. Who asks it while it is being answered may know of more: the next answer is
    /// theirs.
    fileprivate mutating func take() -> (Desk.Question, [Desk.Asker])? {
        guard let question = waiting.first?.question else { return nil }
        defer { waiting.removeAll { $0.question == question } }
        return (question, waiting.filter { $0.question == question }.map(\.asker))
    }
}
