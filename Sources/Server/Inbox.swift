/// Bytes that wait for their turn: read, but not yet parsed.
struct Inbox {
    private var bytes: [UInt8] = []
    private var start = 0

    var count: Int { bytes.count - start }
    var isEmpty: Bool { count == 0 }

    mutating func append(_ more: UnsafeRawBufferPointer) { bytes += more }

    mutating func removeAll() { (bytes, start) = ([], 0) }

    /// Lends the bytes and drops as many from the front as `body` says it used.
    mutating func consume<Result>(_ body: (UnsafeRawBufferPointer) -> (used: Int, Result)) -> Result {
        let (used, result) = bytes.withUnsafeBytes { body(.init(rebasing: $0[start...])) }
        start += used
        if start == bytes.count {
            bytes.removeAll(keepingCapacity: start <= 1 << 16)
            start = 0
        } else if start > bytes.count / 2 {
            bytes.removeFirst(start)
            start = 0
        }
        return result
    }
}
