/// A mountain that burns.
extension Scenery {
    mutating func volcano() {
        sky()
        let side = isLitFromLeft ? 1 : -1
        let (x, top) = (middle + side * min(width * 14 / 100, 160), horizon - min(horizon * 60 / 100, 430))
        let (base, crater, rockTone) = (horizon + 40, 74, Color(0x5B4348))
        peaks("far peaks", horizon + 20, height: 130, spacing: 260, Color(0x6F6670), far: 190)
        smoke(x, top)
        glow(x, top, 330, Color(0xFF7A30), 150)
        paint(
            .curve(
                x - crater, top, x - 150, horizon - 60, x - 470, base, x - 100, base, x + 470, base, x + 150, horizon - 60, x + crater, top,
                x, top + 20, x - crater, top),
            [rockTone.lighter(10), rockTone.darker(60)], from: top, to: base, far: 70)
        paint(
            .curve(
                x + side * 10, top + 20, x + side * 60, horizon - 60, x + side * 120, base, x + side * 300, base, x + side * 470, base,
                x + side * 150, horizon - 60, x + side * crater, top), rockTone.darker(140), far: 60, opacity: 150)
        shine(.oval(x, top + 4, crater, 14), Color(0xFFB347))
        for (index, stream) in [-52, 4, 46].enumerated() {
            let drop = base - top
            let path = Path.curve(
                x + stream - 12, top + 8, x + stream * 2 - 8, top + drop / 2, x + stream * 4 - 30 + index * 12, base + 6, x + stream * 4,
                base + 10,
                x + stream * 4 + 34, base + 6, x + stream * 2 + 16, top + drop / 2, x + stream + 14, top + 8)
            shine(path, [Color(0xFFE27A), Color(0xFF7A2A), Color(0xD93A1E)], from: top, to: base)
        }
        var dice = specks("bombs")
        for _ in 0..<26 {
            let (dx, dy) = (dice.roll(-150...150), dice.roll(10...230))
            shine(.disc(x + dx, top - dy, dice.roll(3...8)), [Color(0xFFD25A), Color(0xFF8A3A)][dy % 2])
        }
        shine(
            .corners(
                x - 40, top + 4, x - 70, top - 170, x - 16, top - 90, x + 4, top - 240, x + 26, top - 100, x + 78, top - 190, x + 40,
                top + 4), [Color(0xFFD860), Color(0xFF6A24)], from: top - 240, to: top)
        ground(horizon + 36, Color(0x4A3B40), far: 60)
        lavaCracks()
        rocks("rocks", floor - 70..<height, Color(0x4B4045), every: 22000)
    }

    private mutating func smoke(_ x: Int, _ top: Int) {
        var dice = specks("smoke")
        let side = isLitFromLeft ? -1 : 1
        for index in 0..<18 {
            let rise = top * index / 15
            let tone = hour.lit(Color(0x6E6468)).mixed(with: Color(0xE8703A), max(0, 110 - index * 16))
            shine(.disc(x + side * index * index * 3 / 2 + dice.roll(-30...30), top - 60 - rise, 46 + index * 6), tone, opacity: 200)
        }
    }

    private mutating func lavaCracks() {
        var dice = dice("cracks")
        edges("cracks", every: 240) { scenery, x, _ in
            var (at, y) = (x, scenery.horizon + 50)
            var points = [Point.at(at, y)]
            while y < scenery.height {
                at += dice.roll(-60...60)
                y += dice.roll(26...60)
                points.append(.at(at, y))
            }
            scenery.shine(.line(15, through: points), Color(0xD8401E))
            scenery.shine(.line(7, through: points), Color(0xFFB24A))
        }
    }
}
