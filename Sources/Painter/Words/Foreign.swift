/// Everyday words of other languages, by the English ones they are read as.
enum Foreign {
    /// Words of Chinese and Japanese, which are cut out of running text.
    static let unspaced = table(ForeignWords.unspaced)
    static let longestUnspaced = unspaced.keys.map(\.unicodeScalars.count).max() ?? 1
    private static let spaced = table(ForeignWords.spaced)

    /// English says these all the time, and the languages below never or seldom.
    private static let english: Set<String> = ["the", "of", "with", "and", "on", "by", "at", "is", "for", "from", "this", "it", "an"]

    /// `tokens` in English, word for word; a prompt that is English stays as it is.
    static func translated(_ tokens: [Token]) -> [Token] {
        if tokens.contains(where: { $0.isWord && english.contains($0.key) }) { return tokens }
        // One word alone is likelier English: a chat app's icon is no cat's.
        let words = tokens.filter(\.isWord)
        guard words.count(where: { spaced[$0.key] != nil || stem($0.key) != nil }) * 2 > words.count else { return tokens }
        return tokens.flatMap { token -> [Token] in
            guard token.isWord, let words = spaced[token.key] ?? stem(token.key) else { return [token] }
            return words.map { word in
                var copy = token
                copy.key = word
                return copy
            }
        }
    }

    /// German endings of adjectives, and plurals.
    private static func stem(_ word: String) -> [String]? {
        for ending in ["es", "er", "en", "em", "e", "s", "n"] where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
            if let words = spaced[String(word.dropLast(ending.count))] { return words }
        }
        return nil
    }

    private static func table(_ lines: String) -> [String: [String]] {
        var table: [String: [String]] = [:]
        for (english, words) in PhraseTable<Never>.lines(lines) {
            let meaning = english.split(whereSeparator: \.isWhitespace).map(String.init)
            for word in words where table[String(word)] == nil { table[String(word)] = meaning == ["_"] ? [] : meaning }
        }
        return table
    }
}
