/// Bytes that wait for room in the kernel, as the pieces they were written in: one piece, one write.
struct Outbox {
    /// Part of an array that stays where it is.
    struct Piece {
        let bytes: [UInt8]
        var range: Range<Int>
    }

    private var pieces: [Piece] = []
    private var front = 0
    /// Bytes that wait.
    private(set) var count = 0

    var first: Piece? { front < pieces.count ? pieces[front] : nil }

    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        pieces.append(Piece(bytes: bytes, range: range))
        count += range.count
    }

    /// The first `used` bytes of the first piece are gone.
    mutating func consume(_ used: Int) {
        count -= used
        if used < pieces[front].range.count {
            pieces[front].range = (pieces[front].range.lowerBound + used)..<pieces[front].range.upperBound
            return
        }
        front += 1
        if front == pieces.count || front > 1024 {
            pieces.removeFirst(front)
            front = 0
        }
    }

    mutating func removeAll() { self = Outbox() }
}
