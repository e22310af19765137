/// A smooth random curve over the integers: value noise, in octaves.
struct Noise {
    let seed: UInt64
    /// Positions between two random values of the coarsest octave.
    let wavelength: Int
    /// Each one half as long and half as strong as the one before.
    let octaves: Int

    /// -65536 to 65536.
    func value(at position: Int) -> Int {
        var (sum, strength, total) = (0, 1 << 12, 0)
        var wavelength = max(1, wavelength)
        for octave in 0..<octaves {
            sum += smooth(position, wavelength, UInt64(octave)) * strength
            total += strength
            strength /= 2
            wavelength = max(1, wavelength / 2)
        }
        return (sum / total - 32768) * 2
    }

    /// 0 to 65535.
    private func smooth(_ position: Int, _ wavelength: Int, _ octave: UInt64) -> Int {
        let cell = position / wavelength
        let t = (position - cell * wavelength) * 65536 / wavelength
        // 3t² - 2t³
        let eased = (((t * t) >> 16) * (3 * 65536 - 2 * t)) >> 16
        let (from, to) = (corner(cell, octave), corner(cell + 1, octave))
        return from + ((to - from) * eased) >> 16
    }

    private func corner(_ cell: Int, _ octave: UInt64) -> Int {
        Int(Dice.scramble(seed &+ UInt64(truncatingIfNeeded: cell) &* 0x9E37_79B9_7F4A_7C15 ^ octave << 56) >> 48)
    }
}
