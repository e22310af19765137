/// A place in a text, counted from 1.
struct Place: Equatable {
    var line: Int
    /// In characters.
    var column: Int

    /// Where the byte at `offset` stands.
    init(offset: Int, in text: [UInt8]) {
        let before = text[..<min(offset, text.count)]
        line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    }

    /// Where `word` stands first; nil if it does not.
    init?(of word: String, in text: [UInt8]) {
        guard let offset = text.firstOffset(of: Array(word.utf8)) else { return nil }
        self.init(offset: offset, in: text)
    }
}

extension [UInt8] {
    /// Where `word` begins first, from `start` on.
    func firstOffset(of word: [UInt8], from start: Int = 0) -> Int? {
        guard let first = word.first else { return nil }
        var at = start
        while at + word.count <= count {
            guard let next = self[at...].firstIndex(of: first), next + word.count <= count else { return nil }
            if self[next..<next + word.count].elementsEqual(word) { return next }
            at = next + 1
        }
        return nil
    }
}
