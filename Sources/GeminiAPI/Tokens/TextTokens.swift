/// An estimate of how many tokens the live service counts in a text. Its vocabulary (262,144 SentencePiece pieces) is not
/// shipped; what is here reproduces its habits, read off recorded counts.
///
/// - A common word is one token together with the space before it; rare, long and foreign ones are several (``WordPieces``).
/// - Pieces never mix letters with other characters: `don't` is three.
/// - Every digit stands alone, and so does the space before it.
/// - A short run of marks is one token together with the space before it: `":`, `{"`, `**`.
/// - A run of line feeds, of tabs, or of more than one space is one token.
/// - The backend adds one for the beginning of the text.
public enum TextTokens {
    /// Tokens of the texts of a request, counted together.
    public static func count(prompt texts: [String]) -> Int {
        let tokens = texts.reduce(0) { $0 + count($1) }
        return tokens == 0 ? 0 : tokens + 1
    }

    /// Tokens of one text. Of a very long one the beginning is counted, and the rest taken to be like it.
    public static func count(_ text: String) -> Int {
        let bytes = text.utf8.count
        guard bytes > sample else { return countWhole(text) }
        // May cut a character: one token more or less among thousands.
        let counted = countWhole(String(decoding: text.utf8.prefix(sample), as: UTF8.self))
        return Int(Double(counted) * Double(bytes) / Double(sample))
    }

    /// As much of a text as is counted, in bytes: some 20 ms of work.
    private static let sample = 16 * 1024

    private static func countWhole(_ text: String) -> Int {
        let runs = TextRuns(text)
        let words = WordPieces(isForeign: ForeignText.isLikely(runs))
        var tokens = 0
        var spaces = 0
        for run in runs {
            let afterSpace = spaces == 1
            // More than one space is a token of its own; a single one joins the word or marks that follow.
            if spaces > 1 { tokens += 1 }
            spaces = 0
            switch run.kind {
            case .spaces:
                spaces = run.scalars.count
            case .breaks:
                tokens += 1 + (afterSpace ? 1 : 0)
            case .digits:
                tokens += run.scalars.count + (afterSpace ? 1 : 0)
            case .marks:
                tokens += MarkPieces.count(run.scalars)
            case .word(let script):
                tokens += words.count(run.scalars, script)
            }
        }
        return tokens + (spaces > 0 ? 1 : 0)
    }
}
