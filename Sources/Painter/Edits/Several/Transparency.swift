extension Raster {
    /// Its opacity as a picture of one byte a pixel; `nil` when it is opaque.
    var opacity: PixelView? { alpha.isEmpty ? nil : PixelView(alpha, columns: columns, rows: rows, channels: 1) }

    /// Where it is opaque, in 1/256 of its size.
    var opaqueExtent: (x: Range<Int>, y: Range<Int>) {
        var (left, right, top, bottom) = (columns, -1, rows, -1)
        for y in 0..<rows {
            for x in 0..<columns where alpha[y * columns + x] > 100 {
                (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
            }
        }
        guard right >= left else { return (0..<256, 0..<256) }
        return (left * 256 / columns..<max(1, (right + 1) * 256 / columns), top * 256 / rows..<max(1, (bottom + 1) * 256 / rows))
    }

    /// Transparent all around: a thing that was cut out, and no picture with a hole.
    var isCutout: Bool {
        guard !alpha.isEmpty else { return false }
        var rim = (0..<columns).flatMap { [$0, (rows - 1) * columns + $0] }
        rim += (0..<rows).flatMap { [$0 * columns, ($0 + 1) * columns - 1] }
        return rim.count { alpha[$0] < 40 } * 10 > rim.count * 9
    }

    /// Only black and white: a mask, white where something may change.
    var isMask: Bool {
        guard columns > 0 else { return false }
        var (plain, white, total) = (0, 0, 0)
        pixels.withUnsafeBufferPointer { pixels in
            for index in stride(from: 0, to: columns * rows, by: max(1, columns * rows / 20_000)) {
                let pixel = pixels.baseAddress! + index * 3
                let light = luma(pixel)
                total += 1
                if chroma(pixel) < 24, light < 40 || light > 215 { plain += 1 }
                if light > 215 { white += 1 }
            }
        }
        return plain * 100 > total * 97 && white > 0 && white < total
    }
}

/// Puts back what must not change: pixels of the input where it is opaque, or black in a mask.
struct Stencil: Layer {
    private var picture: Resampler, opacity: Resampler
    private let isMask: Bool
    private var line: [UInt8], cover: [UInt8]

    /// - Parameter opacity: Of one byte a pixel, how much stays, and the picture is on white where that is less than all;
    ///   of three, a mask whose black parts stay.
    init(_ view: PixelView, _ opacity: PixelView, width: Int, height: Int) {
        picture = Resampler(view, covering: width, height)
        self.opacity = Resampler(opacity, covering: width, height)
        isMask = opacity.channels == 3
        line = [UInt8](repeating: 0, count: width * 3)
        cover = [UInt8](repeating: 0, count: width * 3)
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        line.withUnsafeMutableBufferPointer { line in
            cover.withUnsafeMutableBufferPointer { cover in
                let (line, cover) = (line.baseAddress!, cover.baseAddress!)
                picture.draw(y, to: line)
                opacity.draw(y, to: cover)
                for x in 0..<row.width {
                    let part = isMask ? 255 &- Int(cover[x &* 3 &+ 1]) : Int(cover[x])
                    if part > 0 { (row.bytes + x &* 3).cover(line + x &* 3, part, onWhite: !isMask) }
                }
            }
        }
    }
}
