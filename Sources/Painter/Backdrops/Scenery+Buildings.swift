/// Houses, towers and what stands beside streets.
extension Scenery {
    /// Warm light behind glass when it is dark, the sky in it by day.
    var glass: Color { hour.lit(Color(0x9CC4DE)).mixed(with: hour.low, 40) }
    var lamplight: Color { Color(0xFFD27A) }

    /// Rows of windows, of which as many are lit as the hour wants.
    mutating func windows(
        _ x: Int, _ y: Int, _ width: Int, _ height: Int, columns: Int, rows: Int, far: Int, wide: Int = 56, high: Int = 60,
        _ dice: inout Dice
    ) {
        guard columns > 0, rows > 0 else { return }
        var (lit, dark) = (Path(), Path())
        for row in 0..<rows {
            for column in 0..<columns {
                let (left, top) = (x * 256 + width * 256 * column / columns, y * 256 + height * 256 * row / rows)
                let (w, h) = (width * 256 * wide / columns / 100, height * 256 * high / rows / 100)
                let pane = Path.rectangle(left + (width * 256 / columns - w) / 2, top + (height * 256 / rows - h) / 2, w, h)
                if dice.roll(0...511) < hour.darkness { lit += pane } else { dark += pane }
            }
        }
        shine(dark, hour.lit(Color(0x7FA6C4).mixed(with: Color(0x27364E), 70), far: far))
        shine(lit, lamplight.mixed(with: hour.air, far * hour.haze / 640))
    }

    /// Towers side by side, from row `base` up.
    mutating func skyline(
        _ purpose: StaticString, _ base: Int, height: ClosedRange<Int>, wide: ClosedRange<Int>, _ colors: [Color], far: Int,
        windowed: Bool = true
    ) {
        var dice = dice(purpose)
        var x = -dice.roll(0...wide.lowerBound)
        while x < width {
            let (w, h, color) = (dice.roll(wide), dice.roll(height), dice.pick(colors))
            tower(x, base, w, h, color, far: far, top: dice.roll(0...5), windowed: windowed, &dice)
            x += w + dice.roll(-4...w / 5)
        }
    }

    mutating func tower(
        _ x: Int, _ base: Int, _ w: Int, _ h: Int, _ color: Color, far: Int, top: Int, windowed: Bool = true, _ dice: inout Dice
    ) {
        let y = base - h
        switch top {
        case 0: paint(.block(x + w / 2 - 2, y - h / 5, 4, h / 5) + .block(x + w / 4, y - 14, w / 2, 16), color.darker(30), far: far)
        case 1: paint(.corners(x, y + 1, x + w / 2, y - w / 2, x + w, y + 1), color.darker(30), far: far)
        case 2: paint(.block(x + w / 6, y - h / 9, w * 2 / 3, h / 9 + 2) + .block(x + w / 3, y - h / 6, w / 3, h / 9), color, far: far)
        case 3: paint(.corners(x, y + 1, x + w, y - w / 3, x + w, y + 1), color, far: far)
        default: paint(.block(x + w / 5, y - 10, w / 5, 12), color.darker(40), far: far)
        }
        paint(.block(x, y, w, h), [color.lighter(20), color], from: y, to: base, far: far)
        let shade = w / 4
        paint(.block(isLitFromLeft ? x + w - shade : x, y, shade, h), color.darker(120), far: far, opacity: 90)
        if isSnowy, top > 3 { paint(.block(x - 2, y - 7, w + 4, 11, round: 5), Color(0xF7FAFD), far: far) }
        guard windowed else { return }
        windows(x + w / 12, y + 8, w * 10 / 12, h - 16, columns: max(2, w / 20), rows: max(2, h / 28), far: far, &dice)
    }

