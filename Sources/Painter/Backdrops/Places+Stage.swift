/// Where something is shown.
extension Scenery {
    mutating func stage() {
        goInside(wallDown: 72)
        hour.ambient = Color(0xEAD9D2).mixed(with: Color(0x8A6A80), hour.darkness / 3)
        shine(
            .block(-4, -4, width + 8, horizon + 8),
            [Color(0x1A0F24), Color(0x3A1B3E), Color(0x6A2A4C)].map { $0.mixed(with: .black, hour.darkness / 5) }, from: 0, to: horizon)
        boards(Color(0x9A6238), wide: 84)
        glow(middle, horizon - 120, min(width / 2, 520), down: 330, Color(0xF29A5A), 120)
        let side = min(width * 24 / 100, 270)
        curtain(-4, -4, max(60, middle - side * 15 / 10), horizon + 40, Color(0xA81F2E))
        curtain(middle + side * 15 / 10, -4, max(60, width - middle - side * 15 / 10), horizon + 40, Color(0xA81F2E))
        let swag = max(60, min(150, horizon / 6))
        for x in stride(from: middle - 100 - (middle / 200 + 1) * 200, to: width + 200, by: 200) {
            paint(
                .curve(x, -8, x, swag, x + 100, swag + 26, x + 200, swag, x + 200, -8), [Color(0xC42B38), Color(0x8A1726)], from: 0,
                to: swag + 26)
            paint(.bow(8, x, swag / 2, x + 100, swag * 16 / 10, x + 200, swag / 2), Color(0xE2B552))
        }
        for (index, color) in [Color(0xFFE9A8), Color(0xFFF6DC), Color(0xA8D8FF)].enumerated() {
            let x = middle + (index - 1) * side
            shine(
                .corners(x - 14, 0, x + 14, 0, middle + (x - middle) / 5 + 170, floor + 20, middle + (x - middle) / 5 - 170, floor + 20),
                color, opacity: 40)
            paint(.block(x - 26, -4, 52, 34, round: 8), Color(0x1C161E))
            shine(.oval(x, 30, 22, 8), color)
        }
        glow(middle, floor + 8, min(width * 40 / 100, 330), down: 74, Color(0xFFF3D0), 170)
        var lights = Path()
        for x in stride(from: middle % 110, to: width, by: 110) { lights += .disc(x, height - 14, 17) }
        for x in stride(from: middle % 110, to: width, by: 110) { glow(x, height - 24, 60, Color(0xFFD88A), 130) }
        shine(lights, Color(0xFFF0C0))
    }

    mutating func studio() {
        goInside(wallDown: 70)
        let side = isLitFromLeft ? -1 : 1
        paint(.block(-4, -4, width + 8, height + 8), [Color(0x7F858C), Color(0x9AA0A6)], from: 0, to: horizon)
        paint(.block(-4, horizon, width + 8, height - horizon + 8), [Color(0x6B7077), Color(0x7D838A)], from: horizon, to: height)
        let w = min(width * 64 / 100, 620)
        // A roll of paper that runs from its stand onto the floor.
        let paper = Color([0xE9DCC8, 0xC9DCE4, 0xE6C9C4, 0xD3DEC8][Int(setting.layout >> 8 & 3)])
        paint(.block(middle - w / 2, 40, w, horizon), [paper, paper.lighter(60)], from: 40, to: horizon)
        paint(
            .curve(
                middle - w / 2, horizon - 30, middle - w / 2, horizon + 40, middle - w * 62 / 100, height - 20, middle, height - 10,
                middle + w * 62 / 100, height - 20, middle + w / 2, horizon + 40, middle + w / 2, horizon - 30, middle, horizon - 40,
                middle - w / 2, horizon - 30), [paper.lighter(60), paper.lighter(20)], from: horizon - 30, to: height)
        paint(.block(middle - w / 2 - 40, 26, w + 80, 26, round: 12), Color(0x39404A))
        paint(.block(middle - w / 2 - 34, 40, 10, horizon - 10) + .block(middle + w / 2 + 24, 40, 10, horizon - 10), Color(0x2B3138))
        glow(middle, floor - 60, w * 6 / 10, down: 240, .white, 90)
        edges("lights", every: 480) { scenery, x, _ in
            let inward = x < scenery.middle ? 1 : -1
            scenery.softbox(x + inward * 16, scenery.floor - 20, 560, inward)
        }
        let stool = middle - side * min(width * 30 / 100, 330)
        paint(
            .line(7, stool - 34, floor + 40, stool - 10, floor - 110) + .line(7, stool + 34, floor + 40, stool + 10, floor - 110)
                + .line(7, stool, floor + 44, stool, floor - 110), Color(0x23282E))
        paint(.block(stool - 44, floor - 176, 88, 62, round: 8), Color(0x2B3138))
        paint(.disc(stool + side * 10, floor - 146, 26), Color(0x5B6A78))
        paint(.disc(stool + side * 10, floor - 146, 16), Color(0x15191E))
    }

    private mutating func softbox(_ x: Int, _ base: Int, _ h: Int, _ inward: Int) {
        paint(
            .line(8, x, base - h * 8 / 10, x, base - 40) + .line(7, x, base - 70, x - 50, base) + .line(7, x, base - 70, x + 50, base),
            Color(0x23282E))
        let y = base - h
        glow(x + inward * 40, y + 70, 330, Color(0xFFFBF0), 110)
        paint(
            .corners(x - inward * 50, y + 40, x - inward * 50, y + 110, x + inward * 30, y + 190, x + inward * 30, y - 40), Color(0x2B3138))
        shine(
            .corners(x + inward * 30, y - 46, x + inward * 30, y + 196, x + inward * 66, y + 170, x + inward * 66, y - 20), Color(0xFFFDF6))
    }
}
