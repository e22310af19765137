/// Rooms that are open to everybody.
extension Scenery {
    private var spines: [Color] { [Color(0xB5402F), Color(0x2F5F8A), Color(0x3F7A4F), Color(0xD9A441), Color(0x6F4B7E), Color(0xE6D6B4)] }

    mutating func library() {
        goInside(wallDown: 72)
        wall(Color(0x9A6B42))
        boards(Color(0x9C6A40), wide: 60)
        let wood = Color(0x7A4A28)
        let arch = min(width * 26 / 100, 250)
        window(middle - arch / 2, up(690), arch, up(130) - up(690), frame: Color(0xC99A62), panes: (3, 4), arched: true)
        var dice = dice("books")
        for side in [-1, 1] {
            for index in 0..<max(1, (width / 2 - arch / 2) / 250 + 1) {
                let x = side > 0 ? middle + arch / 2 + 40 + index * 250 : middle - arch / 2 - 40 - index * 250 - 240
                guard x < width, x > -250 else { continue }
                shelves(x, max(-10, up(740)), 240, horizon + 10 - max(-10, up(740)), rows: max(5, horizon / 130), wood, spines, &dice)
                paint(.block(x - 6, max(-12, up(750)), 252, 20, round: 4), wood.lighter(40))
            }
        }
        let ladder = middle + (isLitFromLeft ? 1 : -1) * min(width * 26 / 100, 300)
        var rungs =
            Path.line(11, ladder - 20, horizon + 50, ladder + 30, up(640)) + .line(11, ladder + 60, horizon + 50, ladder + 90, up(640))
        for index in 1..<9 {
            rungs += .line(
                8, ladder - 20 + index * 6, horizon + 50 - index * (horizon + 50 - up(640)) / 9, ladder + 60 + index * 3,
                horizon + 50 - index * (horizon + 50 - up(640)) / 9)
        }
        paint(rungs, Color(0xD2A060))
        pendant(middle - 130, up(620), 80, Color(0x2F5A48))
        pendant(middle + 130, up(620), 80, Color(0x2F5A48))
        daylight(middle - arch / 2, arch)
        rug(Color(0x8E2F34), Color(0xD9B36A))
        if hour.isDiscSeen, hour.darkness < 100 {
            shine(
                .corners(middle - arch / 2, up(600), middle + arch / 2, up(600), middle + arch, floor, middle - arch / 2, floor),
                Color(0xFFF0C4), opacity: 30)
        }
    }

    mutating func museum() {
        goInside(wallDown: 72)
        wall(Color(0xF1ECE4), skirting: Color(0xD9D1C4))
        boards(Color(0xD2B08A), wide: 66)
        paint(.block(-4, -4, width + 8, 40), [Color(0xE2DCD2), Color(0xFBF8F2)], from: 0, to: 36)
        var dice = dice("paintings")
        let w = min(width * 40 / 100, 380)
        painting(middle - w / 2, up(640), w, min(240, up(330) - up(640) + 40), &dice)
        for side in [-1, 1] {
            for at in stride(from: w / 2 + 70, to: width / 2, by: 270) {
                let size = dice.roll(150...190)
                painting(side > 0 ? middle + at : middle - at - size, up(600 + dice.roll(-20...20)), size, dice.roll(170...220), &dice)
            }
        }
        for x in stride(from: middle % 270, to: width, by: 270) where abs(x - middle) > w / 2 + 20 {
            shine(.corners(x - 12, 36, x + 12, 36, x + 110, up(340), x - 110, up(340)), Color(0xFFF6DC), opacity: 60)
            paint(.block(x - 14, 24, 28, 26, round: 5), Color(0x39393D))
        }
        shine(
            .corners(middle - 20, 36, middle + 20, 36, middle + w * 7 / 10, up(260), middle - w * 7 / 10, up(260)), Color(0xFFF6DC),
            opacity: 60)
        // Posts with a rope, and marble on a plinth.
        let brass = Color(0xC99A3F)
        for x in stride(from: middle - 460 - (middle / 184) * 184, to: width + 184, by: 184) {
            paint(.block(x - 6, horizon - 60, 12, 106) + .disc(x, horizon - 64, 12) + .oval(x, horizon + 46, 30, 8), brass)
            paint(.bow(10, x, horizon - 50, x + 92, horizon + 36, x + 184, horizon - 50), Color(0xA82F3A))
        }
        edges("plinths", every: 600) { scenery, x, own in
            let base = scenery.floor - 30
            scenery.paint(.block(x - 56, base - 170, 112, 170), [Color(0xFBF8F3), Color(0xCFC6BA)], from: base - 170, to: base)
            scenery.paint(.block(x - 66, base - 182, 132, 18) + .block(x - 66, base - 14, 132, 18), Color(0xE9E2D8))
            scenery.vase(x, base - 182, 150, own.chance(1, in: 2) ? Color(0x2F6F8A) : Color(0xB5583B))
        }
    }

