internal import GeminiAPI
internal import HTTP
internal import Synchronization

extension PreparedAnswer {
    /// How many bytes of its body are in memory.
    var held: Int { parts.reduce(0) { $0 + $1.reduce(0) { if case .bytes(let bytes) = $1 { $0 + bytes.count } else { $0 } } } }

    private var parts: [[JSONWriter.Piece]] {
        switch body {
        case .whole(let pieces): [pieces]
        case .frames(let frames): frames.map(\.pieces)
        }
    }

    /// This answer with all of its bytes in memory; nil if they are more than `limit`. Blocks: reads the fixture's files.
    func gathered(atMost limit: Int) throws -> PreparedAnswer? {
        guard held <= limit else { return nil }
        let parts = parts
        do {
            let whole = try CallingThread.run {
                let room = Room(limit)
                var whole: [[UInt8]] = []
                for part in parts { whole.append(try await room.gather(part)) }
                return whole
            }
            var answer = self
            switch body {
            case .whole: answer.body = .whole(whole[0].isEmpty ? [] : [.bytes(whole[0])])
            case .frames(var frames):
                for index in frames.indices { frames[index].pieces = [.bytes(whole[index])] }
                answer.body = .frames(frames)
            }
            return answer
        } catch is Room.Full {
            return nil
        }
    }
}

/// Gathers bytes while they are no more than fit.
private final class Room: Sendable {
    struct Full: Error {}

    private let left: Mutex<Int>
    private let pieces = Mutex<[[UInt8]]>([])

    init(_ bytes: Int) { left = Mutex(bytes) }

    /// The bytes of `part` in an array of exactly their size.
    func gather(_ part: [JSONWriter.Piece]) async throws -> [UInt8] {
        for piece in part {
            switch piece {
            case .bytes(let bytes): try take(bytes)
            case .produced(let producer): try await producer.run { try self.take($0) }
            }
        }
        let taken = pieces.withLock { pieces in
            defer { pieces = [] }
            return pieces
        }
        let count = taken.reduce(0) { $0 + $1.count }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            for piece in taken {
                _ = UnsafeMutableBufferPointer(rebasing: buffer[filled...]).update(fromContentsOf: piece)
                filled += piece.count
            }
        }
    }

    private func take(_ bytes: [UInt8]) throws {
        let fits = left.withLock { left in
            left -= bytes.count
            return left >= 0
        }
        guard fits else { throw Full() }
        pieces.withLock { $0.append(bytes) }
    }
}
