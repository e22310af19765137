/// How many pieces of the vocabulary a word is made of, by its script, its length and its looks.
struct WordPieces {
    /// Whether the text around it is in a language written in Latin letters that is not English.
    let isForeign: Bool

    /// - Parameter word: letters of one script, at least one.
    func count(_ word: ArraySlice<Unicode.Scalar>, _ script: TextRuns.Script) -> Int {
        switch script {
        case .latin: return humps(of: word).reduce(0) { $0 + latin($1) }
        case .cyrillic: return max(1, (word.count * 2 + 8) / 9)
        // Two characters in three: most Chinese words of two are one piece, kana are shorter.
        case .ideographic: return max(1, (word.count * 65 + 50) / 100)
        case .hangul: return max(1, (word.count * 60 + 50) / 100)
        case .other: return max(1, (word.count + 2) / 3)
        }
    }

    /// `aspectRatio` is cut before its capital, `JSONWriter` before the W.
    private func humps(of word: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
        var humps: [ArraySlice<Unicode.Scalar>] = []
        var start = word.startIndex
        for index in word.indices.dropFirst() where word[index].properties.isUppercase {
            let endsLower = word[index - 1].properties.isLowercase
            let beginsWord = index + 1 < word.endIndex && word[index + 1].properties.isLowercase && index - start > 1
            if endsLower || beginsWord {
                humps.append(word[start..<index])
                start = index
            }
        }
        return humps + [word[start...]]
    }

    private func latin(_ word: ArraySlice<Unicode.Scalar>) -> Int {
        let length = word.count
        if length <= 3 { return 1 }
        // Nothing this long is a word: by length alone, before its looks are weighed again and again.
        if length > 40 { return (length + 5) / 6 }
        if word.allSatisfy(\.properties.isUppercase) { return capitals(length) }
        let text = String(String.UnicodeScalarView(word)).lowercased()
        let isPlain = word.allSatisfy(\.isASCII)
        if word.contains(where: { Self.eastern.contains($0) }) { return (length + 3) / 4 }
        if isForeign { return max(1, (length + 6) / 7) }
        // A French or Spanish word in an English text: café, jalapeño.
        if !isPlain { return (length + 5) / 6 }
        return EnglishWord(text).pieces
    }

    /// JSON, HDR and ONLY are single pieces; shouting beyond that is spelled in chunks.
    private func capitals(_ length: Int) -> Int { length <= 6 ? 1 : (length + 3) / 4 }

    /// Letters of Polish, Czech, Turkish, Hungarian and their neighbours, whose words are rarer in the vocabulary.
    private static let eastern = Set("ąćęłńśźżčďěňřšťůžğışőű".unicodeScalars)
}
