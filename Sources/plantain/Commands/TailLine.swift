/// A line of coloured words, which is cut to the terminal's width before it is coloured.
struct TailLine {
    /// How words look: SGR parameters of ECMA-48.
    enum Style: String {
        case plain = ""
        case dim = "2"
        case good = "32"
        case warning = "33"
        case bad = "31"
        case accent = "36"
        case fault = "35"
    }

    private(set) var words: [(text: String, style: Style)] = []

    /// Adds text that is printable already.
    mutating func add(_ text: String, _ style: Style = .plain) { if !text.isEmpty { words.append((text, style)) } }

    /// Both, one behind the other.
    func adding(_ other: TailLine) -> TailLine {
        var line = self
        line.words += other.words
        return line
    }

    /// How many columns it takes.
    var width: Int { words.reduce(0) { $0 + TailText.width($1.text) } }

    /// As a terminal is to be told, without a line feed.
    /// - Parameter columns: nil is as long as it is.
    func text(columns: Int? = nil, isColored: Bool) -> String {
        var rest = columns ?? .max
        var line = ""
        for (text, style) in words where rest > 0 {
            let kept = columns == nil ? text : TailText.cut(text, to: rest)
            rest -= columns == nil ? 0 : TailText.width(kept)
            line += isColored && style != .plain ? "\u{1B}[\(style.rawValue)m\(kept)\u{1B}[0m" : kept
        }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}
