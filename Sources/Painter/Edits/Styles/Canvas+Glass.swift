extension Canvas {
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
}
