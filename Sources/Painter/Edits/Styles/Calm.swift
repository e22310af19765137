/// A picture at half its size with flat areas and firm edges (Kuwahara's filter): of four squares around a pixel the most even one decides.
/// What painters and printers leave out of a photograph.
struct Calm {
    let canvas: Canvas

    init(_ picture: Canvas, factor: Int = 2, radius: Int = 3) {
        var small = picture.reduced(by: factor)
        let side = radius + 1
        let (columns, rows) = (small.width, small.height)
        // The mean of the square whose upper left corner each pixel is, and how uneven it is.
        let light = Field(small, luma)
        let mean = light.squared(side)
        let uneven = light.with(light, *).squared(side).with(mean) { $0 - $1 * $1 }
        var means = small
        means.average(side)
        small.eachRow { y, row in
            for x in 0..<columns {
                let (left, right) = (max(0, x &- radius), min(columns &- side, x))
                let (top, bottom) = (max(0, y &- radius), min(rows &- side, y))
                var (best, place) = (Int32.max, 0)
                for line in [top, bottom] {
                    for column in [left, right] {
                        let here = max(0, line) &* columns &+ max(0, column)
                        let value = uneven.values[here]
                        if value < best { (best, place) = (value, here) }
                    }
                }
                let pixel = row.bytes + x &* 3
                for channel in 0..<3 { pixel[channel] = means.pixels[place &* 3 &+ channel] }
            }
        }
        canvas = small
    }
}

extension Field {
    /// Of every square from here to the right and down its mean.
    fileprivate func squared(_ side: Int) -> Field {
        var sums = Field(columns: columns, rows: rows, [Int32](repeating: 0, count: values.count))
        var down = [Int](repeating: 0, count: columns)
        func row(_ y: Int) -> Int { min(y, rows - 1) * columns }
        for y in 0..<side - 1 { for x in 0..<columns { down[x] += Int(values[row(y) + x]) } }
        for y in 0..<rows {
            for x in 0..<columns { down[x] &+= Int(values[row(y &+ side &- 1) &+ x]) }
            var sum = (0..<side - 1).reduce(0) { $0 + down[min($1, columns - 1)] }
            for x in 0..<columns {
                sum &+= down[min(x &+ side &- 1, columns &- 1)]
                sums.values[y &* columns &+ x] = Int32(truncatingIfNeeded: sum / (side * side))
                sum &-= down[x]
            }
            for x in 0..<columns { down[x] &-= Int(values[row(y) &+ x]) }
        }
        return sums
    }
}

extension Canvas {
    /// Makes every pixel the mean of the square from there to the right and down.
    fileprivate mutating func average(_ side: Int) {
        for channel in 0..<3 {
            let mean = Field(self) { Int($0[channel]) }.squared(side)
            for index in mean.values.indices { pixels[index * 3 + channel] = UInt8(truncatingIfNeeded: mean.values[index]) }
        }
    }

    /// Where a pen would draw, 0 to 256, at half the size: where it is darker than around it.
    func lines(factor: Int = 2, width: Int = 2, strength: Int) -> Field {
        let light = Field(reduced(by: factor), luma).smoothed(1)
        return light.smoothed(width, times: 2).with(light) { around, here in clamp((around - here - 2) * strength, 0, 400) }
    }
}
