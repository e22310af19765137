extension Canvas {
    /// Large square pixels of few colours.
    mutating func pixelArt(_ seed: UInt64) {
        let cell = max(2, max(width, height) / 120)
        var small = reduced(by: cell)
        small.saturate(350)
        small.curve(Curves { steep($0, 290) })
        let columns = small.width
        small.eachRow { y, row in
            for x in 0..<columns {
                // A pattern of two by two goes between the steps.
                let dither = [[-5, 2], [5, -2]][y & 1][x & 1]
                let pixel = row.bytes + x * 3
                func step(_ level: UInt8) -> Int { clamp((Int(level) + dither + 21) / 43, 0, 6) * 255 / 6 }
                pixel.put(step(pixel[0]), step(pixel[1]), step(pixel[2]))
            }
        }
        let (width, height) = (width, height)
        let source = small.pixels
        let rows = small.height
        eachRow { y, row in
            let line = y * rows / height * columns
            for x in 0..<width {
                let from = (line + x * columns / width) * 3
                (row.bytes + x * 3).put(Int(source[from]), Int(source[from + 1]), Int(source[from + 2]))
            }
        }
    }

    /// Toy bricks with one stud each, or small stones with grout between them.
    mutating func tiles(_ seed: UInt64, studs: Bool) {
        let cell = max(4, max(width, height) / (studs ? 58 : 84))
        var small = reduced(by: cell)
        small.saturate(studs ? 380 : 340)
        small.curve(Curves { steep($0, 290) })
        let (width, columns, rows) = (width, small.width, small.height)
        let source = small.pixels
        eachRow { y, row in
            let line = min(rows - 1, y / cell)
            let down = y - line * cell
            for x in 0..<width {
                let column = min(columns - 1, x / cell)
                let across = x - column * cell
                let dice = Dice.scramble(seed ^ UInt64(line << 20 | column))
                let from = (line * columns + column) * 3
                var light = studs ? 0 : Int(dice >> 60) * 3 - 24
                // Lit from the upper left.
                let rim = min(across, down, cell - 1 - across, cell - 1 - down)
                if studs {
                    let (u, v) = (across * 2 + 1 - cell, down * 2 + 1 - cell)
                    let distance = (u * u + v * v) * 100 / (cell * cell)
                    if distance < 40 {
                        light += 14
                    } else if distance < 56 {
                        light += u + v < 0 ? 52 : -58
                    }
                    if rim == 0 { light += across == 0 || down == 0 ? 22 : -46 }
                } else if rim < max(1, cell / 9) {
                    row.set(x, Color(0xB9B2A6))
                    continue
                } else if rim < max(2, cell / 4) {
                    light += across + down < cell ? 22 : -26
                }
                let pixel = row.bytes + x * 3
                pixel.put(Int(source[from]) + light, Int(source[from + 1]) + light, Int(source[from + 2]) + light)
            }
        }
    }

    /// Coloured glass in lead.
    mutating func stainedGlass(_ seed: UInt64) {
        let cell = max(8, max(width, height) / 30)
        let (columns, rows) = (width / cell + 3, height / cell + 3)
        let points = (0..<columns * rows).map { index -> (x: Int, y: Int, color: Color) in
            let dice = Dice.scramble(seed &+ UInt64(index))
            let (x, y) = (
                (index % columns - 1) * cell + (Int(dice & 0xFFFF) * cell) >> 16,
                (index / columns - 1) * cell + (Int(dice >> 16 & 0xFFFF) * cell) >> 16
            )
            return (x, y, Color.black)
        }
        let colors = glassColors(points.map { ($0.x, $0.y) }, cell)
        let lead = max(2, cell / 14)
        let width = width
        let clouds = Field.clouds(columns: 120, rows: 120, size: 6, seed: seed)
        eachRow(clouds) { y, row, cloud in
            let line = y / cell + 1
            for x in 0..<width {
                let column = x / cell + 1
                var (first, second, nearest, other) = (Int.max, Int.max, 0, 0)
                for j in max(0, line - 1)...min(rows - 1, line + 1) {
                    for i in max(0, column - 1)...min(columns - 1, column + 1) {
                        let point = points[j &* columns &+ i]
                        let (dx, dy) = (x &- point.x, y &- point.y)
                        let distance = dx &* dx &+ dy &* dy
                        if distance < first {
                            (second, first, other, nearest) = (first, distance, nearest, j &* columns &+ i)
                        } else if distance < second {
                            (second, other) = (distance, j &* columns &+ i)
                        }
                    }
                }
                // Distance to the seam: the difference of the squares over twice the points' distance, which is only about right far from it.
                let apart = points[nearest].x &- points[other].x, below = points[nearest].y &- points[other].y
                let rough = (second &- first) / (cell &* 2)
                let seam = rough > lead &* 2 ? rough : (second &- first) / (2 &* max(1, squareRoot(apart &* apart &+ below &* below)))
                let color = colors[nearest]
                let light = (Int(cloud[x]) &- 128) / 4 &+ min(30, seam &* 60 / cell)
                let pixel = row.bytes + x &* 3
                pixel.put(Int(color.red) &+ light, Int(color.green) &+ light, Int(color.blue) &+ light)
                if seam < lead { pixel.blend(24, 22, 26, min(256, (lead &- seam) &* 200)) }
            }
        }
    }

    private func glassColors(_ points: [(x: Int, y: Int)], _ cell: Int) -> [Color] {
        var small = reduced(by: max(1, cell / 3))
        small.saturate(520)
        small.curve(Curves { steep($0, 330) })
        return points.map { point in
            let (x, y) = (
                clamp(point.x * small.width / width, 0, small.width - 1), clamp(point.y * small.height / height, 0, small.height - 1)
            )
            let from = (y * small.width + x) * 3
            return Color(red: Int(small.pixels[from]), green: Int(small.pixels[from + 1]), blue: Int(small.pixels[from + 2]))
        }
    }

    /// Facets between points that lie on the picture's edges.
    mutating func lowPoly(_ seed: UInt64) {
        let cell = max(16, max(width, height) / 56)
        let small = reduced(by: max(1, cell / 6))
        let (columns, rows) = (width / cell + 2, height / cell + 2)
        let light = Field(small, luma)
        // Each point moves to the strongest edge in its field.
        let points = (0..<columns * rows).map { index -> (x: Int, y: Int) in
            let (column, row) = (index % columns, index / columns)
            let (x, y) = (column * cell, row * cell)
            let dice = Dice.scramble(seed &+ UInt64(index))
            var (best, place) = (0, (x: x + Int(dice & 255) * cell / 400 - cell / 3, y: y + Int(dice >> 8 & 255) * cell / 400 - cell / 3))
            for dy in stride(from: -2, through: 2, by: 1) {
                for dx in stride(from: -2, through: 2, by: 1) {
                    let (px, py) = (x + dx * cell / 6, y + dy * cell / 6)
                    let (u, v) = (px * light.columns / width, py * light.rows / height)
                    let edge = abs(light[u + 1, v] - light[u - 1, v]) + abs(light[u, v + 1] - light[u, v - 1])
                    if edge > max(best, 18) { (best, place) = (edge, (px, py)) }
                }
            }
            // The rim stays straight.
            if column == 0 { place.x = -1 }
            if column == columns - 1 { place.x = width + 1 }
            if row == 0 { place.y = -1 }
            if row == rows - 1 { place.y = height + 1 }
            return place
        }
        for row in 0..<rows - 1 {
            for column in 0..<columns - 1 {
                let (a, b) = (points[row * columns + column], points[row * columns + column + 1])
                let (c, d) = (points[(row + 1) * columns + column], points[(row + 1) * columns + column + 1])
                let isFalling = Dice.scramble(seed ^ UInt64(row << 16 | column)) & 1 == 0
                for corners in isFalling ? [[a, b, d], [a, c, d]] : [[a, b, c], [b, c, d]] { facet(corners, small) }
            }
        }
    }

    private mutating func facet(_ corners: [(x: Int, y: Int)], _ small: Canvas) {
        var sum = [0, 0, 0]
        // The colour in the middle and half way to the corners.
        let middle = (x: corners.reduce(0) { $0 + $1.x } / 3, y: corners.reduce(0) { $0 + $1.y } / 3)
        let spots = corners.map { (x: ($0.x + middle.x) / 2, y: ($0.y + middle.y) / 2) } + [middle]
        for spot in spots {
            let (x, y) = (
                clamp(spot.x * small.width / width, 0, small.width - 1), clamp(spot.y * small.height / height, 0, small.height - 1)
            )
            for channel in 0..<3 { sum[channel] += Int(small.pixels[(y * small.width + x) * 3 + channel]) }
        }
        let sorted = corners.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
        let (a, b, c) = (sorted[0], sorted[1], sorted[2])
        // A facet is lit by how it lies.
        let light = clamp(
            ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) * 10 / max(1, abs((c.x - a.x) * (c.y - a.y)) + 400), -9, 9)
        let color = sum.map { $0 / 4 + light }
        let (width, height) = (width, height)
        guard c.y > a.y else { return }
        func edge(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), _ y: Int) -> Int {
            to.y == from.y ? to.x : from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y)
        }
        for y in max(0, a.y)..<max(max(0, a.y), min(height, c.y)) {
            let (long, short) = (edge(a, c, y), y < b.y ? edge(a, b, y) : edge(b, c, y))
            let (left, right) = (clamp(min(long, short), 0, width), clamp(max(long, short), 0, width))
            for x in left..<max(left, min(width, right)) {
                let index = (y * width + x) * 3
                for channel in 0..<3 { pixels[index + channel] = level(color[channel]) }
            }
        }
    }

    /// Sheets of paper, one above the other by their light, each with its shadow.
    mutating func paperCut(_ seed: UInt64) {
        let factor = max(1, min(width, height) / 300)
        var even = reduced(by: factor)
        let colors = even
        even.equalize()
        let light = Field(even, luma).smoothed(3, times: 2)
        // Each sheet has one brightness, and of the colour what is around.
        let hues = colors.softened(max(2, min(colors.width, colors.height) / 40))
        let (width, height) = (width, height)
        let reach = max(2, min(width, height) / 90)
        var (near, lines) = (Spread(light, width: width, height: height), Spread(light, width: width, height: height))
        eachRow(hues) { y, row, hue in
            near.withRow(y) { here in
                lines.withRow(max(0, y - reach)) { above in
                    for x in 0..<width {
                        let sheet = max(0, min(4, (Int(here[x]) &* 5) >> 8))
                        // How much higher the sheet to the upper left is: it throws its shadow here.
                        let higher = Int(above[max(0, x &- reach)]) &* 5 &- (sheet &+ 1) &* 256
                        let shadow = max(0, min(96, higher &* 2))
                        let (pixel, hue, target) = (row.bytes + x &* 3, hue + x &* 3, 48 &+ sheet &* 46)
                        let grey = luma(hue)
                        func level(_ channel: Int) -> Int { ((target &+ (Int(hue[channel]) &- grey) &* 2) &* (256 &- shadow)) >> 8 }
                        pixel.put(level(0), level(1), level(2))
                    }
                }
            }
        }
        grain(10)
    }
}
