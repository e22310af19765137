/// What a client may ask of the server before it is turned away. Times are counted on the loop's clock.
public struct Limits: Sendable {
    /// Bytes of request line and header fields together, line ends included; more is answered 431. Trailers have the same room again.
    public var headBytes = 64 << 10
    /// Header fields in one request; more is answered 431.
    public var headCount = 128
    /// Bytes of the request target; more is answered 414.
    public var targetBytes = 16 << 10
    /// Time for a whole head, from its first byte (of a new connection: from its start); then 408.
    public var headDeadline = Duration.seconds(10)
    /// Time between two pieces of a body; then 408.
    public var bodyIdle = Duration.seconds(60)
    /// Time between two requests on one connection; then it is closed without a word.
    public var keepAliveIdle = Duration.seconds(120)
    /// Bytes of request bodies held at once, over all connections; who comes too late is answered 503.
    public var bodyBudget = 1 << 30
    /// Connections at once; further ones wait in the kernel's queue until one ends.
    public var connections = 10_000
    /// Bytes queued for one slow reader above which the making of more is held up; also how many pipelined bytes, or of a
    /// streamed body, wait for their turn.
    public var highWater = 256 << 10
    /// After our FIN, what the client still sends is read and dropped: until it is silent for `lingerIdle`, or for `linger` in all.
    public var linger = Duration.seconds(30)
    /// See `linger`.
    public var lingerIdle = Duration.seconds(2)
    /// How long a reset waits for the kernel to deliver what was written before it.
    public var resetDelay = Duration.seconds(2)

    /// The defaults above.
    public init() {}
}
