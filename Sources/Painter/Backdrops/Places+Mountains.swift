/// Mountains and rock.
extension Scenery {
    mutating func mountains() {
        sky()
        peaks("far peaks", horizon + 20, height: min(horizon * 66 / 100, 430), spacing: 250, Color(0x7D93B5), far: 190, snow: 34)
        peaks(
            "near peaks", horizon + 40, height: min(horizon * 46 / 100, 290), spacing: 330, Color(0x5F7794), far: 110,
            snow: isSnowy ? 60 : 24)
        veil(horizon - 90..<horizon + 30, hour.air, 0, 90)
        let line = hills("foothills", horizon + 36, height: 34, length: 300, isSnowy ? grass.darker(14) : Color(0x5E8F5A), far: 120)
        trees("wood", on: line, height: 40...84, every: 26, needles, far: 90, gaps: 2, Self.pine)
        ground(horizon + 76, grass, far: 50)
        _ = hills("alp", floor - 50, height: 26, length: 420, grass.darker(14), far: 20)
        pines("pines", on: floor - 20, height: 300...470, every: 240, far: 20, clear: 90)
        strew("tufts", floor - 30..<height, every: 7000, grass.darker(70), Self.tuft)
        rocks("rocks", floor - 20..<height, Color(0x8C939C), every: 60000)
        flowers(floor - 20..<height, every: 9000)
    }

    /// Stones with a lit top.
    mutating func rocks(_ purpose: StaticString, _ rows: Range<Int>, _ color: Color, every area: Int) {
        var dice = dice(purpose)
        for _ in 0..<max(3, min(90, width * rows.count / area)) {
            let depth = dice.roll(0...255)
            let (x, y, s) = (dice.roll(0...width), rows.lowerBound + rows.count * depth / 256, 16 + dice.roll(10...34) * (60 + depth) / 256)
            rock(x, y, s, color)
        }
    }

    mutating func rock(_ x: Int, _ y: Int, _ s: Int, _ color: Color, far: Int = 0) {
        let side = isLitFromLeft ? 1 : -1
        paint(
            .corners(
                x - s, y, x - s * 8 / 10, y - s / 2, x - s / 4, y - s, x + s / 2, y - s * 8 / 10, x + s, y - s / 4, x + s * 11 / 10, y),
            color, far: far)
        paint(
            .corners(
                x + side * s / 10, y, x + side * s / 4, y - s * 8 / 10, x + side * s / 2, y - s * 7 / 10, x + side * s, y - s / 4,
                x + side * s, y), color.darker(80), far: far)
        if isSnowy {
            paint(
                .corners(
                    x - s * 8 / 10, y - s / 2, x - s / 4, y - s - 3, x + s / 2, y - s * 8 / 10 - 3, x + s * 7 / 10, y - s / 2, x,
                    y - s * 6 / 10), Color(0xF7FAFD), far: far)
        }
    }
}
