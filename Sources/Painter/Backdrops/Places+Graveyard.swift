/// Where people are remembered.
extension Scenery {
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
}
