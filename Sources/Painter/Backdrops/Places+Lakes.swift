/// Sweet water.
extension Scenery {
    mutating func lake() {
        sky()
        let shore = horizon + 14
        var mirror: [(Path, Color)] = []
        for (index, purpose) in (["far range", "range"] as [StaticString]).enumerated() {
            let tone = isSnowy ? Color(0xC4D3E2) : [Color(0x7F98B8), Color(0x5F8A86)][index]
            let (base, far) = (horizon - 30 + index * 10, 190 - index * 60)
            let line = wave(purpose, base - 40, height: 130 - index * 50, length: 240 - index * 40, octaves: 3)
            paint(below(line, to: shore), [tone.lighter(30), tone], from: base - 200, to: shore, far: far)
            mirror.append((below(line, to: shore), hour.lit(tone, far: far)))
        }
        let bank = wave("bank", shore - 10, height: 8, length: 200)
        trees("wood", on: bank, height: 60...130, every: 34, needles, far: 70, gaps: 2, Self.pine)
        paint(below(bank, to: shore), grass.darker(30), far: 80)
        let bottom = floor + 20
        water(shore..<bottom + 60, Color(0x3D86A8))
        for (path, color) in mirror { reflect(path, at: shore, color, opacity: 96) }
        shine(.block(-4, bottom + 30, width + 8, 1), hour.low, opacity: 0)
        ripples(shore..<bottom, hour.low.lighter(80), every: 3400)
        let front = wave("front", bottom, height: 16, length: 320)
        paint(below(front.map { Point(x: $0.x, y: $0.y - 1500) }), Color(0xFDFEFF), opacity: 90)
        paint(below(front), [grass, grass.darker(50)], from: bottom, to: height)
        water = shore..<bottom
        floor = min(height - 10, bottom + 26)
        edges("reeds", every: 330) { scenery, x, dice in
            for _ in 0..<12 {
                let (at, h, lean) = (x + dice.roll(-120...120), dice.roll(120...250), dice.roll(-20...20))
                scenery.paint(.bow(5, at, bottom + 30, at, bottom - h / 2, at + lean, bottom + 20 - h), Color(0x6E8F3F), far: 10)
                scenery.paint(.line(13, at + lean, bottom + 18 - h, at + lean + 1, bottom - 14 - h), Color(0x7A4B2C), far: 10)
            }
        }
        strew("tufts", floor..<height, every: 5000, grass.darker(80), Self.tuft)
        pines("pines", on: floor + 10, height: 380...520, every: 700, far: 10, clear: 160)
    }

    mutating func river() {
        sky()
        peaks("peaks", horizon + 10, height: 170, spacing: 260, Color(0x7F93A8), far: 190, snow: 24)
        let line = hills("hills", horizon + 6, height: 30, length: 280, isSnowy ? grass.darker(10) : Color(0x6FA86A), far: 130)
        trees("wood", on: line, height: 36...70, every: 44, isSnowy ? Color(0xB9CBD8) : Color(0x3F8048), far: 120, gaps: 3, Self.round)
        ground(horizon + 30, grass, far: 80)
        let x = middle + (isLitFromLeft ? 1 : -1) * min(width / 12, 90)
        paint(path(to: horizon + 26, from: x, wide: 300, sway: 190), Color(isSnowy ? 0xD9E3EB : 0xC9B184))
        let river = path(to: horizon + 28, from: x, wide: 262, sway: 190)
        shine(
            river, [hour.low.mixed(with: hour.lit(Color(0x6FC0DA)), 90), hour.lit(Color(0x3C9AC8)), hour.lit(Color(0x2476A8))],
            from: horizon + 28, to: height)
        var dice = specks("stream")
        var strokes = Path()
        for _ in 0..<60 {
            let near = dice.roll(20...255)
            let y = horizon + 28 + (height - horizon - 28) * near / 256
            let at = x + 190 * Turn.sine(Turn.whole * (256 - near) / 300) / 65536 * (300 - near) / 300
            let half = (6 + 262 * near * near / 65536) * 7 / 10
            let dx = dice.roll(-half...max(-half, half))
            strokes += .bow(2 + near / 90, at + dx - 8 - near / 9, y, at + dx, y - 4, at + dx + 8 + near / 9, y)
        }
        shine(strokes, hour.low.lighter(120), opacity: 150)
        broadleaves("trees", on: horizon + 90, height: 210...300, every: 300, far: 50, clear: 110)
        rocks("stones", floor - 60..<height, Color(0x8E949A), every: 46000)
        strew("tufts", horizon + 60..<height, every: 9000, grass.darker(60), Self.tuft)
        water = horizon + 60..<height
    }

