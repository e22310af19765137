/// Still water that mirrors the sky, with the sun's glints on it. Two pictures in five have one.
struct Lake {
    let layers: [any Layer]

    init?(_ lot: Lot, _ palette: Palette, _ sun: Sun, _ sky: Gradient) {
        var dice = Dice(lot.seed, for: "lake")
        guard dice.chance(2, in: 5) else { return nil }
        let top = lot.row(lot.horizon + (256 - lot.horizon) * dice.roll(14...26) / 100)
        let shore = [Int32](repeating: Int32(top << 8), count: lot.width)
        let water = Ridge(
            line: shore, height: lot.height, crest: palette.skyLow.mixed(with: palette.far, 70),
            foot: palette.skyTop.mixed(with: palette.near, 110))
        layers = [water, Ellipses(Self.glints(lot, palette, sun, top, &dice))]
    }

    /// Flat streaks: a path of light below the sun, and a few elsewhere.
    private static func glints(_ lot: Lot, _ palette: Palette, _ sun: Sun, _ top: Int, _ dice: inout Dice) -> [Ellipse] {
        let depth = max(1, lot.height - top)
        return (0..<120).map { index in
            let y = dice.roll(0...1000)
            let inPath = index % 3 != 0
            let spread = sun.radius * (600 + y) / 1000
            let x = inPath ? sun.x + spread * dice.roll(-100...100) / 100 : dice.roll(0...lot.width)
            return Ellipse(
                x: x, y: top + 1 + depth * y / 1000, across: max(2, lot.unit * dice.roll(8...40) * (500 + y) / 10000),
                down: max(1, lot.unit * (200 + y) / 4000), color: palette.light, opacity: inPath ? dice.roll(50...170) : dice.roll(16...60))
        }
    }
}