    private mutating func painting(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ dice: inout Dice) {
        paint(.block(x - 14, y - 14, w + 28, h + 28, round: 4), [Color(0xE2BC62), Color(0xA87A2E)], from: y, to: y + h)
        picture(x, y, w, h, frame: Color(0x8A6224), &dice)
    }

    private mutating func vase(_ x: Int, _ base: Int, _ h: Int, _ color: Color) {
        paint(
            .curve(
                x - h / 6, base, x - h / 2, base - h / 2, x - h / 7, base - h * 8 / 10, x - h / 10, base - h * 9 / 10, x - h / 6, base - h,
                x, base - h, x + h / 6, base - h, x + h / 10, base - h * 9 / 10, x + h / 7, base - h * 8 / 10, x + h / 2, base - h / 2,
                x + h / 6, base), color)
        paint(.block(x - h * 27 / 100, base - h * 52 / 100, h * 54 / 100, h / 12), Color(0xF2E3C4))
    }

    mutating func shop() {
        goInside(wallDown: 72)
        wall(Color(0xF8DCD0), skirting: Color(0xFFFFFF))
        tiles(Color(0xFBF4EC), Color(0xE9C4B4), wide: 120)
        var dice = dice("goods")
        let goods = [Color(0xF26B5E), Color(0x4FB3BF), Color(0xF7C948), Color(0x8E6FC0), Color(0x7BBF6A), Color(0xFFFFFF)]
        let gap = min(width * 24 / 100, 220)
        for side in [-1, 1] {
            for index in 0..<max(1, width / 560 + 1) {
                let x = side > 0 ? middle + gap / 2 + 60 + index * 290 : middle - gap / 2 - 60 - index * 290 - 280
                shelves(x, up(620), 280, up(90) - up(620) + 60, rows: 4, Color(0xE2B07C), goods, thin: 24...54, index % 2 == 0, &dice)
                awning(x - 10, up(700), 300, side > 0 ? Color(0x2F9A8A) : Color(0xE8574A))
            }
        }
        let (doorTop, doorBase) = (up(600), horizon + 6)
        window(middle - gap / 2, doorTop, gap, doorBase - doorTop - 20, frame: Color(0x8E5A3C), panes: (2, 1), city: true)
        paint(.block(middle + 8, (doorTop + doorBase) / 2, 8, 70, round: 4), Color(0xE2BC62))
        paint(.block(middle - 70, up(700), 140, 50, round: 8), Color(0x8E5A3C))
        for index in 0..<3 { paint(.disc(middle - 40 + index * 40, up(700) + 25, 12), goods[index]) }
        for x in [middle - 260, middle + 260] { pendant(x, up(640), 80, Color(0xFFFFFF)) }
        let w = min(width * 54 / 100, 480)
        counter(middle - w / 2, w, top: horizon + 10, base: floor - 30, Color(0xFFFFFF), Color(0xD98A5A), doors: 3)
        table = horizon + 16
        let till = middle + (isLitFromLeft ? 1 : -1) * w * 38 / 100
        paint(.block(till - 44, horizon - 42, 88, 54, round: 6), Color(0x3F4A54))
        shine(.corners(till - 34, horizon - 42, till + 34, horizon - 42, till + 26, horizon - 76, till - 26, horizon - 76), Color(0x8BE0C4))
    }

    private mutating func shelves(
        _ x: Int, _ y: Int, _ w: Int, _ h: Int, rows: Int, _ wood: Color, _ colors: [Color], thin: ClosedRange<Int>, _ bottles: Bool,
        _ dice: inout Dice
    ) {
        shelves(x, y, w, h, rows: rows, wood, colors, thin: thin, bottles: bottles, &dice)
    }

    private mutating func awning(_ x: Int, _ y: Int, _ w: Int, _ color: Color) {
        for index in 0..<8 {
            let left = x + w * index / 8
            let tone = index % 2 == 0 ? color : Color(0xFFF8EE)
            paint(.block(left, y, w / 8 + 1, 56) + .disc(left + w / 16, y + 56, w / 16), tone)
        }
        paint(.block(x, y - 4, w, 12), color.darker(60))
    }

