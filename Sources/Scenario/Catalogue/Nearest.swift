/// What was probably meant by a word nobody knows.
public enum Nearest {
    /// The known word that takes the fewest edits; nil if even that one is far: more than two edits, or a third of a long word.
    public static func word(to word: String, among known: [String]) -> String? {
        // The time grows with the product of the lengths, and the word is whatever a client wrote.
        guard word.utf8.count <= 64 else { return nil }
        let most = max(2, word.utf8.count / 3)
        let near = known.filter { abs($0.utf8.count - word.utf8.count) <= most }
        let ranked = near.map { (distance(Array(word.utf8), Array($0.utf8)), $0) }.min { ($0.0, $0.1) < ($1.0, $1.1) }
        guard let best = ranked, best.0 <= most else { return nil }
        return best.1
    }

    /// Edits that turn one word into the other, two letters changing places being one (optimal string alignment): `rmp` is nearer to
    /// `rpm` than to `rpd`.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var before: [Int] = []
        var row = Array(0...b.count)
        for i in a.indices {
            var next = [i + 1]
            for j in b.indices {
                var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                next.append(cost)
            }
            (before, row) = (row, next)
        }
        return row[b.count]
    }
}
