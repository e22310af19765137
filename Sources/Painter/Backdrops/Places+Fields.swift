/// Where grass grows.
extension Scenery {
    mutating func meadow() {
        sky()
        _ = hills("far", horizon - 10, height: 50, length: 400, Color(0x6FA08C), far: 220)
        let line = hills("middle", horizon + 10, height: 26, length: 300, grass, far: 150)
        trees("wood", on: line, height: 26...54, every: 40, isSnowy ? Color(0xB9CBD8) : Color(0x3F8A45), far: 150, gaps: 3, Self.round)
        ground(horizon + 30, grass, far: 110)
        var blades = Path()
        var dice = specks("blades")
        for x in stride(from: -10, to: width + 10, by: 16) { blades += Self.tuft(x, height + 6, dice.roll(160...300)) }
        strew("tufts", horizon + 50..<height, every: 3600, grass.darker(46), Self.tuft)
        flowers(horizon + 46..<height, every: 1700)
        broadleaves("lone tree", on: horizon + 70, height: 300...360, every: 720, far: 60, clear: 40)
        paint(blades, grass.darker(80))
        flowers(height - 70..<height - 10, every: 2600)
    }

    mutating func rollingHills() {
        sky()
        let isAutumn = setting.season == .autumn
        let tones = [
            Color(0x6FA8A0), Color(isAutumn ? 0xE0B450 : 0x9CCB6A), Color(isAutumn ? 0xC8843C : 0x6FB35A), grass.lighter(30),
            grass.darker(30),
        ]
        for (index, tone) in tones.enumerated() {
            let purpose: StaticString = ["first", "second", "third", "fourth", "fifth"][index]
            let base = horizon - 70 + (floor - 10 - horizon) * index / 4
            let line = hills(
                purpose, base, height: 150 - index * 24, length: 260 + index * 40, isSnowy ? grass.darker(index * 6) : tone,
                far: 205 - index * 50)
            if index == 1 || index == 2 {
                trees(
                    purpose, on: line, height: 24 + index * 12...40 + index * 20, every: 110, isSnowy ? Color(0xB4C7D5) : Color(0x3E7F47),
                    far: 210 - index * 50, gaps: 4
                ) { $2 % 2 == 0 ? Self.round($0, $1, $2) : Self.pine($0, $1, $2) }
            }
            if index == 2 {
                var dice = dice("cottage")
                let x = isLitFromLeft ? middle + min(width * 36 / 100, 400) : middle - min(width * 36 / 100, 400)
                house(x - 40, row(of: line, at: x) + 6, 70, Color(0xF5EBDD), Color(0xB5523B), far: 100, &dice)
            }
        }
        paint(
            path(to: horizon + 60, from: middle + 60, wide: 90, sway: 120), isSnowy ? Color(0xF8FBFE) : Color(0xE8D3A6), far: 20,
            opacity: 200)
        strew("tufts", floor - 30..<height, every: 8000, grass.darker(80), Self.tuft)
        flowers(floor - 30..<height, every: 7000)
    }

    mutating func farm() {
        sky()
        _ = hills("far", horizon - 4, height: 40, length: 420, grass.mixed(with: Color(0x8FAF6A), 100), far: 200)
        ground(horizon + 10, isSnowy ? grass : Color(0xB9A24A), far: 120)
        // Furrows that run to one place.
        var rows = Path()
        for index in -40...40 where abs(index * 26) < width {
            rows += .corners(
                middle + index * 26, horizon + 12, middle + index * 26 + 9, horizon + 12, middle + index * 110 + 44, height + 4,
                middle + index * 110, height + 4)
        }
        paint(rows, isSnowy ? Color(0xC7D3DE) : setting.season == .autumn ? Color(0x8A6236) : Color(0x6E9A3C), far: 50)
        let side = isLitFromLeft ? 1 : -1
        broadleaves("trees", on: horizon + 44, height: 110...170, every: 330, far: 110, clear: 120)
        barn(middle + side * min(width * 34 / 100, 380), horizon + 50, 250)
        stand("windmill", at: middle - side * min(width * 36 / 100, 420), on: horizon + 40, height: 300, far: 70)
        if width > 1800 { for x in stride(from: 200, to: width, by: 900) where !calm.contains(x) { barn(x, horizon + 40, 170) } }
        for (index, x) in stride(from: 60, to: width, by: 260).enumerated() where !calm.contains(x) {
            let (y, r) = (horizon + 120 + index % 2 * 34, 44)
            paint(.block(x - r, y - r * 2, r * 2, r * 2, round: r / 2), Color(0xE2BE62), far: 30)
            paint(.disc(x + r / 3, y - r, r), Color(0xCDA445), far: 30)
            paint(.disc(x + r / 3, y - r, r * 6 / 10), Color(0xE2BE62), far: 30)
            paint(.disc(x + r / 3, y - r, r * 3 / 10), Color(0xB98F36), far: 30)
        }
        paint(
            .block(-4, floor - 40, width + 8, height), [isSnowy ? grass : Color(0xC3A372), isSnowy ? grass.darker(30) : Color(0xA07F52)],
            from: floor - 40, to: height)
        fence(floor - 34, height: 84, Color(0xA8794F), spacing: 150, pointed: false, except: middle - 220..<middle + 220)
        strew("tufts", floor - 30..<height, every: 7000, isSnowy ? grass.darker(60) : Color(0x7F9A45), Self.tuft)
    }

    private mutating func barn(_ x: Int, _ base: Int, _ w: Int) {
        let (h, red) = (w * 6 / 10, Color(0xB53A30))
        let silo = x + (isLitFromLeft ? -w * 68 / 100 : w * 68 / 100)
        paint(.block(silo - w / 8, base - w, w / 4, w) + .disc(silo, base - w, w / 8), Color(0xC9D0D6), far: 60)
        paint(.block(silo, base - w, w / 8, w), Color(0x8F9AA5), far: 60)
        let outline = Path.corners(
            x - w / 2, base, x - w / 2, base - h, x - w * 3 / 10, base - h - w / 4, x, base - h - w * 4 / 10, x + w * 3 / 10,
            base - h - w / 4, x + w / 2, base - h, x + w / 2, base)
        paint(outline, [red.lighter(20), red.darker(20)], from: base - h - w / 2, to: base, far: 50)
        paint(
            .line(
                w / 16, x - w * 54 / 100, base - h + 4, x - w * 3 / 10, base - h - w / 4, x, base - h - w * 4 / 10, x + w * 3 / 10,
                base - h - w / 4, x + w * 54 / 100, base - h + 4), isSnowy ? Color(0xF7FAFD) : Color(0x5B4A48), far: 50)
        let (dw, dh) = (w / 5, h * 6 / 10)
        paint(.block(x - dw, base - dh, dw * 2, dh), red.darker(70), far: 50)
        paint(
            .line(7, x - dw, base - dh, x + dw, base - dh, x + dw, base, x - dw, base, x - dw, base - dh, x + dw, base)
                + .line(7, x + dw, base - dh, x - dw, base), Color(0xF6EEE4), far: 50)
        shine(.block(x - w / 14, base - h - w / 5, w / 7, w / 9), hour.lamp(lamplight, off: Color(0x4A3438)))
    }
}