    mutating func waterfall() {
        let edge = horizon - min(horizon * 62 / 100, 460)
        sky()
        _ = hills("far wood", edge + 30, height: 40, length: 160, isSnowy ? Color(0xC9D8E2) : Color(0x4E8F5A), far: 170)
        let rockTone = Color(0x6F7A76)
        let side = isLitFromLeft ? 1 : -1
        let x = middle + side * min(width * 10 / 100, 120)
        let cliff = wave("cliff", edge + 20, height: 26, length: 140, octaves: 2)
        paint(below(cliff, to: horizon + 60), [rockTone.lighter(30), rockTone.darker(60)], from: edge, to: horizon + 60, far: 60)
        var (cracks, dice) = (Path(), dice("cracks"))
        for _ in 0..<width / 22 {
            let (cx, cy, h) = (dice.roll(0...width), dice.roll(edge + 40...horizon), dice.roll(30...110))
            cracks += .corners(cx, cy, cx + dice.roll(8...22), cy, cx + dice.roll(4...14), cy + h, cx - 4, cy + h)
        }
        paint(cracks, rockTone.darker(90), far: 60, opacity: 130)
        trees(
            "cliff trees", on: cliff, height: 60...120, every: 46, isSnowy ? Color(0xC4D4DF) : Color(0x2F7D46), far: 70, gaps: 2, Self.pine)
        let pool = horizon + 30
        for fall in width > 2000 ? Array(stride(from: x % 1100, to: width, by: 1100)) : [x] { self.fall(fall, edge + 4, pool + 26) }
        ground(pool, grass.darker(30), far: 60)
        water(pool..<floor - 10, Color(0x2E8FA0))
        for fall in width > 2000 ? Array(stride(from: x % 1100, to: width, by: 1100)) : [x] {
            for index in 0..<9 {
                shine(.oval(fall - 170 + index * 42, pool + 8 + index % 2 * 10, 60, 22), hour.lit(Color(0xFAFDFF)), opacity: 130)
            }
            glow(fall, pool - 10, 260, down: 120, hour.lit(Color(0xF4FBFF)), 170)
        }
        let front = wave("front", floor - 16, height: 14, length: 260)
        paint(below(front), [grass, grass.darker(60)], from: floor - 20, to: height)
        edges("banks", every: 300) { scenery, x, dice in
            scenery.rock(x, scenery.floor - 10, dice.roll(110...160), rockTone, far: 20)
            var own = dice
            scenery.bush(
                x + dice.roll(-40...40), scenery.floor + 60, dice.roll(150...200),
                scenery.setting.season == nil ? Color(0x3E9350) : scenery.leaves(&own))
        }
        rocks("stones", floor - 40..<height, rockTone, every: 50000)
        strew("tufts", floor..<height, every: 6000, grass.darker(80), Self.tuft)
        water = pool..<floor - 10
    }

    private mutating func fall(_ x: Int, _ top: Int, _ bottom: Int) {
        let foam = hour.lit(Color(0xF2FAFF)), blue = hour.lit(Color(0x9CD3EA))
        shine(
            .curve(
                x - 84, top, x - 100, top + 40, x - 110, bottom, x, bottom + 20, x + 110, bottom, x + 100, top + 40, x + 84, top, x,
                top + 14, x - 84, top), [foam, blue, foam], from: top, to: bottom)
        var (white, dark, dice) = (Path(), Path(), specks("fall"))
        for index in 0..<22 {
            let (at, y) = (x - 92 + index * 9, dice.roll(top + 20...bottom - 120))
            let line = Path.block(at, y, dice.roll(4...8), dice.roll(60...220), round: 3)
            if index % 3 == 0 { dark += line } else { white += line }
        }
        shine(dark, hour.lit(Color(0x5FB0D2)), opacity: 170)
        shine(white, hour.lit(.white), opacity: 200)
    }
}
