/// Tokens of runs of punctuation and symbols. Short runs that code and prose are full of are single pieces.
enum MarkPieces {
    static func count(_ run: ArraySlice<Unicode.Scalar>) -> Int {
        var tokens = 0
        var rest = run
        while let first = rest.first {
            rest = rest.dropFirst(length(rest))
            tokens += isRare(first) ? 2 : 1
        }
        return tokens
    }

    /// How many marks the next piece takes.
    private static func length(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
        guard let first = rest.first, first.isASCII else { return 1 }
        // "...", "---", "****": one piece, however long a text is likely to make it.
        let same = rest.prefix(16).prefix { $0 == first }.count
        if same > 1 { return same }
        let ascii = rest.prefix(3).prefix { $0.isASCII }
        if ascii.count == 3, triples.contains(String(String.UnicodeScalarView(ascii))) { return 3 }
        // A repeated mark that follows is a piece of its own: `.**` is two.
        if ascii.count == 3, ascii[ascii.startIndex + 1] == ascii[ascii.startIndex + 2] { return 1 }
        return min(ascii.count, 2)
    }

    /// Three marks in one piece: JSON, URLs, comments and Markdown.
    private static let triples: Set<String> = [
        "\":\"", "\",\"", "\"},", "\"],", "\":{", "\":[", "[{\"", "},{", "{{\"", "://", "<!-", "-->", "\"))", "\");", "());", "\"/>", "**:",
        ":**", ".**", "**.", "**,",
        "]]>", "?>\"", "\">\"",
    ]

    /// Beyond punctuation, arrows, shapes, CJK marks and emoji, a symbol is spelled in bytes.
    private static func isRare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x0100, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x1F000...0x1FAFF: false
        default: true
        }
    }
}
