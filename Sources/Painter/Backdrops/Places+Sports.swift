/// Where people play and watch.
extension Scenery {
    mutating func sportsField() {
        sky()
        stands(horizon - 110, horizon + 4, far: 120)
        pitch(horizon, around: false)
        goal(middle, horizon + 60, 230, 110)
        edges("floodlights", every: 700) { scenery, x, _ in scenery.floodlight(x, scenery.horizon + 10, 420) }
        edges("flags", every: 700) { scenery, x, _ in
            let base = scenery.floor - 40
            scenery.paint(.line(6, x, base, x, base - 170), Color(0xF4F1E8))
            scenery.paint(.corners(x, base - 170, x + 60, base - 148, x, base - 120), Color(0xE8453C))
        }
    }

    /// Mown stripes with white lines.
    mutating func pitch(_ top: Int, around isOval: Bool) {
        let green = isSnowy ? Color(0xE4ECF3) : Color(0x4FA548)
        ground(top, green, far: 60)
        let rows = [0, 9, 22, 40, 64, 98, 144, 204, 256].map { top + (height - top) * $0 / 256 }
        for index in stride(from: 0, to: 8, by: 2) {
            paint(.block(-4, rows[index], width + 8, rows[index + 1] - rows[index]), green.darker(46), far: 40 - index * 5, opacity: 150)
        }
        let half = min(width / 2, 620)
        var lines = Path.block(-4, top + 10, width + 8, 4)
        lines += .line(
            6, middle - half * 54 / 100, top + 12, middle - half * 80 / 100, rows[4], middle + half * 80 / 100, rows[4],
            middle + half * 54 / 100, top + 12)
        lines += .line(9, middle - half, rows[6], middle + half, rows[6])
        paint(lines, Color(0xFCFDFB))
        let ring = (0...40).map {
            Point.at(
                middle + half * 56 / 100 * Turn.cosine(Turn.whole * $0 / 40) / 65536,
                rows[6] + (rows[7] - rows[6]) * Turn.sine(Turn.whole * $0 / 40) / 65536)
        }
        paint(.line(9, through: ring), Color(0xFCFDFB))
    }

    private mutating func goal(_ x: Int, _ base: Int, _ w: Int, _ h: Int) {
        var net = Path()
        for index in 0...14 { net += .block(x - w / 2 + w * index / 14, base - h, 2, h) }
        for index in 0...7 { net += .block(x - w / 2, base - h + h * index / 7, w, 2) }
        paint(net, .white, far: 40, opacity: 130)
        paint(.line(7, x - w / 2, base, x - w / 2, base - h, x + w / 2, base - h, x + w / 2, base), .white, far: 20)
    }

    /// Rows of people, as dots.
    mutating func stands(_ top: Int, _ bottom: Int, far: Int) {
        paint(.block(-4, top, width + 8, bottom - top), [Color(0x53637C), Color(0x3C4A60)], from: top, to: bottom, far: far)
        var dice = dice("crowd")
        let shirts = [Color(0xE8503F), Color(0xF6D04A), Color(0xF7F4EC), Color(0x4FA3D8), Color(0xE9A98A)]
        var people = [Path](repeating: Path(), count: 5)
        let step = max(9, (bottom - top) / 12)
        for y in stride(from: top + step, to: bottom - 2, by: step) {
            for x in stride(from: y % 2 * 6, to: width, by: max(13, width / 110)) where dice.chance(8, in: 10) {
                let r = step * 3 / 10
                people[dice.roll(0...4)] += .block(x + dice.roll(-2...2) - r, y - r, r * 2, r * 2, round: r)
            }
        }
        for (path, color) in zip(people, shirts) { paint(path, color, far: far) }
        paint(.block(-4, bottom - 12, width + 8, 14), Color(0xF0F0EA), far: far)
    }

    mutating func floodlight(_ x: Int, _ base: Int, _ h: Int) {
        paint(.line(9, x, base, x, base - h), Color(0x6B7682), far: 60)
        paint(.block(x - 66, base - h - 40, 132, 70, round: 5), Color(0x39434E), far: 50)
        var bulbs = Path()
        for index in 0..<8 { bulbs += .disc(x - 48 + index % 4 * 32, base - h - 22 + index / 4 * 34, 12) }
        shine(bulbs, hour.lamp(Color(0xFFFDF0), off: Color(0xDCE6EC)))
        if hour.darkness > 40 { glow(x, base - h, 300, Color(0xF4F8FF), hour.darkness * 150 / 256) }
    }

    mutating func stadium() {
        sky()
        let top = max(40, horizon - min(horizon * 64 / 100, 460))
        // The bowl: tiers that rise to both sides.
        for (index, tone) in [Color(0x46556E), Color(0x53657F), Color(0x3F4E66)].enumerated() {
            let (y0, y1) = (top + (horizon - top) * index / 3, top + (horizon - top) * (index + 1) / 3)
            stands(y0 + 14, y1, far: 90 - index * 26)
            paint(.block(-4, y0, width + 8, 16), tone.lighter(60), far: 60)
        }
        let roof = Color(0xDDE4EA)
        paint(
            .curve(
                -20, top - 90, middle, top + 30, width + 20, top - 90, width + 30, top - 20, width + 20, top - 10, middle, top + 70, -20,
                top - 10, -30, top - 40, -20, top - 90), [roof, roof.darker(60)], from: top - 90, to: top + 60, far: 40)
        pitch(horizon, around: true)
        paint(.block(-4, horizon - 4, width + 8, 34), Color(0xC4583F), far: 40)
        paint(.block(-4, horizon + 6, width + 8, 3) + .block(-4, horizon + 17, width + 8, 3), .white, far: 30)
        let beams = max(2, width / 420)
        for index in 0...beams {
            let x = width * index / beams
            let y = max(26, top - 70)
            paint(.block(x - 54, y - 20, 108, 40, round: 6), Color(0x2C3642))
            var bulbs = Path()
            for bulb in 0..<4 { bulbs += .disc(x - 38 + bulb * 26, y, 11) }
            shine(bulbs, hour.lamp(Color(0xFFFDF0), off: Color(0xE4ECF0)))
            if hour.darkness > 30 {
                glow(x, y, 260, Color(0xF4F8FF), hour.darkness * 170 / 256)
                shine(
                    .corners(x - 20, y, x + 20, y, middle + (x - middle) / 3 + 150, floor, middle + (x - middle) / 3 - 150, floor),
                    Color(0xF4F8FF), opacity: hour.darkness * 24 / 256)
            }
        }
    }
}
