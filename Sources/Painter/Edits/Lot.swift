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
