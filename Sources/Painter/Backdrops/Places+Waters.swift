/// At, on and under water.
extension Scenery {
    mutating func beach() {
        sky()
        let shore = horizon + (floor - horizon) * 52 / 100
        let side = isLitFromLeft ? -1 : 1
        paint(
            .curve(middle + side * 500, horizon + 2, middle + side * 340, horizon - 70, middle + side * 190, horizon + 2), Color(0x4F8A6C),
            far: 180)
        water(horizon..<shore, Color(0x1FA0B8), sheen: 60)
        for (index, purpose) in (["far surf", "surf"] as [StaticString]).enumerated() {
            foam(purpose, horizon + (shore - horizon) * (58 + index * 24) / 100, height: 5, length: 200, thick: 3 + index * 3, opacity: 170)
        }
        let sand = isSnowy ? Color(0xEFF3F6) : Color(0xF2D9A4)
        let line = wave("shore", shore - 6, height: 16, length: 380)
        paint(below(line.map { Point(x: $0.x, y: $0.y - 2600) }), Color(0xFDFEFF), opacity: 230)
        paint(below(line), sand.darker(70))
        paint(below(line.map { Point(x: $0.x, y: $0.y + 26 << 8) }), [sand.darker(24), sand, sand.lighter(20)], from: shore, to: height)
        strew("grains", shore + 40..<height, every: 4200, sand.darker(70), opacity: 150) { .disc($0, $1, max(2, $2 / 30)) }
        grove("palms", "palm", on: floor - 20, height: 470...600, every: 640, far: 10, clear: 120)
        parasol(middle - side * min(width * 36 / 100, 400), floor + 20)
        starfish()
    }

    private mutating func parasol(_ x: Int, _ base: Int) {
        let (h, r) = (280, 150)
        paint(.oval(x + 30, base + 4, 150, 18), Color(0x8A6A3A), opacity: 80)
        paint(.line(9, x, base, x + 20, base - h), Color(0xF4F0E6))
        for index in 0..<6 {
            let (a, b) = (x - r + r * index / 3, x - r + r * (index + 1) / 3)
            paint(
                .curve(
                    a, base - h + 80, (a + x + 20) / 2, base - h - 40, x + 20, base - h - 20, (b + x + 20) / 2, base - h - 40, b,
                    base - h + 80, (a + b) / 2, base - h + 62, a, base - h + 80), index % 2 == 0 ? Color(0xE8503F) : Color(0xFFF6EA))
        }
        paint(.corners(x - 150, base + 8, x + 20, base - 10, x + 70, base + 14, x - 110, base + 38), Color(0x3FA7C4))
    }

    private mutating func starfish() {
        var dice = dice("shells")
        for index in 0..<max(4, width / 220) {
            let (x, y, r) = (dice.roll(0...width), dice.roll(floor + 10...height), dice.roll(9...17))
            if index % 2 == 0 {
                for arm in 0..<5 { paint(.leaf(x, y, r + 6, r / 3, (arm * 72 - 90) * 64), Color(0xE8784A)) }
            } else {
                paint(.oval(x, y, r, r * 7 / 10), Color(0xFBEFE2))
                paint(.line(2, x - r / 2, y, x, y + r / 2, x + r / 2, y), Color(0xD9A88A))
            }
        }
    }

    mutating func sea() {
        horizon = height - min(height * 46 / 100, 300 + width / 2)
        floor = height - (height - horizon) * 30 / 100
        sky()
        water(horizon..<height, Color(0x1C7FB0), sheen: 70)
        let tones = [Color(0x2C93C4), Color(0x1D7FB4), Color(0x146A9E), Color(0x0E5585)]
        for (index, purpose) in (["first swell", "second swell", "third swell", "fourth swell"] as [StaticString]).enumerated() {
            let base = horizon + (height - horizon) * [16, 36, 62, 90][index] / 100
            let line = swell(purpose, base, height: 10 + index * 13, length: 120 + index * 90)
            paint(
                below(line), [tones[index].lighter(70), tones[index], tones[index].darker(30)], from: base - 30,
                to: base + 120 + index * 50, far: 90 - index * 28)
            let crest = line.enumerated().filter { $0.element.y < (base - 3 - index * 3) << 8 || $0.offset % 3 == 0 }.map(\.element)
            let back = line.reversed().map { Point(x: $0.x, y: $0.y + max(256, ((base + 6 + index * 8) << 8 - $0.y) / 3)) }
            _ = crest
            paint(.polygon(line + back), Color(0xF4FBFF), far: 60 - index * 18, opacity: 150)
        }
        water = horizon..<height
        if width > 900 || width > height { sail() }
    }

