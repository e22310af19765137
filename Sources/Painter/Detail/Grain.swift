/// Fine grain over a whole picture, as film has: soft specks that are mostly of brightness, strongest in the middle tones.
///
/// A strip of noise is made once, three channels as in a row, blurred along the row. Each row shows it from a place of its own, and a row is the sum
/// of its own place and its neighbours': so the specks are as round as in two dimensions, for three additions a channel.
struct Grain {
    /// Places at which a row can begin.
    private static let places = 1 << 12

    private let seed: UInt64
    /// Weights of the noise on black and white, and what is added to it towards the middle, in 1/1024.
    private let least: Int16, more: Int16
    private let strip: [Int8]

    /// `nil` where the brief wants none.
    init?(for brief: Brief) {
        switch brief.detail {
        case .flat: return nil
        case .textured: (least, more) = (4, 10)
        case .photo: (least, more) = (14, 42)
        }
        var dice = Dice(brief.seed &+ brief.variation, for: "grain")
        seed = dice.next()
        let count = (Self.places + brief.width) * 3
        var noise: [Int] = []
        noise.reserveCapacity(count + 6)
        while noise.count < count + 6 {
            let (red, green, blue) = Self.speck(dice.next())
            noise += [red, green, blue]
        }
        strip = (0..<count).map { index in
            let sum = noise[index] + noise[index + 3] * 2 + noise[index + 6]
            return Int8(clamping: sum / 24)
        }
    }

    /// To be called once for each row, in any order.
    func apply(_ y: Int, onto row: PixelRow) {
        let (least, more) = (least, more)
        strip.withUnsafeBufferPointer { strip in
            guard let start = strip.baseAddress else { return }
            let (above, own, below) = (start + place(y - 1), start + place(y), start + place(y + 1))
            let bytes = row.bytes
            for index in 0..<row.width * 3 {
                let level = Int16(bytes[index])
                let weight = least &+ (min(min(level, 255 &- level), 64) &* more) >> 6
                let noise = Int16(above[index]) &+ Int16(own[index]) &* 2 &+ Int16(below[index])
                // At most 508 times 56: it fits.
                bytes[index] = UInt8(truncatingIfNeeded: min(max(level &+ (noise &* weight &+ 512) >> 10, 0), 255))
            }
        }
    }

    private func place(_ y: Int) -> Int {
        3 * Int(Dice.scramble(seed &+ UInt64(truncatingIfNeeded: y) &* 0x9E37_79B9_7F4A_7C15) % UInt64(Self.places))
    }

    /// Three channels that mostly agree, nearly normal in their distribution: sums of bytes.
    private static func speck(_ bits: UInt64) -> (Int, Int, Int) {
        func byte(_ index: Int) -> Int { Int(bits >> (index * 8) & 255) - 128 }
        let brightness = byte(0) + byte(1) + byte(2) + byte(3) + byte(4)
        return (brightness + byte(5), brightness + byte(6) / 2, brightness + byte(7))
    }
}
