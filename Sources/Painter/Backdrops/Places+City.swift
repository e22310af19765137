/// Among high houses, and above them.
extension Scenery {
    var stone: [Color] { [Color(0xB4C4D8), Color(0x86A4C8), Color(0xD9BFA4), Color(0x6F93B8), Color(0xC59A86), Color(0x8FB4B4)] }

    mutating func city() {
        sky()
        let top = min(horizon * 80 / 100, 560)
        skyline("far towers", horizon + 10, height: top * 50 / 100...top, wide: 50...100, stone, far: 210)
        skyline("towers", horizon + 10, height: top * 34 / 100...top * 80 / 100, wide: 70...130, stone, far: 130)
        // Lower in the middle, so that the subject has air.
        var dice = dice("near towers")
        edges("near towers", every: 150) { scenery, x, _ in
            for step in 0..<2 {
                let (w, h) = (dice.roll(120...150), dice.roll(top * 50 / 100...top * 96 / 100))
                let at = x < scenery.middle ? x - 110 + step * 110 : x - 40 - step * 110
                scenery.tower(
                    at, scenery.horizon + 24, w, h * (2 - step) / 2 + 60, scenery.stone[dice.roll(0...5)].darker(40), far: 50,
                    top: dice.roll(0...5), &dice)
            }
        }
        if hour.darkness > 100 { glow(middle, horizon, min(width / 2, 600), down: 150, Color(0xFFB870), hour.darkness * 90 / 256) }
        trees(
            "avenue", on: wave("kerb", horizon + 26, height: 2, length: 300), height: 50...76, every: 80,
            isSnowy ? Color(0xC4D4DF) : Color(0x4D8F52), far: 60, gaps: 1, Self.round)
        plaza(horizon + 24, Color(0xB8B4B0))
        edges("lamps", every: 430) { scenery, x, _ in
            let inward = x < scenery.middle ? 1 : -1
            scenery.streetLamp(x + inward * 60, scenery.floor - 30, 330, facing: inward)
        }
    }

    /// Slabs that run to the horizon.
    mutating func plaza(_ top: Int, _ color: Color) {
        let tone = isSnowy ? Color(0xE9EFF5) : color
        ground(top, tone, far: 60)
        var joints = Path()
        for index in -60...60 where abs(index) * 40 < width {
            joints += .corners(
                middle + index * 40, top, middle + index * 40 + 2, top, middle + index * 150 + 7, height, middle + index * 150, height)
        }
        for step in [4, 14, 30, 54, 90, 140, 205] { joints += .block(-4, top + (height - top) * step / 230, width + 8, 1 + step / 40) }
        paint(joints, tone.darker(90), opacity: 110)
        if let weather = setting.weather, weather == .rain || weather == .storm { puddles(top) }
    }

    /// Wet ground that shows the sky and the lamps.
    mutating func puddles(_ top: Int, _ lights: [Color] = []) {
        var dice = dice("puddles")
        for index in 0..<max(5, width / 180) {
            let depth = dice.roll(60...240)
            let (x, y, w) = (dice.roll(0...width), top + (height - top) * depth / 256, 40 + depth * dice.roll(20...50) / 100)
            shine(
                .oval(x, y, w, w / 6), [hour.low.mixed(with: hour.lit(Color(0x5A6470)), 90), hour.middle], from: y - w / 6, to: y + w / 6,
                opacity: 210)
            if !lights.isEmpty { shine(.oval(x, y, w * 6 / 10, w / 12), lights[index % lights.count], opacity: 130) }
        }
    }

    mutating func rooftop() {
        sky()
        let top = min(horizon * 52 / 100, 380)
        skyline("far towers", horizon + 60, height: top * 50 / 100...top, wide: 46...96, stone, far: 200)
        skyline("towers", horizon + 80, height: top * 36 / 100...top * 80 / 100, wide: 80...130, stone.map { $0.darker(30) }, far: 110)
        if hour.darkness > 100 { glow(middle, horizon, min(width / 2, 600), down: 170, Color(0xFFB870), hour.darkness * 80 / 256) }
        let edge = horizon + 30
        paint(.block(-4, edge, width + 8, 70), [Color(0xA9745C), Color(0x8A5A48)], from: edge, to: edge + 70)
        var bricks = Path()
        for row in 0..<4 { for x in stride(from: row % 2 * 30, to: width, by: 60) { bricks += .block(x, edge + 18 + row * 13, 56, 10) } }
        paint(bricks, Color(0xB9836A), opacity: 150)
        paint(.block(-4, edge - 8, width + 8, 18), isSnowy ? Color(0xF7FAFD) : Color(0xD6CBBE))
        let deck = isSnowy ? Color(0xE9EFF5) : Color(0x8F8A88)
        paint(.block(-4, edge + 68, width + 8, height), [deck.darker(40), deck], from: edge + 68, to: height)
        var joints = Path()
        for index in -30...30 where abs(index) * 110 < width {
            joints += .corners(
                middle + index * 110, edge + 70, middle + index * 110 + 3, edge + 70, middle + index * 170 + 6, height,
                middle + index * 170, height)
        }
        paint(joints, deck.darker(110), opacity: 130)
        let side = isLitFromLeft ? -1 : 1
        waterTower(middle + side * min(width * 34 / 100, 380), edge + 80)
        let unit = middle - side * min(width * 34 / 100, 370)
        paint(.block(unit - 90, edge - 20, 180, 120, round: 6), [Color(0xC9CFD4), Color(0x9AA3AB)], from: edge - 20, to: edge + 100)
        paint(.disc(unit - 40, edge + 40, 34) + .disc(unit + 44, edge + 40, 34), Color(0x59636D))
        paint(.disc(unit - 40, edge + 40, 9) + .disc(unit + 44, edge + 40, 9), Color(0xB8C0C6))
        paint(
            .block(unit + 50, edge - 190, 5, 175) + .block(unit + 20, edge - 170, 64, 5) + .block(unit + 30, edge - 140, 44, 5),
            Color(0x4A525B))
        for at in stride(from: middle - 520 - (middle / 1040) * 1040, to: width, by: 1040) {
            stringLights(at, at + 1040, edge - 250, sag: 40, [Color(0xFFC45A), Color(0xFFE2A0)])
        }
    }

    private mutating func waterTower(_ x: Int, _ base: Int) {
        paint(
            .line(9, x - 60, base, x - 50, base - 130) + .line(9, x + 60, base, x + 50, base - 130)
                + .line(7, x - 58, base - 10, x + 52, base - 120) + .line(7, x + 58, base - 10, x - 52, base - 120)
                + .block(x - 76, base - 138, 152, 12), Color(0x4A3A34))
        paint(.block(x - 70, base - 290, 140, 154), [Color(0xA87048), Color(0x8A5838)], from: base - 290, to: base - 136)
        var staves = Path()
        for index in 0..<7 { staves += .block(x - 52 + index * 19, base - 290, 3, 154) }
        paint(staves + .block(x - 70, base - 250, 140, 6) + .block(x - 70, base - 180, 140, 6), Color(0x5C3B28))
        paint(.corners(x - 84, base - 288, x, base - 360, x + 84, base - 288), isSnowy ? Color(0xF7FAFD) : Color(0x6B4A3C))
    }
}