    /// A cottage with a gable roof, a door and windows; its roof carries snow in winter.
    mutating func house(_ x: Int, _ base: Int, _ w: Int, _ wall: Color, _ roof: Color, far: Int = 0, _ dice: inout Dice) {
        let (h, top) = (w * 56 / 100, w * 46 / 100)
        paint(.block(x + w * 7 / 10, base - h - top * 9 / 10, w / 10, top), Color(0x9A5A48), far: far)
        paint(.block(x, base - h, w, h), [wall.lighter(30), wall], from: base - h, to: base, far: far)
        paint(.block(isLitFromLeft ? x + w * 3 / 4 : x, base - h, w / 4, h), wall.darker(110), far: far, opacity: 70)
        paint(
            .corners(x - w / 9, base - h + 2, x + w / 5, base - h - top, x + w * 4 / 5, base - h - top, x + w + w / 9, base - h + 2), roof,
            far: far)
        paint(.block(x - w / 9, base - h - w / 60, w + w * 2 / 9, w / 30 + 2), roof.darker(80), far: far)
        if isSnowy {
            paint(
                .corners(
                    x - w / 10, base - h - 2, x + w / 5, base - h - top - 5, x + w * 4 / 5, base - h - top - 5, x + w + w / 10, base - h - 2
                ),
                Color(0xF4F8FD), far: far)
        }
        windows(x + w / 12, base - h * 78 / 100, w / 3, h / 2, columns: 1, rows: 1, far: far, wide: 70, high: 76, &dice)
        windows(x + w * 58 / 100, base - h * 78 / 100, w / 3, h / 2, columns: 1, rows: 1, far: far, wide: 70, high: 76, &dice)
        paint(.block(x + w * 43 / 100, base - h * 60 / 100, w * 15 / 100, h * 60 / 100, round: w / 24), wall.darker(150), far: far)
    }

    /// A street lamp, which shines when it is dark.
    mutating func streetLamp(_ x: Int, _ base: Int, _ h: Int, facing: Int, far: Int = 0) {
        let pole = Color(0x39424E), t = max(3, h / 40)
        paint(
            .block(x - t / 2, base - h, t, h) + .block(x - t, base - h / 8, t * 2, h / 8)
                + .line(t, x, base - h, x + facing * h / 7, base - h - h / 30),
            pole, far: far)
        let (lx, ly) = (x + facing * h / 7, base - h)
        paint(.block(lx - h / 20, ly - h / 26, h / 10, h / 26 + 2, round: h / 60), pole, far: far)
        if hour.darkness > 40 {
            glow(lx, ly + h / 20, h / 2, lamplight, hour.darkness * 120 / 256)
            shine(
                .corners(lx - h / 24, ly, lx + h / 24, ly, lx + h / 4, base, lx - h / 4, base), lamplight, opacity: hour.darkness * 26 / 256
            )
        }
        shine(.block(lx - h / 24, ly, h / 12, h / 40 + 2, round: 2), hour.lamp(Color(0xFFF0C0), off: Color(0xE9EDF0)))
    }

    /// A picket or a rail fence along row `base`.
    mutating func fence(_ base: Int, height: Int, _ color: Color, spacing: Int, pointed: Bool, except gap: Range<Int> = 0..<0) {
        var bars = Path()
        for x in stride(from: -spacing, to: width + spacing, by: spacing) where !gap.contains(x) {
            let w = pointed ? spacing * 6 / 10 : max(6, height / 8)
            bars += .corners(x, base, x, base - height, x + w / 2, base - height - (pointed ? w / 2 : 0), x + w, base - height, x + w, base)
        }
        for (from, to) in [(-8, gap.isEmpty ? width + 8 : gap.lowerBound), (gap.isEmpty ? width + 8 : gap.upperBound, width + 8)]
        where to > from {
            bars +=
                .block(from, base - height * 80 / 100, to - from, height / 9 + 2)
                + .block(from, base - height * 40 / 100, to - from, height / 9 + 2)
        }
        paint(bars, color)
    }

    /// Lamps on a string that sags between two places.
    mutating func stringLights(_ x0: Int, _ x1: Int, _ y: Int, sag: Int, _ colors: [Color]) {
        shine(.bow(3, x0, y, (x0 + x1) / 2, y + sag * 2, x1, y), hour.lit(Color(0x2B2B33)))
        let count = max(3, abs(x1 - x0) / 56)
        for index in 1..<count {
            let t = index * 256 / count
            let at = y + sag * 4 * t * (256 - t) / 65536
            let (x, color) = (x0 + (x1 - x0) * t / 256, colors[index % colors.count])
            if hour.darkness > 60 { glow(x, at + 10, 40, color, hour.darkness * 130 / 256) }
            shine(.disc(x, at + 9, 8), hour.lamp(color.lighter(90), off: color))
        }
    }
}
