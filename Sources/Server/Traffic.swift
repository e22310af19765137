internal import Synchronization

/// What a server is doing, for whoever asks from another thread. Written by the loop alone; each number is right by itself.
public final class Traffic: Sendable {
    /// Whether connections are taken.
    public enum Stage: Int, Sendable {
        /// Nowhere yet.
        case closed
        /// They are.
        case listening
        /// Not for a while: see ``Server/pause(for:)``.
        case paused
        /// Not any more: see ``Server/drain(grace:)``.
        case draining
    }

    private let open = Atomic(0)
    private let taken = Atomic(0)
    private let incoming = Atomic(0)
    private let underWay = Atomic(0)
    private let held = Atomic(0)
    private let full = Atomic(0)
    private let place = Atomic(Stage.closed.rawValue)

    /// Nothing yet.
    public init() {}

    /// Connections that are open.
    public var connections: Int { open.load(ordering: .relaxed) }
    /// Connections that were ever accepted.
    public var accepted: Int { taken.load(ordering: .relaxed) }
    /// Requests whose head has come and whose body has not.
    public var receiving: Int { incoming.load(ordering: .relaxed) }
    /// Requests whose answer is being made or sent.
    public var answering: Int { underWay.load(ordering: .relaxed) }
    /// Bytes of request bodies that are held.
    public var bodyBytes: Int { held.load(ordering: .relaxed) }
    /// Listeners with a connection that waits because there are too many.
    public var waitingListeners: Int { full.load(ordering: .relaxed) }
    /// Whether connections are taken.
    public var stage: Stage { Stage(rawValue: place.load(ordering: .relaxed)) ?? .closed }

    func accept() {
        open.add(1, ordering: .relaxed)
        taken.add(1, ordering: .relaxed)
    }
    func close() { open.subtract(1, ordering: .relaxed) }
    func receive(_ change: Int) { incoming.add(change, ordering: .relaxed) }
    func answer(_ change: Int) { underWay.add(change, ordering: .relaxed) }
    func hold(_ bytes: Int) { held.add(bytes, ordering: .relaxed) }
    func wait(_ listeners: Int) { full.store(listeners, ordering: .relaxed) }
    func enter(_ stage: Stage) { place.store(stage.rawValue, ordering: .relaxed) }
}
