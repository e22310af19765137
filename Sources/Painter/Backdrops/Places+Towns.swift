/// Where people live and travel, and where they are remembered.
extension Scenery {
    private var plaster: [Color] { [Color(0xF7E9D2), Color(0xF2C9A1), Color(0xE8A48C), Color(0xBFD6D8), Color(0xEFD58A), Color(0xD6DDBB)] }
    private var tiles: [Color] { [Color(0xB5523B), Color(0x9C463A), Color(0x7C4A44), Color(0xC46A42)] }

    mutating func village() {
        sky()
        _ = hills("far", horizon - 50, height: 60, length: 360, Color(0x6F9F8C), far: 200)
        let line = hills("middle", horizon - 10, height: 34, length: 300, grass, far: 130)
        trees("wood", on: line, height: 40...70, every: 60, isSnowy ? Color(0xC0D0DC) : Color(0x3F8048), far: 130, gaps: 4, Self.round)
        var dice = dice("houses")
        church(middle + (isLitFromLeft ? 1 : -1) * min(width * 17 / 100, 190), horizon + 6)
        var x = -dice.roll(0...60)
        while x < width {
            let w = dice.roll(120...150)
            house(x, horizon + 24 + dice.roll(-4...4), w, dice.pick(plaster), dice.pick(tiles), far: 90, &dice)
            x += w + dice.roll(10...60)
        }
        ground(horizon + 22, grass, far: 60)
        paint(path(to: horizon + 24, from: middle, wide: 220, sway: 80), isSnowy ? Color(0xF7FAFD) : Color(0xE0C79A))
        edges("cottages", every: 420) { scenery, x, own in
            let w = own.roll(250...290)
            scenery.house(x - w / 2, scenery.floor - 60, w, own.pick(scenery.plaster), own.pick(scenery.tiles), far: 20, &own)
            scenery.bush(x - w / 2 - 10, scenery.floor - 40, 90, scenery.isSnowy ? Color(0xDCE7EF) : Color(0x5AA04E))
            scenery.bush(x + w / 2 + 6, scenery.floor - 44, 76, scenery.isSnowy ? Color(0xDCE7EF) : Color(0x4C9448))
        }
        fence(floor - 10, height: 60, Color(0xF7F2E6), spacing: 40, pointed: true, except: middle - 300..<middle + 300)
        flowers(floor - 20..<height, every: 6000)
        strew("tufts", floor - 20..<height, every: 9000, grass.darker(70), Self.tuft)
    }

    private mutating func church(_ x: Int, _ base: Int) {
        let wall = Color(0xF4EBDD)
        paint(.block(x - 10, base - 90, 130, 90), wall, far: 120)
        paint(.corners(x - 20, base - 88, x + 10, base - 140, x + 100, base - 140, x + 130, base - 88), tiles[2], far: 120)
        paint(.block(x - 36, base - 190, 56, 190), [wall, wall.darker(40)], from: base - 190, to: base, far: 110)
        paint(.corners(x - 44, base - 188, x - 8, base - 310, x + 28, base - 188), tiles[2], far: 110)
        paint(.block(x - 10, base - 336, 4, 30) + .block(x - 17, base - 328, 18, 4), Color(0x4A4038), far: 110)
        shine(.oval(x - 8, base - 150, 9, 16), hour.lamp(lamplight, off: Color(0x4A5560)))
    }

