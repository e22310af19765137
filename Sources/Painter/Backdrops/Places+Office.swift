/// Where people work at desks, and learn to.
extension Scenery {
    mutating func office() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xDDE3E8), skirting: Color(0xB4BEC8))
        paint(.block(-4, -4, width + 8, max(30, up(760))), Color(0xF4F6F8))
        paint(.block(-4, horizon, width + 8, height - horizon + 8), [Color(0x7B8796), Color(0x687484)], from: horizon, to: height)
        strew("carpet", horizon + 4..<height, every: 2600, Color(0x55616F), opacity: 150) { .block($0, $1, $2 / 3, max(2, $2 / 26)) }
        for x in stride(from: middle - 150 - ((middle - 150) / 316 + 1) * 316, to: width, by: 316) {
            window(x, up(720), 300, up(160) - up(720), frame: Color(0x4A5763), panes: (2, 1), city: true)
        }
        let lights = max(3, width / 330)
        for index in 0..<lights {
            let x = width * (index * 2 + 1) / (lights * 2)
            shine(.corners(x - 90, 0, x + 90, 0, x + 70, 20, x - 70, 20), Color(0xFFFDF2))
            glow(x, 14, 180, Color(0xFFFBEA), 40 + hour.darkness / 4)
        }
        let reach = min(width * 34 / 100, 380)
        desk(middle + side * reach, horizon + 56, 330, side)
        stand("potted-plant", at: middle - side * (reach + 70), on: horizon + 50, height: 300)
        paint(
            .block(middle - side * (reach - 80) - 60, horizon - 150, 120, 186, round: 4), [Color(0xB9C4CE), Color(0x93A0AC)],
            from: horizon - 150, to: horizon + 36)
        for drawer in 0..<3 {
            paint(.block(middle - side * (reach - 80) - 50, horizon - 140 + drawer * 56, 100, 46, round: 3), Color(0xCBD4DC));
            paint(.block(middle - side * (reach - 80) - 16, horizon - 124 + drawer * 56, 32, 6, round: 3), Color(0x5B6874))
        }
        let w = min(width * 52 / 100, 470)
        counter(middle - w / 2, w, top: horizon - 6, base: floor - 44, Color(0xE9EDF0), Color(0x9C6F48), doors: 2)
        table = horizon
        fillBanner(every: 420) { scenery, x, _ in scenery.desk(x, scenery.horizon + 56, 300, 1) }
    }

    /// A desk with a screen and a chair before it.
    private mutating func desk(_ x: Int, _ base: Int, _ w: Int, _ side: Int) {
        let top = base - w * 4 / 10
        paint(.block(x - w * 44 / 100, top, 12, base - top) + .block(x + w * 42 / 100, top, 12, base - top), Color(0x4A5560))
        paint(.block(x - 90, top - 130, 180, 106, round: 6), Color(0x20272E))
        shine(.block(x - 82, top - 122, 164, 90, round: 3), [Color(0x58B4E8), Color(0x2F6FC0)], from: top - 122, to: top - 32)
        shine(.block(x - 70, top - 108, 60, 7) + .block(x - 70, top - 92, 90, 7) + .block(x - 70, top - 76, 74, 7), .white, opacity: 170)
        shine(.block(x + 30, top - 70, 12, 30) + .block(x + 48, top - 88, 12, 48) + .block(x + 64, top - 100, 12, 60), Color(0xFFD25A))
        paint(.block(x - 8, top - 26, 16, 20) + .block(x - 34, top - 8, 68, 9, round: 4), Color(0x39434C))
        paint(.block(x - w / 2, top, w, 16, round: 4), Color(0xB98555))
        paint(.block(x + side * 110 - 20, top - 44, 40, 44, round: 5), Color(0xE8584A))
        let chair = x - side * 20
        paint(.block(chair - 62, base - 170, 124, 120, round: 24), [Color(0x3A5A78), Color(0x2C4660)], from: base - 170, to: base - 50)
        paint(
            .block(chair - 6, base - 50, 12, 60) + .line(10, chair - 54, base + 26, chair, base + 8, chair + 54, base + 26), Color(0x2A3138)
        )
    }

    mutating func classroom() {
        goInside()
        wall(Color(0xF2E2BE), skirting: Color(0x9A7048))
        boards(Color(0xC79A66))
        let w = min(width * 76 / 100, 700)
        let (x, top, h) = (middle - w / 2, up(690), up(290) - up(690))
        paint(.block(x - 16, top - 16, w + 32, h + 32, round: 5), Color(0x8E6238))
        paint(.block(x, top, w, h), [Color(0x2F6B4F), Color(0x285C44)], from: top, to: top + h)
        chalk(x, top, w, h)
        paint(.block(x - 16, top + h + 10, w + 32, 14, round: 4), Color(0xA8794A))
        paint(.block(x + w / 6, top + h + 2, 50, 10, round: 3) + .block(x + w * 7 / 10, top + h + 2, 22, 9), Color(0xFBF7EE))
        clock(middle + w / 2 - 20, max(36, top - 60), 34)
        let reach = width / 2 - w / 2
        if reach > 150 {
            for side in [-1, 1] {
                for at in stride(from: w / 2 + 50, to: width / 2 - 60, by: 260) {
                    window(side > 0 ? middle + at : middle - at - 190, up(690), 190, up(240) - up(690), frame: Color(0xFDF8EC))
                }
            }
        }
        paint(.disc(middle - w * 44 / 100, horizon - 96, 46), Color(0x4F9FD8))
        paint(
            .curve(
                middle - w * 44 / 100 - 30, horizon - 110, middle - w * 44 / 100, horizon - 150, middle - w * 44 / 100 + 20, horizon - 110,
                middle - w * 44 / 100 + 10, horizon - 70, middle - w * 44 / 100 - 30, horizon - 110), Color(0x6BB850))
        paint(
            .bow(
                6, middle - w * 44 / 100 - 40, horizon - 130, middle - w * 44 / 100 - 70, horizon - 60, middle - w * 44 / 100, horizon - 44)
                + .block(middle - w * 44 / 100 - 5, horizon - 46, 10, 40), Color(0x8E6238))
        paint(.block(middle - w / 2 - 10, horizon - 16, 150, 50), Color(0xA8744A))
        let desk = min(width * 46 / 100, 420)
        counter(middle - desk / 2, desk, top: horizon + 6, base: floor - 30, Color(0xB9824E), Color(0xE2B57C), doors: 3)
        table = horizon + 12
        for row in 0..<2 {
            let base = floor + 10 + row * (height - floor)
            edges(row == 0 ? "desks" : "front desks", every: 330) { scenery, x, _ in
                let s = 170 + row * 60
                scenery.paint(
                    .block(x - s * 4 / 10, base - s * 6 / 10, 10, s * 6 / 10)
                        + .block(x + s * 4 / 10 - 10, base - s * 6 / 10, 10, s * 6 / 10), Color(0x55606A))
                scenery.paint(.block(x - s / 2, base - s * 6 / 10, s, 20, round: 5), Color(0xE0B478))
                scenery.paint(
                    .block(x - s / 4, base - s * 6 / 10 - 26, 60, 13, round: 2)
                        + .block(x - s / 4 + 6, base - s * 6 / 10 - 13, 52, 13, round: 2), Color(0xD9503F))
            }
        }
    }

    /// What a teacher draws: a sum of shapes, not letters.
    private mutating func chalk(_ x: Int, _ y: Int, _ w: Int, _ h: Int) {
        func at(_ px: Int, _ py: Int) -> (Int, Int) { (x + w * px / 100, y + h * py / 100) }
        var lines = Path()
        let (ax, ay) = at(12, 74), (bx, by) = at(12, 26), (cx, cy) = at(30, 74)
        lines += .line(5, ax, ay, bx, by, cx, cy, ax, ay) + .line(4, ax, ay - 18, ax + 18, ay - 18, ax + 18, ay)
        let (gx, gy) = at(72, 80)
        lines +=
            .line(5, gx, y + h * 18 / 100, gx, gy, x + w * 94 / 100, gy)
            + .bow(5, gx, gy - 8, gx + w * 14 / 100, gy, x + w * 92 / 100, y + h * 20 / 100)
        let (sx, sy) = at(16, 14)
        lines +=
            .line(5, sx + 60, sy, sx + 84, sy) + .line(5, sx + 72, sy - 12, sx + 72, sy + 12) + .line(5, sx + 150, sy - 5, sx + 176, sy - 5)
            + .line(5, sx + 150, sy + 6, sx + 176, sy + 6)
        paint(lines, Color(0xF4F7EE), opacity: 220)
        paint(.disc(sx + 30, sy, 11) + .disc(sx + 112, sy - 10, 9) + .disc(sx + 126, sy + 9, 9), Color(0xF7D774), opacity: 220)
    }
}
