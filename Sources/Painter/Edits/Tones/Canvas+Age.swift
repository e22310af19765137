extension Canvas {
    /// A photograph of long ago: faded, warm, a light leak at the side, a worn rim.
    mutating func age() {
        saturate(170)
        curve(Curves({ 30 + $0 * 222 / 255 }, { 22 + $0 * 214 / 255 }, { 34 + $0 * 168 / 255 }))
        leak(Color(0xFF7A2E), at: 256, 60, 130)
        vignette(90)
        grain(16)
    }

    /// Light that fell on the film: from a place in 1/256 of the picture.
    mutating func leak(_ color: Color, at x: Int, _ y: Int, _ strength: Int) {
        let field = Field(columns: 24, rows: 24) { column, row in
            let (dx, dy) = (column * 11 - x, row * 11 - y)
            let near = clamp(256 - squareRoot((dx * dx * 2 + dy * dy / 2) * 256) / 12, 0, 256)
            return (near * near * strength) >> 16
        }
        let width = width
        eachRow(field) { _, row, part in
            for x in 0..<width where part[x] > 0 { (row.bytes + x &* 3).screen(color, Int(part[x])) }
        }
    }

    /// Noise of every pixel by itself, up to `strength` levels.
    mutating func grain(_ strength: Int) {
        var state: UInt32 = 0x9E37_79B9
        eachPixel { pixel in
            state ^= state << 13
            state ^= state >> 17
            state ^= state << 5
            let noise = ((Int(state >> 24) &- 128) &* strength) >> 7
            pixel.put(Int(pixel[0]) &+ noise, Int(pixel[1]) &+ noise, Int(pixel[2]) &+ noise)
        }
    }

    /// What nobody understood: other colours, a leak of light and one thing more, all by the seed.
    mutating func surprise(_ seed: UInt64) {
        var dice = Dice(seed, for: "surprise")
        let grades: [(Color, Color)] = [
            (Color(0x1B2A5C), Color(0xFFD9A0)), (Color(0x43204F), Color(0xFFE7C2)), (Color(0x0F3B3A), Color(0xFFD0B0)),
            (Color(0x3A1F14), Color(0xCDEBF2)), (Color(0x16324A), Color(0xF6F0C8)), (Color(0x4A1530), Color(0xC8F0E0)),
        ]
        let (dark, light) = dice.pick(grades)
        let part = dice.roll(95...135)
        func graded(_ level: Int, _ from: UInt8, _ to: UInt8) -> Int { mix(level, Int(from) + (Int(to) - Int(from)) * level / 255, part) }
        curve(Curves({ graded($0, dark.red, light.red) }, { graded($0, dark.green, light.green) }, { graded($0, dark.blue, light.blue) }))
        let leaks = [Color(0xFF8A3C), Color(0xFF4F8B), Color(0x5AC8FF), Color(0xFFC83C)]
        leak(dice.pick(leaks), at: dice.chance(1, in: 2) ? 0 : 256, dice.roll(20...236), 60)
        switch dice.roll(0...2) {
        case 0: vignette(120)
        case 1: tone(.dreamy, 70)
        default: curve(Curves { steep($0, 330) })
        }
    }
}