    mutating func cafe() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xB56B4E))
        var bricks = Path()
        for (row, y) in stride(from: 0, to: horizon, by: 30).enumerated() {
            for x in stride(from: row % 2 * 40 - 40, to: width, by: 80) { bricks += .block(x, y, 75, 26, round: 2) }
        }
        paint(bricks, Color(0xC27B5C), opacity: 170)
        boards(Color(0x8A5E3C))
        let reach = min(width * 31 / 100, 340)
        window(middle + side * reach - 140, up(680), 280, up(170) - up(680), frame: Color(0x2F2A28), panes: (3, 2), city: true)
        // The bar with its machine, and the board above.
        let bar = middle - side * reach
        paint(.block(bar - 150, up(700), 300, 170, round: 5), Color(0x8E6238))
        paint(.block(bar - 140, up(700) + 10, 280, 150), Color(0x26302C))
        var menu = Path()
        for row in 0..<5 {
            menu +=
                .block(bar - 118, up(700) + 30 + row * 25, 70 + row * 37 % 60, 6, round: 3)
                + .block(bar + 70, up(700) + 30 + row * 25, 40, 6, round: 3)
        }
        paint(menu, Color(0xF4EFE0))
        paint(.block(bar - 200, up(190), 400, horizon + 30 - up(190)), [Color(0x5B4030), Color(0x443024)], from: up(190), to: horizon)
        var panels = Path()
        for index in 0..<5 { panels += .block(bar - 190 + index * 78, up(170), 68, horizon - up(170), round: 4) }
        paint(panels, Color(0x6B4C38))
        paint(.block(bar - 214, up(210), 428, 22, round: 5), Color(0xD9A872))
        machine(bar - side * 60, up(210))
        for index in 0..<4 {
            paint(
                .block(bar + side * 40 + index * 34 - 14, up(210) - 34 - index % 2 * 4, 28, 34, round: 6),
                [Color(0xFBF4E8), Color(0xE8D6B8)][index % 2])
        }
        for (index, x) in stride(from: middle - 300 - (middle / 200) * 200, to: width, by: 200).enumerated() {
            pendant(x, up(610) + index % 2 * 30, 74, [Color(0x2F5A58), Color(0xD98A3C)][index % 2])
        }
        roundTable(middle, horizon + 30, min(width * 44 / 100, 400))
        stand("potted-plant", at: middle + side * (reach + 150), on: horizon + 50, height: 220)
        fillBanner { scenery, x, _ in
            scenery.window(
                x - 120, scenery.up(680), 240, scenery.up(190) - scenery.up(680), frame: Color(0x2F2A28), panes: (2, 2), city: true)
            scenery.smallTable(x, scenery.horizon + 60)
        }
    }

    private mutating func machine(_ x: Int, _ base: Int) {
        paint(.block(x - 90, base - 130, 180, 130, round: 14), [Color(0xE9EDF0), Color(0x9AA5AE)], from: base - 130, to: base)
        paint(.block(x - 74, base - 74, 148, 62, round: 6), Color(0x2E363C))
        paint(.block(x - 50, base - 80, 30, 24, round: 4) + .block(x + 20, base - 80, 30, 24, round: 4), Color(0xC9D0D6))
        paint(.block(x - 46, base - 36, 24, 24, round: 5) + .block(x + 24, base - 36, 24, 24, round: 5), Color(0xFBF4E8))
        shine(.disc(x - 60, base - 106, 8) + .disc(x - 36, base - 106, 8), Color(0xFF6A4A))
        paint(.disc(x + 40, base - 106, 15), Color(0xFBFBF8))
    }

    /// A table with one foot; small things stand on it.
    private mutating func roundTable(_ x: Int, _ top: Int, _ w: Int) {
        let base = floor - 20
        paint(.oval(x, base, w / 4, 18), Color(0x2A2422))
        paint(.block(x - 13, top, 26, base - top), Color(0x332B28))
        paint(.oval(x, top + 16, w / 2, w / 11), Color(0x7A4E2E))
        paint(.oval(x, top, w / 2, w / 11), [Color(0xDDAA70), Color(0xB9824C)], from: top - w / 11, to: top + w / 11)
        table = top + 10
    }

    private mutating func smallTable(_ x: Int, _ base: Int) {
        paint(.block(x - 8, base - 130, 16, 130) + .oval(x, base, 50, 10), Color(0x332B28))
        paint(.oval(x, base - 132, 120, 18), Color(0xC9925A))
        for side in [-1, 1] {
            paint(
                .block(x + side * 150 - 40, base - 90, 80, 14, round: 5) + .block(x + side * 184 - 6, base - 190, 12, 190)
                    + .block(x + side * 116 - 5, base - 80, 10, 80), Color(0x2F5A58))
        }
    }

    mutating func bar() {
        goInside()
        hour.ambient = hour.ambient.mixed(with: Color(0xA8708A), 120).mixed(with: .black, 40 + hour.darkness / 8)
        wall(Color(0x5A3448))
        boards(Color(0x4A2E2A))
        var dice = dice("bottles")
        let liquors = [Color(0xE0A63C), Color(0x4FA06A), Color(0xC8503F), Color(0x5B9FC8), Color(0xB97BD0), Color(0xF0E6D2)]
        let rack = min(width * 84 / 100, 900)
        for x in stride(from: middle - rack / 2, to: middle + rack / 2 - 60, by: rack / 3) {
            let (top, h) = (up(640), up(250) - up(640))
            shine(.block(x, top, rack / 3 - 20, h), [Color(0xFFC46A), Color(0xC9603A)], from: top, to: top + h, opacity: 150)
            bottleRack(x, top, rack / 3 - 20, h, liquors, &dice)
        }
        glow(middle, up(450), rack * 6 / 10, down: 300, Color(0xFFB45E), 70)
        let neon = [Color(0xFF4FA3), Color(0x38E1F2)]
        for (index, x) in [middle - min(width * 40 / 100, 420), middle + min(width * 40 / 100, 420)].enumerated() {
            glow(x, up(690), 170, neon[index], 120)
            if index == 0 {
                shine(
                    .line(7, x - 40, up(740), x + 40, up(740), x, up(680), x - 40, up(740)) + .line(7, x, up(680), x, up(620))
                        + .line(7, x - 24, up(620), x + 24, up(620)), neon[0].lighter(100))
            } else {
                let ring = (0...24).map {
                    Point.at(x + 46 * Turn.cosine(Turn.whole * $0 / 24) / 65536, up(690) + 46 * Turn.sine(Turn.whole * $0 / 24) / 65536)
                }
                shine(.line(7, through: ring) + .line(7, x - 20, up(690) + 18, x, up(690) - 22, x + 20, up(690) + 18), neon[1].lighter(100))
            }
        }
        let top = up(150)
        paint(.block(-4, top + 20, width + 8, floor - 40 - top), [Color(0x6B3A30), Color(0x3E2320)], from: top, to: floor - 30)
        var panels = Path()
        for x in stride(from: middle % 130 - 60, to: width, by: 130) { panels += .block(x, top + 50, 110, floor - 110 - top, round: 6) }
        paint(panels, Color(0x7D4638))
        paint(.block(-4, top, width + 8, 28), [Color(0xE2A868), Color(0x9A5E34)], from: top, to: top + 28)
        shine(.block(-4, top + 30, width + 8, 5), Color(0xFF9A5A), opacity: 150)
        table = top + 8
        edges("stools", every: 190) { scenery, x, _ in
            let base = scenery.floor + 20
            scenery.paint(.block(x - 7, base - 190, 14, 190) + .oval(x, base, 50, 12) + .oval(x, base - 60, 34, 7), Color(0xB98A4A))
            scenery.paint(.block(x - 56, base - 214, 112, 34, round: 16), Color(0xA82F3A))
        }
        for x in stride(from: middle - 240 - (middle / 240) * 240, to: width, by: 240) { pendant(x, up(700), 60, Color(0x2E2A30)) }
    }

    private mutating func bottleRack(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ colors: [Color], _ dice: inout Dice) {
        for row in 0..<3 {
            let base = y + h * (row + 1) / 3 - 6
            var at = x + 12
            while at < x + w - 34 {
                let (wide, high) = (dice.roll(20...30), h * dice.roll(20...27) / 100)
                shine(
                    .block(at, base - high * 6 / 10, wide, high * 6 / 10, round: 5)
                        + .block(at + wide / 3, base - high, wide / 3, high / 2, round: 2), dice.pick(colors).mixed(with: hour.ambient, 60))
                at += wide + 9
            }
            paint(.block(x - 6, base, w + 12, 9), Color(0x4A2A20))
        }
    }
}