    mutating func road() {
        sky()
        let line = hills("hills", horizon - 4, height: 44, length: 300, isSnowy ? grass.darker(20) : Color(0x79A87C), far: 190)
        trees("wood", on: line, height: 20...40, every: 50, isSnowy ? Color(0xB9CBD8) : Color(0x4A8050), far: 170, gaps: 4, Self.round)
        ground(horizon, isSnowy ? grass : setting.season == .autumn ? grass : Color(0xB9BE62), far: 120)
        let half = min(width * 46 / 100, 520)
        let asphalt = isSnowy ? Color(0xA9B3BD) : Color(0x5B6069)
        paint(
            .corners(middle - 16, horizon, middle + 16, horizon, middle + half + 40, height + 4, middle - half - 40, height + 4),
            isSnowy ? Color(0xDCE4EB) : Color(0xA79F88), far: 30)
        paint(
            .corners(middle - 14, horizon, middle + 14, horizon, middle + half, height + 4, middle - half, height + 4),
            [asphalt.lighter(60), asphalt], from: horizon, to: height, far: 20)
        var marks =
            Path.corners(
                middle - 12, horizon, middle - 11, horizon, middle - half * 90 / 100, height + 4, middle - half * 93 / 100, height + 4)
            + .corners(
                middle + 11, horizon, middle + 12, horizon, middle + half * 93 / 100, height + 4, middle + half * 90 / 100, height + 4)
        for step in [2, 6, 12, 22, 38, 62, 98, 152] {
            let (y0, y1) = (horizon + (height - horizon) * step / 230, horizon + (height - horizon) * step * 14 / 10 / 230)
            marks += .corners(
                middle - 1 - step / 16, y0, middle + 1 + step / 16, y0, middle + 1 + step / 12, y1, middle - 1 - step / 12, y1)
        }
        paint(marks, Color(0xFBF6E6))
        // Poles that shrink into the distance, and the wires between them.
        for side in [-1, 1] {
            var last: (x: Int, y: Int)?
            for step in [12, 24, 48, 100, 190] {
                let base = horizon + (height - horizon) * step / 300
                let (x, h) = (middle + side * (30 + min(width / 2, 700) * step / 170), 30 + step * 24 / 10)
                let t = max(2, step / 12)
                paint(
                    .block(x - t / 2, base - h, t, h) + .block(x - t * 4, base - h * 9 / 10, t * 8, max(2, t * 2 / 3)), Color(0x5E4838),
                    far: max(0, 150 - step))
                if let last {
                    paint(
                        .bow(2, last.x, last.y, (last.x + x) / 2, max(last.y, base - h) + h / 9, x, base - h * 9 / 10), Color(0x3A3438),
                        far: 40)
                }
                last = (x, base - h * 9 / 10)
            }
        }
        strew("tufts", horizon + 40..<height, every: 26000, isSnowy ? grass.darker(70) : Color(0x8FA04A), Self.tuft)
    }

    mutating func market() {
        sky()
        skyline("houses", horizon + 10, height: 140...230, wide: 90...130, plaster, far: 130)
        plaza(horizon + 8, Color(0xC4AD94))
        var dice = dice("stalls")
        let awnings = [Color(0xD9483B), Color(0x2F8A6A), Color(0xE8A83A), Color(0x3D74B0), Color(0x9A4FA0)]
        var x = -dice.roll(0...60)
        var index = 0
        while x < width {
            if !calm.contains(x + 70) || width < 700 { stall(x, horizon + 70, 160, awnings[index % 5], far: 70, &dice) }
            x += 176
            index += 1
        }
        edges("stalls", every: 360) { scenery, x, own in
            scenery.stall(x - 160, scenery.floor - 10, 320, awnings[(x / 60) % 5], far: 0, &own)
        }
        let flags = [Color(0xE8503F), Color(0xF6C445), Color(0x3FA7C4), Color(0x6BB850)]
        for row in 0..<2 {
            let (y, sag) = (horizon - 330 + row * 90, 50)
            paint(.bow(3, -10, y, middle, y + sag * 2, width + 10, y), Color(0x5A4A44))
            for (number, at) in stride(from: 10, to: width, by: 46).enumerated() {
                let t = at * 256 / max(1, width)
                let top = y + sag * 4 * t * (256 - t) / 65536
                paint(.corners(at, top, at + 34, top, at + 17, top + 40), flags[(number + row) % 4], far: 20)
            }
        }
        if hour.darkness > 100 { stringLights(-20, width + 20, horizon - 130, sag: 30, [Color(0xFFC45A)]) }
    }

