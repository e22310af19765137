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
            if self.tokens[at].kind == .quotation { quote(at) } else { introduce(at) }
            at += 1
        }
    }

    private mutating func quote(_ at: Int) {
        // "in the style of 'Starry Night'" names a style.
        if at > 0, ["of", "like"].contains(tokens[at - 1].key),
            at < 2 || ["style", "manner", "spirit", "look"].contains(tokens[at - 2].key)
        {
            return
        }
        if !tokens[at].key.isEmpty { lettering.append(tokens[at].key) }
    }

    private enum Trigger {
        /// Any words may follow.
        case speech
        /// Words with capitals follow.
        case title
        /// They do where something bears its name.
        case naming
    }

    private static let triggers: [String: Trigger] = {
        var triggers: [String: Trigger] = ["named": .naming, "called": .naming]
        for word in ["says", "saying", "reads", "spelling", "spells"] { triggers[word] = .speech }
        for word in [
            "text", "words", "word", "titled", "entitled", "title", "headline", "caption", "captioned", "slogan", "lettering", "reading",
            "letters",
            "subtitle", "tagline", "labeled", "labelled", "inscription", "message", "letter",
        ] {
            triggers[word] = .title
        }
        return triggers
    }()
    private static let named: Set<String> = [
        "logo", "poster", "cover", "album", "magazine", "book", "brand", "company", "app", "shop", "label", "sign", "cafe", "startup",
        "business",
        "card", "icon", "banner", "flyer", "bakery", "restaurant", "band", "packaging", "emblem",
    ]

    /// Sets what follows a word that introduces lettering.
    private mutating func introduce(_ at: Int) {
        guard tokens[at].isWord, let trigger = Self.triggers[tokens[at].key] else { return }
        if trigger == .naming, !tokens[..<at].contains(where: { Self.named.contains($0.key) }) { return }
        let isColon = at + 1 < tokens.count && tokens[at + 1].pause == .colon
        speak(isColon ? at + 2 : at + 1, isOpen: isColon || trigger == .speech)
    }

    /// Words with capitals; if it `isOpen` what may follow, any words up to the next pause.
    private mutating func speak(_ start: Int, isOpen: Bool) {
        guard start < tokens.count else { return }
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
