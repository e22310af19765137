/// Under trees.
extension Scenery {
    mutating func forest() {
        // Light from behind the trunks, whatever the sky.
        let glade = hour.air.mixed(with: hour.lit(Color(0xCFE3A0)), isSnowy ? 20 : 110)
        let depth = hour.lit(isSnowy ? Color(0xC9D6DF) : setting.season == .autumn ? Color(0xC58A3C) : Color(0x5E9A52))
        shine(
            .block(-4, -4, width + 8, height + 8), [hour.middle.mixed(with: depth, 150), glade, glade.mixed(with: hour.low, 120)], from: 0,
            to: horizon)
        if hour.darkness > 200 { stars(to: horizon / 2, 150) }
        if hour.isDiscSeen, hour.altitude < 230 {
            let (x, y) = disc(above: horizon)
            glow(x, y, 260, hour.disc, 190)
            if hour.isMoon || hour.altitude < 100 { shine(.disc(x, y, 42), hour.disc) }
        }
        let bark = Color(0x5A4232)
        for (index, far) in [235, 170, 100].enumerated() {
            trunks(["far trunks", "trunks", "near trunks"][index], far: far, wide: 16 + index * 14, every: 78 + index * 62, bark)
            canopy(["far leaves", "leaves", "near leaves"][index], low: horizon * (62 - index * 17) / 100, far: far)
            let floorLine = hills(
                ["far moss", "moss", "near moss"][index], horizon - 4 + index * 24, height: 10, length: 220, undergrowth, far: far)
            if index < 2 {
                trees("ferns", on: floorLine, height: 16...44, every: 46, undergrowth.darker(30), far: far - 20) { .disc($0, $1, $2 / 2) }
            }
        }
        if hour.isDiscSeen { shafts(opacity: hour.isMoon ? 18 : 34) }
        ground(horizon + 50, undergrowth, far: 60)
        paint(path(to: horizon + 48, from: middle, wide: 240, sway: 60), Color(isSnowy ? 0xF6F9FC : 0xB98F5E), far: 40, opacity: 150)
        strew("tufts", horizon + 70..<height, every: 8000, undergrowth.darker(60), Self.tuft)
        edges("edge") { scenery, x, dice in
            scenery.trunk(x, dice.roll(74...104), bark, far: 10)
            var own = dice
            scenery.bush(
                x + dice.roll(-70...70), scenery.height - dice.roll(0...30), dice.roll(150...210), scenery.foliage(&own).darker(30))
        }
        canopy("eaves", low: horizon * 15 / 100, far: 12)
    }

    var undergrowth: Color {
        isSnowy ? Color(0xE6EEF6) : setting.season == .autumn ? Color(0xB4763A) : Color(0x5F8F3F)
    }

    /// Forests have no blossoms.
    func foliage(_ dice: inout Dice) -> Color {
        setting.season == .spring && !isSnowy ? dice.pick([Color(0x8ACB5C), Color(0x76BE52)]) : leaves(&dice)
    }

    /// Something at both sides of the subject, and on a banner more of it farther out; `draw` gets a column.
    /// - Parameter inset: how far from the picture's edge the first stands, at least.
    mutating func edges(
        _ purpose: StaticString, every spacing: Int = 420, inset: Int = 26, _ draw: (inout Scenery, Int, inout Dice) -> Void
    ) {
        var dice = dice(purpose)
        let reach = min(width / 2 - inset, 470)
        for side in [-1, 1] {
            for x in stride(from: reach, through: max(reach, width / 2), by: spacing) { draw(&self, middle + side * x, &dice) }
        }
    }

    private mutating func trunks(_ purpose: StaticString, far: Int, wide: Int, every spacing: Int, _ bark: Color) {
        var dice = dice(purpose)
        var (body, shade) = (Path(), Path())
        var x = dice.roll(-spacing...0)
        while x < width + spacing {
            let (w, lean) = (wide * dice.roll(70...130) / 100, dice.roll(-16...16))
            let base = horizon + 20 + (256 - far) / 6
            if !calm.contains(x) || far > 200 {
                body += .corners(
                    x - w / 3 + lean, -4, x + w / 3 + lean, -4, x + w / 2, base - 30, x + w, base, x - w, base, x - w / 2, base - 30)
                let side = isLitFromLeft ? 1 : -1
                shade += .corners(
                    x + lean, -4, x + side * w / 3 + lean, -4, x + side * w / 2, base - 30, x + side * w, base, x + side * w / 6, base)
            }
            x += spacing * dice.roll(60...140) / 100
        }
        paint(body, bark, far: far)
        paint(shade, bark.darker(90), far: far, opacity: 150)
    }

    private mutating func trunk(_ x: Int, _ w: Int, _ bark: Color, far: Int) {
        let base = height - 40
        paint(
            .curve(
                x - w / 2, -4, x - w / 2, base - 160, x - w, base + 10, x, base - 20, x + w, base + 10, x + w / 2, base - 160, x + w / 2, -4
            ),
            bark, far: far)
        let side = isLitFromLeft ? 1 : -1
        paint(
            .corners(x + side * w / 8, -4, x + side * w / 2, -4, x + side * w / 2, base - 90, x + side * w / 6, base - 30),
            bark.darker(120), far: far, opacity: 170)
        var cracks = Path()
        for index in 0..<5 { cracks += .block(x - w / 3 + index * w / 7, height * (index * 2 + 1) / 12, 4, 70, round: 2) }
        paint(cracks, bark.darker(140), far: far, opacity: 150)
        if isSnowy { paint(.oval(x, base, w * 9 / 10, 16), Color(0xF4F8FC)) }
    }

    /// Leaves that hang into the picture down to about row `low`.
    private mutating func canopy(_ purpose: StaticString, low: Int, far: Int) {
        var dice = dice(purpose)
        var own = specks("canopy")
        var all = Path.block(-4, -4, width + 8, max(8, low - 60))
        var tufts = Path()
        var x = -30
        while x < width + 60 {
            let r = dice.roll(44...92)
            let y = max(0, low - 60 + dice.roll(-34...20))
            all += .disc(x, y, r)
            tufts += .disc(x - 14, y - r / 3, r * 6 / 10)
            x += r
        }
        let color = foliage(&own).darker(far < 60 ? 90 : 30)
        paint(all, [color.darker(60), color], from: 0, to: low + 30, far: far)
        paint(tufts, color.lighter(36), far: far, opacity: 90)
    }

    /// Light that falls in through leaves.
    mutating func shafts(opacity: Int, to bottom: Int? = nil) {
        var dice = dice("shafts")
        let (x, lean) = (disc(above: horizon).x, isLitFromLeft ? 1 : -1)
        let bottom = bottom ?? floor
        for index in 0..<max(5, width / 220) {
            let top = x + lean * (index * 110 - 160) + dice.roll(-30...30)
            let (wide, drift) = (dice.roll(26...64), lean * bottom / 3)
            shine(
                .corners(top, -4, top + wide, -4, top + wide * 2 + drift, bottom, top - wide / 2 + drift, bottom), hour.disc,
                opacity: opacity)
        }
    }
}
