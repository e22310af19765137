/// A hall of kings.
extension Scenery {
    mutating func castleHall() {
        goInside(wallDown: 70)
        let stone = Color(0x8F8A8C)
        wall(stone)
        var blocks = Path()
        var dice = dice("stones")
        for (row, y) in stride(from: 0, to: horizon, by: 52).enumerated() {
            for x in stride(from: row % 2 * 60 - 60, to: width, by: 120) where dice.chance(4, in: 10) {
                blocks += .block(x + 3, y + 3, 114, 46, round: 5)
            }
        }
        paint(blocks, stone.darker(50), opacity: 130)
        tiles(Color(0x9C948E), Color(0x77706E), wide: 140)
        let depth = height - horizon
        paint(
            .corners(middle - 80, horizon, middle + 80, horizon, middle + 80 + depth / 2, height + 4, middle - 80 - depth / 2, height + 4),
            [Color(0x8A1B2A), Color(0xB82A3A)], from: horizon, to: height)
        paint(
            .corners(middle - 80, horizon, middle - 70, horizon, middle - 66 - depth / 2, height + 4, middle - 80 - depth / 2, height + 4)
                + .corners(
                    middle + 70, horizon, middle + 80, horizon, middle + 80 + depth / 2, height + 4, middle + 66 + depth / 2, height + 4),
            Color(0xE2B552))
        window(middle - 60, up(730), 120, 300, frame: Color(0x5E5A60), panes: (2, 3), arched: true)
        throne(middle, horizon + 20)
        for side in [-1, 1] {
            for (index, at) in stride(from: 190, to: width / 2 + 60, by: 190).enumerated() {
                let x = middle + side * at
                if index % 2 == 0 { banner(x, up(720), 100, 300, side > 0 ? Color(0x2F4F9A) : Color(0xA8232F)) } else { pillar(x, stone) }
                torch(x + side * 90, up(430))
            }
        }
    }

    private mutating func pillar(_ x: Int, _ stone: Color) {
        paint(.block(x - 40, -4, 80, horizon + 50), [stone.lighter(50), stone.lighter(10)], from: 0, to: horizon)
        paint(.block(isLitFromLeft ? x + 14 : x - 40, -4, 26, horizon + 50), stone.darker(70), opacity: 150)
        paint(.block(x - 58, horizon + 10, 116, 50, round: 5) + .block(x - 54, 0, 108, 34, round: 5), stone.lighter(30))
    }

    private mutating func banner(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ color: Color) {
        paint(.block(x - w * 6 / 10, y - 10, w * 12 / 10, 10, round: 5), Color(0xC99A3F))
        paint(
            .corners(x - w / 2, y, x + w / 2, y, x + w / 2, y + h * 8 / 10, x, y + h, x - w / 2, y + h * 8 / 10),
            [color.lighter(16), color.darker(40)], from: y, to: y + h)
        paint(.corners(x, y + h / 4, x + w / 4, y + h * 4 / 10, x, y + h * 58 / 100, x - w / 4, y + h * 4 / 10), Color(0xF2C85A))
        paint(.block(x - w / 2, y + h / 12, w, 8), Color(0xF2C85A))
    }

    private mutating func torch(_ x: Int, _ y: Int) {
        glow(x, y - 30, 190, Color(0xFFA84A), 100 + hour.darkness / 4)
        paint(.corners(x - 10, y, x + 10, y, x + 5, y + 90, x - 5, y + 90) + .block(x - 16, y + 20, 32, 10, round: 3), Color(0x4A3426))
        shine(.curve(x - 17, y, x - 26, y - 40, x, y - 84, x + 26, y - 40, x + 17, y, x, y + 12, x - 17, y), Color(0xFF8A2A))
        shine(.curve(x - 9, y, x - 12, y - 24, x, y - 50, x + 12, y - 24, x + 9, y, x, y + 6, x - 9, y), Color(0xFFE27A))
    }

    private mutating func throne(_ x: Int, _ base: Int) {
        paint(.block(x - 150, base - 4, 300, 24, round: 3) + .block(x - 190, base + 14, 380, 22, round: 3), Color(0xA49C96))
        paint(.corners(x - 70, base, x - 78, base - 240, x, base - 300, x + 78, base - 240, x + 70, base), Color(0xC99A3F))
        paint(.corners(x - 52, base - 60, x - 56, base - 226, x, base - 266, x + 56, base - 226, x + 52, base - 60), Color(0x8A1B2A))
        paint(.block(x - 92, base - 110, 30, 112, round: 8) + .block(x + 62, base - 110, 30, 112, round: 8), Color(0xE2B552))
        paint(.block(x - 64, base - 70, 128, 40, round: 12), Color(0xB82A3A))
    }
}
