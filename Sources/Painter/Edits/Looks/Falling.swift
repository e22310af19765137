/// Rain: thin bright strokes, the near ones long and fast.
struct Streaks: Layer {
    private struct Streak {
        var x: Int, y: Int, length: Int, width: Int, opacity: Int
    }

    private let streaks: [Streak]
    /// Pixels to the left for 256 down.
    private let slant: Int

    init(_ lot: Lot, heavy: Bool = false) {
        var dice = Dice(lot.seed, for: "streaks")
        let slant = dice.roll(28...56) * (heavy ? 2 : 1)
        let count = (heavy ? 620 : 460) * max(1, lot.width / (lot.unit * 110))
        streaks = (0..<count).map { _ in
            let near = dice.roll(0...100) * dice.roll(0...100) / 100
            let length = max(4, lot.unit * (300 + near * 7) / 100)
            return Streak(
                x: dice.roll(0...lot.width * 5 / 4), y: dice.roll(-length...lot.height), length: length,
                width: max(1, lot.unit * (8 + near / 4) / 100),
                opacity: 46 + near * 7 / 8)
        }.sorted { $0.y < $1.y }
        self.slant = slant
    }

    func draw(_ y: Int, onto row: PixelRow) {
        for streak in streaks {
            if streak.y > y { return }
            let down = y - streak.y
            guard down < streak.length else { continue }
            // Fades in from above.
            let opacity = streak.opacity * (down + 1) / streak.length
            let left = (streak.x << 8) - down * slant
            let (x, part) = (left >> 8, left & 255)
            let whole = row.clip(x + 1..<x + streak.width)
            for x in whole { row.blend(x, .white, opacity) }
            if 0..<row.width ~= x { row.blend(x, .white, (opacity * (256 - part)) >> 8) }
            if 0..<row.width ~= x + streak.width { row.blend(x + streak.width, .white, (opacity * part) >> 8) }
        }
    }
}

/// What falls slowly: snow, leaves, petals.
enum Falling {
    static func snow(_ lot: Lot) -> [any Layer] {
        var dice = Dice(lot.seed, for: "flakes")
        let count = 420 * max(1, lot.width / (lot.unit * 110))
        let flakes = (0..<count).map { index in
            // Few are near, and those are out of focus.
            let isNear = index % 14 == 0
            let size = max(1, lot.unit * (isNear ? dice.roll(90...190) : dice.roll(14...52)) / 100)
            return Ellipse(
                x: dice.roll(0...lot.width), y: dice.roll(0...lot.height), across: size, down: size, color: .white,
                opacity: isNear ? dice.roll(90...150) : dice.roll(130...250), edge: isNear ? .soft : .crisp)
        }
        return [Ellipses(flakes)]
    }

    /// Small flat ovals of some colours.
    static func leaves(_ lot: Lot, _ colors: [Color], _ count: Int) -> [any Layer] {
        var dice = Dice(lot.seed, for: "leaves")
        let leaves = (0..<count * max(1, lot.width / (lot.unit * 110))).map { _ in
            let size = max(2, lot.unit * dice.roll(40...130) / 100)
            return Ellipse(
                x: dice.roll(0...lot.width), y: dice.roll(0...lot.height), across: size, down: max(1, size * dice.roll(30...80) / 100),
                color: dice.pick(colors), opacity: dice.roll(190...250))
        }
        return [Ellipses(leaves)]
    }
}

/// A bolt of lightning from the upper rim to the horizon.
struct Bolt: Layer {
    /// For each row its middle and half its width, in 1/256 of a pixel; nothing below its end.
    private let way: [(x: Int, width: Int)]
    private let glow: Int

    init(_ lot: Lot) {
        var dice = Dice(lot.seed, for: "bolt")
        var (x, step) = (lot.width * dice.roll(22...78) * 256 / 100, 0)
        let length = lot.height * dice.roll(48...60) / 100
        var way: [(x: Int, width: Int)] = []
        for y in 0..<length {
            if y % max(2, lot.unit * 2) == 0 { step = dice.roll(-420...420) }
            x += step
            way.append((x, max(160, lot.unit * 60 * (length - y) / length)))
        }
        (self.way, glow) = (way, lot.unit * 5)
    }

    func draw(_ y: Int, onto row: PixelRow) {
        guard y < way.count else { return }
        let (middle, width) = way[y]
        for x in row.clip(middle >> 8 - glow..<middle >> 8 + glow + 1) {
            let distance = abs((x << 8) - middle)
            let halo = max(0, 256 - distance / max(1, glow))
            row.blend(x, Color(0xBFC8FF), (halo * halo) >> 9)
            row.blend(x, Color(0xF7F6FF), clamp(width - distance + 256, 0, 256))
        }
    }
}
