/// Where people live and sleep.
extension Scenery {
    mutating func livingRoom() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xEBD9C0), skirting: Color(0xFBF5EA))
        boards(Color(0xB98556))
        let reach = min(width * 30 / 100, 380)
        let light = middle + side * reach, seat = middle - side * reach
        window(light - 140, up(680), 280, up(230) - up(680), frame: Color(0xFDF8EE))
        let drape = Color(0xC46A55)
        for dx in [-222, 142] { curtain(light + dx, up(730), 80, horizon - up(730) - 6, drape) }
        paint(.block(light - 250, up(740), 500, 10, round: 5), Color(0x6A4630))
        var (dice, books) = (dice("pictures"), dice("books"))
        picture(seat - 150, up(690), 140, 180, frame: Color(0x5A4032), &dice)
        picture(seat + 10, up(690), 120, 84, frame: Color(0xD9B36A), &dice)
        picture(seat + 10, up(690) + 98, 120, 82, frame: Color(0x2F3A42), &dice)
        if width > 1250 {
            let bookcase = seat - side * 440
            shelves(
                bookcase - 90, up(600), 180, horizon + 14 - up(600), rows: 5, Color(0x8E6240),
                [Color(0xB5402F), Color(0x2F5F8A), Color(0xD9A441), Color(0xE6D6B4)], &books)
        }
        lamp(clamp(seat - side * 260, 70, width - 70), horizon + 16, 520, Color(0xF2D9A8))
        sofa(seat, horizon + 66, 540, Color(0x2F7F86))
        stand("potted-plant", at: clamp(light + side * 230, 60, width - 60), on: horizon + 76, height: 270)
        daylight(light - 140, 280)
        rug(Color(0xC9584A), Color(0xF2DDB8))
        fillBanner { scenery, x, dice in
            scenery.picture(x - 70, scenery.up(680), 140, 170, frame: Color(0x5A4032), &dice)
            scenery.sofa(x, scenery.horizon + 60, 400, dice.pick([Color(0x8A5A6A), Color(0x5B7F5A), Color(0xC99A4A)]))
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
        bed(clamp(middle - side * reach, 270, max(270, width - 270)), horizon + (floor - horizon) * 66 / 100, 500, side)
        var dice = dice("pictures")
        picture(middle - side * reach - 90, up(680), 190, 140, frame: Color(0x8A6A4C), &dice)
        let table = middle - side * (min(reach, max(width / 2 - 270, 0)) - 310)
        paint(
            .block(table - 44, horizon - 70, 88, 100, round: 5), [Color(0xB07F52), Color(0x8E6238)], from: horizon - 70, to: horizon + 30)
        paint(.block(table - 34, horizon - 54, 68, 30, round: 3), Color(0xC4935F))
        paint(.disc(table, horizon - 40, 5), Color(0x4A3426))
        lamp(table, horizon - 70, 150, Color(0xF7E6C4))
        rug(Color(0x8E7BB8), Color(0xE9E2F4))
        daylight(middle + side * reach - 130, 260)
        fillBanner { scenery, x, dice in scenery.wardrobe(x, dice.pick([Color(0xB98A5C), Color(0xE8E0D2), Color(0x8C6A4C)])) }
    }

    mutating func wardrobe(_ x: Int, _ wood: Color) {
        paint(.block(x - 130, up(600), 260, horizon + 16 - up(600), round: 6), [wood.lighter(24), wood], from: up(600), to: horizon)
        paint(.block(x - 2, up(590), 4, horizon - up(590)) + .disc(x - 16, up(280), 7) + .disc(x + 16, up(280), 7), wood.darker(110))
    }

    private mutating func bed(_ x: Int, _ base: Int, _ w: Int, _ side: Int) {
        let (wood, base) = (Color(0x8E6240), base + 4)
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
}