    private mutating func stall(_ x: Int, _ base: Int, _ w: Int, _ color: Color, far: Int, _ dice: inout Dice) {
        let (h, counter) = (w * 110 / 100, w * 36 / 100)
        paint(
            .block(x + w / 16, base - h, w / 30 + 2, h) + .block(x + w * 15 / 16 - w / 30, base - h, w / 30 + 2, h), Color(0x7A5638),
            far: far)
        shine(
            .block(x + w / 12, base - h * 80 / 100, w * 10 / 12, h * 50 / 100), hour.lamp(Color(0xD98A4A), off: Color(0x5B4A44)),
            opacity: 200)
        paint(
            .block(x + w / 30, base - counter, w * 28 / 30, counter), [Color(0xA8764A), Color(0x84592F)], from: base - counter, to: base,
            far: far)
        let fruit = [Color(0xE0402F), Color(0xF59A2E), Color(0xF4CF3E), Color(0x6DB33F), Color(0x8A4FA0)]
        for crate in 0..<4 {
            let (left, tone) = (x + w / 16 + crate * w * 22 / 100, fruit[(crate + dice.roll(0...4)) % 5])
            var heap = Path()
            for index in 0..<7 {
                heap += .disc(left + w / 40 + index % 4 * w / 19 + index / 4 * w / 40, base - counter - w / 40 - index / 4 * w / 24, w / 30)
            }
            paint(heap, tone, far: far)
            paint(.block(left - 2, base - counter, w * 20 / 100, w / 10), Color(0xC99A62), far: far)
            paint(.block(left - 2, base - counter + w / 24, w * 20 / 100, 3), Color(0x8A5F34), far: far)
        }
        let stripes = 8
        for index in 0..<stripes {
            let (a, b) = (x + w * index / stripes, x + w * (index + 1) / stripes)
            let (ta, tb) = (x + w / 12 + w * 10 / 12 * index / stripes, x + w / 12 + w * 10 / 12 * (index + 1) / stripes)
            let tone = index % 2 == 0 ? color : Color(0xFBF3E4)
            paint(.corners(ta, base - h - w / 8, tb, base - h - w / 8, b, base - h + w / 12, a, base - h + w / 12), tone, far: far)
            paint(.oval((a + b) / 2, base - h + w / 12, w / stripes / 2, w / 20), tone.darker(24), far: far)
        }
    }

    mutating func station() {
        horizon = height - min(height * 40 / 100, 260 + width / 4)
        floor = height - (height - horizon) * 30 / 100
        sky()
        skyline("town", horizon, height: 60...150, wide: 50...90, [Color(0x9FB0C6), Color(0xAEB7BF)], far: 190)
        ground(horizon - 10, Color(0x8E8A88), far: 80)
        let track = horizon + (floor - horizon) * 42 / 100
        carriages(track + 6, min(height * 34 / 100, 300))
        paint(.block(-4, track - 6, width + 8, 60), Color(0x5E5650))
        var sleepers = Path()
        for x in stride(from: -20, to: width, by: 44) {
            sleepers += .corners(x, track + 8, x + 20, track + 8, x + 16, track + 40, x - 8, track + 40)
        }
        paint(sleepers, Color(0x4A3B32))
        paint(.block(-4, track + 10, width + 8, 6) + .block(-4, track + 34, width + 8, 8), Color(0xB9C0C6))
        let edge = track + 54
        paint(.block(-4, edge, width + 8, height), [Color(0xC9C2B8), Color(0x9E978E)], from: edge, to: height)
        paint(.block(-4, edge, width + 8, 12), Color(0xF0EDE6))
        paint(.block(-4, edge + 22, width + 8, 12), Color(0xF2C63C))
        var slabs = Path()
        for index in -40...40 where abs(index) * 100 < width {
            slabs += .corners(
                middle + index * 100, edge + 36, middle + index * 100 + 3, edge + 36, middle + index * 150 + 5, height,
                middle + index * 150, height)
        }
        paint(slabs, Color(0x857E76), opacity: 140)
        // The roof on its columns.
        let roof = max(16, horizon - 520)
        paint(.block(-4, -4, width + 8, roof + 40), [Color(0x3F5A63), Color(0x56757E)], from: 0, to: roof + 40)
        var ribs = Path()
        for x in stride(from: middle % 90, to: width, by: 90) { ribs += .corners(x, -4, x + 8, -4, x + 4, roof + 40, x, roof + 40) }
        paint(ribs, Color(0x2B4049))
        for x in stride(from: 14, to: width + 30, by: 26) { paint(.disc(x, roof + 40, 13), Color(0x56757E)) }
        edges("columns", every: 460) { scenery, x, _ in
            let inward = x < scenery.middle ? 1 : -1
            scenery.paint(
                .block(x - 14, roof, 28, edge + 30 - roof) + .block(x - 24, edge + 4, 48, 34, round: 5)
                    + .bow(10, x, roof + 160, x + inward * 10, roof + 60, x + inward * 110, roof + 40)
                    + .bow(10, x, roof + 160, x - inward * 10, roof + 60, x - inward * 110, roof + 40), Color(0x2F4A53))
            scenery.pendant(x + inward * 130, roof + 110, 60, Color(0x2F4A53), from: roof + 30)
        }
        clock(middle + (isLitFromLeft ? 1 : -1) * min(width * 18 / 100, 220), roof + 110, 50, from: roof + 40)
    }

