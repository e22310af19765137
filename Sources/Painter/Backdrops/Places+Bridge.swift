/// Over water.
extension Scenery {
    mutating func bridge() {
        sky()
        skyline("far town", horizon + 6, height: 50...170, wide: 34...70, [Color(0x8CA0BA), Color(0x9AAEC4)], far: 190)
        let deck = horizon - 70
        let tones = Color(0xC4513E)
        let span = min(max(width * 62 / 100, 420), 900)
        water(horizon..<height, Color(0x2F7FA0))
        var x = middle - span / 2 - span * ((middle - span / 2) / span + 1)
        while x < width + span {
            suspension(x, deck, span, tones)
            x += span
        }
        let top = floor - 64
        paint(.block(-4, top + 30, width + 8, height), [Color(0xA9A49C), Color(0x87827B)], from: top, to: height)
        var joints = Path()
        for index in -40...40 where abs(index) * 90 < width {
            joints += .corners(
                middle + index * 90, top + 32, middle + index * 90 + 3, top + 32, middle + index * 150 + 6, height, middle + index * 150,
                height)
        }
        paint(joints, Color(0x6E6963), opacity: 160)
        if isSnowy { paint(.block(-4, top + 30, width + 8, height), Color(0xF2F6FA), opacity: 200) }
        fence(top + 40, height: 96, Color(0x46505C), spacing: 40, pointed: false)
        paint(.block(-4, top - 66, width + 8, 15, round: 5), isSnowy ? Color(0xF7FAFD) : Color(0x5B6674))
        edges("lamps", every: 480) { scenery, x, _ in scenery.streetLamp(x, top + 36, 330, facing: x < scenery.middle ? 1 : -1) }
        water = horizon..<top
    }

    /// One field of a suspension bridge, from its tower at column `x`.
    private mutating func suspension(_ x: Int, _ deck: Int, _ span: Int, _ color: Color) {
        let top = max(20, deck - span * 44 / 100)
        var hangers = Path()
        for index in 0...18 {
            let t = index * 256 / 18
            let y = top + 14 + (deck - top - 26) * 4 * t * (256 - t) / 65536
            hangers += .block(x + span * t / 256 - 1, y, 3, deck - y)
        }
        paint(hangers, color.darker(20), far: 70, opacity: 200)
        let points = (0...32).map { step in
            let t = step * 8
            return Point.at(x + span * t / 256, top + 10 + (deck - top - 26) * 4 * t * (256 - t) / 65536)
        }
        paint(.line(7, through: points), color, far: 60)
        let w = max(14, span / 26)
        paint(
            .block(x - w, top - 10, w * 2 / 3, horizon + 20 - top) + .block(x + w / 3, top - 10, w * 2 / 3, horizon + 20 - top)
                + .block(x - w, top + 20, w * 2, w / 2) + .block(x - w, (top + deck) / 2, w * 2, w / 2),
            [color.lighter(20), color.darker(30)], from: top, to: horizon, far: 60)
        paint(.block(x - w * 2, horizon - 4, w * 4, 24), Color(0x8B8780), far: 60)
        paint(.block(x, deck, span, 15) + .block(x, deck - 10, span, 4), color.darker(30), far: 60)
        shine(.block(x, horizon + 40, span, 10), hour.lit(color.darker(60)), opacity: 50)
        if hour.darkness > 90 { for index in 1..<10 { glow(x + span * index / 10, deck - 8, 30, lamplight, hour.darkness / 2) } }
    }
}
