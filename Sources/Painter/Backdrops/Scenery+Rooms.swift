/// Inside of a building: walls, floors, windows, and light from lamps.
extension Scenery {
    /// Makes it a room: daylight only comes through windows. The wall meets the floor at `horizon`.
    mutating func goInside(wallDown part: Int = 70) {
        isInside = true
        hour = hour.indoors
        let ground = min(height * (100 - part) / 100, 160 + width * 4 / 10)
        horizon = height - ground
        floor = height - ground * 40 / 100
    }

    /// The rows of the wall that furniture and pictures use, however high the room is: 0 at its top, 1000 at the floor.
    func up(_ units: Int) -> Int { horizon - units * min(horizon, 900) / 720 }

    /// A wall with light from the side and a skirting board.
    mutating func wall(_ color: Color, skirting: Color? = nil) {
        paint(.block(-4, -4, width + 8, horizon + 8), [color.darker(60), color, color.lighter(20)], from: 0, to: horizon)
        if let skirting {
            paint(.block(-4, horizon - 22, width + 8, 24), [skirting.lighter(40), skirting], from: horizon - 22, to: horizon)
        }
    }

    /// Boards that run towards the eye.
    mutating func boards(_ color: Color, wide: Int = 74) {
        paint(
            .block(-4, horizon, width + 8, height - horizon + 8), [color.darker(60), color, color.lighter(16)], from: horizon, to: height)
        let (top, bottom) = (wide * 56 / 100, wide * 130 / 100)
        var (dark, seams) = (Path(), Path())
        for index in -(width / top / 2 + 2)...width / top / 2 + 2 {
            let (a, b) = (middle + index * top, middle + index * bottom)
            if index % 2 == 0 { dark += .corners(a, horizon, a + top, horizon, b + bottom, height + 4, b, height + 4) }
            seams += .corners(a, horizon, a + 1, horizon, b + 3, height + 4, b, height + 4)
        }
        paint(dark, color.darker(60), opacity: 70)
        paint(seams, color.darker(150), opacity: 150)
    }

    /// Tiles in rows that shrink with distance.
    mutating func tiles(_ light: Color, _ dark: Color, wide: Int = 110) {
        paint(.block(-4, horizon, width + 8, height - horizon + 8), [light.darker(50), light], from: horizon, to: height)
        let depth = height - horizon
        let edges = [0, 10, 24, 43, 70, 108, 160, 230].map { horizon + depth * $0 / 230 }
        var checks = Path()
        let half = width / wide + 3
        func x(_ index: Int, _ y: Int) -> Int { middle + index * wide * (60 + 90 * (y - horizon) / max(1, depth)) / 100 }
        for (row, (top, bottom)) in zip(edges, edges.dropFirst()).enumerated() {
            for index in -half...half where (index + row) % 2 == 0 {
                checks += .corners(x(index, top), top, x(index + 1, top), top, x(index + 1, bottom), bottom, x(index, bottom), bottom)
            }
        }
        paint(checks, dark.darker(24))
    }

    /// What is seen through glass: the hour's sky, hills or houses, and what falls.
    mutating func window(
        _ x: Int, _ y: Int, _ w: Int, _ h: Int, frame: Color, panes: (Int, Int) = (2, 2), city: Bool = false, arched: Bool = false
    ) {
        let t = max(6, min(w, h) / 20)
        let outside = Hour(setting.time, setting.weather)
        let outline = { (grow: Int) -> Path in
            arched
                ? .block(x - grow, y + w / 2, w + grow * 2, h - w / 2 + grow) + .oval(x + w / 2, y + w / 2, w / 2 + grow, w / 2 + grow)
                : .block(x - grow, y - grow, w + grow * 2, h + grow * 2)
        }
        paint(outline(t), frame)
        shine(outline(0), [outside.top, outside.middle, outside.low], from: y, to: y + h)
        view(x, y, w, h, outside, city: city)
        var bars = Path()
        for index in 1..<max(1, panes.0) { bars += .block(x + w * index / panes.0 - t / 3, y, t * 2 / 3, h) }
        for index in 1..<max(1, panes.1) { bars += .block(x, y + h * index / panes.1 - t / 3, w, t * 2 / 3) }
        paint(bars, frame)
        // A sheen across the glass.
        shine(
            .corners(x + w / 10, y + h * 7 / 10, x + w / 2, y + h / 8, x + w * 6 / 10, y + h / 8, x + w / 5, y + h * 7 / 10), .white,
            opacity: 26)
        paint(.block(x - t * 2, y + h + t / 2, w + t * 4, t * 3 / 2, round: 3), frame.lighter(30))
    }

