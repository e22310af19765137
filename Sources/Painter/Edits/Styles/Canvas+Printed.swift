extension Canvas {
    /// Flat colours in steps of light, and lines.
    mutating func cartoon(_ seed: UInt64, lines strength: Int = 46, steps: Int = 6, color: Int = 360) {
        let lines = lines(factor: max(1, min(width, height) / 340), width: 2, strength: strength)
        let calm = Calm(self, factor: max(1, min(width, height) / 340), radius: 4).canvas
        let (width, height) = (width, height)
        var pen = Spread(lines, width: width, height: height)
        let step = 256 / steps
        eachRow(calm) { y, row, calm in
            pen.withRow(y) { pen in
                for x in 0..<width {
                    let (pixel, flat) = (row.bytes + x &* 3, calm + x &* 3)
                    let light = luma(flat)
                    // The way from step to step takes a fifth of a step: an edge, but a smooth one.
                    let (base, rest) = (light / step &* step, light % step)
                    let target = base &+ step / 2 &+ max(0, rest &- step &* 4 / 5) &* 5 &- step / 8
                    let ink = 256 &- max(0, min(230, (Int(pen[x]) &- 110) &* 3))
                    func level(_ channel: Int) -> Int { ((target &+ ((Int(flat[channel]) &- light) &* color) >> 8) &* ink) >> 8 }
                    pixel.put(level(0), level(1), level(2))
                }
            }
        }
    }

    /// Softer than a cartoon: fine lines, clear air, light that spills over.
    mutating func anime(_ seed: UInt64) {
        cartoon(seed, lines: 30, steps: 10, color: 380)
        curve(Curves({ lifted($0, 20) }, { lifted($0, 20) }, { lifted($0, 30) + 4 }))
        tone(.dreamy, 45)
    }

    /// Few inks, heavy lines, dots for the half lights, and yellow paper.
    mutating func comic(_ seed: UInt64) {
        let unit = max(1, min(width, height) / 340)
        let lines = lines(factor: unit, width: 2, strength: 70)
        let calm = Calm(self, factor: max(1, min(width, height) / 340), radius: 4).canvas
        let (width, height) = (width, height)
        let cell = max(5, min(width, height) / 96)
        // Dots on a grid turned by 45 degrees: of each place the distance to the nearest.
        let dots = (0..<cell * cell).map { index -> Int in
            let (u, v) = (index % cell * 2 + 1 - cell, index / cell * 2 + 1 - cell)
            let (i, j) = (cell - abs(u), cell - abs(v))
            return min(u * u + v * v, i * i + j * j) * 256 / (cell * cell)
        }
        var pen = Spread(lines, width: width, height: height)
        eachRow(calm) { y, row, calm in
            pen.withRow(y) { pen in
                var across = 0
                for x in 0..<width {
                    let (pixel, flat) = (row.bytes + x &* 3, calm + x &* 3)
                    let light = luma(flat)
                    let wanted = 132 &- abs(light &- 120) &* 5 / 4
                    let isDot = dots[(y % cell) &* cell &+ across] < wanted
                    across = across == cell &- 1 ? 0 : across &+ 1
                    let base = light > 176 ? 250 : light > 88 ? 206 : light > 40 ? 120 : 20
                    let target = isDot ? base &* 5 / 8 : base
                    func level(_ channel: Int) -> Int { target &+ ((Int(flat[channel]) &- light) &* 430) >> 8 }
                    pixel.put(level(0) &+ 6, level(1) &+ 3, level(2) &- 14)
                    pixel.blend(14, 12, 22, max(0, min(250, (Int(pen[x]) &- 90) &* 3)))
                }
            }
        }
    }

    /// Four prints of the same picture in other inks.
    mutating func popArt(_ seed: UInt64) {
        var dice = Dice(seed, for: "inks")
        var sets: [[Color]] = [
            [Color(0x1B1464), Color(0xE4007C), Color(0xFF8A00), Color(0xFFF04A)],
            [Color(0x12343B), Color(0x00A6A6), Color(0xF25C8A), Color(0xFDF3C0)],
            [Color(0x3B0A45), Color(0x6A2BD9), Color(0x3FD0F5), Color(0xF9F871)],
            [Color(0x40060F), Color(0xE8222E), Color(0x35C26B), Color(0xF7E9FF)],
        ]
        for index in sets.indices.reversed() { sets.swapAt(index, dice.roll(0...index)) }
        let (width, height) = (width, height)
        let (halfWidth, halfHeight) = ((width + 1) / 2, (height + 1) / 2)
        var small = Canvas(
            width: halfWidth, height: halfHeight, [Photo(view, covering: Box(x: 0, y: 0, width: halfWidth, height: halfHeight))])
        small.equalize()
        let calm = Calm(small, factor: 1, radius: 3).canvas
        let light = Field(calm, luma)
        eachRow { y, row in
            for x in 0..<width {
                let inks = sets[(y < halfHeight ? 0 : 2) + (x < halfWidth ? 0 : 1)]
                let value = light[x % halfWidth, y % halfHeight]
                // Edges of the inks are a few levels wide.
                let place = value * 4
                let (index, rest) = (min(3, place >> 8), place & 255)
                let color = inks[index].mixed(with: inks[min(3, index + 1)], max(0, (rest - 226) * 8))
                row.set(x, color)
            }
        }
    }

    /// Four inks on paper, cut along the light.
    mutating func poster(_ seed: UInt64) {
        var dice = Dice(seed, for: "poster")
        let inks = dice.pick([
            [Color(0x0B2A41), Color(0xC8313A), Color(0x5F97A8), Color(0xF3E6C4)],
            [Color(0x20233F), Color(0xE0563B), Color(0xF0A64B), Color(0xF8EBCB)],
            [Color(0x12302C), Color(0x2F7F6B), Color(0xE6A545), Color(0xF7EFD6)],
        ])
        var even = reduced(by: max(1, min(width, height) / 340))
        even.equalize()
        let light = Field(Calm(even, factor: 1, radius: 4).canvas, luma).smoothed(1)
        let width = width
        eachRow(light) { y, row, light in
            for x in 0..<width {
                let place = Int(light[x]) &* 4
                let (index, rest) = (min(3, place >> 8), place & 255)
                row.set(x, inks[index].mixed(with: inks[min(3, index + 1)], max(0, (rest - 216) * 6)))
            }
        }
        grain(9)
    }

    /// Uses all of the light there is: as many dark pixels as light ones, half the way.
    mutating func equalize() {
        var counts = [Int](repeating: 0, count: 256)
        eachPixel { counts[luma($0)] += 1 }
        let total = max(1, width * height)
        var (sum, table) = (0, [Int]())
        for (level, count) in counts.enumerated() {
            sum += count
            table.append((sum * 255 / total * 2 + level) / 3)
        }
        eachPixel { pixel in
            let light = luma(pixel)
            let move = table[light] &- light
            pixel.put(Int(pixel[0]) &+ move, Int(pixel[1]) &+ move, Int(pixel[2]) &+ move)
        }
    }
}
