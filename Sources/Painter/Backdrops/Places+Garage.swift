/// Where people mend things.
extension Scenery {
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
