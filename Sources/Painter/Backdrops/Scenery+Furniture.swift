/// Lamps, pictures and shelves.
extension Scenery {
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
}