    mutating func clock(_ x: Int, _ y: Int, _ r: Int, from top: Int? = nil) {
        if let top { paint(.block(x - 4, top, 8, y - top), Color(0x2F3A42)) }
        paint(.disc(x, y, r), Color(0x2F3A42))
        shine(.disc(x, y, r * 86 / 100), hour.lamp(Color(0xFFF1CC), off: Color(0xFBF8F0)))
        var marks = Path()
        for hour in 0..<12 {
            let (dx, dy) = (Turn.cosine(Turn.whole * hour / 12), Turn.sine(Turn.whole * hour / 12))
            marks += .line(max(2, r / 14), x + r * dx / 90000, y + r * dy / 90000, x + r * dx / 80000, y + r * dy / 80000)
        }
        paint(
            marks + .line(max(2, r / 10), x, y, x - r / 3, y - r / 4) + .line(max(2, r / 14), x, y, x + r / 3, y - r / 2), Color(0x22282E))
    }

    private mutating func carriages(_ base: Int, _ h: Int) {
        let side = isLitFromLeft ? 1 : -1
        let long = h * 3
        for index in 0..<width / long + 2 {
            let x = middle + side * (index * (long + 14) + long / 5) - (side < 0 ? long : 0)
            guard x < width, x + long > 0 else { continue }
            paint(
                .block(x, base - h, long, h * 86 / 100, round: 22), [Color(0xF2F0EA), Color(0xC8CDD2)], from: base - h, to: base, far: 40)
            paint(.block(x, base - h * 42 / 100, long, h / 6), Color(0xC8402F), far: 40)
            paint(.block(x, base - h * 20 / 100, long, h / 9), Color(0x3A434B), far: 40)
            for pane in 0..<6 {
                shine(
                    .block(x + 30 + pane * (long - 50) / 6, base - h * 82 / 100, (long - 50) / 6 - 22, h * 32 / 100, round: 8),
                    hour.lamp(Color(0xFFE0A0), off: Color(0x5E88A4)))
            }
            paint(
                .disc(x + long / 5, base - h / 12, h / 11) + .disc(x + long / 5 + h / 4, base - h / 12, h / 11)
                    + .disc(x + long * 4 / 5, base - h / 12, h / 11) + .disc(x + long * 4 / 5 - h / 4, base - h / 12, h / 11),
                Color(0x23292F), far: 30)
        }
    }

