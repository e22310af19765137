/// Where people meet over a cup or a glass.
extension Scenery {
    mutating func cafe() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xB56B4E))
        var bricks = Path()
        for (row, y) in stride(from: 0, to: horizon, by: 30).enumerated() {
            for x in stride(from: row % 2 * 40 - 40, to: width, by: 80) { bricks += .block(x, y, 75, 26, round: 2) }
        }
        paint(bricks, Color(0xC27B5C), opacity: 170)
        boards(Color(0x8A5E3C))
        let reach = min(width * 31 / 100, 340)
        window(middle + side * reach - 140, up(680), 280, up(170) - up(680), frame: Color(0x2F2A28), panes: (3, 2), city: true)
        // The bar with its machine, and the board above.
        let bar = middle - side * reach
        paint(.block(bar - 150, up(700), 300, 170, round: 5), Color(0x8E6238))
        paint(.block(bar - 140, up(700) + 10, 280, 150), Color(0x26302C))
        var menu = Path()
        for row in 0..<5 {
            menu +=
                .block(bar - 118, up(700) + 30 + row * 25, 70 + row * 37 % 60, 6, round: 3)
                + .block(bar + 70, up(700) + 30 + row * 25, 40, 6, round: 3)
        }
        paint(menu, Color(0xF4EFE0))
        paint(.block(bar - 200, up(190), 400, horizon + 30 - up(190)), [Color(0x5B4030), Color(0x443024)], from: up(190), to: horizon)
        var panels = Path()
        for index in 0..<5 { panels += .block(bar - 190 + index * 78, up(170), 68, horizon - up(170), round: 4) }
        paint(panels, Color(0x6B4C38))
        paint(.block(bar - 214, up(210), 428, 22, round: 5), Color(0xD9A872))
        machine(bar - side * 60, up(210))
        for index in 0..<4 {
            paint(
                .block(bar + side * 40 + index * 34 - 14, up(210) - 34 - index % 2 * 4, 28, 34, round: 6),
                [Color(0xFBF4E8), Color(0xE8D6B8)][index % 2])
        }
        for (index, x) in stride(from: middle - 300 - (middle / 200) * 200, to: width, by: 200).enumerated() {
            pendant(x, up(610) + index % 2 * 30, 74, [Color(0x2F5A58), Color(0xD98A3C)][index % 2])
        }
        roundTable(middle, horizon + 30, min(width * 44 / 100, 400))
        stand("potted-plant", at: middle + side * (reach + 150), on: horizon + 50, height: 220)
        fillBanner { scenery, x, _ in
            scenery.window(
                x - 120, scenery.up(680), 240, scenery.up(190) - scenery.up(680), frame: Color(0x2F2A28), panes: (2, 2), city: true)
            scenery.smallTable(x, scenery.horizon + 60)
        }
    }

    private mutating func machine(_ x: Int, _ base: Int) {
        paint(.block(x - 90, base - 130, 180, 130, round: 14), [Color(0xE9EDF0), Color(0x9AA5AE)], from: base - 130, to: base)
        paint(.block(x - 74, base - 74, 148, 62, round: 6), Color(0x2E363C))
        paint(.block(x - 50, base - 80, 30, 24, round: 4) + .block(x + 20, base - 80, 30, 24, round: 4), Color(0xC9D0D6))
        paint(.block(x - 46, base - 36, 24, 24, round: 5) + .block(x + 24, base - 36, 24, 24, round: 5), Color(0xFBF4E8))
        shine(.disc(x - 60, base - 106, 8) + .disc(x - 36, base - 106, 8), Color(0xFF6A4A))
        paint(.disc(x + 40, base - 106, 15), Color(0xFBFBF8))
    }

    /// A table with one foot; small things stand on it.
    private mutating func roundTable(_ x: Int, _ top: Int, _ w: Int) {
        let base = floor - 20
        paint(.oval(x, base, w / 4, 18), Color(0x2A2422))
        paint(.block(x - 13, top, 26, base - top), Color(0x332B28))
        paint(.oval(x, top + 16, w / 2, w / 11), Color(0x7A4E2E))
        paint(.oval(x, top, w / 2, w / 11), [Color(0xDDAA70), Color(0xB9824C)], from: top - w / 11, to: top + w / 11)
        table = top + 10
    }

    private mutating func smallTable(_ x: Int, _ base: Int) {
        paint(.block(x - 8, base - 130, 16, 130) + .oval(x, base, 50, 10), Color(0x332B28))
        paint(.oval(x, base - 132, 120, 18), Color(0xC9925A))
        for side in [-1, 1] {
            paint(
                .block(x + side * 150 - 40, base - 90, 80, 14, round: 5) + .block(x + side * 184 - 6, base - 190, 12, 190)
                    + .block(x + side * 116 - 5, base - 80, 10, 80), Color(0x2F5A58))
        }
    }

    mutating func bar() {
        goInside()
        hour.ambient = hour.ambient.mixed(with: Color(0xF0B8A8), 150)
        wall(Color(0x6E3F58))
        boards(Color(0x4A2E2A))
        var dice = dice("bottles")
        let liquors = [Color(0xE0A63C), Color(0x4FA06A), Color(0xC8503F), Color(0x5B9FC8), Color(0xB97BD0), Color(0xF0E6D2)]
        let rack = min(width * 84 / 100, 900)
        for x in stride(from: middle - rack / 2, to: middle + rack / 2 - 60, by: rack / 3) {
            let (top, h) = (up(640), up(250) - up(640))
            shine(.block(x, top, rack / 3 - 20, h), [Color(0xFFC46A), Color(0xC9603A)], from: top, to: top + h, opacity: 150)
            bottleRack(x, top, rack / 3 - 20, h, liquors, &dice)
        }
        glow(middle, up(450), rack * 6 / 10, down: 300, Color(0xFFB45E), 70)
        let neon = [Color(0xFF4FA3), Color(0x38E1F2)]
        for (index, x) in [middle - min(width * 40 / 100, 420), middle + min(width * 40 / 100, 420)].enumerated() {
            glow(x, up(690), 170, neon[index], 120)
            if index == 0 {
                shine(
                    .line(7, x - 40, up(740), x + 40, up(740), x, up(680), x - 40, up(740)) + .line(7, x, up(680), x, up(620))
                        + .line(7, x - 24, up(620), x + 24, up(620)), neon[0].lighter(100))
            } else {
                let ring = (0...24).map {
                    Point.at(x + 46 * Turn.cosine(Turn.whole * $0 / 24) / 65536, up(690) + 46 * Turn.sine(Turn.whole * $0 / 24) / 65536)
                }
                shine(.line(7, through: ring) + .line(7, x - 20, up(690) + 18, x, up(690) - 22, x + 20, up(690) + 18), neon[1].lighter(100))
            }
        }
        let top = up(150)
        paint(.block(-4, top + 20, width + 8, floor - 40 - top), [Color(0x6B3A30), Color(0x3E2320)], from: top, to: floor - 30)
        var panels = Path()
        for x in stride(from: middle % 130 - 60, to: width, by: 130) { panels += .block(x, top + 50, 110, floor - 110 - top, round: 6) }
        paint(panels, Color(0x7D4638))
        paint(.block(-4, top, width + 8, 28), [Color(0xE2A868), Color(0x9A5E34)], from: top, to: top + 28)
        shine(.block(-4, top + 30, width + 8, 5), Color(0xFF9A5A), opacity: 150)
        table = top + 8
        edges("stools", every: 190) { scenery, x, _ in
            let base = scenery.floor + 20
            scenery.paint(.block(x - 7, base - 190, 14, 190) + .oval(x, base, 50, 12) + .oval(x, base - 60, 34, 7), Color(0xB98A4A))
            scenery.paint(.block(x - 56, base - 214, 112, 34, round: 16), Color(0xA82F3A))
        }
        for x in stride(from: middle - 240 - (middle / 240) * 240, to: width, by: 240) { pendant(x, up(700), 60, Color(0x2E2A30)) }
    }

    private mutating func bottleRack(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ colors: [Color], _ dice: inout Dice) {
        for row in 0..<3 {
            let base = y + h * (row + 1) / 3 - 6
            var at = x + 12
            while at < x + w - 34 {
                let (wide, high) = (dice.roll(20...30), h * dice.roll(20...27) / 100)
                shine(
                    .block(at, base - high * 6 / 10, wide, high * 6 / 10, round: 5)
                        + .block(at + wide / 3, base - high, wide / 3, high / 2, round: 2), dice.pick(colors).mixed(with: hour.ambient, 60))
                at += wide + 9
            }
            paint(.block(x - 6, base, w + 12, 9), Color(0x4A2A20))
        }
    }
}
