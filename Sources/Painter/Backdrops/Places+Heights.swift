/// Mountains, rock and ice.
extension Scenery {
    mutating func mountains() {
        sky()
        peaks("far peaks", horizon + 20, height: min(horizon * 66 / 100, 430), spacing: 250, Color(0x7D93B5), far: 190, snow: 34)
        peaks(
            "near peaks", horizon + 40, height: min(horizon * 46 / 100, 290), spacing: 330, Color(0x5F7794), far: 110,
            snow: isSnowy ? 60 : 24)
        veil(horizon - 90..<horizon + 30, hour.air, 0, 90)
        let line = hills("foothills", horizon + 36, height: 34, length: 300, isSnowy ? grass.darker(14) : Color(0x5E8F5A), far: 120)
        trees("wood", on: line, height: 40...84, every: 26, needles, far: 90, gaps: 2, Self.pine)
        ground(horizon + 76, grass, far: 50)
        _ = hills("alp", floor - 50, height: 26, length: 420, grass.darker(14), far: 20)
        pines("pines", on: floor - 20, height: 300...470, every: 240, far: 20, clear: 90)
        strew("tufts", floor - 30..<height, every: 7000, grass.darker(70), Self.tuft)
        rocks("rocks", floor - 20..<height, Color(0x8C939C), every: 60000)
        flowers(floor - 20..<height, every: 9000)
    }

    /// Stones with a lit top.
    mutating func rocks(_ purpose: StaticString, _ rows: Range<Int>, _ color: Color, every area: Int) {
        var dice = dice(purpose)
        for _ in 0..<max(3, min(90, width * rows.count / area)) {
            let depth = dice.roll(0...255)
            let (x, y, s) = (dice.roll(0...width), rows.lowerBound + rows.count * depth / 256, 16 + dice.roll(10...34) * (60 + depth) / 256)
            rock(x, y, s, color)
        }
    }

    mutating func rock(_ x: Int, _ y: Int, _ s: Int, _ color: Color, far: Int = 0) {
        let side = isLitFromLeft ? 1 : -1
        paint(
            .corners(
                x - s, y, x - s * 8 / 10, y - s / 2, x - s / 4, y - s, x + s / 2, y - s * 8 / 10, x + s, y - s / 4, x + s * 11 / 10, y),
            color, far: far)
        paint(
            .corners(
                x + side * s / 10, y, x + side * s / 4, y - s * 8 / 10, x + side * s / 2, y - s * 7 / 10, x + side * s, y - s / 4,
                x + side * s, y), color.darker(80), far: far)
        if isSnowy {
            paint(
                .corners(
                    x - s * 8 / 10, y - s / 2, x - s / 4, y - s - 3, x + s / 2, y - s * 8 / 10 - 3, x + s * 7 / 10, y - s / 2, x,
                    y - s * 6 / 10), Color(0xF7FAFD), far: far)
        }
    }

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

    mutating func canyon() {
        sky()
        let tones = [Color(0xC9693F), Color(0xB85533), Color(0xD98452), Color(0xA8482D)]
        mesas("far mesas", horizon + 10, height: 120...230, wide: 130...260, tones, far: 170)
        mesas("mesas", horizon + 40, height: 80...190, wide: 90...200, tones, far: 100)
        ground(horizon + 30, Color(0xD58A55), far: 80)
        // The river that cut it.
        let river = path(to: horizon + 34, from: middle, wide: 90, sway: 140)
        paint(path(to: horizon + 30, from: middle, wide: 130, sway: 140), Color(0xE3B27E))
        shine(river, [hour.low, hour.lit(Color(0x3F9AA8))], from: horizon + 30, to: height)
        edges("walls", every: 330) { scenery, x, dice in
            let side = x < scenery.middle ? -1 : 1
            for step in 0..<3 {
                let (inner, top) = (x + side * step * 70 - side * 30, scenery.horizon - 120 - step * 150)
                scenery.strata(inner, top, side, scenery.floor - 10 - step * 20, tones, far: 60 - step * 10, &dice)
            }
        }
        ground(floor + 14, Color(0xC77B48), far: 10)
        rocks("rocks", floor - 40..<height, Color(0xB0623C), every: 36000)
        grove("cacti", "cactus", on: floor + 6, height: 110...170, every: 420, far: 0, clear: 70)
    }

    /// One face of a wall, in bands, from column `x` outwards.
    private mutating func strata(_ x: Int, _ top: Int, _ side: Int, _ base: Int, _ tones: [Color], far: Int, _ dice: inout Dice) {
        let bands = 7
        for index in 0..<bands {
            let (y0, y1) = (top + (base - top) * index / bands, top + (base - top) * (index + 1) / bands)
            let (a, b) = (x - side * index * 9 + dice.roll(-9...9), x - side * (index + 1) * 9 + dice.roll(-9...9))
            paint(
                .corners(a, y0, b, y1 + 1, b + side * 900, y1 + 1, a + side * 900, y0),
                tones[index % 4].lighter((side < 0) == isLitFromLeft ? 0 : 26), far: far)
        }
    }

    private mutating func mesas(
        _ purpose: StaticString, _ base: Int, height: ClosedRange<Int>, wide: ClosedRange<Int>, _ tones: [Color], far: Int
    ) {
        var dice = dice(purpose)
        var x = -dice.roll(0...120)
        while x < width {
            let (w, h) = (dice.roll(wide), dice.roll(height))
            for band in 0..<5 {
                let (y0, y1) = (base - h + h * band * 14 / 100, band == 4 ? base + 60 : base - h + h * (band + 1) * 14 / 100 + 1)
                let (o0, o1) = (band * w / 40, band == 4 ? w / 2 : (band + 1) * w / 40)
                paint(.corners(x - o0, y0, x + w + o0, y0, x + w + o1, y1, x - o1, y1), tones[(band + w) % 4], far: far)
            }
            let shade = isLitFromLeft ? x + w * 3 / 4 : x
            paint(.block(shade, base - h, w / 4, h), tones[3].darker(90), far: far, opacity: 90)
            x += w + dice.roll(30...180)
        }
    }

