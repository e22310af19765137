/// Where the bytes of an encoded picture come from.
public struct ByteSource {
    let read: (UnsafeMutableRawBufferPointer) -> Int

    /// - Parameter read: Fills the buffer from its start and returns how many bytes that were, at least 1; 0 at the end.
    ///   It may decode base64 on the way, so that a picture never stands in memory whole. It is not called again after 0.
    public init(_ read: @escaping (UnsafeMutableRawBufferPointer) -> Int) { self.read = read }
}

extension ByteSource {
    /// Bytes that are in memory anyway.
    public init(_ bytes: [UInt8]) {
        var position = 0
        self.init { buffer in
            let count = min(buffer.count, bytes.count - position)
            bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count])) }
            position += count
            return count
        }
    }
}

/// Reads a source from its start, with a look ahead at its magic bytes.
final class ByteReader {
    private let source: ByteSource
    private var ahead: [UInt8] = []
    private var isAtEnd = false
    /// Bytes read so far; those only looked at do not count.
    private(set) var position = 0

    init(_ source: ByteSource) { self.source = source }

    /// The next `count` bytes, fewer at the end. They stay to be read.
    func peek(_ count: Int) -> [UInt8] {
        if ahead.count < count {
            let missing = count - ahead.count
            ahead += [UInt8](unsafeUninitializedCapacity: missing) { buffer, filled in
                filled = fill(UnsafeMutableRawBufferPointer(buffer))
            }
        }
        return Array(ahead.prefix(count))
    }

    /// Fills the buffer as far as there are bytes, and returns how many that were.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let known = min(ahead.count, buffer.count)
        buffer.copyBytes(from: ahead.prefix(known))
        ahead.removeFirst(known)
        let count = known + fill(UnsafeMutableRawBufferPointer(rebasing: buffer[known...]))
        position += count
        return count
    }

    /// At most `count` bytes.
    func read(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in filled = read(into: UnsafeMutableRawBufferPointer(buffer)) }
    }

    /// Whether there were that many bytes to skip.
    func skip(_ count: Int) -> Bool {
        var left = count
        while left > 0 {
            let skipped = read(min(left, 16 << 10)).count
            if skipped == 0 { return false }
            left -= skipped
        }
        return true
    }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        var filled = 0
        while filled < buffer.count, !isAtEnd {
            // A source that claims more than it was given room for must not move us out of the buffer.
            let count = min(source.read(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])), buffer.count - filled)
            isAtEnd = count <= 0
            filled += max(count, 0)
        }
        return filled
    }

    /// The address C gets as a context. Valid as long as this object is.
    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    /// What a C library's read callback does: fills C's buffer, returns how many bytes there were.
    static func read(_ context: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
        guard let context, let buffer else { return 0 }
        return Unmanaged<ByteReader>.fromOpaque(context).takeUnretainedValue().read(into: .init(start: buffer, count: count))
    }
}
