/// Angles, in 1/64 of a degree, without libm: every machine comes to the same pixels.
enum Turn {
    static let whole = 360 * 64

    /// The sine, in 1/65536.
    static func sine(_ angle: Int) -> Int {
        let turned = ((angle % whole) + whole) % whole
        let half = turned % (whole / 2)
        let quarter = half > whole / 4 ? whole / 2 - half : half
        let (degree, rest) = (quarter / 64, quarter % 64)
        let value = degree == 90 ? sines[90] : sines[degree] + (sines[degree + 1] - sines[degree]) * rest / 64
        return turned >= whole / 2 ? -value : value
    }

    static func cosine(_ angle: Int) -> Int { sine(angle + whole / 4) }

    /// The angle of the direction (`x`, `y`), 0 to 360 degrees, clockwise on a picture from its right.
    static func angle(_ x: Int, _ y: Int) -> Int {
        if x == 0, y == 0 { return 0 }
        let (across, down) = (abs(x), abs(y))
        // Ten more bits for short ones; lengths below 2^20 fit.
        let length = max(1, squareRoot((across * across + down * down) << 20))
        let aim = min(65536, (down << 26) / length)
        // The table backwards: the last degree whose sine is not above.
        var degree = 0
        while degree < 89, sines[degree + 1] <= aim { degree += 1 }
        let first = degree * 64 + clamp((aim - sines[degree]) * 64 / max(1, sines[degree + 1] - sines[degree]), 0, 64)
        switch (x >= 0, y >= 0) {
        case (true, true): return first
        case (false, true): return whole / 2 - first
        case (false, false): return whole / 2 + first
        case (true, false): return (whole - first) % whole
        }
    }

    /// Of 0, 1, … 90 degrees, in 1/65536.
    private static let sines = [
        0, 1144, 2287, 3430, 4572, 5712, 6850, 7987, 9121, 10252, 11380, 12505,
        13626, 14742, 15855, 16962, 18064, 19161, 20252, 21336, 22415, 23486, 24550, 25607,
        26656, 27697, 28729, 29753, 30767, 31772, 32768, 33754, 34729, 35693, 36647, 37590,
        38521, 39441, 40348, 41243, 42126, 42995, 43852, 44695, 45525, 46341, 47143, 47930,
        48703, 49461, 50203, 50931, 51643, 52339, 53020, 53684, 54332, 54963, 55578, 56175,
        56756, 57319, 57865, 58393, 58903, 59396, 59870, 60326, 60764, 61183, 61584, 61966,
        62328, 62672, 62997, 63303, 63589, 63856, 64104, 64332, 64540, 64729, 64898, 65048,
        65177, 65287, 65376, 65446, 65496, 65526, 65536,
    ]
}
