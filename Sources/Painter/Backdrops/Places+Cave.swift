/// Below the ground.
extension Scenery {
    mutating func cave() {
        isInside = true
        (horizon, floor) = (height * 62 / 100, height * 85 / 100)
        let outside = Hour(setting.time, setting.weather)
        hour.ambient = Color(0xD9C6D8).mixed(with: Color(0x6F78A8), hour.darkness)
        (hour.air, hour.haze, hour.mist) = (Color(0x6E5F86).mixed(with: .black, hour.darkness / 3), 150, 0)
        let rockTone = Color(0x6A5468)
        paint(.block(-4, -4, width + 8, height + 8), [rockTone.darker(120), rockTone, rockTone.darker(60)], from: 0, to: height, far: 90)
        // The mouth, and the day outside.
        let (w, top) = (min(width * 22 / 100, 210), max(horizon / 3, horizon - 330))
        let mouth = Path.curve(
            middle - w, horizon + 20, middle - w * 11 / 10, top + 90, middle - w / 3, top, middle, top - 30, middle + w / 2, top + 10,
            middle + w * 12 / 10, top + 110, middle + w, horizon + 20)
        glow(middle, (top + horizon) / 2, w * 3, outside.low, 150)
        shine(mouth, [outside.top, outside.middle, outside.low], from: top, to: horizon)
        if outside.isMoon { shine(.disc(middle + w / 3, top + 80, 26), outside.disc) }
        paint(
            .curve(
                middle - w, horizon + 20, middle - w / 2, horizon - 70, middle, horizon - 30, middle + w / 2, horizon - 60, middle + w,
                horizon + 20), Color(0x4F8A5A), far: 60)
        shine(
            .corners(
                middle - w * 8 / 10, top + 60, middle + w * 8 / 10, top + 60, middle + w * 16 / 10, floor, middle - w * 16 / 10, floor),
            outside.low, opacity: 34)
        for (index, far) in [150, 80, 10].enumerated() {
            teeth(["far teeth", "teeth", "near teeth"][index], far: far, keep: w * (13 + index * 5) / 10, rockTone.darker(index * 40))
        }
        paint(
            .curve(
                -4, horizon + 10, middle, horizon + 40, width + 4, horizon + 10, width + 8, height, width + 4, height + 8, middle,
                height + 9, -4, height + 8, -8, height, -4, horizon + 10), [rockTone.darker(30), rockTone.darker(90)], from: horizon,
            to: height)
        shine(
            .oval(middle - min(width / 4, 240), floor + 20, 190, 30),
            [outside.low.mixed(with: hour.lit(Color(0x2F7F9A)), 150), hour.lit(Color(0x1F5F7A))], from: floor - 10, to: floor + 50)
        edges("crystals", every: 420) { scenery, x, dice in
            let tones = [Color(0x6FE3FF), Color(0xC58BFF), Color(0x7CFFC4)]
            for index in 0..<5 {
                let (at, h, lean, tone) = (
                    x + (index - 2) * 38, dice.roll(70...190), (index - 2) * 16, tones[(index + dice.roll(0...2)) % 3]
                )
                if index == 2 { scenery.glow(x, scenery.floor - 40, 220, tone, 110) }
                let base = scenery.floor + 20 + dice.roll(-10...30)
                scenery.shine(
                    .corners(
                        at - 18, base, at - 14 + lean, base - h * 8 / 10, at + lean, base - h, at + 15 + lean, base - h * 8 / 10, at + 18,
                        base), [tone.lighter(120), tone.darker(60)], from: base - h, to: base)
                scenery.shine(
                    .corners(at, base, at + lean, base - h, at + 15 + lean, base - h * 8 / 10, at + 18, base), tone.darker(80), opacity: 150
                )
            }
        }
    }

    /// Stalactites and stalagmites, none before the mouth.
    private mutating func teeth(_ purpose: StaticString, far: Int, keep: Int, _ color: Color) {
        var dice = dice(purpose)
        let reach = max(60, horizon * (150 - far) / 300)
        var x = -20
        var (above, below) = (Path.block(-4, -4, width + 8, max(20, reach / 4)), Path())
        while x < width + 40 {
            let (w, long) = (dice.roll(26...64), dice.roll(reach / 2...reach * 13 / 10))
            let edge = min(256, abs(x - middle) * 256 / max(1, min(width / 2, 520)))
            above += .corners(x - w, -4, x + w, -4, x + w / 6, long * (80 + edge) / 300 + 20, x - w / 8, long * (80 + edge) / 280 + 30)
            if abs(x - middle) > keep {
                let base = horizon + 40 + (150 - far) / 2
                below += .corners(
                    x - w, base, x - w / 6, base - long * (60 + edge) / 400, x + w / 6, base - long * (60 + edge) / 430, x + w, base)
            }
            x += w * 3 / 2
        }
        paint(above, [color.darker(90), color], from: 0, to: reach, far: far)
        paint(below, [color.lighter(20), color.darker(40)], from: horizon - reach / 3, to: horizon + 60, far: far)
    }
}
