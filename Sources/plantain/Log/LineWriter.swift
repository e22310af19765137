import Glibc
import Ledger
import Synchronization

/// Writes lines to standard error from a thread of its own: whoever starts a server and never reads its output would otherwise
/// stop it, for a write to a full pipe blocks the loop.
final class LineWriter: Sendable {
    /// More than this many waiting lines are counted instead of kept.
    private static let capacity = 10_000

    private struct State {
        var lines: [String] = []
        var dropped = 0
        var isClosed = false
    }
    private let state = Mutex(State())
    private let waiting = Semaphore()
    private let idle = Semaphore()

    private let lost: @Sendable (Int) -> String

    /// - Parameter lost: the line that says how many lines were dropped.
    init(lost: @escaping @Sendable (Int) -> String) {
        self.lost = lost
        _ = Thread { [self] in run() }
    }

    /// Takes a line, without its line feed; never blocks.
    func write(_ line: String) {
        let isFirst = state.withLock { state in
            if state.lines.count < Self.capacity { state.lines.append(line) } else { state.dropped += 1 }
            return state.lines.count == 1
        }
        if isFirst { waiting.signal() }
    }

    /// Writes what is left, unless nobody reads it.
    func close() {
        state.withLock { $0.isClosed = true }
        waiting.signal()
        idle.wait()
    }

    private func run() {
        while true {
            waiting.wait()
            let taken = state.withLock { state in
                defer { (state.lines, state.dropped) = ([], 0) }
                return state
            }
            let note = taken.dropped > 0 ? [lost(taken.dropped)] : []
            if !taken.lines.isEmpty { put((taken.lines + note).joined(separator: "\n") + "\n") }
            if taken.isClosed { return idle.signal() }
        }
    }
    /// Writes a pipe's worth at a time, each when there is room for it; gives up when there is none and the end has come.
    private func put(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            var descriptor = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
            if poll(&descriptor, 1, 250) <= 0 {
                if state.withLock({ $0.isClosed }) { return }
                continue
            }
            let count = rest.prefix(Int(PIPE_BUF)).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR, errno != EAGAIN { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}