    /// Inside of a window's glass, within its edges.
    private mutating func view(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ outside: Hour, city: Bool) {
        let inner = hour
        hour = outside
        defer { hour = inner }
        if outside.isDiscSeen, outside.darkness != 190 {
            let r = max(6, min(w, h) / 11)
            shine(.disc(x + w * 72 / 100, y + h * 30 / 100, r), outside.disc)
            if outside.isMoon {
                var dice = specks("panes")
                var stars = Path()
                for _ in 0..<12 { stars += .disc(x + w * dice.roll(6...94) / 100, y + h * dice.roll(14...55) / 100, 2) }
                shine(stars, .white, opacity: 200)
            }
        }
        if city {
            var dice = dice("beyond")
            let count = max(4, w / 44)
            for index in 0..<count {
                let (left, high) = (x + w * index / count, h * dice.roll(24...62) / 100)
                tower(left, y + h, w / count, high, Color([0x6E86A6, 0x8499B5, 0x5D7597][index % 3]), far: 110, top: 5, &dice)
            }
        } else {
            let ground = y + h
            paint(
                .curve(
                    x, ground, x, ground - h / 3, x + w / 3, ground - h / 3, x + w * 3 / 4, ground - h * 36 / 100, x + w, ground - h / 4,
                    x + w, ground, x, ground), grass, far: 150)
            paint(
                .curve(
                    x, ground, x, ground - h / 6, x + w / 2, ground - h / 5, x + w, ground - h / 9, x + w, ground - h / 20, x + w, ground,
                    x, ground), grass, far: 60)
            let r = max(4, w / 9)
            var dice = dice("beyond")
            paint(
                .disc(x + w / 4, ground - h / 4, min(r, w / 5)) + .block(x + w / 4 - r / 6, ground - h / 4, r / 3, h / 8), leaves(&dice),
                far: 70)
        }
        falling(x, y, w, h)
    }

    private mutating func falling(_ x: Int, _ y: Int, _ w: Int, _ h: Int) {
        guard let weather = setting.weather, [.rain, .storm, .snow, .fog].contains(weather) else { return }
        var dice = specks("falling")
        var drops = Path()
        for _ in 0..<max(8, w * h / 1400) {
            let (dx, dy) = (x + dice.roll(8...max(9, w - 6)), y + h * dice.roll(4...88) / 100)
            if weather == .snow {
                drops += .disc(dx, dy, 3)
            } else {
                drops += .corners(dx, dy, dx + 2, dy, dx - 4, dy + h / 12, dx - 6, dy + h / 12)
            }
        }
        if weather == .fog { return shine(.block(x, y + h / 3, w, h * 2 / 3), hour.air, opacity: 150) }
        shine(drops, .white, opacity: weather == .snow ? 240 : 130)
    }

    /// Daylight that falls through a window onto the floor; nothing at night.
    mutating func daylight(_ x: Int, _ w: Int) {
        guard hour.darkness < 120, hour.isDiscSeen else { return }
        let depth = height - horizon
        let shift = isLitFromLeft ? w / 2 : -w / 2
        shine(
            .corners(
                x + shift / 2, horizon + depth / 8, x + w + shift / 2, horizon + depth / 8, x + w * 5 / 4 + shift, horizon + depth * 3 / 4,
                x + shift, horizon + depth * 3 / 4),
            hour.disc, opacity: 46)
    }

