/// Where people work and learn.
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

    mutating func laboratory() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xD3E6EA), skirting: Color(0x8FB0B8))
        tiles(Color(0xEDF4F5), Color(0xB9D3D8), wide: 130)
        let reach = min(width * 32 / 100, 350)
        var dice = dice("flasks")
        for x in stride(from: middle - 560 - (middle / 560) * 560, to: width, by: 560) {
            let glassware = [Color(0x4FC3D9), Color(0xF06A9B), Color(0x8BD450), Color(0xF7B733), Color(0x9A7BE8)]
            shelves(x + 20, up(700), 230, 190, rows: 2, Color(0x9FB9C2), glassware, thin: 20...34, bottles: true, &dice)
            shelves(x + 310, up(700), 230, 190, rows: 2, Color(0x9FB9C2), glassware, thin: 18...30, bottles: true, &dice)
        }
        monitor(middle + side * reach, up(430), 230)
        let bench = up(230)
        paint(.block(-4, bench + 14, width + 8, horizon + 10 - bench), [Color(0xF6F9FA), Color(0xC9D8DC)], from: bench, to: horizon)
        paint(.block(-4, bench, width + 8, 18), Color(0x33484F))
        let tones = [Color(0x35C8E0), Color(0xF25C9A), Color(0x86D94A), Color(0xF7B733), Color(0xA27BF2)]
        for (index, x) in stride(from: middle % 130, to: width, by: 130).enumerated() where abs(x - middle) > 100 {
            flask(x, bench, index, tones[index % 5])
        }
        scope(middle - side * reach, bench)
        pendant(middle - 200, up(620), 90, Color(0x5B7A84))
        pendant(middle + 200, up(620), 90, Color(0x5B7A84))
        let w = min(width * 58 / 100, 520)
        counter(middle - w / 2, w, top: horizon + 4, base: floor - 34, Color(0xEAF1F3), Color(0x3A4F58), doors: 4)
        table = horizon + 10
    }

    private mutating func flask(_ x: Int, _ base: Int, _ kind: Int, _ color: Color) {
        shine(.disc(x, base - 40, 60), color, opacity: 20 + hour.darkness / 5)
        let glass = Color(0xF4FBFD)
        switch kind % 3 {
        case 0:
            paint(
                .corners(x - 12, base - 110, x + 12, base - 110, x + 12, base - 74, x + 46, base, x - 46, base, x - 12, base - 74), glass,
                opacity: 150)
            shine(
                .corners(x - 24, base - 46, x + 24, base - 46, x + 44, base - 4, x - 44, base - 4), hour.lit(color).mixed(with: color, 120))
        case 1:
            paint(.disc(x, base - 44, 44) + .block(x - 11, base - 124, 22, 60), glass, opacity: 150)
            shine(
                .curve(x - 38, base - 44, x - 36, base - 4, x, base - 4, x + 36, base - 4, x + 38, base - 44),
                hour.lit(color).mixed(with: color, 120))
        default:
            paint(.block(x - 46, base - 12, 92, 12, round: 3) + .block(x - 46, base - 60, 92, 8), Color(0xA8794A))
            for tube in 0..<3 {
                paint(.block(x - 36 + tube * 28, base - 92, 16, 86, round: 8), glass, opacity: 170);
                shine(.block(x - 34 + tube * 28, base - 50, 12, 42, round: 6), color)
            }
        }
        for index in 0..<3 { shine(.disc(x - 8 + index * 9, base - 130 - index * 22, 6 - index), color, opacity: 150) }
    }

    private mutating func monitor(_ x: Int, _ y: Int, _ w: Int) {
        paint(.block(x - w / 2, y, w, w * 6 / 10, round: 8), Color(0x24343B))
        shine(.block(x - w / 2 + 9, y + 9, w - 18, w * 6 / 10 - 18, round: 4), Color(0x0F4A52))
        let points = (0...24).map {
            Point.at(
                x - w * 42 / 100 + w * 84 / 100 * $0 / 24, y + w * 3 / 10 - Turn.sine($0 * 2900) * w / 900000 - ($0 % 6 == 3 ? w / 8 : 0))
        }
        shine(.line(5, through: points), Color(0x6BFFC4))
    }

    private mutating func scope(_ x: Int, _ base: Int) {
        let (body, dark) = (Color(0xF2F4F5), Color(0x39474E))
        paint(.block(x - 60, base - 16, 120, 16, round: 5) + .bow(20, x + 30, base - 10, x + 80, base - 90, x + 6, base - 140), dark)
        paint(.line(34, x - 34, base - 70, x + 6, base - 160), body)
        paint(.line(24, x + 8, base - 164, x + 22, base - 196) + .line(18, x - 40, base - 58, x - 46, base - 44), dark)
        paint(.block(x - 80, base - 42, 70, 9), dark)
    }

    mutating func garage() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xA9AEB2), skirting: Color(0x6E757B))
        paint(.block(-4, horizon, width + 8, height - horizon + 8), [Color(0x83878B), Color(0x9A9DA0)], from: horizon, to: height)
        strew("stains", horizon + 20..<height, every: 30000, Color(0x5B5F63), opacity: 90) { .oval($0, $1, $2, $2 / 5) }
        paint(.corners(middle - 6, horizon, middle + 6, horizon, middle + 16, height, middle - 16, height), Color(0xF2C63C), opacity: 0)
        let w = min(width * 44 / 100, 420)
        // The roller door.
        let top = up(640)
        paint(.block(middle - w / 2 - 20, top - 20, w + 40, horizon - top + 20), Color(0x5E666D))
        for (index, y) in stride(from: top, to: horizon, by: 34).enumerated() {
            paint(.block(middle - w / 2, y, w, min(31, horizon - y)), index == 1 ? Color(0xB4D3E0) : Color(0xDDE0E0).darker(index * 4))
        }
        let reach = min(width * 38 / 100, 400)
        pegboard(middle + side * reach, up(620), 270, 190)
        bench(middle + side * reach, horizon + 30)
        var dice = dice("shelf")
        shelves(
            middle - side * reach - 120, up(640), 240, horizon + 10 - up(640), rows: 4, Color(0x7A5A3C),
            [Color(0xC8503F), Color(0x3D74B0), Color(0xE0A63C), Color(0x5B6A72), Color(0xB9C0C4)], thin: 34...60, &dice)
        tyres(middle - side * (reach - 190), horizon + 50)
        pendant(middle - 190, up(660), 110, Color(0x39434C))
        pendant(middle + 190, up(660), 110, Color(0x39434C))
        fillBanner(every: 400) { scenery, x, own in
            scenery.shelves(
                x - 150, scenery.up(640), 300, scenery.horizon + 10 - scenery.up(640), rows: 4, Color(0x7A5A3C),
                [Color(0xC8503F), Color(0x3D74B0), Color(0xE0A63C), Color(0x5B6A72)], thin: 34...60, &own)
        }
    }

    private mutating func pegboard(_ x: Int, _ y: Int, _ w: Int, _ h: Int) {
        paint(.block(x - w / 2, y, w, h, round: 4), Color(0xC99A62))
        var holes = Path()
        for row in 0..<7 { for column in 0..<10 { holes += .disc(x - w / 2 + 14 + column * (w - 28) / 9, y + 14 + row * (h - 28) / 6, 2) } }
        paint(holes, Color(0x8A6238))
        let steel = Color(0x4A545C)
        paint(.line(12, x - 100, y + 30, x - 100, y + 130) + .disc(x - 100, y + 34, 17) + .disc(x - 100, y + 130, 15), steel)
        paint(.line(12, x - 56, y + 70, x - 56, y + 150), Color(0xA8683A))
        paint(.block(x - 84, y + 40, 56, 30, round: 5), steel)
        paint(.corners(x - 10, y + 40, x + 80, y + 54, x + 80, y + 66, x - 10, y + 86), Color(0xC9D0D6))
        paint(.block(x - 30, y + 38, 30, 52, round: 9), Color(0xC8503F))
        for index in 0..<3 {
            paint(.line(8, x - 6 + index * 36, y + 110, x - 6 + index * 36, y + 166), steel);
            paint(.block(x - 13 + index * 36, y + 100, 14, 34, round: 5), [Color(0xE0A63C), Color(0x3D74B0), Color(0xC8503F)][index])
        }
    }

    private mutating func bench(_ x: Int, _ base: Int) {
        paint(.block(x - 160, base - 150, 320, 24, round: 3), Color(0xB07B48))
        paint(
            .block(x - 150, base - 126, 26, 126) + .block(x + 124, base - 126, 26, 126) + .block(x - 150, base - 50, 300, 16),
            Color(0x84572F))
        paint(.block(x - 110, base - 200, 120, 50, round: 5), Color(0xC8403A))
        paint(.block(x - 70, base - 214, 40, 18, round: 6), Color(0x39434C))
        paint(.block(x + 50, base - 196, 30, 46, round: 4) + .block(x + 92, base - 180, 26, 30, round: 4), Color(0x5B7F96))
    }

    private mutating func tyres(_ x: Int, _ base: Int) {
        for index in 0..<3 {
            paint(.oval(x, base - 24 - index * 44, 84, 30), Color(0x23282C))
            paint(.oval(x, base - 36 - index * 44, 80, 20), Color(0x343A40))
            paint(.oval(x, base - 36 - index * 44, 40, 9), Color(0x15191C))
        }
    }
}
