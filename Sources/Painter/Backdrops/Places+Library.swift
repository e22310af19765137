/// Rooms full of what people have made.
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
}
