/// Sky, sun or moon, clouds, ranges of hills, sometimes a lake, always something in front.
struct Landscape {
    let layers: [any Layer]

    init(_ brief: Brief, _ palette: Palette) {
        let (width, height) = (brief.width, brief.height)
        let lot = Lot(width: width, height: height, seed: brief.seed)
        let sky = Gradient(
            stops: [
                (0, palette.skyTop), (lot.horizon * 150 / 256, palette.skyMiddle), (lot.horizon, palette.skyLow), (256, palette.skyLow),
            ], height: height)
        var layers: [any Layer] = [sky]
        let sun = Sun(lot, palette)
        if palette.isDark { layers.append(Ellipses(Air.stars(lot, palette))) }
        layers.append(Ellipses(sun.ellipses))
        layers.append(Ellipses(Air.clouds(lot, palette)))
        let hills = Hills(lot, palette)
        if let lake = Lake(lot, palette, sun, sky) {
            layers.append(Stack(hills.ridges.dropLast(hills.ridges.count / 2)))
            layers += lake.layers
            layers.append(Stack(hills.ridges.suffix(1)))
        } else {
            layers.append(Stack(hills.ridges))
        }
        layers.append(Ellipses(Air.fireflies(lot, palette)))
        self.layers = layers
    }
}

/// The ground plan every part of a landscape agrees on.
struct Lot {
    let width: Int, height: Int, seed: UInt64
    /// Pixels of a hundredth of the picture: of its middle size, so that 8:1 and 1:8 stay landscapes.
    let unit: Int
    /// Height of the horizon in 1/256 of the picture.
    let horizon: Int

    init(width: Int, height: Int, seed: UInt64) {
        (self.width, self.height, self.seed) = (width, height, seed)
        unit = max(1, min(squareRoot(width * height), height * 5 / 4, width * 2) / 100)
        var dice = Dice(seed, for: "horizon")
        horizon = dice.roll(118...150)
    }

    /// A row, from 1/256 of the height.
    func row(_ part: Int) -> Int { part * height / 256 }
}

/// Ridges, of which only those are drawn that the nearer ones do not hide.
struct Stack: Layer {
    private let ridges: [Ridge]

    init(_ ridges: some Sequence<Ridge>) { self.ridges = Array(ridges) }

    func draw(_ y: Int, onto row: PixelRow) {
        for ridge in ridges[(ridges.lastIndex { $0.hides(y) } ?? 0)...] { ridge.draw(y, onto: row) }
    }
}
