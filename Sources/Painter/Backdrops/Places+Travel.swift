/// On the way.
extension Scenery {
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
}
