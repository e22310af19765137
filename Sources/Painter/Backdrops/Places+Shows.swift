/// Where something is shown, and where something is hidden.
extension Scenery {
    mutating func stage() {
        goInside(wallDown: 72)
        hour.ambient = Color(0xEAD9D2).mixed(with: Color(0x8A6A80), hour.darkness / 3)
        shine(
            .block(-4, -4, width + 8, horizon + 8),
            [Color(0x1A0F24), Color(0x3A1B3E), Color(0x6A2A4C)].map { $0.mixed(with: .black, hour.darkness / 5) }, from: 0, to: horizon)
        boards(Color(0x9A6238), wide: 84)
        glow(middle, horizon - 120, min(width / 2, 520), down: 330, Color(0xF29A5A), 120)
        let side = min(width * 24 / 100, 270)
        curtain(-4, -4, max(60, middle - side * 15 / 10), horizon + 40, Color(0xA81F2E))
        curtain(middle + side * 15 / 10, -4, max(60, width - middle - side * 15 / 10), horizon + 40, Color(0xA81F2E))
        let swag = max(60, min(150, horizon / 6))
        for x in stride(from: middle - 100 - (middle / 200 + 1) * 200, to: width + 200, by: 200) {
            paint(
                .curve(x, -8, x, swag, x + 100, swag + 26, x + 200, swag, x + 200, -8), [Color(0xC42B38), Color(0x8A1726)], from: 0,
                to: swag + 26)
            paint(.bow(8, x, swag / 2, x + 100, swag * 16 / 10, x + 200, swag / 2), Color(0xE2B552))
        }
        for (index, color) in [Color(0xFFE9A8), Color(0xFFF6DC), Color(0xA8D8FF)].enumerated() {
            let x = middle + (index - 1) * side
            shine(
                .corners(x - 14, 0, x + 14, 0, middle + (x - middle) / 5 + 170, floor + 20, middle + (x - middle) / 5 - 170, floor + 20),
                color, opacity: 40)
            paint(.block(x - 26, -4, 52, 34, round: 8), Color(0x1C161E))
            shine(.oval(x, 30, 22, 8), color)
        }
        glow(middle, floor + 8, min(width * 40 / 100, 330), down: 74, Color(0xFFF3D0), 170)
        var lights = Path()
        for x in stride(from: middle % 110, to: width, by: 110) { lights += .disc(x, height - 14, 17) }
        for x in stride(from: middle % 110, to: width, by: 110) { glow(x, height - 24, 60, Color(0xFFD88A), 130) }
        shine(lights, Color(0xFFF0C0))
    }

    mutating func studio() {
        goInside(wallDown: 70)
        let side = isLitFromLeft ? -1 : 1
        paint(.block(-4, -4, width + 8, height + 8), [Color(0x7F858C), Color(0x9AA0A6)], from: 0, to: horizon)
        paint(.block(-4, horizon, width + 8, height - horizon + 8), [Color(0x6B7077), Color(0x7D838A)], from: horizon, to: height)
        let w = min(width * 64 / 100, 620)
        // A roll of paper that runs from its stand onto the floor.
        let paper = Color([0xE9DCC8, 0xC9DCE4, 0xE6C9C4, 0xD3DEC8][Int(setting.layout >> 8 & 3)])
        paint(.block(middle - w / 2, 40, w, horizon), [paper, paper.lighter(60)], from: 40, to: horizon)
        paint(
            .curve(
                middle - w / 2, horizon - 30, middle - w / 2, horizon + 40, middle - w * 62 / 100, height - 20, middle, height - 10,
                middle + w * 62 / 100, height - 20, middle + w / 2, horizon + 40, middle + w / 2, horizon - 30, middle, horizon - 40,
                middle - w / 2, horizon - 30), [paper.lighter(60), paper.lighter(20)], from: horizon - 30, to: height)
        paint(.block(middle - w / 2 - 40, 26, w + 80, 26, round: 12), Color(0x39404A))
        paint(.block(middle - w / 2 - 34, 40, 10, horizon - 10) + .block(middle + w / 2 + 24, 40, 10, horizon - 10), Color(0x2B3138))
        glow(middle, floor - 60, w * 6 / 10, down: 240, .white, 90)
        edges("lights", every: 480) { scenery, x, _ in
            let inward = x < scenery.middle ? 1 : -1
            scenery.softbox(x + inward * 16, scenery.floor - 20, 560, inward)
        }
        let stool = middle - side * min(width * 30 / 100, 330)
        paint(
            .line(7, stool - 34, floor + 40, stool - 10, floor - 110) + .line(7, stool + 34, floor + 40, stool + 10, floor - 110)
                + .line(7, stool, floor + 44, stool, floor - 110), Color(0x23282E))
        paint(.block(stool - 44, floor - 176, 88, 62, round: 8), Color(0x2B3138))
        paint(.disc(stool + side * 10, floor - 146, 26), Color(0x5B6A78))
        paint(.disc(stool + side * 10, floor - 146, 16), Color(0x15191E))
    }

