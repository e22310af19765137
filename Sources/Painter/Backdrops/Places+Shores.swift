/// Where land meets water.
extension Scenery {
    mutating func beach() {
        sky()
        let shore = horizon + (floor - horizon) * 52 / 100
        let side = isLitFromLeft ? -1 : 1
        paint(
            .curve(middle + side * 500, horizon + 2, middle + side * 340, horizon - 70, middle + side * 190, horizon + 2), Color(0x4F8A6C),
            far: 180)
        water(horizon..<shore, Color(0x1FA0B8), sheen: 60)
        for (index, purpose) in (["far surf", "surf"] as [StaticString]).enumerated() {
            foam(purpose, horizon + (shore - horizon) * (58 + index * 24) / 100, height: 5, length: 200, thick: 3 + index * 3, opacity: 170)
        }
        let sand = isSnowy ? Color(0xEFF3F6) : Color(0xF2D9A4)
        let line = wave("shore", shore - 6, height: 16, length: 380)
        paint(below(line.map { Point(x: $0.x, y: $0.y - 2600) }), Color(0xFDFEFF), opacity: 230)
        paint(below(line), sand.darker(70))
        paint(below(line.map { Point(x: $0.x, y: $0.y + 26 << 8) }), [sand.darker(24), sand, sand.lighter(20)], from: shore, to: height)
        strew("grains", shore + 40..<height, every: 4200, sand.darker(70), opacity: 150) { .disc($0, $1, max(2, $2 / 30)) }
        grove("palms", "palm", on: floor - 20, height: 470...600, every: 640, far: 10, clear: 120)
        if !isSnowy { parasol(middle - side * min(width * 36 / 100, 400), floor + 20) }
        starfish()
    }

    private mutating func parasol(_ x: Int, _ base: Int) {
        let (h, r) = (280, 150)
        paint(.oval(x + 30, base + 4, 150, 18), Color(0x8A6A3A), opacity: 80)
        paint(.line(9, x, base, x + 20, base - h), Color(0xF4F0E6))
        for index in 0..<6 {
            let (a, b) = (x - r + r * index / 3, x - r + r * (index + 1) / 3)
            paint(
                .curve(
                    a, base - h + 80, (a + x + 20) / 2, base - h - 40, x + 20, base - h - 20, (b + x + 20) / 2, base - h - 40, b,
                    base - h + 80, (a + b) / 2, base - h + 62, a, base - h + 80), index % 2 == 0 ? Color(0xE8503F) : Color(0xFFF6EA))
        }
        paint(.corners(x - 150, base + 8, x + 20, base - 10, x + 70, base + 14, x - 110, base + 38), Color(0x3FA7C4))
    }

    private mutating func starfish() {
        var dice = dice("shells")
        for index in 0..<max(4, width / 220) {
            let (x, y, r) = (dice.roll(0...width), dice.roll(floor + 10...height), dice.roll(9...17))
            if index % 2 == 0 {
                for arm in 0..<5 { paint(.leaf(x, y, r + 6, r / 3, (arm * 72 - 90) * 64), Color(0xE8784A)) }
            } else {
                paint(.oval(x, y, r, r * 7 / 10), Color(0xFBEFE2))
                paint(.line(2, x - r / 2, y, x, y + r / 2, x + r / 2, y), Color(0xD9A88A))
            }
        }
    }

