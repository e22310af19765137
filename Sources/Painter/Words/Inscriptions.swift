/// Finds the words of a prompt that are to be set as lettering, and takes them out of its tokens.
struct Inscriptions {
    private(set) var tokens: [Token]
    private(set) var lettering: [String] = []
    private let text: (Range<Int>) -> String

    init(_ tokens: [Token], text: @escaping (Range<Int>) -> String) {
        self.tokens = tokens
        self.text = text
        var at = 0
        while at < self.tokens.count {
            if self.tokens[at].kind == .quotation {
                quotation(at)
            } else if let length = trigger(at) {
                spoken(at + length, isPlain: length == 0)
            }
            at += 1
        }
    }

    private mutating func quotation(_ at: Int) {
        // "in the style of 'Starry Night'" names a style.
        if at > 0, ["of", "like"].contains(tokens[at - 1].key),
            at < 2 || ["style", "manner", "spirit", "look"].contains(tokens[at - 2].key)
        {
            return
        }
        if !tokens[at].key.isEmpty { lettering.append(tokens[at].key) }
    }

    private static let speech: Set<String> = ["says", "saying", "reads", "spelling", "spells"]
    private static let titles: Set<String> = [
        "text", "words", "word", "titled", "entitled", "title", "headline", "caption", "captioned", "slogan", "lettering", "reading",
        "letters",
        "subtitle", "tagline", "labeled", "labelled", "inscription", "message", "letter", "says", "saying", "reads",
    ]
    private static let namings: Set<String> = ["named", "called"]
    private static let named: Set<String> = [
        "logo", "poster", "cover", "album", "magazine", "book", "brand", "company", "app", "shop", "label", "sign", "cafe", "startup",
        "business",
        "card", "icon", "banner", "flyer", "bakery", "restaurant", "band", "packaging", "emblem",
    ]

    /// How many tokens introduce lettering here; nil if none do.
    private func trigger(_ at: Int) -> Int? {
        guard tokens[at].isWord else { return nil }
        let key = tokens[at].key
        let isNaming = Self.namings.contains(key) && tokens[..<at].contains { Self.named.contains($0.key) }
        guard Self.titles.contains(key) || isNaming else { return nil }
        return at + 1 < tokens.count && tokens[at + 1].pause == .colon ? 2 : 1
    }

    /// Words after "text" and the like: those with capitals; after "saying" or a colon any, up to the next pause.
    private mutating func spoken(_ start: Int, isPlain: Bool) {
        guard start < tokens.count, start > 0 else { return }
        let isOpen = tokens[start - 1].pause == .colon || Self.speech.contains(tokens[start - 1].key)
        var end = start
        if isCapital(start) {
            end = capitals(start)
        } else if isOpen, tokens[start].isWord, !["a", "an", "the", "in", "on"].contains(tokens[start].key) {
            while end < tokens.count, end - start < 8, tokens[end].isWord || tokens[end].isNumber,
                !["in", "on", "at", "with", "above", "below", "under", "over"].contains(tokens[end].key)
            {
                end += 1
            }
        }
        guard end > start else { return }
        var token = tokens[start]
        token.kind = .quotation
        token.source = tokens[start].source.lowerBound..<tokens[end - 1].source.upperBound
        token.key = text(token.source)
        tokens.replaceSubrange(start..<end, with: [token])
    }

    private func isCapital(_ at: Int) -> Bool { tokens[at].isWord && tokens[at].isCapital }

    private func capitals(_ start: Int) -> Int {
        var (at, end) = (start, start)
        while at < tokens.count {
            if isCapital(at) || tokens[at].isNumber {
                end = at + 1
            } else if !["of", "the", "and", "to", "for", "a", "in"].contains(tokens[at].key) || at > end {
                break
            }
            at += 1
        }
        return end
    }
}
