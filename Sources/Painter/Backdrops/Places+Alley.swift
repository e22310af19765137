/// A narrow street of signs.
extension Scenery {
    mutating func alley() {
        sky(cloudy: false)
        let brick = [Color(0x7A4A44), Color(0x5F4350)]
        skyline("end", horizon + 4, height: 160...300, wide: 50...80, [Color(0x8A6A70), Color(0x75647E)], far: 150)
        ground(horizon, isSnowy ? Color(0xDDE5EC) : Color(0x5A5660), far: 40)
        let gap = min(width * 15 / 100, 150)
        let neon = [Color(0xFF4FA3), Color(0x38E1F2), Color(0xFFC23D), Color(0x8C6BFF), Color(0x4DFF9A)]
        for side in [-1, 1] {
            let outer = width / 2 + 20
            func y(_ off: Int, _ part: Int) -> Int {
                (horizon * part) / 1000 - (off - gap) * (1000 - part) / 1400
                    + (part > 850 ? (off - gap) * 36 / 100 * (part - 850) / 150 : 0)
            }
            func quad(_ a: Int, _ b: Int, _ from: Int, _ to: Int) -> Path {
                .corners(
                    middle + side * a, y(a, from), middle + side * b, y(b, from), middle + side * b, y(b, to), middle + side * a, y(a, to))
            }
            let tone = brick[side < 0 ? 0 : 1]
            shine(quad(gap, outer, -200, 1000), (0..<3).map { hour.lit(tone.darker(110 - $0 * 30), far: 20) }, from: 0, to: horizon)
            var courses = Path()
            for part in stride(from: 20, to: 990, by: 36) { courses += quad(gap, outer, part, part + 5) }
            paint(courses, tone.darker(110), opacity: 130)
            var dice = dice("alley")
            for column in 0..<max(3, (outer - gap) / 120) {
                let (a, b) = (gap + 26 + column * 120, gap + 84 + column * 120)
                for part in [90, 300, 510] {
                    let isLit = dice.roll(0...300) < hour.darkness
                    shine(quad(a, b, part, part + 110), isLit ? Color(0xFFCB7A) : hour.lit(Color(0x4A5E74)))
                    paint(quad(a - 6, b + 6, part + 110, part + 124), Color(0x3A333B))
                }
                // A sign that reaches into the alley, and a door's awning below.
                let color = neon[(column + (side > 0 ? 2 : 0)) % neon.count]
                let (x, top) = (middle + side * (a - 12), y(a, 600))
                let isOn = hour.darkness > 90
                if isOn { glow(x, top + 50, 130, color, 110) }
                paint(.block(x - 26, top, 52, 104, round: 8), Color(0x241E2B))
                let sign = isOn ? color : hour.lit(color.darker(60))
                shine(.block(x - 20, top + 6, 40, 92, round: 6), sign, opacity: isOn ? 90 : 130)
                switch column % 3 {
                case 0:
                    shine(
                        .disc(x, top + 28, 12) + .block(x - 13, top + 50, 26, 7, round: 3) + .block(x - 13, top + 64, 26, 7, round: 3)
                            + .block(x - 13, top + 78, 26, 7, round: 3), sign.lighter(isOn ? 90 : 0))
                case 1:
                    shine(
                        .corners(x, top + 14, x + 14, top + 40, x - 14, top + 40) + .block(x - 3, top + 44, 6, 44),
                        sign.lighter(isOn ? 90 : 0))
                default:
                    shine(
                        .line(6, x - 12, top + 20, x + 12, top + 34, x - 12, top + 50, x + 12, top + 66, x - 12, top + 84),
                        sign.lighter(isOn ? 90 : 0))
                }
                shine(quad(a, b + 10, 800, 1000), hour.lamp(Color(0xFFB35E), off: Color(0x3B3A44)), opacity: 230)
                paint(quad(a - 12, b + 20, 770, 806), color.darker(40))
            }
        }
        for row in 0..<3 {
            stringLights(
                middle - gap - 60, middle + gap + 60, horizon * (30 + row * 16) / 100, sag: 26, [Color(0xFF6B4A), Color(0xFFC45A)])
        }
        let wet = hour.darkness > 90 ? neon : [hour.low]
        puddles(horizon + 10, wet)
        if hour.darkness > 90 {
            for (index, color) in neon.enumerated() {
                glow(middle + (index - 2) * min(width, 900) / 6, floor + index % 2 * 40, 150, down: 46, color, 90)
            }
        }
        edges("crates", every: 600) { scenery, x, _ in
            let base = scenery.floor + 20
            scenery.paint(.block(x - 70, base - 90, 100, 90, round: 4), Color(0x6E5138))
            scenery.paint(
                .line(6, x - 66, base - 86, x + 26, base - 4) + .block(x - 70, base - 90, 100, 8) + .block(x - 70, base - 8, 100, 8),
                Color(0x4C3726))
            scenery.paint(.block(x - 30, base - 146, 62, 58, round: 4), Color(0x7D5D40))
        }
    }
}
