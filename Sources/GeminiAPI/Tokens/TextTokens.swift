/// An estimate of how many tokens the live service counts in a text. Its vocabulary (262,144 pieces) is not shipped; what is
/// here reproduces its habits: a common word with the space before it is one token, a digit is one, a mark is one, a rare or
/// long word is several, and the backend adds one for the beginning of the text (recorded).
public enum TextTokens {
    /// Tokens of the texts of a request, counted together.
    public static func count(prompt texts: [String]) -> Int {
        let tokens = texts.reduce(0) { $0 + count($1) }
        return tokens == 0 ? 0 : tokens + 1
    }

    /// Tokens of one text.
    public static func count(_ text: String) -> Int {
        var tokens = 0
        var word: [Unicode.Scalar] = []
        var spaces = 0
        var lastMark: Unicode.Scalar?
        func flush() -> Int {
            defer { word = [] }
            return word.isEmpty ? 0 : pieces(of: word)
        }
        for scalar in text.unicodeScalars {
            if isWordPart(scalar) {
                // A run of spaces is one token of its own, less the one that joins the word.
                if spaces > 1 { tokens += 1 }
                spaces = 0
                word.append(scalar)
                lastMark = nil
                continue
            }
            tokens += flush()
            if scalar == " " {
                spaces += 1
                lastMark = nil
                continue
            }
            switch scalar.value {
            case 0x30...0x39:
                // Digits stand alone, and so does the space before them.
                tokens += spaces > 0 ? 2 : 1
                lastMark = nil
            case 0x0A, 0x0D, 0x09:
                // A run of line feeds is one token.
                if lastMark != scalar { tokens += 1 }
                lastMark = scalar
            case 0..<0x80:
                // Repeated marks ("...", "**", "---") share a token.
                if lastMark != scalar { tokens += spaces > 1 ? 2 : 1 }
                lastMark = scalar
            default:
                tokens += scalar.isIdeographic ? 1 : 2
                lastMark = nil
            }
            spaces = 0
        }
        tokens += flush()
        return tokens + (spaces > 0 ? 1 : 0)
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !scalar.isIdeographic || scalar == "'" || scalar == "\u{2019}"
    }

    /// Pieces of one word. Letters beyond ASCII are rarer in the vocabulary: shorter pieces.
    private static func pieces(of word: [Unicode.Scalar]) -> Int {
        let apostrophes = word.count { $0 == "'" || $0 == "\u{2019}" }
        let letters = word.count - apostrophes
        let isASCII = word.allSatisfy(\.isASCII)
        let length = isASCII ? 8 : 4
        return max(1, (letters + length - 1) / length) + apostrophes
    }
}

extension Unicode.Scalar {
    fileprivate var isIdeographic: Bool {
        properties.isIdeographic || (0x3040...0x30FF).contains(value) || (0xAC00...0xD7AF).contains(value)
    }
}
