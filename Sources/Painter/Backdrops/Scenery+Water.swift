/// Seas, lakes and rivers.
extension Scenery {
    /// Water between two rows that takes on the sky, with ripples and the light's path; `color` is its own.
    mutating func water(_ rows: Range<Int>, _ color: Color, sheen: Int = 110) {
        let sky = hour.low.mixed(with: hour.middle, 90)
        let own = hour.lit(color)
        shine(
            .block(-4, rows.lowerBound, width + 8, rows.count),
            [sky.mixed(with: own, 80), own.mixed(with: sky, sheen), own.mixed(with: hour.top, 60)],
            from: rows.lowerBound, to: rows.upperBound)
        ripples(rows, sky.lighter(60), every: 2600)
        if hour.isDiscSeen { glitter(rows) }
        water = rows
    }

    /// Short flat strokes, longer the nearer.
    mutating func ripples(_ rows: Range<Int>, _ color: Color, every area: Int, opacity: Int = 90) {
        var dice = specks("ripples")
        var strokes = Path()
        for _ in 0..<min(500, width * rows.count / area) {
            let depth = dice.roll(0...255)
            let (x, y) = (dice.roll(0...width), rows.lowerBound + 2 + rows.count * depth / 260)
            let (length, thick) = (10 + depth * dice.roll(20...60) / 256, 2 + depth / 110)
            strokes += .corners(x - length, y, x, y - thick, x + length, y, x, y + thick)
        }
        shine(strokes, color, opacity: opacity)
    }

    /// The light's path to the eye.
    private mutating func glitter(_ rows: Range<Int>) {
        var dice = specks("glitter")
        let x = disc(above: rows.lowerBound).x
        let low = 256 - hour.altitude
        var strokes = Path()
        for _ in 0..<70 {
            let depth = dice.roll(0...255)
            let y = rows.lowerBound + 3 + rows.count * depth / 262
            let spread = 26 + depth / 4
            let (at, length) = (x + dice.roll(-spread...spread), 8 + depth * dice.roll(6...26) / 256)
            strokes += .corners(at - length, y, at, y - 2 - depth / 128, at + length, y, at, y + 2 + depth / 128)
        }
        shine(strokes, hour.disc, opacity: 110 + low / 2)
    }

    /// A line of foam along row `y`.
    mutating func foam(_ purpose: StaticString, _ y: Int, height: Int, length: Int, thick: Int, opacity: Int = 220) {
        let line = wave(purpose, y, height: height, length: length)
        let back = line.reversed().map { Point(x: $0.x, y: $0.y + (thick << 8) + (Turn.sine($0.x / 2) * thick) >> 9) }
        paint(.polygon(line + back), Color(0xFDFEFF), opacity: opacity)
    }
}
