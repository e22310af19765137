/// One input picture fills the answer, in the palette's light and behind its shapes: an edit that depends on what came in.
struct Edit {
    let layers: [any Layer]

    init(_ brief: Brief, _ palette: Palette) {
        let lot = Lot(width: brief.width, height: brief.height, seed: brief.seed)
        var dice = Dice(brief.seed, for: "edit")
        let grade = Grade(from: palette.near, to: palette.light, strength: dice.roll(70...120))
        let photo = Photo(brief.inputs[0], covering: Box(x: 0, y: 0, width: lot.width, height: lot.height), grade: grade)
        let glow = Ellipse(
            x: lot.width * dice.roll(10...90) / 100, y: lot.row(dice.roll(10...90)), across: lot.unit * 45, down: lot.unit * 45,
            color: palette.accent,
            opacity: dice.roll(50...100), edge: .soft)
        let orbs = (0..<dice.roll(2...4)).map { _ in
            let radius = max(2, lot.unit * dice.roll(3...8))
            return Ellipse(
                x: dice.roll(0...lot.width), y: lot.row(dice.roll(8...150)), across: radius, down: radius,
                color: dice.pick([palette.accent, palette.light, palette.far]), opacity: dice.roll(50...110))
        }
        layers = [photo, Ellipses([glow] + orbs)] + Self.waves(lot, palette, &dice)
    }

    /// Translucent, along the bottom.
    private static func waves(_ lot: Lot, _ palette: Palette, _ dice: inout Dice) -> [Ridge] {
        (0..<3).map { index in
            let base = lot.row(186 + index * 22)
            let height = lot.unit * dice.roll(4...9)
            let noise = Noise(seed: dice.next(), wavelength: lot.unit * dice.roll(24...40), octaves: 1)
            let line = (0..<lot.width).map { x in Int32((base << 8) - (noise.value(at: x) * height) >> 8) }
            var wave = Ridge(line: line, height: lot.height, crest: palette.far.mixed(with: palette.near, index * 100), foot: palette.near)
            wave.opacity = 120
            return wave
        }
    }
}
