internal import GeminiAPI

/// Makes a picture's file larger, so that it still opens: a private chunk before a PNG's IEND, comments before a JPEG's EOI. What fills
/// them does not compress. A PNG grows by twelve bytes at least, the size of a chunk.
struct Padding: Pipe {
    private let target: Int?
    private let growth: Int
    private var tail = Tail(12)
    private var isPNG: Bool?
    private var rest: [Piece]?

    private enum Piece {
        case bytes([UInt8])
        /// Filler of a chunk, which goes into its checksum.
        case filler(Int)
        case checksum
    }
    private var checksum = CRC32()

    /// Up to so many bytes; a larger file stays as it is.
    init(to bytes: Int) { (target, growth) = (bytes, 0) }

    /// By so many bytes.
    init(by bytes: Int) { (target, growth) = (nil, bytes) }

    mutating func feed(_ piece: [UInt8]) -> [UInt8] {
        if isPNG == nil { isPNG = piece.first.map { $0 == 0x89 } }
        return tail.feed(piece)
    }

    mutating func drain() -> [UInt8]? {
        var pieces = (rest ?? plan())[...]
        defer { rest = Array(pieces) }
        switch pieces.popFirst() {
        case .bytes(let bytes)?: return bytes
        case .filler(let count)?:
            let bytes = Array(Self.block.prefix(count))
            checksum.add(bytes)
            return bytes
        case .checksum?: return bigEndian(Int(checksum.value), 4)
        case nil: return nil
        }
    }

    private mutating func plan() -> [Piece] {
        let missing = target.map { $0 - tail.passed - tail.held.count } ?? growth
        guard missing > 0 else { return [.bytes(tail.held)] }
        guard isPNG == true else {
            return [.bytes(tail.held.dropLast(2))] + Self.comments(missing) + [.bytes(tail.held.suffix(2))]
        }
        let count = max(0, missing - 12)
        let name = Array("paDd".utf8)
        checksum.add(name)
        let fillers = stride(from: 0, to: count, by: Self.block.count).map { Piece.filler(min(Self.block.count, count - $0)) }
        return [.bytes(bigEndian(count, 4) + name)] + fillers + [.checksum, .bytes(tail.held)]
    }

    /// COM segments of so many bytes together. Less than a segment takes is filled with 0xFF, which may stand before any marker.
    private static func comments(_ count: Int) -> [Piece] {
        var pieces: [Piece] = []
        var left = count
        while left >= 4 {
            let length = min(left, 2 + 40_000)
            pieces.append(.bytes([0xFF, 0xFE] + bigEndian(length - 2, 2) + block.prefix(length - 4)))
            left -= length
        }
        return pieces + [.bytes([UInt8](repeating: 0xFF, count: left))]
    }

    private static let block: [UInt8] = {
        var dice = Dice(seed: 0, "padding")
        return dice.bytes(48 * 1024)
    }()
}

private func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// The checksum of PNG chunks (ISO 3309).
struct CRC32: Sendable {
    private var register: UInt32 = 0xFFFF_FFFF

    var value: UInt32 { ~register }

    mutating func add(_ bytes: [UInt8]) {
        register = bytes.reduce(register) { $0 >> 8 ^ Self.table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { bits, _ in bits & 1 == 1 ? bits >> 1 ^ 0xEDB8_8320 : bits >> 1 }
    }
}