    mutating func graveyard() {
        sky()
        let eerie = Color(0x7F8F7A)
        _ = hills("far", horizon - 20, height: 50, length: 320, Color(0x5F7280), far: 190)
        chapel(middle + (isLitFromLeft ? -1 : 1) * min(width * 24 / 100, 260), horizon + 10)
        ground(horizon + 6, isSnowy ? grass : eerie, far: 90)
        fence(horizon + 40, height: 90, Color(0x2E3238), spacing: 26, pointed: true, except: middle - 60..<middle + 60)
        paint(path(to: horizon + 36, from: middle, wide: 190, sway: 70), isSnowy ? Color(0xF4F8FC) : Color(0xA59C86), opacity: 220)
        var dice = dice("graves")
        for row in 0..<4 {
            let base = horizon + 80 + row * (height - horizon - 90) / 4
            var x = dice.roll(-60...30)
            while x < width {
                if abs(x - middle) > 90 + row * 52 {
                    grave(x, base + dice.roll(-8...8), 56 + row * 28, kind: dice.roll(0...3), far: 80 - row * 24)
                }
                x += (90 + row * 40) * dice.roll(80...150) / 100
            }
        }
        edges("bare trees", every: 700) { scenery, x, own in
            scenery.bareTree(x, scenery.floor - 50, own.roll(430...540), own.chance(1, in: 2))
        }
        if hour.darkness > 80 || setting.weather == .fog {
            for index in 0..<3 { veil(horizon + 20 + index * 90..<horizon + 90 + index * 90, hour.air.lighter(70), 0, 50) }
        }
        bats()
        strew("tufts", horizon + 60..<height, every: 9000, (isSnowy ? grass : eerie).darker(80), Self.tuft)
    }

    private mutating func chapel(_ x: Int, _ base: Int) {
        let stone = Color(0x6E7480)
        paint(
            .block(x - 70, base - 120, 140, 120) + .corners(x - 84, base - 118, x, base - 200, x + 84, base - 118)
                + .block(x - 18, base - 230, 36, 60) + .corners(x - 24, base - 228, x, base - 290, x + 24, base - 228), stone, far: 120)
        shine(.oval(x, base - 90, 16, 26) + .block(x - 16, base - 90, 32, 40), hour.lamp(Color(0xFFC860), off: Color(0x3A4050)))
    }

    private mutating func grave(_ x: Int, _ base: Int, _ h: Int, kind: Int, far: Int) {
        let stone = Color([0x9AA0A6, 0x8A9098, 0xA8A79E, 0x7F868F][kind])
        let w = h * 6 / 10
        let outline: Path =
            switch kind {
            case 0: .block(x - w / 2, base - h * 7 / 10, w, h * 7 / 10) + .disc(x, base - h * 7 / 10, w / 2)
            case 1: .block(x - w / 8, base - h, w / 4, h) + .block(x - w * 4 / 10, base - h * 76 / 100, w * 8 / 10, w / 4)
            case 2: .corners(x - w / 2, base, x - w * 44 / 100, base - h * 8 / 10, x + w / 2, base - h * 86 / 100, x + w * 6 / 10, base)
            default: .block(x - w / 2, base - h * 8 / 10, w, h * 8 / 10, round: w / 6)
            }
        paint(outline, [stone.lighter(30), stone.darker(30)], from: base - h, to: base, far: far)
        if kind != 1 {
            paint(
                .block(x - w / 4, base - h * 6 / 10, w / 2, 4) + .block(x - w / 4, base - h * 48 / 100, w / 2, 4)
                    + .block(x - w / 6, base - h * 36 / 100, w / 3, 4), stone.darker(110), far: far)
        }
        paint(.oval(x, base, w * 7 / 10, h / 14), isSnowy ? Color(0xF7FAFD) : Color(0x5E7050), far: far)
    }