    private mutating func sail() {
        let x = isLitFromLeft ? middle + min(width * 34 / 100, 420) : middle - min(width * 34 / 100, 420)
        paint(.corners(x - 3, horizon - 6, x - 3, horizon - 74, x + 34, horizon - 12), Color(0xFBF7EE), far: 110)
        paint(.corners(x - 8, horizon - 10, x - 8, horizon - 60, x - 30, horizon - 10), Color(0xE8E2D4), far: 110)
        paint(.corners(x - 36, horizon - 6, x + 38, horizon - 6, x + 26, horizon + 8, x - 26, horizon + 8), Color(0x7A4A38), far: 110)
    }

    /// Waves with pointed crests.
    private func swell(_ purpose: StaticString, _ base: Int, height: Int, length: Int) -> [Point] {
        wave(purpose, base, height: height / 2, length: length * 3).map { point in
            let phase = (point.x >> 8) * Turn.whole / 2 / length
            return Point(x: point.x, y: point.y + (height << 8) / 2 - (height * (65536 - abs(Turn.sine(phase)))) >> 8)
        }
    }

    mutating func underwater() {
        isInside = false
        (horizon, floor) = (height * 70 / 100, height * 84 / 100)
        let light = hour.lit(Color(0x8DE8E4)), deep = hour.lit(Color(0x0B4E8A))
        shine(
            .block(-4, -4, width + 8, height + 8), [light.lighter(40), hour.lit(Color(0x2FB4CC)), hour.lit(Color(0x1580B8)), deep], from: 0,
            to: height)
        var rays = Path()
        var dice = dice("rays")
        let lean = isLitFromLeft ? 1 : -1
        for index in 0..<max(6, width / 130) {
            let x = index * 170 - 120 + dice.roll(-30...30)
            let wide = dice.roll(24...60)
            rays += .corners(x, -4, x + wide, -4, x + wide * 3 + lean * 160, height * 8 / 10, x - wide + lean * 160, height * 8 / 10)
        }
        shine(rays, light.lighter(120), opacity: hour.darkness > 200 ? 16 : 34)
        var surface = Path()
        for index in 0..<width / 40 { surface += .oval(dice.roll(0...width), dice.roll(0...40), 40 + index % 3 * 26, 5) }
        shine(surface, light.lighter(150), opacity: 120)
        hour.air = hour.lit(Color(0x2A9AC4))
        (hour.haze, hour.mist) = (220, 14)
        _ = hills("far reef", horizon - 30, height: 60, length: 220, Color(0x1F7FA8), far: 190)
        _ = hills("reef", horizon + 10, height: 50, length: 260, Color(0x2B7C98), far: 120)
        shoal(height * 34 / 100)
        let line = wave("sand", horizon + 50, height: 18, length: 300)
        paint(below(line), [Color(0xE6D6A4), Color(0xD4BC84), Color(0xA88F62)], from: horizon + 20, to: height, far: 30)
        strew("ripples", horizon + 70..<height, every: 6000, Color(0xB59C6C), opacity: 160) { .oval($0, $1, $2 / 2, max(2, $2 / 18)) }
        edges("coral", every: 260) { scenery, x, dice in scenery.reef(x, &dice) }
        bubbles()
        water = 0..<horizon
        hour.isDiscSeen = false
    }

    private mutating func shoal(_ y: Int) {
        var dice = dice("shoal")
        var fish = Path()
        for _ in 0..<max(14, width / 60) {
            let (x, dy, s) = (dice.roll(0...width), dice.roll(-130...160), dice.roll(9...17))
            fish += .oval(x, y + dy, s, s / 2) + .corners(x - s, y + dy, x - s * 2, y + dy - s / 2, x - s * 2, y + dy + s / 2)
        }
        paint(fish, Color(0x0F5F94), far: 60)
    }

