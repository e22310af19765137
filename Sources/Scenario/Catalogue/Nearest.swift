/// What was probably meant by a word nobody knows.
public enum Nearest {
    /// The known word that takes the fewest edits; nil if even that one is far: more than two edits, or a third of a long word.
    public static func word(to word: String, among known: [String]) -> String? {
        let ranked = known.map { (distance(Array(word.utf8), Array($0.utf8)), $0) }.min { ($0.0, $0.1) < ($1.0, $1.1) }
        guard let best = ranked, best.0 <= max(2, word.utf8.count / 3) else { return nil }
        return best.1
    }

    /// Edits that turn one word into the other (Levenshtein).
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(row[j] + 1, above + 1, diagonal + (x == y ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