    /// A tree without leaves.
    mutating func bareTree(_ x: Int, _ base: Int, _ h: Int, _ mirrored: Bool) {
        let (bark, m) = (Color(0x3B312F), mirrored ? -1 : 1)
        paint(
            .curve(
                x - h / 16, base, x - h / 40, base - h / 3, x - h / 50, base - h * 6 / 10, x, base - h * 7 / 10, x + h / 40,
                base - h * 6 / 10, x + h / 30, base - h / 3, x + h / 14, base), bark)
        var twigs = Path()
        for (width, from, cx, cy, dx, dy) in [
            (16, 46, 12, 60, 30, 80), (13, 54, -10, 68, -28, 84), (10, 60, 3, 80, 7, 99), (9, 64, 16, 70, 23, 96),
            (8, 62, -16, 72, -14, 98), (7, 40, -14, 48, -30, 56),
        ] {
            twigs += .bow(
                width * h / 500 + 2, x, base - h * from / 100, x + m * h * cx / 100, base - h * cy / 100, x + m * h * dx / 100,
                base - h * dy / 100)
            twigs += .bow(
                4, x + m * h * cx * 9 / 1000, base - h * (cy + 4) / 100, x + m * h * (cx + dx) / 220, base - h * dy / 100,
                x + m * h * (cx / 2 + dx / 6) / 100, base - h * (dy + 6) / 100)
        }
        paint(twigs, bark)
    }

    private mutating func bats() {
        guard hour.darkness > 80 else { return }
        var dice = specks("bats")
        for _ in 0..<max(5, width / 200) {
            let (x, y, s) = (dice.roll(0...width), dice.roll(height / 12...max(height / 12 + 1, horizon - 160)), dice.roll(16...30))
            paint(
                .curve(
                    x, y, x - s / 2, y - s, x - s * 2, y - s / 2, x - s, y - s / 4, x, y + s / 2, x + s, y - s / 4, x + s * 2, y - s / 2,
                    x + s / 2, y - s, x, y), Color(0x15131C))
        }
    }

    mutating func sportsField() {
        sky()
        stands(horizon - 110, horizon + 4, far: 120)
        pitch(horizon, around: false)
        goal(middle, horizon + 60, 230, 110)
        edges("floodlights", every: 700) { scenery, x, _ in scenery.floodlight(x, scenery.horizon + 10, 420) }
        edges("flags", every: 700) { scenery, x, _ in
            let base = scenery.floor - 40
            scenery.paint(.line(6, x, base, x, base - 170), Color(0xF4F1E8))
            scenery.paint(.corners(x, base - 170, x + 60, base - 148, x, base - 120), Color(0xE8453C))
        }
    }

    /// Mown stripes with white lines.
    mutating func pitch(_ top: Int, around isOval: Bool) {
        let green = isSnowy ? Color(0xE4ECF3) : Color(0x4FA548)
        ground(top, green, far: 60)
        let rows = [0, 9, 22, 40, 64, 98, 144, 204, 256].map { top + (height - top) * $0 / 256 }
        for index in stride(from: 0, to: 8, by: 2) {
            paint(.block(-4, rows[index], width + 8, rows[index + 1] - rows[index]), green.darker(46), far: 40 - index * 5, opacity: 150)
        }
        let half = min(width / 2, 620)
        var lines = Path.block(-4, top + 10, width + 8, 4)
        lines += .line(
            6, middle - half * 54 / 100, top + 12, middle - half * 80 / 100, rows[4], middle + half * 80 / 100, rows[4],
            middle + half * 54 / 100, top + 12)
        lines += .line(9, middle - half, rows[6], middle + half, rows[6])
        paint(lines, Color(0xFCFDFB))
        let ring = (0...40).map {
            Point.at(
                middle + half * 56 / 100 * Turn.cosine(Turn.whole * $0 / 40) / 65536,
                rows[6] + (rows[7] - rows[6]) * Turn.sine(Turn.whole * $0 / 40) / 65536)
        }
        paint(.line(9, through: ring), Color(0xFCFDFB))
    }

    private mutating func goal(_ x: Int, _ base: Int, _ w: Int, _ h: Int) {
        var net = Path()
        for index in 0...14 { net += .block(x - w / 2 + w * index / 14, base - h, 2, h) }
        for index in 0...7 { net += .block(x - w / 2, base - h + h * index / 7, w, 2) }
        paint(net, .white, far: 40, opacity: 130)
        paint(.line(7, x - w / 2, base, x - w / 2, base - h, x + w / 2, base - h, x + w / 2, base), .white, far: 20)
    }