    mutating func desert() {
        sky()
        let sand = Color(0xE9BC74)
        _ = hills("far dunes", horizon - 6, height: 34, length: 420, sand.darker(10), far: 200)
        for (index, purpose) in (["third dune", "second dune", "first dune"] as [StaticString]).enumerated() {
            dunes(
                purpose, horizon + 20 + index * (floor - horizon) / 3, height: 60 + index * 16, length: 430 + index * 90, sand,
                far: 130 - index * 52)
        }
        var lines = Path()
        var dice = specks("ripples")
        for _ in 0..<width / 26 {
            let (x, y) = (dice.roll(0...width), dice.roll(floor - 10...height))
            lines += .bow(3, x, y, x + 50, y - 12, x + 110, y)
        }
        paint(lines, sand.darker(70), opacity: 120)
        grove("far cacti", "cactus", on: horizon + 70, height: 70...110, every: 300, far: 90, clear: 60)
        grove("cacti", "cactus", on: floor - 10, height: 230...340, every: 520, far: 10, clear: 110)
        rocks("rocks", floor - 40..<height, Color(0xB98A5C), every: 80000)
        if isSnowy { strew("snow", horizon + 40..<height, every: 7000, Color(0xF7FAFD)) { .oval($0, $1, $2, $2 / 5) } }
    }

    /// Dunes with a sharp ridge between their lit and their shaded side.
    private mutating func dunes(_ purpose: StaticString, _ base: Int, height high: Int, length: Int, _ sand: Color, far: Int) {
        let line = wave(purpose, base, height: high, length: length)
        paint(below(line), [sand.lighter(50), sand, sand.darker(20)], from: base - high, to: base + 200, far: far)
        // Lee sides: from each crest a curve down into the trough.
        let side = isLitFromLeft ? 1 : -1
        for index in stride(from: 12, to: line.count - 12, by: 1)
        where line[index].y <= line[index - 1].y && line[index].y < line[index + 1].y && line[index].y < line[index - 12].y {
            let reach = length * 45 / 800
            let far0 = clamp(index + side * reach, 0, line.count - 1)
            let slope = side > 0 ? Array(line[index...max(index, far0)]) : Array(line[min(index, far0)...index].reversed())
            let crest = line[index]
            var path = Path()
            path.move(crest)
            for point in slope { path.line(point) }
            let end = slope[slope.count - 1]
            path.cubic(
                Point(x: end.x - side * 40 << 8, y: end.y + 60 << 8), Point(x: crest.x - side * 10 << 8, y: crest.y + 150 << 8),
                Point(x: crest.x + side * 60 << 8, y: crest.y + (high * 5 / 2) << 8))
            path.quad(Point(x: crest.x - side * 46 << 8, y: crest.y + high << 8), crest)
            path.close()
            paint(path, sand.darker(84), far: far, opacity: 200)
        }
    }

    mutating func arctic() {
        sky()
        if hour.darkness > 180, hour.isDiscSeen, !setting.sky.contains(.aurora) { aurora(to: horizon) }
        let (ice, shade) = (Color(0xE9F5FC), Color(0x9CC6E2))
        peaks("bergs", horizon + 8, height: 150, spacing: 240, Color(0xBFDDF0), far: 130, snow: 70)
        water(horizon..<horizon + (floor - horizon) * 6 / 10, Color(0x2F86B4))
        var dice = dice("floes")
        edges("icebergs", every: 460) { scenery, x, dice in
            let (h, base) = (dice.roll(170...270), scenery.horizon + 34)
            scenery.paint(
                .corners(
                    x - h * 7 / 10, base, x - h / 2, base - h / 2, x - h / 6, base - h, x + h / 8, base - h * 8 / 10, x + h / 2,
                    base - h * 6 / 10, x + h * 8 / 10, base), ice, far: 40)
            scenery.paint(
                .corners(
                    x, base, x + h / 16, base - h / 2, x - h / 6, base - h, x + h / 8, base - h * 8 / 10, x + h / 2, base - h * 6 / 10,
                    x + h * 8 / 10, base), shade, far: 40)
            scenery.paint(
                .corners(x - h * 7 / 10, base, x + h * 8 / 10, base, x + h / 2, base + 34, x - h / 2, base + 28), shade, far: 40,
                opacity: 90)
        }
        for _ in 0..<width / 90 {
            let (x, y) = (dice.roll(0...width), dice.roll(horizon + 30...horizon + (floor - horizon) / 2))
            let w = dice.roll(26...80)
            paint(.corners(x - w, y, x - w / 2, y - 8, x + w * 7 / 10, y - 8, x + w, y, x + w / 2, y + 9, x - w * 6 / 10, y + 9), ice)
            paint(.corners(x - w, y, x + w, y, x + w / 2, y + 9, x - w * 6 / 10, y + 9), shade)
        }
        let line = wave("shore", horizon + (floor - horizon) * 7 / 10, height: 16, length: 150, octaves: 2)
        paint(below(line.map { Point(x: $0.x, y: $0.y - 3000) }), shade)
        paint(below(line), [ice, ice.lighter(60), Color(0xC9E1F1)], from: horizon, to: height)
        strew("drifts", floor - 30..<height, every: 16000, Color(0xB5D4EA), opacity: 130) {
            .corners($0 - $2, $1, $0, $1 - $2 / 9, $0 + $2, $1, $0, $1 + $2 / 16)
        }
    }
}
