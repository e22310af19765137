/// Far above the ground.
extension Scenery {
    mutating func space() {
        hasWeather = false
        (horizon, floor) = (height * 74 / 100, height * 84 / 100)
        shine(.block(-4, -4, width + 8, height + 8), [Color(0x070818), Color(0x120D33), Color(0x1B1140)], from: 0, to: height)
        var dice = dice("nebula")
        for index in 0..<max(5, width / 260) {
            let color = [Color(0x7A3FC8), Color(0xD0428F), Color(0x2F6BD8), Color(0x1FA6B8)][index % 4]
            glow(
                width * (index * 2 + 1) / (2 * max(5, width / 260)) + dice.roll(-90...90), height * dice.roll(12...80) / 100,
                dice.roll(240...380), down: dice.roll(130...260), color, 96)
        }
        stars(to: height * 108 / 100)
        var twinkles = specks("twinkles")
        for _ in 0..<max(5, width / 160) {
            let (x, y, r) = (twinkles.roll(0...width), twinkles.roll(0...height), twinkles.roll(9...16))
            shine(.corners(x - r, y, x, y - 2, x + r, y, x, y + 2) + .corners(x - 2, y, x, y - r, x + 2, y, x, y + r), .white)
        }
        let side = isLitFromLeft ? 1 : -1
        ringed(middle + side * min(width * 33 / 100, 360), height * 24 / 100, 104, side)
        let (px, py) = (middle - side * min(width * 36 / 100, 400), height * 60 / 100)
        globe(px, py, 56, Color(0x4FB0A8), Color(0x2A7A88), side)
        // A world below, from edge to edge.
        let r = max(width, 900)
        shine(.disc(middle, height * 84 / 100 + r, r + 16), Color(0x6FB8FF), opacity: 60)
        shine(.disc(middle, height * 84 / 100 + r, r), [Color(0x4A86D8), Color(0x1B3F7E)], from: height * 84 / 100, to: height)
        strew("lands", height * 90 / 100..<height, every: 22000, Color(0x5FB07A), opacity: 170) { .oval($0, $1, $2, $2 / 4) }
        if setting.sky.contains(.sun) { glow(middle - side * 300, height / 5, 300, Color(0xFFE9A8), 240) }
        hour.ambient = Color(0xE4E2FF)
        (hour.haze, hour.mist, hour.glowing, hour.disc) = (0, 0, 90, Color(0x9F8CFF))
    }

    private mutating func globe(_ x: Int, _ y: Int, _ r: Int, _ color: Color, _ band: Color, _ side: Int) {
        shine(
            .disc(x, y, r), around: x - side * r / 3, y - r / 3, radius: r * 15 / 10,
            [(0, color.lighter(110)), (110, color), (256, color.darker(200))])
        for (dy, h) in [(-40, 10), (-8, 16), (34, 12)] {
            let half = squareRoot(max(0, r * r - (r * dy / 100) * (r * dy / 100)))
            shine(.oval(x, y + r * dy / 100, half * 96 / 100, r * h / 100), band, opacity: 90)
        }
    }

    private mutating func ringed(_ x: Int, _ y: Int, _ r: Int, _ side: Int) {
        func ring(_ from: Int, _ to: Int) -> Path {
            let points = (from...to).map { step in
                let angle = Turn.whole * step / 48
                let (dx, dy) = (r * 18 / 10 * Turn.cosine(angle) / 65536, r * 4 / 10 * Turn.sine(angle) / 65536)
                return Point.at(x + dx, y + dy - side * dx / 4)
            }
            return .line(r / 6, through: points)
        }
        glow(x, y, r * 2, Color(0xF2B36B), 60)
        shine(ring(24, 48), Color(0xC9A27A), opacity: 230)
        globe(x, y, r, Color(0xE9A35E), Color(0xB86A3C), side)
        shine(ring(0, 24), Color(0xF3DDB4), opacity: 240)
    }

    mutating func moonscape() {
        hasWeather = false
        shine(.block(-4, -4, width + 8, height + 8), [Color(0x04050E), Color(0x0B1026)], from: 0, to: horizon)
        stars(to: horizon)
        let side = isLitFromLeft ? 1 : -1
        let (x, y, r) = (middle + side * min(width * 30 / 100, 340), min(horizon * 34 / 100, horizon - 160), 96)
        glow(x, y, r * 3, Color(0x6FB2FF), 110)
        shine(
            .disc(x, y, r), around: x - side * r / 3, y - r / 3, radius: r * 15 / 10,
            [(0, Color(0x8FD0FF)), (120, Color(0x2F78D0)), (256, Color(0x0A1F54))])
        shine(
            .curve(x - 60, y - 40, x - 20, y - 84, x + 24, y - 56, x + 10, y - 20, x - 26, y - 10, x - 50, y - 20, x - 60, y - 40)
                + .curve(x + 10, y + 10, x + 60, y - 6, x + 62, y + 30, x + 30, y + 70, x + 10, y + 10), Color(0x62B36C))
        shine(.oval(x - 20, y + 24, 60, 8) + .oval(x + 20, y - 30, 50, 7), .white, opacity: 170)
        let grey = Color(0x9A9CA6)
        hour.ambient = Color(0xF0F2FF)
        (hour.air, hour.haze, hour.mist, hour.shadow) = (Color(0x1A2038), 120, 0, 150)
        _ = hills("far ridge", horizon - 6, height: 50, length: 190, grey.darker(60), far: 130)
        _ = hills("ridge", horizon + 26, height: 34, length: 260, grey.darker(20), far: 60)
        ground(horizon + 40, grey, far: 40)
        var dice = dice("craters")
        for _ in 0..<max(12, width / 70) {
            let depth = dice.roll(4...255)
            let (cx, cy, w) = (
                dice.roll(0...width), horizon + 50 + (height - horizon - 50) * depth / 256, 16 + depth * dice.roll(20...46) / 100
            )
            paint(.oval(cx, cy, w, w * 3 / 10), grey.lighter(60))
            paint(.oval(cx + side * w / 14, cy + w / 24, w * 88 / 100, w * 24 / 100), grey.darker(110))
            paint(.oval(cx + side * w / 8, cy + w / 12, w * 68 / 100, w * 15 / 100), grey.darker(50))
        }
        rocks("rocks", floor - 60..<height, grey.darker(40), every: 50000)
    }
}