    private mutating func softbox(_ x: Int, _ base: Int, _ h: Int, _ inward: Int) {
        paint(
            .line(8, x, base - h * 8 / 10, x, base - 40) + .line(7, x, base - 70, x - 50, base) + .line(7, x, base - 70, x + 50, base),
            Color(0x23282E))
        let y = base - h
        glow(x + inward * 40, y + 70, 330, Color(0xFFFBF0), 110)
        paint(
            .corners(x - inward * 50, y + 40, x - inward * 50, y + 110, x + inward * 30, y + 190, x + inward * 30, y - 40), Color(0x2B3138))
        shine(
            .corners(x + inward * 30, y - 46, x + inward * 30, y + 196, x + inward * 66, y + 170, x + inward * 66, y - 20), Color(0xFFFDF6))
    }

    mutating func castleHall() {
        goInside(wallDown: 70)
        let stone = Color(0x8F8A8C)
        wall(stone)
        var blocks = Path()
        var dice = dice("stones")
        for (row, y) in stride(from: 0, to: horizon, by: 52).enumerated() {
            for x in stride(from: row % 2 * 60 - 60, to: width, by: 120) where dice.chance(4, in: 10) {
                blocks += .block(x + 3, y + 3, 114, 46, round: 5)
            }
        }
        paint(blocks, stone.darker(50), opacity: 130)
        tiles(Color(0x9C948E), Color(0x77706E), wide: 140)
        let depth = height - horizon
        paint(
            .corners(middle - 80, horizon, middle + 80, horizon, middle + 80 + depth / 2, height + 4, middle - 80 - depth / 2, height + 4),
            [Color(0x8A1B2A), Color(0xB82A3A)], from: horizon, to: height)
        paint(
            .corners(middle - 80, horizon, middle - 70, horizon, middle - 66 - depth / 2, height + 4, middle - 80 - depth / 2, height + 4)
                + .corners(
                    middle + 70, horizon, middle + 80, horizon, middle + 80 + depth / 2, height + 4, middle + 66 + depth / 2, height + 4),
            Color(0xE2B552))
        window(middle - 60, up(730), 120, 300, frame: Color(0x5E5A60), panes: (2, 3), arched: true)
        throne(middle, horizon + 20)
        for side in [-1, 1] {
            for (index, at) in stride(from: 190, to: width / 2 + 60, by: 190).enumerated() {
                let x = middle + side * at
                if index % 2 == 0 { banner(x, up(720), 100, 300, side > 0 ? Color(0x2F4F9A) : Color(0xA8232F)) } else { pillar(x, stone) }
                torch(x + side * 90, up(430))
            }
        }
    }

    private mutating func pillar(_ x: Int, _ stone: Color) {
        paint(.block(x - 40, -4, 80, horizon + 50), [stone.lighter(50), stone.lighter(10)], from: 0, to: horizon)
        paint(.block(isLitFromLeft ? x + 14 : x - 40, -4, 26, horizon + 50), stone.darker(70), opacity: 150)
        paint(.block(x - 58, horizon + 10, 116, 50, round: 5) + .block(x - 54, 0, 108, 34, round: 5), stone.lighter(30))
    }

    private mutating func banner(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ color: Color) {
        paint(.block(x - w * 6 / 10, y - 10, w * 12 / 10, 10, round: 5), Color(0xC99A3F))
        paint(
            .corners(x - w / 2, y, x + w / 2, y, x + w / 2, y + h * 8 / 10, x, y + h, x - w / 2, y + h * 8 / 10),
            [color.lighter(16), color.darker(40)], from: y, to: y + h)
        paint(.corners(x, y + h / 4, x + w / 4, y + h * 4 / 10, x, y + h * 58 / 100, x - w / 4, y + h * 4 / 10), Color(0xF2C85A))
        paint(.block(x - w / 2, y + h / 12, w, 8), Color(0xF2C85A))
    }

    private mutating func torch(_ x: Int, _ y: Int) {
        glow(x, y - 30, 190, Color(0xFFA84A), 100 + hour.darkness / 4)
        paint(.corners(x - 10, y, x + 10, y, x + 5, y + 90, x - 5, y + 90) + .block(x - 16, y + 20, 32, 10, round: 3), Color(0x4A3426))
        shine(.curve(x - 17, y, x - 26, y - 40, x, y - 84, x + 26, y - 40, x + 17, y, x, y + 12, x - 17, y), Color(0xFF8A2A))
        shine(.curve(x - 9, y, x - 12, y - 24, x, y - 50, x + 12, y - 24, x + 9, y, x, y + 6, x - 9, y), Color(0xFFE27A))
    }

    private mutating func throne(_ x: Int, _ base: Int) {
        paint(.block(x - 150, base - 4, 300, 24, round: 3) + .block(x - 190, base + 14, 380, 22, round: 3), Color(0xA49C96))
        paint(.corners(x - 70, base, x - 78, base - 240, x, base - 300, x + 78, base - 240, x + 70, base), Color(0xC99A3F))
        paint(.corners(x - 52, base - 60, x - 56, base - 226, x, base - 266, x + 56, base - 226, x + 52, base - 60), Color(0x8A1B2A))
        paint(.block(x - 92, base - 110, 30, 112, round: 8) + .block(x + 62, base - 110, 30, 112, round: 8), Color(0xE2B552))
        paint(.block(x - 64, base - 70, 128, 40, round: 12), Color(0xB82A3A))
    }

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