    mutating func harbour() {
        sky()
        _ = hills("hills", horizon - 10, height: 40, length: 300, Color(0x6F9A84), far: 190)
        var dice = dice("houses")
        for x in stride(from: -40, to: width, by: 120) where x < middle - 60 || x > middle + 20 || width > 1400 {
            house(
                x + dice.roll(-10...10), horizon + 6, dice.roll(84...110),
                dice.pick([Color(0xF2D9B8), Color(0xE8A58C), Color(0xB9D3DE), Color(0xF6EBDD)]),
                dice.pick([Color(0xB5523B), Color(0x8A4A42)]), far: 110, &dice)
        }
        let quay = floor - 40
        water(horizon + 6..<quay, Color(0x2B7F9E))
        edges("boats", every: 300) { scenery, x, dice in
            scenery.moored(
                x + (x < scenery.middle ? 50 : -50), scenery.horizon + 60 + dice.roll(0...26), dice.roll(150...190),
                dice.pick([Color(0xD9483B), Color(0x2F6FA8), Color(0xF4F1E8), Color(0x2E8A6A)]))
        }
        crane(isLitFromLeft ? middle + min(width * 22 / 100, 260) : middle - min(width * 22 / 100, 260), horizon + 8)
        paint(.block(-4, quay - 14, width + 8, 34), Color(0x7B7F86))
        paint(.block(-4, quay - 14, width + 8, 9), isSnowy ? Color(0xF7FAFD) : Color(0xC3C3BE))
        paint(.block(-4, quay + 18, width + 8, height - quay), [Color(0xB2A08A), Color(0x8E7A64)], from: quay, to: height)
        var planks = Path()
        for y in stride(from: quay + 40, to: height, by: 38) { planks += .block(-4, y, width + 8, 3) }
        paint(planks, Color(0x6A5745))
        for x in stride(from: middle % 260 - 130, to: width + 130, by: 260) where !calm.contains(x) {
            paint(.block(x - 16, quay - 46, 32, 60, round: 6) + .block(x - 24, quay - 52, 48, 18, round: 8), Color(0x33393F))
            paint(.bow(6, x, quay - 30, x + 130, quay + 40, x + 260, quay - 30), Color(0xC9AE7C))
        }
        water = horizon + 6..<quay
    }

    /// A fishing boat at its rope.
    private mutating func moored(_ x: Int, _ base: Int, _ w: Int, _ color: Color) {
        paint(
            .line(5, x, base, x, base - w * 12 / 10) + .line(3, x, base - w * 12 / 10, x + w / 2, base - w / 4)
                + .line(3, x, base - w * 12 / 10, x - w / 2, base - w / 4), Color(0x5A4636), far: 30)
        paint(.block(x - w / 4, base - w * 44 / 100, w * 4 / 10, w / 4, round: 5), Color(0xF6F2E8), far: 30)
        shine(
            .block(x - w / 5, base - w * 40 / 100, w / 9, w / 10) + .block(x - w / 24, base - w * 40 / 100, w / 9, w / 10),
            hour.lamp(lamplight, off: Color(0x4A6A84)))
        paint(
            .curve(
                x - w / 2, base - w / 4, x, base - w / 6, x + w * 56 / 100, base - w * 3 / 10, x + w / 2, base + 6, x + w * 3 / 10,
                base + 8, x, base + 12, x - w * 4 / 10, base + 6, x - w / 2, base - 10, x - w / 2, base - w / 4),
            [color.lighter(20), color.darker(40)], from: base - w / 4, to: base, far: 30)
        shine(.oval(x, base + 12, w * 45 / 100, 6), hour.lit(Color(0x15485E)), opacity: 90)
    }

    private mutating func crane(_ x: Int, _ base: Int) {
        let tone = Color(0xD98A2E)
        paint(
            .line(9, x - 40, base, x - 18, base - 260) + .line(9, x + 40, base, x + 18, base - 260)
                + .line(6, x - 36, base - 60, x + 30, base - 130) + .line(6, x + 32, base - 130, x - 26, base - 200)
                + .line(11, x - 90, base - 268, x + 190, base - 300) + .line(4, x, base - 340, x + 180, base - 298)
                + .line(9, x, base - 260, x, base - 340) + .block(x - 96, base - 280, 50, 34), tone, far: 100)
        paint(.line(3, x + 160, base - 296, x + 160, base - 150) + .block(x + 134, base - 150, 52, 34), Color(0x8A4A3A), far: 100)
    }
}