    /// Corals and weeds on a mound.
    private mutating func reef(_ x: Int, _ dice: inout Dice) {
        let base = height - dice.roll(10...30)
        rock(x, base + 20, 120, Color(0x5B6B80))
        for index in 0..<3 {
            let (cx, color) = (
                x + dice.roll(-110...110), [Color(0xFF6F7D), Color(0xFFA24D), Color(0xC77BE8), Color(0xFF8FB8)][dice.roll(0...3)]
            )
            let h = dice.roll(120...220)
            var branches = Path()
            for arm in -2...2 {
                branches +=
                    .bow(14, cx, base, cx + arm * 14, base - h / 2, cx + arm * 34, base - h + abs(arm) * 24)
                    + .disc(cx + arm * 34, base - h + abs(arm) * 24, 11)
            }
            paint(branches, color.darker(index * 16))
        }
        for _ in 0..<4 {
            let (wx, h, sway) = (x + dice.roll(-150...150), dice.roll(200...400), dice.roll(-40...40))
            paint(
                .curve(
                    wx - 12, base + 10, wx - sway, base - h / 2, wx + sway, base - h, wx + sway / 2 + 26, base - h / 2, wx + 12, base + 10),
                dice.pick([Color(0x2FA66A), Color(0x57B84E), Color(0x1D8A64)]))
        }
        for dx in [-70, 60] {
            let r = dice.roll(26...44)
            let tone = dice.pick([Color(0xF7C948), Color(0xF2708A), Color(0x8E6FE0)])
            paint(.oval(x + dx, base - 20, r, r * 8 / 10), tone)
            paint(
                .disc(x + dx - r / 3, base - 30, r / 4) + .disc(x + dx + r / 4, base - 36, r / 5) + .disc(x + dx, base - 12, r / 5),
                tone.darker(70))
        }
    }

    private mutating func bubbles() {
        var dice = specks("bubbles")
        for _ in 0..<max(18, width / 34) {
            let (x, y, r) = (dice.roll(0...width), dice.roll(0...height * 9 / 10), dice.roll(4...15))
            shine(.disc(x, y, r), .white, opacity: 56)
            shine(.disc(x - r / 3, y - r / 3, max(1, r / 4)), .white, opacity: 220)
        }
    }

    mutating func lake() {
        sky()
        let shore = horizon + 14
        var mirror: [(Path, Color)] = []
        for (index, purpose) in (["far range", "range"] as [StaticString]).enumerated() {
            let tone = isSnowy ? Color(0xC4D3E2) : [Color(0x7F98B8), Color(0x5F8A86)][index]
            let (base, far) = (horizon - 30 + index * 10, 190 - index * 60)
            let line = wave(purpose, base - 40, height: 130 - index * 50, length: 240 - index * 40, octaves: 3)
            paint(below(line, to: shore), [tone.lighter(30), tone], from: base - 200, to: shore, far: far)
            mirror.append((below(line, to: shore), hour.lit(tone, far: far)))
        }
        let bank = wave("bank", shore - 10, height: 8, length: 200)
        trees("wood", on: bank, height: 60...130, every: 34, needles, far: 70, gaps: 2, Self.pine)
        paint(below(bank, to: shore), grass.darker(30), far: 80)
        let bottom = floor + 20
        water(shore..<bottom + 60, Color(0x3D86A8))
        for (path, color) in mirror { reflect(path, at: shore, color, opacity: 96) }
        shine(.block(-4, bottom + 30, width + 8, 1), hour.low, opacity: 0)
        ripples(shore..<bottom, hour.low.lighter(80), every: 3400)
        let front = wave("front", bottom, height: 16, length: 320)
        paint(below(front.map { Point(x: $0.x, y: $0.y - 1500) }), Color(0xFDFEFF), opacity: 90)
        paint(below(front), [grass, grass.darker(50)], from: bottom, to: height)
        water = shore..<bottom
        floor = min(height - 10, bottom + 26)
        edges("reeds", every: 330) { scenery, x, dice in
            for _ in 0..<12 {
                let (at, h, lean) = (x + dice.roll(-120...120), dice.roll(120...250), dice.roll(-20...20))
                scenery.paint(.bow(5, at, bottom + 30, at, bottom - h / 2, at + lean, bottom + 20 - h), Color(0x6E8F3F), far: 10)
                scenery.paint(.line(13, at + lean, bottom + 18 - h, at + lean + 1, bottom - 14 - h), Color(0x7A4B2C), far: 10)
            }
        }
        strew("tufts", floor..<height, every: 5000, grass.darker(80), Self.tuft)
        pines("pines", on: floor + 10, height: 380...520, every: 700, far: 10, clear: 160)
    }

