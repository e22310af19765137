/// Lines of text at fixed places. Holds the cover of one line at a time, drawn when its first row comes.
struct Lettering: Layer {
    /// One line of text and where it stands.
    struct Line {
        var text: [Unicode.Scalar]
        /// Left end of the pen's way and top of the line, in pixels; the line is `Lettering.height(of: size)` high.
        var x: Int, y: Int
        /// Pixels of an em.
        var size: Int
        var color: Color
    }

    private let typeface: Typeface
    private let lines: [Line]
    private var current: Strip?

    private struct Strip {
        var index: Int
        var width: Int, height: Int
        var cover: [UInt8]

        /// Adds a glyph, cut off at the strip's edges.
        mutating func add(_ glyph: Glyph, x: Int, y: Int) {
            let rows = max(0, -y)..<max(max(0, -y), min(glyph.height, height - y))
            let columns = max(0, -x)..<max(max(0, -x), min(glyph.width, width - x))
            for row in rows {
                for column in columns {
                    let position = (y + row) * width + x + column
                    cover[position] = UInt8(clamping: Int(cover[position]) + Int(glyph.cover[row * glyph.width + column]))
                }
            }
        }
    }

    /// The lines must not overlap, and come from top to bottom.
    init(_ lines: [Line], in typeface: Typeface) {
        (self.lines, self.typeface) = (lines, typeface)
    }

    /// Pixels from line to line.
    static func height(of size: Int) -> Int { (size * 5 + 3) / 4 }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        guard let index = lines.firstIndex(where: { $0.y <= y && y < $0.y + Self.height(of: $0.size) }) else {
            current = nil
            return
        }
        let line = lines[index]
        if current?.index != index { current = strip(index, line) }
        guard let strip = current else { return }
        let start = (y - line.y) * strip.width
        for x in row.clip(line.x..<line.x + strip.width) {
            let cover = Int(strip.cover[start + x - line.x])
            if cover > 0 { row.blend(x, line.color, cover + cover >> 7) }
        }
    }

    private func strip(_ index: Int, _ line: Line) -> Strip {
        // Slanting letters reach a little past their advance.
        let width = typeface.width(line.text, size: line.size) + line.size / 4 + 2
        let height = Self.height(of: line.size)
        var strip = Strip(index: index, width: width, height: height, cover: [UInt8](repeating: 0, count: width * height))
        var pen = 0
        for scalar in line.text {
            let glyph = typeface.glyph(scalar, size: line.size, pen: pen)
            strip.add(glyph, x: pen >> 6 + glyph.left, y: line.size - glyph.top)
            pen += typeface.advance(scalar, size: line.size)
        }
        return strip
    }
}
