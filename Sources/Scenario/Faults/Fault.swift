public import GeminiAPI
public import HTTP

/// What a fault does to an answer. A fault implements the hook it is about; the others leave the answer alone.
///
/// Nothing here has a clock, dice or sockets of its own: what varies comes in with the context.
public protocol Fault: Sendable {
    /// An answer in place of the normal one, which is then never composed.
    func instead(_ context: FaultContext) -> Substitute?
    /// Changes how an error is wrapped. Applied to substitutes only.
    func wrap(_ substitute: Substitute) -> Substitute
    /// Edits the normal answer before it is metered. Of a stream this is called with the whole reply, before it is cut into events.
    func reshape(_ reply: Reply, _ context: FaultContext) -> Reply
    /// Edits the events of a stream, which are whole here.
    func direct(_ reel: Reel, _ context: FaultContext) -> Reel
    /// Edits the strokes, head included, after compression.
    func disturb(_ script: Script, _ context: FaultContext) -> Script
    /// Whether `reshape` does anything: a recorded answer is taken apart for it.
    var reshapes: Bool { get }
    /// Whether `disturb` needs every byte of the body in memory (`at: 60%`).
    var needsWhole: Bool { get }
    /// Whether the answer is to be compressed first, whatever the client takes.
    var needsGzip: Bool { get }
}

extension Fault {
    /// Leaves it alone.
    public func instead(_ context: FaultContext) -> Substitute? { nil }
    /// Leaves it alone.
    public func wrap(_ substitute: Substitute) -> Substitute { substitute }
    /// Leaves it alone.
    public func reshape(_ reply: Reply, _ context: FaultContext) -> Reply { reply }
    /// Leaves it alone.
    public func direct(_ reel: Reel, _ context: FaultContext) -> Reel { reel }
    /// Leaves it alone.
    public func disturb(_ script: Script, _ context: FaultContext) -> Script { script }
    /// Leaves it alone.
    public var reshapes: Bool { false }
    /// Leaves it alone.
    public var needsWhole: Bool { false }
    /// Leaves it alone.
    public var needsGzip: Bool { false }
}
