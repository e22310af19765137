internal import GeminiAPI

/// Which fixtures are worth a closer look when none answers a request: told from the index alone, for every fixture there is.
struct NearestRanking {
    private let essence: Essence
    private let key: FixtureKey
    private let words: WordTable
    private let wordCount: Int

    /// - Parameter essence: what is asked.
    init(_ essence: Essence) {
        self.essence = essence
        key = essence.key
        var hashes: [UInt64] = []
        Self.eachWord(essence.prompt) { hashes.append($0) }
        words = WordTable(hashes)
        wordCount = hashes.count
    }

    /// The best of `entries`, the best first; those that are as good by name. Of several answers to one key only one.
    func best<Entry: Indexed>(_ count: Int, of entries: [Entry]) -> [Entry] {
        var best: [(score: Double, entry: Entry)] = []
        for entry in entries {
            let score = score(entry)
            if best.count == count, let last = best.last, !Self.precedes((score, entry), last) { continue }
            if let same = best.firstIndex(where: { $0.entry.key == entry.key }) {
                guard Self.precedes((score, entry), best[same]) else { continue }
                best.remove(at: same)
            }
            let place = best.firstIndex { Self.precedes((score, entry), $0) } ?? best.count
            best.insert((score, entry), at: place)
            if best.count > count { best.removeLast() }
        }
        return best.map(\.entry)
    }

    private static func precedes<Entry: Indexed>(_ one: (score: Double, entry: Entry), _ other: (score: Double, entry: Entry)) -> Bool {
        one.score == other.score ? one.entry.name < other.entry.name : one.score > other.score
    }

    /// The same prompt to another route is nearer than another prompt to the same.
    private func score(_ entry: some Indexed) -> Double {
        var (all, common) = (0, 0)
        Self.eachWord(entry.prompt) {
            all += 1
            if words.contains($0) { common += 1 }
        }
        let overlap = all + wordCount == 0 ? 1 : 2 * Double(min(common, wordCount)) / Double(all + wordCount)
        return (entry.key == key ? 10 : 0) + 2 * overlap + (entry.route == essence.family ? 1 : 0)
            + (entry.model == essence.model ? 0.3 : 0)
    }

    /// A hash of each word, letters of ASCII without case. Runs over bytes: 100,000 prompts are 20 MB.
    private static func eachWord(_ text: String, _ take: (UInt64) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            letters.withUnsafeBufferPointer { letters in
                var hash: UInt64 = 0
                for at in bytes.indices {
                    let letter = letters[Int(bytes[at])]
                    // Of scripts that put no spaces between words, each character is one.
                    if letter == 0 || letter >= wholeCharacter, hash != 0 {
                        take(hash)
                        hash = 0
                    }
                    // For a hash of a few letters that is only looked up, a shift is as good as a product, and sooner done.
                    if letter != 0 { hash = (hash << 9 | hash >> 55) ^ UInt64(letter) }
                }
                if hash != 0 { take(hash) }
            }
        }
    }

    /// Marks the byte that U+3000 to U+DFFF begin with: 0xE3 to 0xED.
    private static let wholeCharacter: UInt16 = 0x100

    /// What each byte is in a word; 0 between words.
    private static let letters: [UInt16] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt16(byte | 0x20)
        case 0xE3...0xED: UInt16(byte) | wholeCharacter
        case 0x80...: UInt16(byte)
        default: 0
        }
    }
}

/// What the index knows of a fixture.
protocol Indexed {
    var name: String { get }
    var key: FixtureKey { get }
    var route: String { get }
    var model: String { get }
    var prompt: String { get }
}

extension FixtureEntry: Indexed {}
extension FixtureRecord: Indexed {}

/// Which words a prompt has: open addressing, because `Set` takes twice the time of all the rest.
private struct WordTable {
    private var slots: [UInt64]

    init(_ hashes: [UInt64]) {
        var size = 16
        while size < 4 * hashes.count { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for hash in hashes { slots[place(of: hash)] = hash }
    }

    func contains(_ hash: UInt64) -> Bool { slots[place(of: hash)] == hash }

    /// Where it is, or would be. Some slots are always free.
    private func place(of hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
        while slots[place] != 0, slots[place] != hash { place = (place + 1) & (slots.count - 1) }
        return place
    }
}
