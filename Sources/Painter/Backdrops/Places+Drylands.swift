/// Where little grows.
extension Scenery {
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
        edges("walls", every: 330, inset: 130) { scenery, x, dice in
            let side = x < scenery.middle ? -1 : 1
            for step in 0..<3 {
                let (inner, top) = (x + side * (step * 80 - 60), scenery.horizon - 90 - step * 170)
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
                purpose, horizon + 24 + index * (floor - horizon) * 30 / 100, height: 74 + index * 12, length: 300 + index * 90, sand,
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

    /// Dunes side by side: each rises gently to its ridge, which winds down to the front between the lit and the shaded side.
    private mutating func dunes(_ purpose: StaticString, _ base: Int, height high: Int, length: Int, _ sand: Color, far: Int) {
        var dice = dice(purpose)
        let m = isLitFromLeft ? 1 : -1
        paint(.block(-4, base, width + 8, height - base + 8), [sand, sand.darker(16)], from: base, to: base + 260, far: far)
        var x = -dice.roll(0...length)
        while x < width + length {
            let (w, h) = (length * dice.roll(80...120) / 100, high * dice.roll(70...130) / 100)
            paint(
                .curve(x - m * w, base + 2, x - m * w / 3, base - h / 6, x, base - h, x + m * w / 3, base - h / 3, x + m * w, base + 2),
                [sand.lighter(70), sand.lighter(10)], from: base - h, to: base, far: far)
            paint(
                .curve(
                    x, base - h, x - m * w / 7, base - h / 2, x + m * w / 16, base - h / 8, x + m * w * 3 / 10, base + h / 4, x + m * w / 8,
                    base + h * 9 / 10, x + m * w * 7 / 10, base + h / 3, x + m * w, base, x + m * w / 3, base - h / 3, x, base - h),
                [sand.darker(90), sand.darker(40)], from: base - h, to: base + h, far: far)
            x += w * dice.roll(100...170) / 100
        }
    }
}