    /// A lamp that hangs from the ceiling or a cord's end at row `y`.
    mutating func pendant(_ x: Int, _ y: Int, _ size: Int, _ color: Color, from top: Int = 0) {
        paint(.block(x - 2, top - 4, 4, y - top), Color(0x2E2A2A))
        paint(.corners(x - size / 5, y - size / 2, x + size / 5, y - size / 2, x + size / 2, y, x - size / 2, y), color)
        shine(.oval(x, y, size / 2 - 2, size / 9), Color(0xFFEFC2))
        glow(x, y + size / 3, size * 3, Color(0xFFDF9E), 50 + hour.darkness / 3)
    }

    /// A floor or table lamp.
    mutating func lamp(_ x: Int, _ base: Int, _ h: Int, _ shade: Color) {
        paint(
            .block(x - h / 80 - 1, base - h * 8 / 10, h / 40 + 3, h * 8 / 10) + .block(x - h / 12, base - 6, h / 6, 7, round: 3),
            Color(0x5A4636))
        let lit = Color(0xFFE2A0)
        glow(x, base - h * 85 / 100, h * 7 / 10, lit, 40 + hour.darkness * 110 / 256)
        let s = h / 8
        shine(
            .corners(x - s * 2 / 3, base - h, x + s * 2 / 3, base - h, x + s, base - h * 76 / 100, x - s, base - h * 76 / 100),
            [hour.lamp(shade.lighter(120), off: shade), hour.lamp(lit, off: shade.lighter(50))], from: base - h, to: base - h * 76 / 100)
    }

    /// A framed picture of hills or shapes.
    mutating func picture(_ x: Int, _ y: Int, _ w: Int, _ h: Int, frame: Color, _ dice: inout Dice) {
        let t = max(4, min(w, h) / 14)
        paint(.block(x + 4, y + 6, w, h), .black, opacity: 40)
        paint(.block(x, y, w, h), frame)
        let (ix, iy, iw, ih) = (x + t, y + t, w - t * 2, h - t * 2)
        let tones = [
            [0xF6E3C5, 0xE7A977, 0xB9583F, 0x4C6A72], [0xDDEBEF, 0x8DB8C4, 0x41718C, 0xF2C14E], [0xF7EFE2, 0xD98F9A, 0x6F4B7E, 0xF2B880],
        ]
        let colors = dice.pick(tones).map { Color(UInt32($0)) }
        paint(.block(ix, iy, iw, ih), colors[0])
        switch dice.roll(0...2) {
        case 0:
            paint(.disc(ix + iw * 2 / 3, iy + ih / 3, min(iw, ih) / 7), colors[3])
            paint(.corners(ix, iy + ih, ix + iw / 3, iy + ih * 4 / 10, ix + iw * 7 / 10, iy + ih), colors[1])
            paint(.corners(ix + iw / 4, iy + ih, ix + iw * 7 / 10, iy + ih / 2, ix + iw, iy + ih * 8 / 10, ix + iw, iy + ih), colors[2])
        case 1:
            paint(.disc(ix + iw * 4 / 10, iy + ih * 4 / 10, min(iw, ih) / 4), colors[1])
            paint(.block(ix + iw * 4 / 10, iy + ih * 4 / 10, iw * 4 / 10, ih * 4 / 10), colors[2], opacity: 210)
            paint(.disc(ix + iw * 7 / 10, iy + ih / 4, min(iw, ih) / 9), colors[3])
        default:
            paint(.block(ix + iw * 46 / 100, iy + ih / 3, max(2, iw / 20), ih * 6 / 10), colors[3])
            for side in [-1, 1] {
                paint(.leaf(ix + iw / 2, iy + ih * 6 / 10, min(iw, ih) * 4 / 10, iw / 9, side < 0 ? 215 * 64 : -35 * 64), colors[2])
            }
            paint(.disc(ix + iw / 2, iy + ih / 3, min(iw, ih) / 6), colors[1])
        }
    }

