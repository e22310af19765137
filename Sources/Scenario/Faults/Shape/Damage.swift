/// The ways a picture's file is broken.
enum Damage: String {
    case crc, truncate, zero, header

    var pipe: any Pipe {
        switch self {
        case .crc: WrongChecksum()
        case .truncate: Truncation()
        case .zero: Blanking(from: 64, to: .max)
        case .header: Blanking(from: 0, to: 4)
        }
    }
}

/// The checksum of the chunk before IEND, which is picture data; in a JPEG, which has none, a byte of the last scan lines.
private struct WrongChecksum: Pipe {
    private var tail = Tail(64)
    private var isDone = false

    mutating func feed(_ piece: [UInt8]) -> [UInt8] { tail.feed(piece) }

    mutating func drain() -> [UInt8]? {
        if isDone { return nil }
        isDone = true
        var last = tail.held
        // IEND is twelve bytes.
        if last.count > 12 { last[last.count - 13] ^= 0x55 }
        return last
    }
}

/// Without its last 64 KiB; of a file that is smaller, the first half.
private struct Truncation: Pipe {
    private var tail = Tail(64 * 1024)
    private var isDone = false

    mutating func feed(_ piece: [UInt8]) -> [UInt8] { tail.feed(piece) }

    mutating func drain() -> [UInt8]? {
        if isDone || tail.passed > 0 { return nil }
        isDone = true
        return Array(tail.held.prefix(tail.held.count / 2))
    }
}

/// Zeros between two places.
private struct Blanking: Pipe {
    let from: Int
    let to: Int
    private var at = 0

    init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    mutating func feed(_ piece: [UInt8]) -> [UInt8] {
        defer { at += piece.count }
        var piece = piece
        for index in piece.indices where at + index >= from && at + index < to { piece[index] = 0 }
        return piece
    }
}

/// Base64 without its last characters.
struct Shortening: Pipe {
    private var tail: Tail
    init(by count: Int) { tail = Tail(count) }
    mutating func feed(_ piece: [UInt8]) -> [UInt8] { tail.feed(piece) }
}

/// Base64 in characters that are not its own.
struct Misspelling: Pipe {
    enum Way: Sendable {
        /// One character of no alphabet.
        case illegal
        /// A line break every 76 characters, as mail has them.
        case lineBreaks
        case urlSafe
    }

    private let way: Way
    private var at = 0

    init(_ way: Way) { self.way = way }

    mutating func feed(_ piece: [UInt8]) -> [UInt8] {
        defer { at += piece.count }
        switch way {
        case .urlSafe:
            return piece.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }
        case .illegal:
            var piece = piece
            if at == 0, let middle = piece.indices.dropFirst(piece.count / 2).first { piece[middle] = UInt8(ascii: "*") }
            return piece
        case .lineBreaks:
            // Escaped: they stand in a JSON string.
            return piece.enumerated().flatMap { (at + $0 + 1) % 76 == 0 ? [$1] + Array("\\n".utf8) : [$1] }
        }
    }
}
