/// A text cut into runs of one kind of character, which is where a SentencePiece vocabulary always cuts.
struct TextRuns: Sequence, IteratorProtocol {
    struct Run {
        var kind: Kind
        var scalars: ArraySlice<Unicode.Scalar>
    }

    enum Kind: Equatable { case spaces, breaks, digits, marks, word(Script) }

    /// The scripts that the vocabulary treats differently.
    enum Script { case latin, cyrillic, ideographic, hangul, other }

    private var rest: ArraySlice<Unicode.Scalar>

    init(_ text: String) { rest = Array(text.unicodeScalars)[...] }

    mutating func next() -> Run? {
        guard let first = rest.first else { return nil }
        let kind = Self.kind(of: first)
        var end = rest.startIndex + 1
        while end < rest.endIndex, Self.continues(rest[end], kind, first) { end += 1 }
        defer { rest = rest[end...] }
        return Run(kind: kind, scalars: rest[..<end])
    }

    private static func continues(_ scalar: Unicode.Scalar, _ kind: Kind, _ first: Unicode.Scalar) -> Bool {
        // Line feeds and tabs do not share a token.
        if kind == .breaks { return Self.kind(of: scalar) == .breaks && (scalar == "\t") == (first == "\t") }
        // Vowel signs and accents belong to the letter before them.
        if case .word = kind, isMark(scalar) { return true }
        return Self.kind(of: scalar) == kind
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x20: .spaces
        case 0x09, 0x0A, 0x0D: .breaks
        case 0x30...0x39: .digits
        case 0x41...0x5A, 0x61...0x7A: .word(.latin)
        case 0..<0x80: .marks
        // The long vowel mark, which is no letter by its category's looks but one by its use.
        case 0x30FC: .word(.ideographic)
        default:
            scalar.properties.isAlphabetic
                ? .word(script(of: scalar)) : scalar.properties.generalCategory == .decimalNumber ? .digits : .marks
        }
    }

    private static func script(of scalar: Unicode.Scalar) -> Script {
        switch scalar.value {
        case 0xAA...0x024F, 0x1E00...0x1EFF: .latin
        case 0x0400...0x052F: .cyrillic
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: .hangul
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: .ideographic
        default: .other
        }
    }
}

/// Whether a text is in a Latin-script language other than English, judged by its small words.
enum ForeignText {
    static func isLikely(_ runs: TextRuns) -> Bool {
        var balance = 0
        for run in runs where run.kind == .word(.latin) && run.scalars.count <= 4 {
            let word = String(String.UnicodeScalarView(run.scalars)).lowercased()
            if english.contains(word) { balance -= 1 } else if foreign.contains(word) { balance += 1 }
        }
        return balance > 0
    }

    private static let english: Set<String> = [
        "a", "an", "the", "of", "with", "and", "to", "for", "is", "are", "by", "at", "or", "it", "its", "as", "from", "this", "that",
        "into", "over",
    ]
    private static let foreign: Set<String> = [
        "el", "la", "los", "las", "un", "una", "de", "del", "con", "en", "por", "que", "y",  // Spanish
        "le", "les", "des", "du", "et", "une", "dans", "avec", "sur", "qui", "au",  // French
        "der", "das", "den", "dem", "ein", "eine", "und", "mit", "auf", "im", "ist", "vor",  // German
        "il", "lo", "gli", "di", "che", "su", "della",  // Italian
        "um", "uma", "os", "da", "dos", "com", "em",  // Portuguese
        "het", "een", "van", "op", "met", "och", "ett", "som", "och", "og", "et",  // Dutch, Swedish, Danish
        "na", "w", "z", "bir", "ve", "egy", "az", "yang", "dan", "di",  // Polish, Turkish, Hungarian, Indonesian
    ]
}
