/// Among high houses.
extension Scenery {
    private var stone: [Color] { [Color(0xB9C4D2), Color(0x9FB0C6), Color(0xC9BFB4), Color(0x8FA3BD), Color(0xAEB7BF)] }

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
                    at, scenery.horizon + 24, w, h * (2 - step) / 2 + 60, scenery.stone[dice.roll(0...4)].darker(40), far: 50,
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

    mutating func street() {
        sky()
        let vanish = horizon - 10
        if hour.darkness > 100 { glow(middle, vanish, 300, Color(0xFFB870), hour.darkness * 100 / 256) }
        skyline("end", horizon + 4, height: 60...150, wide: 40...70, stone, far: 220)
        plaza(horizon, Color(0xB7B0AA))
        let road = isSnowy ? Color(0xC9D2DB) : Color(0x565B64)
        let half = min(width * 40 / 100, 430)
        paint(
            .corners(middle - 26, horizon, middle + 26, horizon, middle + half, height + 4, middle - half, height + 4),
            [road.lighter(36), road], from: horizon, to: height, far: 30)
        var marks = Path()
        for step in [3, 8, 16, 28, 46, 72, 110, 168] {
            let (y0, y1) = (horizon + (height - horizon) * step / 230, horizon + (height - horizon) * step * 13 / 10 / 230)
            marks += .corners(
                middle - 1 - step / 20, y0, middle + 1 + step / 20, y0, middle + 1 + step / 15, y1, middle - 1 - step / 15, y1)
        }
        paint(marks, Color(0xF4EFE2), opacity: isSnowy ? 90 : 230)
        var dice = dice("fronts")
        let walls = [Color(0xD98E6A), Color(0xE9D3AE), Color(0xA9BCC8), Color(0xC4705A), Color(0xE6B98E), Color(0x8FA88F)]
        for side in [-1, 1] {
            // House by house towards the vanishing place: every front is a trapezoid.
            var near = max(width / 2 + 60, half + 90)
            var index = 0
            while near > 70 {
                let far = near * 72 / 100
                front(
                    side, near, far, vanish, walls[(index * 2 + (side > 0 ? 3 : 0) + dice.roll(0...1)) % 6], storeys: dice.roll(4...5),
                    high: dice.roll(150...205), &dice)
                near = far
                index += 1
            }
        }
        edges("street", every: 520) { scenery, x, _ in
            let inward = x < scenery.middle ? 1 : -1
            scenery.streetLamp(x + inward * 90, scenery.floor - 20, 380, facing: inward)
        }
        if let weather = setting.weather, weather == .rain || weather == .storm { puddles(horizon, hour.darkness > 100 ? [lamplight] : []) }
    }

    /// A house beside the street, from `near` to `far` units off the middle; `high` is its height over the width where it stands, in percent.
    private mutating func front(
        _ side: Int, _ near: Int, _ far: Int, _ vanish: Int, _ wall: Color, storeys: Int, high: Int, _ dice: inout Dice
    ) {
        func roof(_ off: Int) -> Int { vanish - off * high / 100 }
        func foot(_ off: Int) -> Int { vanish + 10 + off * 30 / 100 }
        let depth = max(0, 190 - far / 2)
        paint(
            .corners(
                middle + side * near, roof(near), middle + side * far, roof(far), middle + side * far, foot(far), middle + side * near,
                foot(near)), (side < 0) == isLitFromLeft ? wall.darker(60) : wall, far: depth)
        paint(
            .corners(
                middle + side * near, roof(near), middle + side * far, roof(far), middle + side * far, roof(far) + far / 22,
                middle + side * near, roof(near) + near / 22), wall.darker(100), far: depth)
        var (lit, dark, shop) = (Path(), Path(), Path())
        func quad(_ a: Int, _ b: Int, _ from: Int, _ to: Int) -> Path {
            func y(_ off: Int, _ part: Int) -> Int { roof(off) + (foot(off) - roof(off)) * part / 1000 }
            return .corners(
                middle + side * a, y(a, from), middle + side * b, y(b, from), middle + side * b, y(b, to), middle + side * a, y(a, to))
        }
        for column in 0..<3 {
            let (a, b) = (near - (near - far) * (column * 10 + 2) / 30, near - (near - far) * (column * 10 + 8) / 30)
            for storey in 0..<storeys - 1 {
                let from = 90 + storey * 780 / storeys
                if dice.roll(0...440) < hour.darkness {
                    lit += quad(a, b, from, from + 480 / storeys)
                } else {
                    dark += quad(a, b, from, from + 480 / storeys)
                }
            }
            if column != 1 {
                shop += quad(near - (near - far) * (column == 0 ? 1 : 6) / 10, near - (near - far) * (column == 0 ? 5 : 9) / 10, 850, 985)
            }
        }
        shine(dark, hour.lit(Color(0x5E7F98), far: depth))
        shine(lit, lamplight)
        shine(shop, hour.lamp(Color(0xFFDD96), off: Color(0x8FB4C8)))
        paint(
            quad(near - (near - far) / 12, far + (near - far) / 12, 800, 850),
            [Color(0xC8473A), Color(0x2F7A6B), Color(0xE0A63C), Color(0x3D5F96)][dice.roll(0...3)], far: depth)
    }

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
