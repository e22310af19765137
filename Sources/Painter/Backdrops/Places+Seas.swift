/// On the sea and below it.
extension Scenery {
    mutating func sea() {
        horizon = height - min(height * 46 / 100, 300 + width / 2)
        floor = height - (height - horizon) * 30 / 100
        sky()
        gulls()
        water(horizon..<height, Color(0x1C7FB0), sheen: 70)
        if width > 900 || width > height { sail() }
        let tone = Color(0x1F86BA)
        let purposes: [StaticString] = ["first swell", "second swell", "third swell", "fourth swell", "fifth swell", "sixth swell"]
        for (index, purpose) in purposes.enumerated() {
            let base = horizon + (height - horizon) * [9, 20, 35, 53, 74, 97][index] / 100
            let (own, deep) = (tone.darker(index * 18), 24 + index * 20)
            let line = swell(purpose, base, height: 8 + index * 8, length: 90 + index * 56)
            paint(below(line), [own.lighter(80), own, own.darker(40)], from: base - 20, to: base + deep * 2, far: 110 - index * 22)
            let foam = line.reversed().map { Point(x: $0.x, y: $0.y + max(300, ((base + 3 + index * 5) << 8 - $0.y) / 3)) }
            paint(.polygon(line + foam), Color(0xF4FBFF), far: 60 - index * 12, opacity: 170)
            ripples(base + deep / 2..<base + deep * 2, hour.lit(own.lighter(120)), every: 5200, opacity: 110)
        }
        water = horizon..<height
    }

    private mutating func gulls() {
        guard !hour.isMoon else { return }
        var (dice, birds) = (specks("gulls"), Path())
        for _ in 0..<max(4, width / 240) {
            let (x, y, s) = (
                dice.roll(0...width), dice.roll(horizon * 2 / 10...max(horizon * 2 / 10, horizon * 7 / 10)), dice.roll(12...22)
            )
            birds += .bow(4, x - s * 2, y - s / 3, x - s, y - s, x, y) + .bow(4, x, y, x + s, y - s, x + s * 2, y - s / 3)
        }
        paint(birds, Color(0x46586A))
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
        edges("coral", every: 260, inset: 90) { scenery, x, dice in scenery.reef(x, &dice) }
        bubbles()
        water = 0..<horizon
        hasWeather = false
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
}
