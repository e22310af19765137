/// Where people cook.
extension Scenery {
    mutating func kitchen() {
        goInside(wallDown: 72)
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xF6EBD4))
        let (top, work) = (up(430), up(250))
        // Tiles between the cupboards.
        paint(.block(-4, top, width + 8, work - top), Color(0xE4F0EC))
        var joints = Path()
        for x in stride(from: middle % 44, to: width, by: 44) { joints += .block(x, top, 2, work - top) }
        for y in stride(from: top, to: work, by: 36) { joints += .block(-4, y, width + 8, 2) }
        paint(joints, Color(0xB9D0CA))
        tiles(Color(0xF2E8DA), Color(0xC98A6A))
        let front = Color(0x4F9A94)
        paint(.block(-4, work + 10, width + 8, horizon + 16 - work), [front, front.darker(40)], from: work, to: horizon + 16)
        var seams = Path()
        var knobs = Path()
        for x in stride(from: middle % 150 - 75, to: width + 75, by: 150) {
            seams += .block(x - 2, work + 10, 4, horizon - work)
            knobs += .block(x + 60, work + 36, 30, 6, round: 3)
        }
        paint(seams, front.darker(120))
        paint(knobs, Color(0xF4E3B8))
        paint(.block(-4, work - 8, width + 8, 22), [Color(0xE9C79A), Color(0xC99D68)], from: work - 8, to: work + 14)
        paint(.block(-4, horizon, width + 8, 16), Color(0x2B4A4A))
        let reach = min(width * 30 / 100, 330)
        window(middle - 110, up(690), 220, up(330) - up(690), frame: Color(0xFDFBF4))
        stand("potted-plant", at: middle - 70, on: up(318), height: 84)
        for x in stride(from: middle - 160, to: -200, by: -190) {
            cupboard(x - 190, up(720), 180, top - up(720), front, glazed: (x / 190) % 2 == 0)
        }
        for x in stride(from: middle + 160, to: width + 10, by: 190) {
            cupboard(x, up(720), 180, top - up(720), front, glazed: (x / 190) % 2 == 1)
        }
        stove(middle + side * reach, work, 190)
        crockery(middle - side * reach, work)
        pendant(middle - 150, up(560), 84, Color(0xE0A63C))
        pendant(middle + 150, up(560), 84, Color(0xE0A63C))
        let w = min(width * 64 / 100, 560)
        let island = horizon - 4
        counter(middle - w / 2, w, top: island, base: floor - 34, Color(0xF4EDE0), Color(0xB98252), doors: 4)
        table = island + 6
    }

    private mutating func cupboard(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ color: Color, glazed: Bool) {
        paint(.block(x, y, w, h, round: 4), [color.lighter(16), color], from: y, to: y + h)
        if glazed {
            paint(.block(x + 16, y + 16, w - 32, h - 32), Color(0x2F5A58))
            for row in 0..<2 {
                let base = y + 16 + (h - 32) * (row + 1) / 2 - 8
                for index in 0..<3 {
                    paint(
                        .block(x + 26 + index * 44, base - 34 - index % 2 * 14, 30, 34 + index % 2 * 14, round: 6),
                        [Color(0xF2E3C4), Color(0xE88A5A), Color(0xF7F4EC)][(index + row) % 3])
                }
                paint(.block(x + 16, base, w - 32, 8), color)
            }
        } else {
            paint(
                .block(x + 14, y + 14, w / 2 - 20, h - 28, round: 3) + .block(x + w / 2 + 6, y + 14, w / 2 - 20, h - 28, round: 3),
                color.darker(24))
        }
        paint(.block(x + w / 2 - 14, y + h - 12, 5, 8) + .block(x + w / 2 + 9, y + h - 12, 5, 8), Color(0xF4E3B8))
    }

    private mutating func stove(_ x: Int, _ work: Int, _ w: Int) {
        paint(
            .corners(x - w / 2, up(440), x + w / 2, up(440), x + w / 4, up(560), x - w / 4, up(560))
                + .block(x - w / 5, -4, w * 2 / 5, up(550)), [Color(0xD9DEE2), Color(0xA9B2BA)], from: 0, to: up(440))
        paint(.block(x - w / 2, work + 8, w, horizon - work, round: 5), Color(0xE4E8EB))
        paint(.block(x - w * 4 / 10, work + 50, w * 8 / 10, (horizon - work) * 45 / 100, round: 8), Color(0x2A3138))
        shine(.block(x - w * 36 / 100, work + 56, w * 72 / 100, 12, round: 5), Color(0xFFB25A), opacity: 120)
        paint(
            .disc(x - 60, work + 28, 8) + .disc(x - 20, work + 28, 8) + .disc(x + 20, work + 28, 8) + .disc(x + 60, work + 28, 8),
            Color(0x39424A))
        paint(.block(x - w / 2, work - 12, w, 8), Color(0x2A3138))
        paint(.block(x - 70, work - 66, 84, 56, round: 8) + .block(x - 100, work - 52, 34, 8, round: 4), Color(0xC8503F))
        paint(.block(x - 74, work - 72, 92, 10, round: 5) + .disc(x - 28, work - 76, 7), Color(0xA03A2E))
        let steam = Color.white
        for dx in [-46, -14] { shine(.bow(8, x + dx, work - 90, x + dx + 30, work - 130, x + dx, work - 180), steam, opacity: 60) }
    }

    private mutating func crockery(_ x: Int, _ work: Int) {
        for (index, color) in [Color(0xE8D9B8), Color(0xD98A5A), Color(0x7FA06A)].enumerated() {
            let (at, h) = (x - 90 + index * 52, 90 - index * 18)
            paint(.block(at, work - 8 - h, 42, h, round: 8), color)
            paint(.block(at + 2, work - 16 - h, 38, 12, round: 4), color.darker(70))
        }
        paint(.oval(x + 112, work - 16, 62, 14) + .block(x + 60, work - 40, 104, 24, round: 12), Color(0xF7F2E8))
        paint(.disc(x + 90, work - 50, 20) + .disc(x + 126, work - 52, 20), Color(0xE8453C))
        paint(.disc(x + 110, work - 62, 19), Color(0xF3B53A))
    }
}
