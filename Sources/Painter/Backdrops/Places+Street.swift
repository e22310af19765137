/// Between houses.
extension Scenery {
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

    /// A house beside the street, from `near` to `far` units off the middle.
    /// - Parameter high: how high it is for how far off it stands, in percent.
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
}
