/// Where people wash.
extension Scenery {
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
