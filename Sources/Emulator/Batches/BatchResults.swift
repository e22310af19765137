internal import Files
internal import HTTP

/// Takes the marks off lines of results as they are read, and puts `separator` between them.
struct BatchResults {
    private let separator: UInt8
    private var isAtMark = true
    private var isFirst = true

    init(separator: UInt8) { self.separator = separator }

    mutating func take(_ piece: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(piece.count)
        var rest = piece[...]
        while !rest.isEmpty {
            if isAtMark {
                if !isFirst { text.append(separator) }
                (isAtMark, isFirst) = (false, false)
                rest = rest.dropFirst()
            } else {
                let end = rest.firstIndex(of: 0x0A)
                text += rest[..<(end ?? rest.endIndex)]
                isAtMark = end != nil
                rest = end.map { rest[($0 + 1)...] } ?? []
            }
        }
        return text
    }
}

extension BatchShelf {
    /// Bytes that are read at once.
    private static let piece = 256 * 1024

    /// The results as one list in JSON, read while it is sent.
    func list(_ id: String) -> Producer {
        Producer { [scrolls, name = results(id)] sink in
            var results = BatchResults(separator: UInt8(ascii: ","))
            var offset = 0
            try await sink([UInt8(ascii: "[")])
            while true {
                let piece = try await scrolls.read(name, at: offset, count: Self.piece)
                if piece.isEmpty { break }
                offset += piece.count
                let text = results.take(piece)
                if !text.isEmpty { try await sink(text) }
            }
            try await sink([UInt8(ascii: "]")])
        }
    }

    /// The results as a file of lines.
    func file(_ id: String) -> BodyStream {
        let reader = Reader(results(id), scrolls)
        return BodyStream { try await reader.next() }
    }

    private actor Reader {
        private let name: String
        private let scrolls: Scrolls
        private var results = BatchResults(separator: 0x0A)
        private var offset = 0
        private var isOver = false

        init(_ name: String, _ scrolls: Scrolls) { (self.name, self.scrolls) = (name, scrolls) }

        func next() async throws -> [UInt8]? {
            while true {
                let piece = try await scrolls.read(name, at: offset, count: BatchShelf.piece)
                if piece.isEmpty {
                    defer { isOver = true }
                    return offset == 0 || isOver ? nil : [0x0A]
                }
                offset += piece.count
                let text = results.take(piece)
                if !text.isEmpty { return text }
            }
        }
    }
}
