/// One character drawn at one size: how much of each pixel it covers.
struct Glyph {
    /// Pixels from the pen to the left edge, and from the baseline up to the top edge.
    var left: Int, top: Int
    var width: Int, height: Int
    /// 0 to 255, row by row.
    var cover: [UInt8]

    /// Nothing to see, as of a space.
    static let empty = Glyph(left: 0, top: 0, width: 0, height: 0, cover: [])

    /// What stands for a character the font does not have: a box, with a pattern of its own for every character.
    static func mark(for scalar: Unicode.Scalar, size: Int) -> Glyph {
        let (width, height) = (markAdvance(size: size) - max(2, size / 10), max(5, size * 3 / 4))
        let line = max(1, size / 14)
        var glyph = Glyph(left: max(1, size / 20), top: height, width: width, height: height, cover: [])
        var dice = Dice(UInt64(scalar.value), for: "mark")
        let pattern = dice.next()
        glyph.cover = [UInt8](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                let isFrame = min(x, y, width - 1 - x, height - 1 - y) < line
                let (column, row) = ((x - line) * 3 / max(1, width - line * 2), (y - line) * 3 / max(1, height - line * 2))
                let isDot = pattern >> UInt64(row * 3 + column) & 1 == 1
                glyph.cover[y * width + x] = isFrame ? 200 : isDot ? 110 : 0
            }
        }
        return glyph
    }

    /// Pixels from one mark to the next.
    static func markAdvance(size: Int) -> Int { max(6, size * 7 / 8) }
}
