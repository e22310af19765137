/// Words set as large as a box holds them, broken into few lines.
struct Title {
    let layers: [any Layer]
    /// Rows from the first line's top to the last one's bottom.
    let rows: Range<Int>

    enum Side {
        case top, middle, bottom
    }

    /// - Parameters:
    ///   - side: which part of the box a text has that does not fill it.
    ///   - shadow: drawn a little below and beside the letters.
    ///   - largest: pixels of an em at the most.
    init(
        _ text: String, in box: Box, _ typeface: Typeface, _ color: Color, side: Side = .middle, shadow: Color? = nil, largest: Int = .max,
        isCentered: Bool = true
    ) {
        let limit = clamp(box.height / max(1, box.width / 10), 2, 6)
        func set(_ size: Int) -> [Paragraph.Line]? {
            let lines = Paragraph(text, typeface: typeface, size: size, width: box.width, limit: limit + 1).lines
            let isWhole = lines.count <= limit && lines.count * Lettering.height(of: size) <= box.height
            // A word broken in its middle is too large, but for the last resort.
            let broken = zip(lines, lines.dropFirst()).contains { !Self.maySplit($0.0, $0.1, text) }
            return isWhole && !broken ? lines : nil
        }
        var (low, high) = (6, max(7, min(box.height, largest)))
        while high - low > 1 {
            let size = (low + high) / 2
            if set(size) == nil { high = size } else { low = size }
        }
        let lines = set(low) ?? Paragraph(text, typeface: typeface, size: low, width: box.width, limit: limit).lines
        let step = Lettering.height(of: low)
        let free = max(0, box.height - step * lines.count)
        let top = box.y + (side == .top ? 0 : side == .middle ? free / 2 : free)
        func lettering(_ color: Color, _ offset: Int) -> Lettering {
            Lettering(
                lines.enumerated().map { index, line in
                    let x = isCentered ? box.x + (box.width - typeface.width(line, size: low)) / 2 : box.x
                    return Lettering.Line(text: line, x: x + offset, y: top + index * step + offset, size: low, color: color)
                }, in: typeface)
        }
        layers = (shadow.map { [lettering($0, max(1, low / 18))] } ?? []) + [lettering(color, 0)]
        rows = top..<top + step * lines.count
    }

    /// Whether the end of one line and the begin of the next were apart in the text.
    private static func maySplit(_ line: Paragraph.Line, _ next: Paragraph.Line, _ text: String) -> Bool {
        guard let last = line.last, let first = next.first else { return true }
        if last == "-" || last == "/" || last == "…" || last.value >= 0x2E80 || first.value >= 0x2E80 { return true }
        var joined = String.UnicodeScalarView()
        joined.append(contentsOf: line.suffix(12))
        joined.append(contentsOf: next.prefix(12))
        return !text.contains(String(joined))
    }
}
