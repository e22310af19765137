extension Canvas {
    mutating func season(_ look: Look, _ seed: UInt64) {
        switch look {
        case .autumn:
            foliage(seed, [Color(0xC8401A), Color(0xE08A1E), Color(0xE9B42C), Color(0x9C3A1C)], 240)
            balance(red: 12, green: 1, blue: -16)
        case .spring:
            saturate(320)
            foliage(seed, [Color(0x6FBF3A), Color(0x9BD44E), Color(0xFBE3EC), Color(0xF48FBB)], 235, lift: 60)
            curve(Curves({ lifted($0, 24) }, { lifted($0, 24) }, { lifted($0, 20) }))
        default:
            saturate(330)
            curve(Curves({ steep(lifted($0, 26), 280) + 6 }, { steep(lifted($0, 24), 280) + 2 }, { steep(lifted($0, 10), 280) - 8 }))
            leak(Color(0xFFE6A0), at: 236, 10, 150)
        }
    }

    /// Gives all that is green other colours, patch by patch.
    private mutating func foliage(_ seed: UInt64, _ colors: [Color], _ strength: Int, lift: Int = 0) {
        let patches = Field.clouds(columns: 90, rows: 90, size: 11, seed: seed)
        let ramps = colors.map { Ramp($0) }
        let (width, height) = (width, height)
        // All ramps one after the other, to go from one to the next without a seam.
        var levels: [UInt8] = []
        for ramp in ramps { ramp.with { levels += UnsafeBufferPointer(start: $0, count: 768) } }
        let last = (ramps.count - 1) << 8
        levels.withUnsafeBufferPointer { levels in
            var spread = Spread(patches, width: width, height: height)
            eachRow { y, row in
                spread.withRow(y) { patch in
                    for x in 0..<width {
                        let pixel = row.bytes + x &* 3
                        // Leaves and grass: from yellow (256) over green (512) to almost cyan.
                        let green = max(0, min(256, (330 &- hueGap(hue(pixel), 470)) &* 2))
                        let share = (green &* max(0, min(256, (chroma(pixel) &- 12) &* 8))) >> 8
                        if share == 0 { continue }
                        let light = min(255, luma(pixel) &+ lift)
                        let place = max(0, min(last &- 1, (Int(patch[x]) &- 40) &* last / 176))
                        let (index, part) = (place >> 8, place & 255)
                        let from = levels.baseAddress! + (index &* 768 &+ light &* 3)
                        let to = from + 768
                        pixel.blend(
                            mix(Int(from[0]), Int(to[0]), part), mix(Int(from[1]), Int(to[1]), part), mix(Int(from[2]), Int(to[2]), part),
                            (share &* strength) >> 8)
                    }
                }
            }
        }
    }
}