    /// Rows of people, as dots.
    mutating func stands(_ top: Int, _ bottom: Int, far: Int) {
        paint(.block(-4, top, width + 8, bottom - top), [Color(0x53637C), Color(0x3C4A60)], from: top, to: bottom, far: far)
        var dice = dice("crowd")
        let shirts = [Color(0xE8503F), Color(0xF6D04A), Color(0xF7F4EC), Color(0x4FA3D8), Color(0xE9A98A)]
        var people = [Path](repeating: Path(), count: 5)
        let step = max(9, (bottom - top) / 12)
        for y in stride(from: top + step, to: bottom - 2, by: step) {
            for x in stride(from: y % 2 * 6, to: width, by: max(13, width / 110)) where dice.chance(8, in: 10) {
                let r = step * 3 / 10
                people[dice.roll(0...4)] += .block(x + dice.roll(-2...2) - r, y - r, r * 2, r * 2, round: r)
            }
        }
        for (path, color) in zip(people, shirts) { paint(path, color, far: far) }
        paint(.block(-4, bottom - 12, width + 8, 14), Color(0xF0F0EA), far: far)
    }

    mutating func floodlight(_ x: Int, _ base: Int, _ h: Int) {
        paint(.line(9, x, base, x, base - h), Color(0x6B7682), far: 60)
        paint(.block(x - 66, base - h - 40, 132, 70, round: 5), Color(0x39434E), far: 50)
        var bulbs = Path()
        for index in 0..<8 { bulbs += .disc(x - 48 + index % 4 * 32, base - h - 22 + index / 4 * 34, 12) }
        shine(bulbs, hour.lamp(Color(0xFFFDF0), off: Color(0xDCE6EC)))
        if hour.darkness > 40 { glow(x, base - h, 300, Color(0xF4F8FF), hour.darkness * 150 / 256) }
    }

    mutating func stadium() {
        sky()
        let top = max(40, horizon - min(horizon * 64 / 100, 460))
        // The bowl: tiers that rise to both sides.
        for (index, tone) in [Color(0x46556E), Color(0x53657F), Color(0x3F4E66)].enumerated() {
            let (y0, y1) = (top + (horizon - top) * index / 3, top + (horizon - top) * (index + 1) / 3)
            stands(y0 + 14, y1, far: 90 - index * 26)
            paint(.block(-4, y0, width + 8, 16), tone.lighter(60), far: 60)
        }
        let roof = Color(0xDDE4EA)
        paint(
            .curve(
                -20, top - 90, middle, top + 30, width + 20, top - 90, width + 30, top - 20, width + 20, top - 10, middle, top + 70, -20,
                top - 10, -30, top - 40, -20, top - 90), [roof, roof.darker(60)], from: top - 90, to: top + 60, far: 40)
        pitch(horizon, around: true)
        paint(.block(-4, horizon - 4, width + 8, 34), Color(0xC4583F), far: 40)
        paint(.block(-4, horizon + 6, width + 8, 3) + .block(-4, horizon + 17, width + 8, 3), .white, far: 30)
        let beams = max(2, width / 420)
        for index in 0...beams {
            let x = width * index / beams
            let y = max(26, top - 70)
            paint(.block(x - 54, y - 20, 108, 40, round: 6), Color(0x2C3642))
            var bulbs = Path()
            for bulb in 0..<4 { bulbs += .disc(x - 38 + bulb * 26, y, 11) }
            shine(bulbs, hour.lamp(Color(0xFFFDF0), off: Color(0xE4ECF0)))
            if hour.darkness > 30 {
                glow(x, y, 260, Color(0xF4F8FF), hour.darkness * 170 / 256)
                shine(
                    .corners(x - 20, y, x + 20, y, middle + (x - middle) / 3 + 150, floor, middle + (x - middle) / 3 - 150, floor),
                    Color(0xF4F8FF), opacity: hour.darkness * 24 / 256)
            }
        }
    }
}
