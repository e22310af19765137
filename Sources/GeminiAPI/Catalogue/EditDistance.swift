/// How far two words are from each other, for those who ask what was probably meant.
public enum EditDistance {
    /// Edits of a byte that turn one into the other (Levenshtein). Takes time by the product of their lengths: bound them first.
    public static func between(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one.utf8), Array(other.utf8))
        var row = Array(0...b.count)
        for i in a.indices {
            var next = [i + 1]
            for j in b.indices { next.append(min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))) }
            row = next
        }
        return row[b.count]
    }
}
