/// The sun or the moon, and its light.
struct Sun {
    let x: Int, y: Int, radius: Int
    let ellipses: [Ellipse]

    init(_ lot: Lot, _ palette: Palette) {
        var dice = Dice(lot.seed, for: "sun")
        x = lot.width * dice.roll(18...82) / 100
        y = lot.row(lot.horizon * dice.roll(40...88) / 100)
        radius = max(3, lot.unit * dice.roll(5...10))
        let (x, y, radius) = (x, y, radius)
        func disc(_ size: Int, _ opacity: Int, _ edge: Ellipse.Edge) -> Ellipse {
            Ellipse(x: x, y: y, across: radius * size / 8, down: radius * size / 8, color: palette.light, opacity: opacity, edge: edge)
        }
        var discs = [disc(40, 90, .soft), disc(20, 110, .soft), disc(8, 256, .crisp)]
        if palette.isDark {
            // Seas of the moon.
            for _ in 0..<4 {
                let size = radius * dice.roll(12...26) / 100
                let (dx, dy) = (radius * dice.roll(-50...50) / 100, radius * dice.roll(-50...50) / 100)
                discs.append(Ellipse(x: x + dx, y: y + dy, across: max(1, size), down: max(1, size), color: palette.skyLow, opacity: 60))
            }
        }
        ellipses = discs
    }
}

/// What else is in the air.
enum Air {
    static func stars(_ lot: Lot, _ palette: Palette) -> [Ellipse] {
        var dice = Dice(lot.seed, for: "stars")
        return (0..<110).map { _ in
            let size = max(1, lot.unit * dice.roll(8...26) / 100)
            return Ellipse(
                x: dice.roll(0...lot.width), y: lot.row(dice.roll(0...lot.horizon)), across: size, down: size, color: palette.light,
                opacity: dice.roll(70...240))
        }
    }

    /// Each cloud is a few flat puffs side by side.
    static func clouds(_ lot: Lot, _ palette: Palette) -> [Ellipse] {
        var dice = Dice(lot.seed, for: "clouds")
        let color = palette.skyLow.mixed(with: palette.light, palette.isDark ? 40 : 170)
        let count = dice.roll(2...5) * max(1, lot.width / (lot.unit * 120))
        return (0..<count).flatMap { _ in
            let (x, y) = (dice.roll(0...lot.width), lot.row(lot.horizon * dice.roll(12...80) / 100))
            let size = lot.unit * dice.roll(3...6)
            let opacity = dice.roll(90...170)
            return (0..<dice.roll(4...7)).map { _ in
                Ellipse(
                    x: x + size * dice.roll(-35...35) / 10, y: y - size * dice.roll(0...10) / 20,
                    across: max(2, size * dice.roll(20...36) / 10),
                    down: max(1, size * dice.roll(5...11) / 10), color: color, opacity: opacity, edge: .soft)
            }
        }
    }

    /// Specks of light in front of everything, most of them low.
    static func fireflies(_ lot: Lot, _ palette: Palette) -> [Ellipse] {
        var dice = Dice(lot.seed, for: "fireflies")
        return (0..<dice.roll(14...30)).map { _ in
            let size = max(1, lot.unit * dice.roll(3...9) / 10)
            let low = lot.horizon + (256 - lot.horizon) * dice.roll(25...95) / 100
            return Ellipse(
                x: dice.roll(0...lot.width), y: lot.row(low), across: size, down: size,
                color: palette.accent.mixed(with: palette.light, 60),
                opacity: dice.roll(50...190))
        }
    }
}