    /// A rug below the subject.
    mutating func rug(_ color: Color, _ rim: Color) {
        let (w, depth) = (min(width * 44 / 100, 430), (height - horizon))
        let y = min(floor, height - depth / 5)
        paint(.oval(middle, y, w, depth * 28 / 100), rim)
        paint(.oval(middle, y, w * 92 / 100, depth * 24 / 100), color)
        paint(.oval(middle, y, w * 74 / 100, depth * 18 / 100), rim, opacity: 90)
        paint(.oval(middle, y, w * 70 / 100, depth * 165 / 1000), color)
    }

    /// Shelves filled with upright things of several colours: books, bottles, jars.
    mutating func shelves(
        _ x: Int, _ y: Int, _ w: Int, _ h: Int, rows: Int, _ wood: Color, _ colors: [Color], thin: ClosedRange<Int> = 10...22,
        bottles: Bool = false,
        _ dice: inout Dice
    ) {
        guard w > 20, rows > 0 else { return }
        paint(.block(x, y, w, h), wood)
        let step = h / rows
        var things = [Path](repeating: Path(), count: colors.count)
        var back = Path()
        for row in 0..<rows {
            let (top, base) = (y + row * step + step / 9, y + (row + 1) * step - step / 14)
            back += .block(x + 8, top, w - 16, base - top)
            var at = x + 12
            while at < x + w - 14 - thin.upperBound {
                let (wide, index) = (dice.roll(thin), dice.roll(0...colors.count - 1))
                let high = (base - top) * dice.roll(58...90) / 100
                if dice.chance(1, in: 9) { at += wide * 2; continue }
                things[index] +=
                    bottles
                    ? .block(at, base - high * 6 / 10, wide, high * 6 / 10, round: 3)
                        + .block(at + wide / 3, base - high, max(2, wide / 3), high / 2)
                    : .block(at, base - high, wide - 1, high)
                at += wide + (bottles ? wide / 2 : 0)
            }
        }
        paint(back, wood.darker(130))
        for (path, color) in zip(things, colors) { paint(path, color) }
        paint(.block(isLitFromLeft ? x : x + w - 8, y, 8, h), wood.lighter(50))
    }

    /// Curtains at both sides of an opening, in folds.
    mutating func curtain(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ color: Color) {
        paint(.block(x, y, w, h), [color.lighter(16), color.darker(20)], from: y, to: y + h)
        let folds = max(2, w / 34)
        var (dark, light) = (Path(), Path())
        for index in 0..<folds {
            let left = x + w * index / folds
            dark += .corners(left, y, left + w / folds / 3, y, left + w / folds / 2, y + h, left, y + h)
            light += .corners(
                left + w / folds * 6 / 10, y, left + w / folds * 7 / 10, y, left + w / folds * 7 / 10, y + h, left + w / folds * 6 / 10,
                y + h)
        }
        paint(dark, color.darker(110), opacity: 150)
        paint(light, color.lighter(70), opacity: 110)
    }

    /// A table in the middle, on which small things stand, from the front.
    mutating func counter(_ x: Int, _ w: Int, top: Int, base: Int, _ body: Color, _ slab: Color, doors: Int = 0) {
        paint(.block(x, top + 12, w, base - top - 12), [body, body.darker(50)], from: top, to: base)
        var seams = Path()
        for index in 1..<max(1, doors) { seams += .block(x + w * index / doors - 2, top + 30, 4, base - top - 40) }
        for index in 0..<doors { seams += .block(x + w * (index * 2 + 1) / (doors * 2) - 14, top + 40, 28, 5, round: 2) }
        paint(seams, body.darker(130))
        paint(.block(x - 14, top, w + 28, 22, round: 5), [slab.lighter(70), slab], from: top, to: top + 22)
        paint(.block(x, top + 22, w, 9), .black, opacity: 46)
    }
}
