extension Canvas {
    /// Dark and blue, with the stars out; what was brightest is a lamp now, and lights what is around it as it was.
    mutating func night(_ seed: UInt64) {
        var dice = Dice(seed, for: "night")
        let heaven = Heaven(of: self)
        let lamps = lamps(outside: heaven)
        let light = lampLight(lamps)
        let (width, height) = (width, height)
        let sky = heaven.map { ($0.matte, $0.horizon * height / 256) } ?? (Matte(Field(columns: 1, rows: 1, [0])), height / 3)
        var glow = Spread(light, width: width, height: height)
        eachRow(sky.0) { y, row, part in
            let depth = clamp(y * 256 / max(1, sky.1), 0, 256)
            let above = Color(0x050A1E).mixed(with: Color(0x243563), depth)
            glow.withRow(y) { glow in
                for x in 0..<width {
                    let pixel = row.bytes + x &* 3
                    let (red, green, blue, light) = (Int(pixel[0]), Int(pixel[1]), Int(pixel[2]), luma(pixel))
                    let dim = 42 &+ (light &* light) >> 10
                    // Half of the colour goes with the light, and the rest is moonlight.
                    pixel.put(
                        (mix(light, red, 150) &* dim) >> 8 &+ 3, (mix(light, green, 150) &* (dim &+ 10)) >> 8 &+ 6,
                        (mix(light, blue, 150) &* (dim &+ 34)) >> 8 &+ 17)
                    // Clouds are still there, a little lighter than the sky.
                    let cloud = max(0, light &- 130) >> 3
                    pixel.blend(
                        Int(above.red) &+ cloud, Int(above.green) &+ cloud, Int(above.blue) &+ cloud &* 5 / 4, (Int(part[x]) &* 235) >> 8)
                    let lit = (Int(glow[x]) &* (256 &- Int(part[x]))) >> 8
                    if lit > 0 {
                        let (red, green, blue) = (red &+ 26, (green &* 205) >> 8 &+ 14, (blue &* 120) >> 8)
                        pixel.put(
                            Int(pixel[0]) &+ (red &* lit) >> 8, Int(pixel[1]) &+ (green &* lit) >> 8, Int(pixel[2]) &+ (blue &* lit) >> 8)
                    }
                }
            }
        }
        if let heaven { draw([Ellipses(Self.stars(heaven, width, height, &dice))]) }
        let unit = max(1, min(width, height) / 100)
        draw([
            Ellipses(
                lamps.map { lamp in
                    Ellipse(
                        x: lamp.x * width / 256, y: lamp.y * height / 256, across: unit * 2, down: unit * 2, color: Color(0xFFE9B0),
                        opacity: 150,
                        edge: .soft)
                })
        ])
    }

    /// The brightest places that stand out from what is around them, in 1/256 of the picture; none near another.
    private func lamps(outside heaven: Heaven?) -> [(x: Int, y: Int)] {
        let small = reduced(to: 64)
        let light = Field(small) { luma($0) + max(0, Int($0[0]) - Int($0[2])) / 2 }
        let around = light.smoothed(5)
        var places: [(score: Int, x: Int, y: Int)] = []
        for y in 3..<max(3, light.rows - 3) {
            for x in 3..<max(3, light.columns - 3) {
                let sky = heaven.map { $0.coarse[x * $0.coarse.columns / light.columns, y * $0.coarse.rows / light.rows] } ?? 0
                let score = (light[x, y] - around[x, y]) * 3 + light[x, y] / 2
                // A lamp is brighter than what is on every side of it; a wall beside something dark is not.
                let isPeak = [(6, 0), (-6, 0), (0, 6), (0, -6)].allSatisfy { light[x, y] > light[x + $0, y + $1] + 8 }
                if sky < 40, isPeak, light[x, y] > around[x, y] + 12 { places.append((score, x, y)) }
            }
        }
        places.sort { ($0.score, $0.y, $0.x) > ($1.score, $1.y, $1.x) }
        var lamps: [(x: Int, y: Int)] = []
        for place in places where lamps.count < 7 {
            let spot = ((place.x * 2 + 1) * 128 / light.columns, (place.y * 2 + 1) * 128 / light.rows)
            if lamps.allSatisfy({ abs($0.x - spot.0) + abs($0.y - spot.1) > 44 }) { lamps.append((spot.0, spot.1)) }
        }
        return lamps
    }

    /// How much light falls where, 0 to 256.
    private func lampLight(_ lamps: [(x: Int, y: Int)]) -> Field {
        Field(columns: 64, rows: 64) { x, y in
            lamps.reduce(0) { sum, lamp in
                let (dx, dy) = ((x * 4 + 2 - lamp.x) * width / max(width, height), (y * 4 + 2 - lamp.y) * height / max(width, height))
                return min(230, sum + 230 * 60 / (60 + dx * dx + dy * dy) - 12)
            }
        }.mapped { max(0, $0) }
    }

    private static func stars(_ heaven: Heaven, _ width: Int, _ height: Int, _ dice: inout Dice) -> [Ellipse] {
        let unit = max(100, min(width, height))
        var stars = (0..<260).compactMap { _ -> Ellipse? in
            let (x, y) = (dice.roll(0...width - 1), dice.roll(0...height - 1))
            let (size, opacity) = (dice.roll(1...100), dice.roll(60...240))
            guard heaven.coarse[x * heaven.coarse.columns / width, y * heaven.coarse.rows / height] > 200 else { return nil }
            return Ellipse(
                x: x, y: y, across: max(1, unit * (size > 92 ? 3 : 1) / 900), down: max(1, unit * (size > 92 ? 3 : 1) / 900),
                color: Color(0xEAF0FF), opacity: opacity)
        }
        // The moon hangs where there is sky all around.
        let places = (0..<40).map { _ in (dice.roll(10...90), dice.roll(5...30)) }
        if let (x, y) = places.first(where: { x, y in
            [(0, 0), (-7, 0), (7, 0), (0, 9), (0, -4)].allSatisfy { dx, dy in
                heaven.coarse[(x + dx) * heaven.coarse.columns / 100, (y + dy) * heaven.coarse.rows / 100] > 220
            }
        }) {
            for (size, opacity, edge) in [(26, 70, Ellipse.Edge.soft), (10, 120, .soft), (4, 256, .crisp)] {
                stars.append(
                    Ellipse(
                        x: x * width / 100, y: y * height / 100, across: unit * size / 100, down: unit * size / 100, color: Color(0xF4F1DC),
                        opacity: opacity, edge: edge))
            }
        }
        return stars
    }
}
