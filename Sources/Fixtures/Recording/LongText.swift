internal import Digest
internal import GeminiAPI

/// Where a long base64 text stands in a body that is mapped into memory: a picture of 20 MB that is never copied.
struct LongText: Sendable {
    /// From this length a text is left where it stands; shorter ones are copied like any other.
    static let minimum = 64 * 1024

    /// The whole string, in bytes of the body.
    var range: Range<Int>
    /// The base64 in it: what follows `data:image/png;base64,`, or all of it.
    var base64: Range<Int>
    /// `-` and `_` in the place of `+` and `/`; nil where neither occurs.
    private var isURL: Bool?

    /// Nil if the string at `range` is short, or no base64 that its bytes can be written as again.
    init?(_ range: Range<Int>, in body: UnsafeRawBufferPointer) {
        guard range.count >= Self.minimum else { return nil }
        var start = range.lowerBound
        if body[start..<start + 5].elementsEqual("data:".utf8) {
            guard let comma = body[start..<start + 256].firstIndex(of: UInt8(ascii: ",")),
                body[start...comma].allSatisfy({ (0x21..<0x7F).contains($0) }),
                !body[start...comma].contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
            else { return nil }
            start = comma + 1
        }
        self.range = range
        base64 = start..<range.upperBound
        guard body[range.upperBound - 1] != UInt8(ascii: "=") || base64.count % 4 == 0 else { return nil }
        let last = (base64.count - 1) / Self.pieceLength
        for (index, piece) in Self.pieces(of: UnsafeRawBufferPointer(rebasing: body[base64])).enumerated() {
            guard Base64Text(piece[...]) != nil, index == last || piece.last != UInt8(ascii: "=") else { return nil }
            let standard = piece.contains(UInt8(ascii: "+")) || piece.contains(UInt8(ascii: "/"))
            let url = piece.contains(UInt8(ascii: "-")) || piece.contains(UInt8(ascii: "_"))
            if standard && (url || isURL == true) || url && isURL == false { return nil }
            if standard || url { isURL = url }
        }
    }

    private static let pieceLength = 64 * 1024

    /// Whole groups of four characters, but for the last piece.
    private static func pieces(of text: UnsafeRawBufferPointer) -> some Sequence<[UInt8]> {
        stride(from: 0, to: text.count, by: pieceLength).lazy.map { Array(text[$0..<min($0 + pieceLength, text.count)]) }
    }

    /// What the text stands for, piece by piece.
    func decode(in body: UnsafeRawBufferPointer, _ take: ([UInt8]) throws(FixtureProblem) -> Void) throws(FixtureProblem) {
        for piece in Self.pieces(of: UnsafeRawBufferPointer(rebasing: body[base64])) {
            try take(Base64Text(piece[...])?.decoded ?? [])
        }
    }

    /// The string itself.
    func text(in body: UnsafeRawBufferPointer) -> String { String(decoding: body[range], as: UTF8.self) }

    /// A short string that looks like this one to whoever decides what becomes of it: the same prefix, the same first bytes, the same
    /// form of base64, and its digest at the end: equal texts have equal stand-ins, and others never.
    func standIn(in body: UnsafeRawBufferPointer) -> (text: String, bytes: [UInt8]) {
        var digest = SHA256()
        digest.update(UnsafeRawBufferPointer(rebasing: body[range]))
        let head = Array(body[base64.lowerBound..<base64.lowerBound + 1024])
        // As many characters in the last group, and one of the marks that tell the alphabets apart, if it has them.
        let isPadded = body[range.upperBound - 1] == UInt8(ascii: "=")
        let bareCount = base64.count - (isPadded ? body[base64].suffix(2).count { $0 == UInt8(ascii: "=") } : 0)
        let end = (isURL == nil ? [] : [0xFB, 0xFF, 0xFE]) + Array(digest.finalize().hexEncoded.utf8)
        let missing = (bareCount * 3 / 4 - end.count % 3 + 3) % 3
        let bytes =
            (Base64Text(head[...])?.decoded ?? []) + end.prefix(isURL == nil ? 0 : 3) + [UInt8](repeating: 0x20, count: missing)
            + end.dropFirst(isURL == nil ? 0 : 3)
        var characters = Base64.encode(bytes)
        if !isPadded { characters.removeAll { $0 == UInt8(ascii: "=") } }
        if isURL == true {
            characters = characters.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }
        }
        return (
            String(decoding: body[range.lowerBound..<base64.lowerBound], as: UTF8.self) + String(decoding: characters, as: UTF8.self), bytes
        )
    }
}
