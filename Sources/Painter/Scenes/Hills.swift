/// Ranges of hills, from the farthest, palest to the nearest, darkest.
struct Hills {
    let ridges: [Ridge]

    init(_ lot: Lot, _ palette: Palette) {
        var dice = Dice(lot.seed, for: "hills")
        let count = dice.roll(4...6)
        let roughness = dice.roll(1...5)
        let forest = dice.roll(count / 2...count)
        let striped = dice.roll(1...count)
        ridges = (1...count).map { index in
            // The first range stands on the horizon, the last in the lower quarter.
            let base = lot.row(lot.horizon + (236 - lot.horizon) * (index - 1) / (count - 1))
            let height = lot.unit * (dice.roll(6...13) + (count - index) * 2)
            let noise = Noise(seed: dice.next(), wavelength: lot.unit * dice.roll(22...44), octaves: index == count ? 2 : roughness)
            var line = (0..<lot.width).map { x in Int32((base << 8) - (noise.value(at: x) * height) >> 8) }
            if index == forest {
                var trees = Forest(lot, dice.next())
                trees.grow(on: &line)
            }
            let depth = 256 * (index - 1) / (count - 1)
            let color = palette.far.mixed(with: palette.near, depth)
            let haze = palette.skyLow.mixed(with: color, 110 + depth * 146 / 256)
            var ridge = Ridge(line: line, height: lot.height, crest: color, foot: haze)
            if index == striped { ridge.stripe = max(2, lot.unit * dice.roll(12...24) / 10) }
            return ridge
        }
    }
}

/// Conifers that stand on a ridge: they only raise its line.
struct Forest {
    private let lot: Lot
    private var dice: Dice

    init(_ lot: Lot, _ seed: UInt64) {
        self.lot = lot
        dice = Dice(seed, for: "forest")
    }

    mutating func grow(on line: inout [Int32]) {
        let ground = line
        var x = 0
        while x < lot.width {
            let height = max(4, lot.unit * dice.roll(35...80) / 10)
            plant(at: x, height: height, ground: ground, line: &line)
            x += max(2, height * dice.roll(14...50) / 100)
            // A clearing now and then.
            if dice.chance(1, in: 9) { x += lot.unit * dice.roll(4...16) }
        }
    }

    /// Three tiers of branches, each wider and lower than the one above.
    private func plant(at x: Int, height: Int, ground: [Int32], line: inout [Int32]) {
        let foot = Int(ground[min(x, ground.count - 1)]) + 256
        for tier in 1...3 {
            let reach = max(1, height * (tier + 1) / 14)
            let apex = foot - (height << 8) * (8 - (tier - 1) * 2) / 8
            let drop = (height << 8) * 3 / 8 / reach
            for column in max(0, x - reach)..<max(max(0, x - reach), min(line.count, x + reach + 1)) {
                line[column] = min(line[column], Int32(apex + abs(column - x) * drop))
            }
        }
    }
}
