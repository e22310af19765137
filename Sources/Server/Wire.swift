internal import Loop

/// What a connection talks through, and the three ways to end it: a socket, or TLS on one. Knows no HTTP.
@Net protocol Wire: AnyObject {
    /// What was read; the bytes are lent for the call.
    var received: @Net (UnsafeRawBufferPointer) -> Void { get set }
    /// The client closed or reset the connection. Called once at most, and not after `close()`.
    var left: @Net () -> Void { get set }
    /// Bytes written here that the kernel took, so that the client can make something of them.
    var sent: Int { get }
    var isClosed: Bool { get }
    /// Bytes that wait for room in the kernel, as the kernel will get them.
    var queued: Int { get }
    /// What the client's kernel has not acknowledged yet, in bytes.
    var unacknowledged: Int { get }

    /// Reads, or stops reading so that the kernel holds the client back; leaving is noticed all the same.
    func read(_ wanted: Bool)
    /// Writes `first` and `second` in one go if the kernel has room, and queues what is left.
    func write(_ first: [UInt8], _ second: [UInt8])
    /// Writes `bytes` in pieces of `size`, each its own write.
    func write(_ bytes: [UInt8], inPiecesOf size: Int)
    /// Returns when no more than `level` bytes are queued. Throws `CancellationError` when the wire is closed first; below zero, only that.
    func drained(to level: Int) async throws
    /// Says that nothing more will be sent. The client may still send. What is queued must be drained before.
    func shutdown()
    /// Ends the connection by RST; what the client's kernel has not acknowledged is lost.
    func reset()
    /// Ends the connection and throws at whoever waits. What is queued is lost.
    func close()
}

extension Wire {
    func write(_ bytes: [UInt8]) { write(bytes, []) }
}
