/// Everything below a line that runs across the picture: a range of hills, a forest's edge, a wave.
struct Ridge: Layer {
    /// Colour at the highest crest and at the bottom of the picture.
    var crest: Color, foot: Color
    /// 0 to 256.
    var opacity = 256
    /// Height of a contour stripe in pixels; 0 for none.
    var stripe = 0

    /// Where the line is in each column, in 1/256 of a pixel from the top.
    private let line: [Int32]
    /// How much a column's cover grows for one pixel further down, in 1/256: less where the line is steep.
    private let growth: [Int32]
    private let top: Int, bottom: Int
    private let height: Int

    init(line: [Int32], height: Int, crest: Color, foot: Color) {
        (self.line, self.height, self.crest, self.foot) = (line, height, crest, foot)
        top = Int(line.min() ?? 0) >> 8 - 2
        bottom = Int(line.max() ?? 0) >> 8 + 2
        growth = line.indices.map { x in
            let slope = Int(line[min(x + 1, line.count - 1)]) - Int(line[max(x - 1, 0)])
            // The distance to a sloped line is shorter than the way down to it: 1 / sqrt(1 + slope²).
            return Int32(512 * 256 / max(512, squareRoot(512 * 512 + slope * slope)))
        }
    }

    /// How much of a pixel is covered whose middle lies `depth` 256ths of a pixel below the line.
    @inline(__always) private func cover(_ depth: Int32, _ growth: Int32) -> Int32 {
        min(128 &+ (min(max(depth, -4096), 1 << 20) &* growth) >> 8, 256)
    }

    /// Whether nothing of what lies below shows in row `y`.
    func hides(_ y: Int) -> Bool { opacity >= 256 && y > bottom }

    func draw(_ y: Int, onto row: PixelRow) {
        guard y >= top else { return }
        let color = crest.mixed(with: foot, (y - top) * 256 / max(1, height - top))
        if stripe > 0 {
            drawStriped(y, onto: row, color)
        } else if y > bottom {
            row.blend(0..<row.width, color, opacity)
        } else {
            drawEdge(y, onto: row, color)
        }
    }

    private func drawEdge(_ y: Int, onto row: PixelRow, _ color: Color) {
        let middle = Int32(truncatingIfNeeded: y) &* 256 &+ 128
        line.withUnsafeBufferPointer { line in
            growth.withUnsafeBufferPointer { growth in
                for x in 0..<row.width {
                    let part = cover(middle &- line[x], growth[x])
                    if part <= 0 { continue }
                    row.blend(x, color, (Int(part) &* opacity) >> 8)
                }
            }
        }
    }

    /// Stripes that follow the line, wider and fainter with depth.
    private func drawStriped(_ y: Int, onto row: PixelRow, _ color: Color) {
        let light = color.mixed(with: crest, 60).mixed(with: .white, 14)
        let middle = Int32(truncatingIfNeeded: y) &* 256 &+ 128
        let period = Int32(stripe * 512)
        let scale = (256 << 16) / Int(period)
        line.withUnsafeBufferPointer { line in
            growth.withUnsafeBufferPointer { growth in
                for x in 0..<row.width {
                    let depth = middle &- line[x]
                    let part = cover(depth, growth[x])
                    if part <= 0 { continue }
                    // A triangle wave, cut to a stripe whose edges are a fifth of its height.
                    let phase = ((Int(depth &+ period) % Int(period)) &* scale) >> 16
                    let wave = clamp((abs(phase &- 128) &- 54) &* 12, 0, 256)
                    let shade = color.mixed(with: light, wave)
                    row.blend(x, shade, (Int(part) &* opacity) >> 8)
                }
            }
        }
    }
}
