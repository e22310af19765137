/// Among clouds.
extension Scenery {
    mutating func amongClouds() {
        (horizon, floor) = (height * 72 / 100, height * 80 / 100)
        sky(to: height, cloudy: false)
        cloudSea(["far bank", "bank", "near bank"], light: hour.cloud, shade: hour.cloudShade)
        var dice = specks("clouds")
        edges("drifting", every: 360) { scenery, x, own in
            for level in [16, 40] {
                scenery.cloud(x + own.roll(-60...60), scenery.height * level / 100 + own.roll(-30...30), own.roll(150...210), &dice)
            }
        }
        for _ in 0..<height / 400 { cloud(dice.roll(0...width), dice.roll(80...max(81, horizon - 100)), dice.roll(60...90), &dice) }
    }

    /// Banks of cloud from side to side, one before the other.
    private mutating func cloudSea(_ purposes: [StaticString], light: Color, shade: Color) {
        for (index, purpose) in purposes.enumerated() {
            var dice = dice(purpose)
            let base = horizon + (height - horizon) * index * 34 / 100
            var (body, crown) = (Path.block(-4, base, width + 8, height - base + 8), Path())
            var x = -40
            while x < width + 60 {
                let r = dice.roll(40...84) + index * 14
                let y = base + dice.roll(-10...26)
                body += .disc(x, y, r)
                crown += .disc(x - r / 6, y - r / 7, r * 82 / 100)
                x += r * 12 / 10
            }
            let fade = 150 - index * 60
            shine(body, [shade.mixed(with: hour.low, fade).darker(14), shade.mixed(with: light, 60)], from: base - 60, to: height)
            shine(crown, light.mixed(with: hour.low, fade), opacity: 236)
        }
    }

    mutating func heaven() {
        hasWeather = false
        let gold = Color(0xFFE9A8)
        (horizon, floor) = (height * 70 / 100, height * 82 / 100)
        let day = hour
        hour.top = hour.lit(Color(0x8CB8F0)).mixed(with: day.top, 60)
        hour.middle = hour.lit(Color(0xFBD9C4))
        hour.low = hour.lit(Color(0xFFF3C9))
        shine(.block(-4, -4, width + 8, height + 8), [hour.top, hour.middle, hour.low], from: 0, to: horizon)
        if hour.darkness > 180 { stars(to: horizon) }
        let y = horizon - min(horizon * 44 / 100, 330)
        for index in 0..<18 {
            let angle = Turn.whole * index / 18
            let (dx, dy, px, py) = (
                Turn.cosine(angle - 250) / 50, Turn.sine(angle - 250) / 50, Turn.cosine(angle + 250) / 50, Turn.sine(angle + 250) / 50
            )
            shine(.corners(middle, y, middle + dx, y + dy, middle + px, y + py), .white, opacity: 46)
        }
        glow(middle, y, 460, Color(0xFFFBE8), 230)
        cloudSea(["far bank"], light: hour.lit(Color(0xFFF6EA)), shade: hour.lit(Color(0xF0C4B8)))
        gate(gold, y)
        cloudSea(["far bank", "bank", "near bank"], light: hour.lit(Color(0xFFFFFF)), shade: hour.lit(Color(0xE9C6CE)))
        var dice = specks("clouds")
        edges("drifting", every: 330) { scenery, x, own in
            for level in [14, 34, 54] {
                scenery.cloud(
                    x + own.roll(-50...50), scenery.height * level / 100, own.roll(110...180), &dice, light: scenery.hour.lit(.white),
                    shade: scenery.hour.lit(Color(0xF2CDBF)))
            }
        }
        for (index, x) in [middle - min(width * 32 / 100, 330), middle + min(width * 32 / 100, 330)].enumerated() {
            column(x, horizon + 60, 360, index)
        }
        var sparks = Path()
        for _ in 0..<max(20, width / 30) { sparks += .disc(dice.roll(0...width), dice.roll(0...horizon), dice.roll(2...4)) }
        shine(sparks, .white, opacity: 220)
    }

    private mutating func column(_ x: Int, _ base: Int, _ h: Int, _ index: Int) {
        let marble = Color(0xFFF9F0)
        paint(.block(x - 34, base - h, 68, h), [marble, marble.darker(30)], from: base - h, to: base)
        var flutes = Path()
        for line in 0..<4 { flutes += .block(x - 26 + line * 15, base - h, 5, h) }
        paint(flutes, Color(0xE2C9B8))
        paint(.block(x - 50, base - h - 22, 100, 26, round: 8) + .block(x - 46, base - 22, 92, 26, round: 6), Color(0xF7D98A))
    }

    private mutating func gate(_ gold: Color, _ y: Int) {
        let (w, base) = (150, horizon + 30)
        for side in [-1, 1] {
            var bars = Path()
            for index in 0..<6 { bars += .block(middle + side * (20 + index * 24) - 4, y + 40 + index * index * 3, 8, base - y - 40) }
            bars +=
                .bow(11, middle + side * 12, y + 20, middle + side * 70, y + 30, middle + side * w, y + 120)
                + .block(middle + side * w / 2 - w / 2, base - 110, w, 9)
            paint(bars, gold.darker(30))
            shine(bars, Color(0xFFF4CC), opacity: 60)
        }
    }
}