    mutating func river() {
        sky()
        peaks("peaks", horizon + 10, height: 170, spacing: 260, Color(0x7F93A8), far: 190, snow: 24)
        let line = hills("hills", horizon + 6, height: 30, length: 280, isSnowy ? grass.darker(10) : Color(0x6FA86A), far: 130)
        trees("wood", on: line, height: 36...70, every: 44, isSnowy ? Color(0xB9CBD8) : Color(0x3F8048), far: 120, gaps: 3, Self.round)
        ground(horizon + 30, grass, far: 80)
        let x = middle + (isLitFromLeft ? 1 : -1) * min(width / 12, 90)
        paint(path(to: horizon + 26, from: x, wide: 300, sway: 190), Color(isSnowy ? 0xD9E3EB : 0xC9B184))
        let river = path(to: horizon + 28, from: x, wide: 262, sway: 190)
        shine(
            river, [hour.low.mixed(with: hour.lit(Color(0x6FC0DA)), 90), hour.lit(Color(0x3C9AC8)), hour.lit(Color(0x2476A8))],
            from: horizon + 28, to: height)
        var dice = specks("stream")
        var strokes = Path()
        for _ in 0..<60 {
            let near = dice.roll(20...255)
            let y = horizon + 28 + (height - horizon - 28) * near / 256
            let at = x + 190 * Turn.sine(Turn.whole * (256 - near) / 300) / 65536 * (300 - near) / 300
            let half = (6 + 262 * near * near / 65536) * 7 / 10
            let dx = dice.roll(-half...max(-half, half))
            strokes += .bow(2 + near / 90, at + dx - 8 - near / 9, y, at + dx, y - 4, at + dx + 8 + near / 9, y)
        }
        shine(strokes, hour.low.lighter(120), opacity: 150)
        broadleaves("trees", on: horizon + 90, height: 210...300, every: 300, far: 50, clear: 110)
        rocks("stones", floor - 60..<height, Color(0x8E949A), every: 46000)
        strew("tufts", horizon + 60..<height, every: 9000, grass.darker(60), Self.tuft)
        water = horizon + 60..<height
    }

    mutating func waterfall() {
        let edge = horizon - min(horizon * 62 / 100, 460)
        sky()
        _ = hills("far wood", edge + 30, height: 40, length: 160, isSnowy ? Color(0xC9D8E2) : Color(0x4E8F5A), far: 170)
        let rockTone = Color(0x6F7A76)
        let side = isLitFromLeft ? 1 : -1
        let x = middle + side * min(width * 10 / 100, 120)
        let cliff = wave("cliff", edge + 20, height: 26, length: 140, octaves: 2)
        paint(below(cliff, to: horizon + 60), [rockTone.lighter(30), rockTone.darker(60)], from: edge, to: horizon + 60, far: 60)
        var (cracks, dice) = (Path(), dice("cracks"))
        for _ in 0..<width / 22 {
            let (cx, cy, h) = (dice.roll(0...width), dice.roll(edge + 40...horizon), dice.roll(30...110))
            cracks += .corners(cx, cy, cx + dice.roll(8...22), cy, cx + dice.roll(4...14), cy + h, cx - 4, cy + h)
        }
        paint(cracks, rockTone.darker(90), far: 60, opacity: 130)
        trees(
            "cliff trees", on: cliff, height: 60...120, every: 46, isSnowy ? Color(0xC4D4DF) : Color(0x2F7D46), far: 70, gaps: 2, Self.pine)
        let pool = horizon + 30
        for fall in width > 2000 ? Array(stride(from: x % 1100, to: width, by: 1100)) : [x] { self.fall(fall, edge + 4, pool + 26) }
        ground(pool, grass.darker(30), far: 60)
        water(pool..<floor - 10, Color(0x2E8FA0))
        for fall in width > 2000 ? Array(stride(from: x % 1100, to: width, by: 1100)) : [x] {
            for index in 0..<9 {
                shine(.oval(fall - 170 + index * 42, pool + 8 + index % 2 * 10, 60, 22), hour.lit(Color(0xFAFDFF)), opacity: 130)
            }
            glow(fall, pool - 10, 260, down: 120, hour.lit(Color(0xF4FBFF)), 170)
        }
        let front = wave("front", floor - 16, height: 14, length: 260)
        paint(below(front), [grass, grass.darker(60)], from: floor - 20, to: height)
        edges("banks", every: 300) { scenery, x, dice in
            scenery.rock(x, scenery.floor - 10, dice.roll(110...160), rockTone, far: 20)
            var own = dice
            scenery.bush(
                x + dice.roll(-40...40), scenery.floor + 60, dice.roll(150...200),
                scenery.setting.season == nil ? Color(0x3E9350) : scenery.leaves(&own))
        }
        rocks("stones", floor - 40..<height, rockTone, every: 50000)
        strew("tufts", floor..<height, every: 6000, grass.darker(80), Self.tuft)
        water = pool..<floor - 10
    }

