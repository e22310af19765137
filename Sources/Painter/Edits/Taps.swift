/// Which pixels of a line of the source make each pixel of the target, and how much of each: a cubic filter (Catmull and Rom's),
/// as wide as the steps it takes, so that nothing is skipped when a picture becomes smaller.
struct Taps {
    /// Weights a pixel. They add up to 16384.
    let count: Int
    /// For each target pixel its first source pixel, which may lie before the line's begin.
    let first: [Int32]
    let weights: [Int32]
    /// Every target pixel is one source pixel, beginning at `first[0]`.
    let isCopy: Bool

    /// - Parameters:
    ///   - start: Where the first target pixel's middle lies, from the first source pixel's middle, in 1/2^32.
    ///   - step: Source pixels a target pixel, in 1/2^32.
    init(target: Int, start: Int, step: Int) {
        let isWhole = step == 1 << 32
        // A shift by less than a pixel would only blur.
        let start = isWhole ? ((start + 1 << 31) >> 32) << 32 : start
        let stretch = max(step >> 16, 65536)
        let count = isWhole ? 1 : 2 * ((2 * stretch + 65535) >> 16)
        var (first, weights) = ([Int32](), [Int32]())
        first.reserveCapacity(target)
        weights.reserveCapacity(target * count)
        var parts = [Int](repeating: 0, count: count)
        for index in 0..<target {
            let position = start + index * step
            let from = (position >> 32) - (count - 1) / 2
            first.append(Int32(from))
            for tap in 0..<count { parts[tap] = Self.weight(abs(((from + tap) << 16) - (position >> 16)) * 65536 / stretch) }
            let sum = parts.reduce(0, +)
            for tap in 0..<count { parts[tap] = parts[tap] * 16384 / sum }
            // What rounding lost goes to the middle.
            parts[(count - 1) / 2] += 16384 - parts.reduce(0, +)
            weights += parts.map { Int32($0) }
        }
        (self.count, self.first, self.weights, isCopy) = (count, first, weights, isWhole)
    }

    /// The filter at a distance in 1/65536.
    private static func weight(_ x: Int) -> Int {
        let square = (x * x) >> 16
        let cube = (square * x) >> 16
        return switch x {
        case ..<65536: (3 * cube - 5 * square + 2 << 16) / 2
        case ..<131072: (5 * square - cube - 8 * x + 4 << 16) / 2
        default: 0
        }
    }
}
