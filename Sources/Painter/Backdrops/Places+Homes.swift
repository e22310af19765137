/// At home.
extension Scenery {
    mutating func livingRoom() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xE9D8C2), skirting: Color(0xFBF5EA))
        boards(Color(0xB98556))
        let reach = min(width * 32 / 100, 360)
        window(middle + side * reach - 120, up(640), 240, up(250) - up(640), frame: Color(0xFDF8EE))
        let drape = Color(0xC46A55)
        curtain(middle + side * reach - 190, up(690), 74, horizon - up(690) - 10, drape)
        curtain(middle + side * reach + 116, up(690), 74, horizon - up(690) - 10, drape)
        paint(.block(middle + side * reach - 214, up(700), 428, 9, round: 4), Color(0x6A4630))
        var dice = dice("pictures")
        let hung = middle - side * reach
        picture(hung - 130, up(640), 120, 150, frame: Color(0x5A4032), &dice)
        picture(hung + 14, up(600), 96, 80, frame: Color(0xD9B36A), &dice)
        picture(hung + 14, up(490), 96, 70, frame: Color(0x2F3A42), &dice)
        sofa(hung, horizon + 40, 380, Color(0x2F7F86))
        lamp(hung - side * 230, horizon + 30, 430, Color(0xF2D9A8))
        stand("potted-plant", at: middle + side * (reach + 170), on: horizon + 60, height: 230)
        daylight(middle + side * reach - 120, 240)
        rug(Color(0xC9584A), Color(0xF2DDB8))
        fillBanner { scenery, x, dice in
            scenery.picture(x - 60, scenery.up(620), 120, 150, frame: Color(0x5A4032), &dice)
            scenery.sofa(x, scenery.horizon + 40, 300, dice.pick([Color(0x8A5A6A), Color(0x5B7F5A), Color(0xC99A4A)]))
        }
    }

    /// What a banner has beyond the furniture in its middle.
    mutating func fillBanner(every spacing: Int = 460, _ draw: (inout Scenery, Int, inout Dice) -> Void) {
        var dice = dice("banner")
        for side in [-1, 1] {
            for x in stride(from: 860, to: width / 2 + spacing / 2, by: spacing) { draw(&self, middle + side * x, &dice) }
        }
    }

    mutating func sofa(_ x: Int, _ base: Int, _ w: Int, _ color: Color) {
        let h = w * 36 / 100
        paint(.oval(x, base, w * 55 / 100, 14), .black, opacity: 50)
        paint(.block(x - w * 42 / 100, base - 18, 12, 20) + .block(x + w * 42 / 100 - 12, base - 18, 12, 20), Color(0x4A3426))
        paint(
            .block(x - w * 44 / 100, base - h, w * 88 / 100, h * 8 / 10, round: 26), [color.lighter(24), color], from: base - h, to: base)
        for part in 0..<2 {
            paint(
                .block(x - w * 38 / 100 + part * w * 38 / 100, base - h * 52 / 100, w * 37 / 100, h * 26 / 100, round: 14),
                color.lighter(34))
        }
        paint(.block(x - w * 40 / 100, base - h * 30 / 100, w * 80 / 100, h * 20 / 100), color.darker(40))
        for side in [-1, 1] {
            paint(
                .block(x + side * w * 44 / 100 - w / 14, base - h * 66 / 100, w / 7, h * 58 / 100, round: w / 18),
                color.darker(side > 0 ? 50 : 16))
        }
        paint(
            .corners(x - w / 4, base - h * 54 / 100, x - w / 4 + 60, base - h * 96 / 100 + 20, x - w / 4 + 84, base - h * 50 / 100),
            Color(0xF2C45A))
    }

    mutating func bedroom() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xC3CCE4), skirting: Color(0xF4F2F8))
        var stripes = Path()
        for x in stride(from: middle % 60, to: width, by: 60) { stripes += .block(x, 0, 26, horizon - 22) }
        paint(stripes, Color(0xB4BFDC), opacity: 150)
        boards(Color(0xC9A077))
        let reach = min(width * 30 / 100, 340)
        window(middle + side * reach - 130, up(660), 260, up(240) - up(660), frame: Color(0xFDFBF6), panes: (3, 2))
        for dx in [-196, 130] { curtain(middle + side * reach + dx, up(700), 66, up(190) - up(700), Color(0xF4EDE2)) }
        paint(.block(middle + side * reach - 214, up(712), 428, 9, round: 4), Color(0x8A6A4C))
        bed(middle - side * reach, horizon + (floor - horizon) * 52 / 100, 440, side)
        var dice = dice("pictures")
        picture(middle - side * (reach + 60), up(650), 150, 110, frame: Color(0x8A6A4C), &dice)
        let table = middle - side * (reach - 280)
        paint(
            .block(table - 44, horizon - 70, 88, 100, round: 5), [Color(0xB07F52), Color(0x8E6238)], from: horizon - 70, to: horizon + 30)
        paint(.block(table - 34, horizon - 54, 68, 30, round: 3), Color(0xC4935F))
        paint(.disc(table, horizon - 40, 5), Color(0x4A3426))
        lamp(table, horizon - 70, 150, Color(0xF7E6C4))
        rug(Color(0x8E7BB8), Color(0xE9E2F4))
        daylight(middle + side * reach - 130, 260)
        fillBanner { scenery, x, dice in scenery.wardrobe(x, dice.pick([Color(0xB98A5C), Color(0xE8E0D2), Color(0x8C6A4C)])) }
    }

    private mutating func wardrobe(_ x: Int, _ wood: Color) {
        paint(.block(x - 130, up(600), 260, horizon + 16 - up(600), round: 6), [wood.lighter(24), wood], from: up(600), to: horizon)
        paint(.block(x - 2, up(590), 4, horizon - up(590)) + .disc(x - 16, up(280), 7) + .disc(x + 16, up(280), 7), wood.darker(110))
    }

    private mutating func bed(_ x: Int, _ base: Int, _ w: Int, _ side: Int) {
        let wood = Color(0x8E6240)
        let head = x - side * w / 2
        paint(.block(head - 24, base - 330, 48, 336, round: 14), wood)
        paint(.block(min(x - w / 2, x + w / 2), base - 100, w, 84), [Color(0xFBF8F2), Color(0xDAD3E0)], from: base - 110, to: base)
        paint(.block(x - w / 2, base - 44, w, 40, round: 8), wood.darker(30))
        let pillow = head + side * 80
        paint(.oval(pillow, base - 126, 76, 40), Color(0xFFFFFF))
        paint(.oval(pillow + side * 20, base - 112, 60, 26), Color(0xE3DDEC))
        let (a, b) = (head + side * 150, x + side * (w / 2 + 12))
        paint(
            .curve(
                a, base - 140, (a + b) / 2, base - 166, b, base - 120, b + side * 10, base - 60, b, base - 26, (a + b) / 2, base - 14,
                a - side * 10, base - 26, a - side * 24, base - 80, a, base - 140), [Color(0x6F8FD0), Color(0x4D69AC)], from: base - 160,
            to: base)
        paint(
            .corners(a - side * 10, base - 138, a + side * 36, base - 146, a + side * 22, base - 20, a - side * 14, base - 24),
            Color(0xA9BEE8))
        paint(.block(x + side * w / 2 - 16, base - 130, 32, 136, round: 10), wood)
    }

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

    mutating func bathroom() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xE2F0F3))
        let dado = up(330)
        paint(.block(-4, dado, width + 8, horizon - dado), [Color(0x58B2BE), Color(0x4AA0AE)], from: dado, to: horizon)
        var joints = Path()
        for x in stride(from: middle % 52, to: width, by: 52) { joints += .block(x, dado, 3, horizon - dado) }
        for y in stride(from: dado, to: horizon, by: 46) { joints += .block(-4, y, width + 8, 3) }
        paint(joints, Color(0xD4EEF1), opacity: 150)
        paint(.block(-4, dado - 10, width + 8, 14), Color(0xF8FBFB))
        tiles(Color(0xF4F8F8), Color(0x7FA9B4), wide: 90)
        let reach = min(width * 30 / 100, 330)
        window(middle - 90, up(690), 180, 190, frame: Color(0xFDFDFB), panes: (2, 1))
        // The sink under its mirror.
        let sink = middle + side * reach
        paint(.oval(sink, up(520), 104, 130), Color(0xC9A46A))
        shine(.oval(sink, up(520), 94, 120), [hour.lit(Color(0xEAF6FA)), hour.lit(Color(0xB4D3DE))], from: up(660), to: up(380))
        shine(.corners(sink - 60, up(470), sink + 10, up(640), sink + 34, up(630), sink - 40, up(440)), .white, opacity: 110)
        for lamp in [-130, 130] {
            paint(.block(sink + lamp - 6, up(540), 12, 40), Color(0xC9A46A)); glow(sink + lamp, up(560), 110, Color(0xFFE9B8), 80);
            shine(.disc(sink + lamp, up(560), 24), Color(0xFFF4D8))
        }
        paint(.block(sink - 20, up(210), 40, horizon + 20 - up(210), round: 8), Color(0xE6EBEE))
        paint(.block(sink - 120, up(250), 240, 54, round: 24), [Color(0xFFFFFF), Color(0xDCE4E8)], from: up(250), to: up(250) + 54)
        paint(.bow(11, sink, up(250), sink, up(310), sink - side * 40, up(290)), Color(0xB9C2C8))
        tub(middle - side * reach, horizon + 70, 400, side)
        paint(.block(middle - side * (reach + 60) - 60, up(560), 140, 8, round: 4), Color(0xC9A46A))
        paint(.block(middle - side * (reach + 60) - 44, up(556), 96, 150, round: 5), Color(0xF0A58E))
        paint(.block(middle - side * (reach + 60) - 44, up(556) + 112, 96, 12), Color(0xFBE6D8))
        paint(.oval(middle, floor + 6, min(width * 30 / 100, 240), 42), Color(0xF4D27A))
        fillBanner { scenery, x, dice in scenery.wardrobe(x, dice.pick([Color(0xF6F3EC), Color(0xC9DDE2)])) }
    }

    private mutating func tub(_ x: Int, _ base: Int, _ w: Int, _ side: Int) {
        paint(.disc(x - w * 36 / 100, base - 6, 18) + .disc(x + w * 36 / 100, base - 6, 18), Color(0xC9A46A))
        var dice = specks("foam")
        for index in 0..<12 {
            paint(.disc(x - w * 38 / 100 + index * w * 7 / 100, base - 166 + dice.roll(-14...8), dice.roll(20...34)), Color(0xFDFEFF))
        }
        paint(
            .curve(
                x - w / 2, base - 150, x - w * 46 / 100, base - 10, x - w / 4, base - 10, x, base - 4, x + w / 4, base - 10,
                x + w * 46 / 100, base - 10, x + w / 2, base - 150), [Color(0xFFFFFF), Color(0xCFDADF)], from: base - 150, to: base)
        paint(.block(x - w * 53 / 100, base - 164, w * 106 / 100, 24, round: 12), Color(0xFBFDFD))
        paint(
            .bow(12, x + side * w * 44 / 100, base - 160, x + side * w * 44 / 100, base - 250, x + side * w * 32 / 100, base - 226),
            Color(0xB9C2C8))
        for index in 0..<5 { shine(.disc(x - 100 + index * 56, base - 220 - index % 3 * 50, 10 + index % 2 * 5), .white, opacity: 90) }
    }
}