    private mutating func fall(_ x: Int, _ top: Int, _ bottom: Int) {
        let foam = hour.lit(Color(0xF2FAFF)), blue = hour.lit(Color(0x9CD3EA))
        shine(
            .curve(
                x - 84, top, x - 100, top + 40, x - 110, bottom, x, bottom + 20, x + 110, bottom, x + 100, top + 40, x + 84, top, x,
                top + 14, x - 84, top), [foam, blue, foam], from: top, to: bottom)
        var (white, dark, dice) = (Path(), Path(), specks("fall"))
        for index in 0..<22 {
            let (at, y) = (x - 92 + index * 9, dice.roll(top + 20...bottom - 120))
            let line = Path.block(at, y, dice.roll(4...8), dice.roll(60...220), round: 3)
            if index % 3 == 0 { dark += line } else { white += line }
        }
        shine(dark, hour.lit(Color(0x5FB0D2)), opacity: 170)
        shine(white, hour.lit(.white), opacity: 200)
    }

    mutating func harbour() {
        sky()
        _ = hills("hills", horizon - 10, height: 40, length: 300, Color(0x6F9A84), far: 190)
        var dice = dice("houses")
        for x in stride(from: -40, to: width, by: 120) where x < middle - 60 || x > middle + 20 || width > 1400 {
            house(
                x + dice.roll(-10...10), horizon + 6, dice.roll(84...110),
                dice.pick([Color(0xF2D9B8), Color(0xE8A58C), Color(0xB9D3DE), Color(0xF6EBDD)]),
                dice.pick([Color(0xB5523B), Color(0x8A4A42)]), far: 110, &dice)
        }
        let quay = floor - 40
        water(horizon + 6..<quay, Color(0x2B7F9E))
        edges("boats", every: 300) { scenery, x, dice in
            scenery.moored(
                x + (x < scenery.middle ? 50 : -50), scenery.horizon + 60 + dice.roll(0...26), dice.roll(150...190),
                dice.pick([Color(0xD9483B), Color(0x2F6FA8), Color(0xF4F1E8), Color(0x2E8A6A)]))
        }
        crane(isLitFromLeft ? middle + min(width * 22 / 100, 260) : middle - min(width * 22 / 100, 260), horizon + 8)
        paint(.block(-4, quay - 14, width + 8, 34), Color(0x7B7F86))
        paint(.block(-4, quay - 14, width + 8, 9), isSnowy ? Color(0xF7FAFD) : Color(0xC3C3BE))
        paint(.block(-4, quay + 18, width + 8, height - quay), [Color(0xB2A08A), Color(0x8E7A64)], from: quay, to: height)
        var planks = Path()
        for y in stride(from: quay + 40, to: height, by: 38) { planks += .block(-4, y, width + 8, 3) }
        paint(planks, Color(0x6A5745))
        for x in stride(from: middle % 260 - 130, to: width + 130, by: 260) where !calm.contains(x) {
            paint(.block(x - 16, quay - 46, 32, 60, round: 6) + .block(x - 24, quay - 52, 48, 18, round: 8), Color(0x33393F))
            paint(.bow(6, x, quay - 30, x + 130, quay + 40, x + 260, quay - 30), Color(0xC9AE7C))
        }
        water = horizon + 6..<quay
    }

    /// A fishing boat at its rope.
    private mutating func moored(_ x: Int, _ base: Int, _ w: Int, _ color: Color) {
        paint(
            .line(5, x, base, x, base - w * 12 / 10) + .line(3, x, base - w * 12 / 10, x + w / 2, base - w / 4)
                + .line(3, x, base - w * 12 / 10, x - w / 2, base - w / 4), Color(0x5A4636), far: 30)
        paint(.block(x - w / 4, base - w * 44 / 100, w * 4 / 10, w / 4, round: 5), Color(0xF6F2E8), far: 30)
        shine(
            .block(x - w / 5, base - w * 40 / 100, w / 9, w / 10) + .block(x - w / 24, base - w * 40 / 100, w / 9, w / 10),
            hour.lamp(lamplight, off: Color(0x4A6A84)))
        paint(
            .curve(
                x - w / 2, base - w / 4, x, base - w / 6, x + w * 56 / 100, base - w * 3 / 10, x + w / 2, base + 6, x + w * 3 / 10,
                base + 8, x, base + 12, x - w * 4 / 10, base + 6, x - w / 2, base - 10, x - w / 2, base - w / 4),
            [color.lighter(20), color.darker(40)], from: base - w / 4, to: base, far: 30)
        shine(.oval(x, base + 12, w * 45 / 100, 6), hour.lit(Color(0x15485E)), opacity: 90)
    }

