extension Canvas {
    /// Graphite on paper: the picture over its own blurred light leaves its lines; shadows are hatched.
    mutating func pencil(_ seed: UInt64, dark: Bool = false) {
        sketch(dark ? 260 : 170, hatch: dark ? 150 : 104, grain: dark ? 44 : 18) { light, _, paper in
            let ink = dark ? 14 : 40
            let level = mix(ink, 250, light * 256 / 255) - paper
            return (level, level, level - (dark ? 6 : 2))
        }
    }

    mutating func coloredPencil(_ seed: UInt64) {
        saturate(400)
        sketch(120, hatch: 70, grain: 30) { light, pixel, paper in
            // Pigment lies on the paper's heights: the colour, lightened.
            func level(_ channel: Int) -> Int { (130 + Int(pixel[channel]) / 2) * (96 + light * 160 / 255) / 256 - paper }
            return (level(0), level(1), level(2))
        }
    }

    private mutating func sketch(
        _ strength: Int, hatch: Int, grain: Int,
        _ ink: (_ light: Int, _ pixel: UnsafeMutablePointer<UInt8>, _ paper: Int) -> (Int, Int, Int)
    ) {
        let soft = softened(max(4, min(width, height) / 90))
        let (width, unit) = (width, max(4, min(width, height) / 130))
        let inverse = (0..<256).map { 262 * 65536 / max(1, $0) }
        var state: UInt32 = 0x2545_F491
        eachRow(soft) { y, row, soft in
            var (along, across) = (y % unit, y % unit)
            for x in 0..<width {
                let pixel = row.bytes + x &* 3
                let around = max(1, luma(soft + x &* 3))
                let quotient = min(255, (luma(pixel) &* inverse[around]) >> 16)
                // Twice as far from white: a firm hand.
                var light = 255 &- min(255, (255 &- quotient) &* (200 &+ strength) / 100)
                light = (light &* (160 &+ min(around, 170) &* 9 / 16)) >> 8
                state ^= state << 13
                state ^= state >> 17
                state ^= state << 5
                let noise = Int(state >> 27)
                // Strokes of the pen from the lower left, closer and crossed in the dark.
                let shade = 158 &- around
                along = along == unit &- 1 ? 0 : along &+ 1
                across = across == 0 ? unit &- 1 : across &- 1
                if shade > 0 {
                    let stroke = along < unit / 3 &+ 1 &+ noise >> 4
                    let cross = shade > 64 && across < unit / 3 &+ 1
                    if stroke || cross { light = (light &* (256 &- min(200, shade &* hatch / 70))) >> 8 }
                }
                let (red, green, blue) = ink(light, pixel, (noise &* grain) >> 6)
                pixel.put(red, green, blue)
            }
        }
    }

    /// Black lines on white, and black where it is darkest.
    mutating func ink(_ seed: UInt64) {
        let unit = max(1, min(width, height) / 340)
        let lines = lines(factor: unit, width: 2, strength: 64)
        let blacks = Field(reduced(by: unit * 2), luma).smoothed(2)
        let width = width
        var dark = Spread(blacks, width: width, height: height)
        eachRow(lines) { y, row, line in
            dark.withRow(y) { dark in
                for x in 0..<width {
                    let black = max(max(0, (Int(line[x]) &- 96) &* 4), (34 &- Int(dark[x])) &* 24)
                    let level = 252 &- min(232, black)
                    (row.bytes + x &* 3).put(level, level, level &- 4)
                }
            }
        }
    }

    /// Light itself: only edges glow, in the colours that were there.
    mutating func neon(_ seed: UInt64) {
        let unit = max(1, min(width, height) / 340)
        var small = reduced(by: unit)
        small.smooth(1, times: 1)
        let light = Field(small, luma)
        let (columns, rows) = (small.width, small.height)
        let edges = Field(columns: columns, rows: rows) { x, y in
            abs(light[x + 1, y] - light[x - 1, y]) + abs(light[x, y + 1] - light[x, y - 1])
        }.mapped { clamp(($0 - 10) * 7, 0, 300) }
        let halo = edges.smoothed(4, times: 2)
        let colors: [Color] = [Color(0xFF2FA0), Color(0x25D8FF), Color(0x9B4DFF), Color(0x38FFB0), Color(0xFFB02F)]
        let zones = Field.clouds(columns: 20, rows: 20, size: 7, seed: seed, octaves: 2)
        let (width, height) = (width, height)
        var (halos, places) = (Spread(halo, width: width, height: height), Spread(zones, width: width, height: height))
        eachRow(edges) { y, row, edge in
            halos.withRow(y) { halo in
                places.withRow(y) { zone in
                    for x in 0..<width {
                        let pixel = row.bytes + x &* 3
                        let strong = chroma(pixel)
                        // What has a colour glows in it, what has none in one of its place.
                        let spot = max(0, min(1023, (Int(zone[x]) &- 60) &* 1024 / 136))
                        let lamp = colors[spot >> 8].mixed(with: colors[(spot >> 8) &+ 1], spot & 255)
                        let high = max(1, Int(max(pixel[0], pixel[1], pixel[2])))
                        let own = min(256, strong &* 3)
                        let (red, green, blue) = (
                            mix(Int(lamp.red), Int(pixel[0]) &* 255 / high, own), mix(Int(lamp.green), Int(pixel[1]) &* 255 / high, own),
                            mix(Int(lamp.blue), Int(pixel[2]) &* 255 / high, own)
                        )
                        let (core, shine) = (Int(edge[x]), Int(halo[x]) &* 3 / 4)
                        let white = max(0, core &- 190)
                        let (a, b, c) = (Int(pixel[0]) >> 3, Int(pixel[1]) >> 3, Int(pixel[2]) >> 3)
                        let power = min(256, core) &+ shine
                        pixel.put(
                            a &+ 6 &+ (red &* power) >> 8 &+ white, b &+ 4 &+ (green &* power) >> 8 &+ white,
                            c &+ 18 &+ (blue &* power) >> 8 &+ white)
                    }
                }
            }
        }
    }
}
