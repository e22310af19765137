/// Text broken into lines that fit a width.
struct Paragraph {
    typealias Line = [Unicode.Scalar]

    /// No caption shows more, whatever a request holds: keeps a prompt of megabytes from being measured letter by letter.
    private static let longestText = 4000

    let lines: [Line]

    /// Breaks at spaces, after hyphens and between ideographs; inside a word only if it is wider than a line.
    /// Text that needs more than `limit` lines ends in an ellipsis.
    init(_ text: String, typeface: Typeface, size: Int, width: Int, limit: Int) {
        let shown = Self.visible(text)
        var lines: [Line] = []
        var rest = shown[...]
        while !rest.isEmpty, lines.count < limit {
            let line = Self.firstLine(rest, typeface, size, width * 64)
            rest = rest.dropFirst(line.count).drop { $0 == " " }
            lines.append(Self.trimmed(line))
        }
        if !rest.isEmpty, let last = lines.popLast() { lines.append(Self.ellipsed(last, typeface, size, width)) }
        self.lines = lines
    }

    /// Without controls and invisible joiners, every run of white space one blank.
    private static func visible(_ text: String) -> Line {
        var line: Line = []
        for scalar in text.unicodeScalars.prefix(longestText) {
            if scalar.properties.isWhitespace {
                if line.last != " ", !line.isEmpty { line.append(" ") }
            } else if !scalar.properties.isDefaultIgnorableCodePoint, scalar.properties.generalCategory != .control {
                line.append(scalar)
            }
        }
        return trimmed(line[...])
    }

    /// As many characters as fit, up to the last place a line may end.
    private static func firstLine(_ text: ArraySlice<Unicode.Scalar>, _ typeface: Typeface, _ size: Int, _ width: Int) -> ArraySlice<
        Unicode.Scalar
    > {
        var used = 0
        var end = text.startIndex
        var lastBreak: Int?
        while end < text.endIndex {
            let scalar = text[end]
            used += typeface.advance(scalar, size: size)
            if used > width, scalar != " " {
                // At least one character a line, or there would be no end.
                return text[..<(lastBreak ?? max(end, text.startIndex + 1))]
            }
            end += 1
            if mayBreak(after: scalar, before: end < text.endIndex ? text[end] : " ") { lastBreak = end }
        }
        return text
    }

    private static func mayBreak(after scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "-" || scalar == "/" || isIdeographic(scalar) || isIdeographic(next)
    }

    /// From the CJK radicals on, scripts are written without spaces.
    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }

    private static func trimmed(_ line: ArraySlice<Unicode.Scalar>) -> Line {
        var line = line
        while line.last == " " { line.removeLast() }
        return Array(line)
    }

    private static func ellipsed(_ line: Line, _ typeface: Typeface, _ size: Int, _ width: Int) -> Line {
        var line = line
        while !line.isEmpty, typeface.width(line + ["…"], size: size) > width { line.removeLast() }
        return trimmed(line[...]) + ["…"]
    }
}
