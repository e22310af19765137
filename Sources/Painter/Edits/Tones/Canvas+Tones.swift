extension Canvas {
    /// Changes all colours alike; `strength` in percent.
    mutating func tone(_ tone: Tone, _ strength: Int) {
        switch tone {
        case .warmer: balance(red: 13 * strength / 100, green: 3 * strength / 100, blue: -20 * strength / 100)
        case .cooler: balance(red: -13 * strength / 100, green: 0, blue: 12 * strength / 100)
        case .brighter: curve(Curves { lifted($0, 62 * strength / 100) })
        case .darker: curve(Curves { lowered($0, 52 * strength / 100) })
        case .contrast: curve(Curves { steep($0, 256 + 130 * strength / 100) })
        case .flat: curve(Curves { steep($0, max(90, 256 - 110 * strength / 100)) })
        case .vivid: saturate(256 + 150 * strength / 100)
        case .muted: saturate(max(20, 256 - 150 * strength / 100))
        case .grayscale: saturate(0)
        case .sepia: sepia()
        case .invert: curve(Curves { 255 - $0 })
        case .vintage: age()
        case .cinematic: cinema()
        case .dreamy: dream(strength)
        case .dramatic:
            saturate(190)
            curve(Curves { lowered(steep($0, 400), 24) })
            vignette(110)
        case .pastel:
            saturate(210)
            curve(Curves { 96 + $0 * 152 / 255 })
            balance(red: 3, green: 0, blue: 4)
        }
    }

    /// Every level by a table for each channel.
    mutating func curve(_ curves: Curves) {
        curves.with { red, green, blue in
            eachPixel { pixel in
                pixel[0] = red[Int(pixel[0])]
                pixel[1] = green[Int(pixel[1])]
                pixel[2] = blue[Int(pixel[2])]
            }
        }
    }

    /// Percent more of each channel, most in the middle tones.
    mutating func balance(red: Int, green: Int, blue: Int) {
        func moved(_ level: Int, _ percent: Int) -> Int { level + percent * (level * (255 - level) / 64 + level / 4) / 330 }
        curve(Curves({ moved($0, red) }, { moved($0, green) }, { moved($0, blue) }))
    }

    /// Distance from grey times `part` of 256.
    mutating func saturate(_ part: Int) {
        eachPixel { pixel in
            let light = luma(pixel)
            pixel.put(mix(light, Int(pixel[0]), part), mix(light, Int(pixel[1]), part), mix(light, Int(pixel[2]), part))
        }
    }

    /// Darker towards the corners, by a share of 256.
    mutating func vignette(_ strength: Int) {
        let field = Field(columns: 33, rows: 33) { x, y in
            let (dx, dy) = ((x - 16) * 16, (y - 16) * 16)
            return 256 - strength * clamp((dx * dx + dy * dy) / 256 - 70, 0, 360) / 360
        }
        shade(field)
    }

    /// Every pixel times the field, in 1/256.
    mutating func shade(_ field: Field) {
        let width = width
        eachRow(field) { _, row, part in
            for x in 0..<width {
                let (pixel, part) = (row.bytes + x &* 3, Int(part[x]))
                pixel.put((Int(pixel[0]) &* part) >> 8, (Int(pixel[1]) &* part) >> 8, (Int(pixel[2]) &* part) >> 8)
            }
        }
    }

    private mutating func sepia() {
        Ramp(Color(0x9E7B52)).with { ramp in
            eachPixel { pixel in
                let target = ramp + luma(pixel) &* 3
                pixel.put(Int(target[0]), Int(target[1]), Int(target[2]))
            }
        }
        vignette(70)
    }

    /// Shadows teal, skin and lamps orange, wide bars above and below left to others.
    private mutating func cinema() {
        curve(Curves({ steep($0, 300) + $0 / 14 - 12 }, { steep($0, 290) }, { steep($0, 270) + 20 - $0 / 5 }))
        saturate(276)
        vignette(80)
    }

    /// A soft copy of the light on top.
    private mutating func dream(_ strength: Int) {
        let soft = softened(max(4, min(width, height) / 36))
        let (width, part) = (width, min(256, 120 * strength / 100))
        eachRow(soft) { _, row, soft in
            for x in 0..<width {
                let (pixel, soft) = (row.bytes + x &* 3, soft + x &* 3)
                pixel.screen(Color(red: Int(soft[0]), green: Int(soft[1]), blue: Int(soft[2])), part)
            }
        }
        curve(Curves { steep(lowered($0, 10), 276) })
    }
}

/// A table of levels for each channel.
struct Curves {
    private let tables: [UInt8]

    init(_ red: (Int) -> Int, _ green: (Int) -> Int, _ blue: (Int) -> Int) {
        let levels = 0..<256
        tables =
            levels.map { UInt8(clamping: red($0)) } + levels.map { UInt8(clamping: green($0)) } + levels.map { UInt8(clamping: blue($0)) }
    }

    init(_ curve: (Int) -> Int) { self.init(curve, curve, curve) }

    @inline(__always) func with(_ body: (UnsafePointer<UInt8>, UnsafePointer<UInt8>, UnsafePointer<UInt8>) -> Void) {
        tables.withUnsafeBufferPointer { body($0.baseAddress!, $0.baseAddress! + 256, $0.baseAddress! + 512) }
    }
}

/// Steeper (above 256) or flatter around the middle, without a hard end.
func steep(_ level: Int, _ part: Int) -> Int {
    let moved = 128 + (level - 128) * part / 256
    // A quarter of the way is the level's own: no detail is lost at the ends.
    return part > 256 ? (clamp(moved, 0, 255) * 3 + level) / 4 : moved
}

/// Lighter, most in the shadows; black stays black.
func lifted(_ level: Int, _ part: Int) -> Int { level + (255 - level) * level * part / (96 * 255) }

/// Darker, most in the lights.
func lowered(_ level: Int, _ part: Int) -> Int { level - level * (160 + level / 2) * part / (256 * 130) }
