extension Canvas {
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
}