    private mutating func crane(_ x: Int, _ base: Int) {
        let tone = Color(0xD98A2E)
        paint(
            .line(9, x - 40, base, x - 18, base - 260) + .line(9, x + 40, base, x + 18, base - 260)
                + .line(6, x - 36, base - 60, x + 30, base - 130) + .line(6, x + 32, base - 130, x - 26, base - 200)
                + .line(11, x - 90, base - 268, x + 190, base - 300) + .line(4, x, base - 340, x + 180, base - 298)
                + .line(9, x, base - 260, x, base - 340) + .block(x - 96, base - 280, 50, 34), tone, far: 100)
        paint(.line(3, x + 160, base - 296, x + 160, base - 150) + .block(x + 134, base - 150, 52, 34), Color(0x8A4A3A), far: 100)
    }

    mutating func bridge() {
        sky()
        skyline("far town", horizon + 6, height: 50...170, wide: 34...70, [Color(0x8CA0BA), Color(0x9AAEC4)], far: 190)
        let deck = horizon - 70
        let tones = Color(0xC4513E)
        let span = min(max(width * 62 / 100, 420), 900)
        water(horizon..<height, Color(0x2F7FA0))
        var x = middle - span / 2 - span * ((middle - span / 2) / span + 1)
        while x < width + span {
            suspension(x, deck, span, tones)
            x += span
        }
        let top = floor - 64
        paint(.block(-4, top + 30, width + 8, height), [Color(0xA9A49C), Color(0x87827B)], from: top, to: height)
        var joints = Path()
        for index in -40...40 where abs(index) * 90 < width {
            joints += .corners(
                middle + index * 90, top + 32, middle + index * 90 + 3, top + 32, middle + index * 150 + 6, height, middle + index * 150,
                height)
        }
        paint(joints, Color(0x6E6963), opacity: 160)
        if isSnowy { paint(.block(-4, top + 30, width + 8, height), Color(0xF2F6FA), opacity: 200) }
        fence(top + 40, height: 96, Color(0x46505C), spacing: 40, pointed: false)
        paint(.block(-4, top - 66, width + 8, 15, round: 5), isSnowy ? Color(0xF7FAFD) : Color(0x5B6674))
        edges("lamps", every: 480) { scenery, x, _ in scenery.streetLamp(x, top + 36, 330, facing: x < scenery.middle ? 1 : -1) }
        water = horizon..<top
    }

    /// One field of a suspension bridge, from its tower at column `x`.
    private mutating func suspension(_ x: Int, _ deck: Int, _ span: Int, _ color: Color) {
        let top = max(20, deck - span * 44 / 100)
        var hangers = Path()
        for index in 0...18 {
            let t = index * 256 / 18
            let y = top + 14 + (deck - top - 26) * 4 * t * (256 - t) / 65536
            hangers += .block(x + span * t / 256 - 1, y, 3, deck - y)
        }
        paint(hangers, color.darker(20), far: 70, opacity: 200)
        let points = (0...32).map { step in
            let t = step * 8
            return Point.at(x + span * t / 256, top + 10 + (deck - top - 26) * 4 * t * (256 - t) / 65536)
        }
        paint(.line(7, through: points), color, far: 60)
        let w = max(14, span / 26)
        paint(
            .block(x - w, top - 10, w * 2 / 3, horizon + 20 - top) + .block(x + w / 3, top - 10, w * 2 / 3, horizon + 20 - top)
                + .block(x - w, top + 20, w * 2, w / 2) + .block(x - w, (top + deck) / 2, w * 2, w / 2),
            [color.lighter(20), color.darker(30)], from: top, to: horizon, far: 60)
        paint(.block(x - w * 2, horizon - 4, w * 4, 24), Color(0x8B8780), far: 60)
        paint(.block(x, deck, span, 15) + .block(x, deck - 10, span, 4), color.darker(30), far: 60)
        shine(.block(x, horizon + 40, span, 10), hour.lit(color.darker(60)), opacity: 50)
        if hour.darkness > 90 { for index in 1..<10 { glow(x + span * index / 10, deck - 8, 30, lamplight, hour.darkness / 2) } }
    }
}
