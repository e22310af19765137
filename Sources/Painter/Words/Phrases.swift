/// A stretch of the prompt that one entry of the vocabulary explains, or one token that none does.
struct Phrase {
    var tokens: Range<Int>
    var senses: [Sense] = []
    /// The drawing whose noun it is.
    var drawing: String?
    var isPlural = false
    /// Words joined by hyphens that are not all understood: an adjective, whatever its words say ("cat-shaped").
    var isOpaque = false

    func first<Value>(_ value: (Sense) -> Value?) -> Value? {
        for sense in senses { if let value = value(sense) { return value } }
        return nil
    }

    func has(_ sense: Sense) -> Bool { senses.contains(sense) }
}

extension Phrase {
    /// Cuts `tokens` into phrases, the longest first.
    static func all(in tokens: [Token], nouns: Nouns) -> [Phrase] {
        var phrases: [Phrase] = []
        phrases.reserveCapacity(tokens.count)
        var at = 0
        while at < tokens.count {
            var end = at + 1
            while end < tokens.count, tokens[end].isJoined { end += 1 }
            var parts: [Phrase] = []
            while let part = longest(tokens, parts.last?.tokens.upperBound ?? at, nouns) {
                parts.append(part)
                if part.tokens.upperBound >= end { break }
            }
            if parts.last.map({ $0.tokens.upperBound >= end }) ?? false {
                phrases += parts
            } else {
                phrases.append(Phrase(tokens: at..<end, isOpaque: end > at + 1))
            }
            at = phrases[phrases.count - 1].tokens.upperBound
        }
        return phrases
    }

    private static func longest(_ tokens: [Token], _ at: Int, _ nouns: Nouns) -> Phrase? {
        guard at < tokens.count, tokens[at].isWord || tokens[at].isNumber else { return nil }
        let known = Lexicon.phrases.longest(tokens, at: at)
        let isSmall = known.map { $0.count == 1 && ($0.value.contains(.determiner) || $0.value.contains(.hinge)) } ?? false
        let noun = isSmall ? nil : nouns.longest(tokens, at: at)
        let count = max(known?.count ?? 0, noun?.count ?? 0)
        if count == 0 { return Numerals.value(of: tokens[at]).map { Phrase(tokens: at..<at + 1, senses: [.number($0)]) } }
        var phrase = Phrase(tokens: at..<at + count)
        // An exact word before the plural of another: "glasses" are no two glasses.
        let isExact =
            (known.map { !$0.isPlural && $0.count == count } ?? false) || (noun.map { !$0.isPlural && $0.count == count } ?? false)
        if let known, known.count == count, !(isExact && known.isPlural) {
            phrase.senses = known.value
            phrase.isPlural = known.isPlural
        }
        if let noun, noun.count == count, !(isExact && noun.isPlural) {
            phrase.drawing = noun.value
            phrase.isPlural = noun.isPlural
        }
        // An oil painting is a style, though somebody drew a painting.
        if phrase.drawing != nil, phrase.isSetting { phrase.drawing = nil }
        return phrase
    }
}
